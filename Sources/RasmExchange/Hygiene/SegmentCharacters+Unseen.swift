/// Marks of direction, joiners and other characters that are not seen.
extension SegmentCharacters {
    /// RLM, LRM or ALM where it orders nothing (UAX #9, rules N1 and N2): on both sides, spaces apart, stand letters of the direction the mark
    /// has, or the text has. Beside digits, punctuation, brackets, letters of the other direction and codes it may be needed.
    func place(ofMark mark: Unicode.Scalar, at index: Int) -> Place? {
        let isLeftToRight = mark == "\u{200E}"
        let isPassed = { (scalar: Unicode.Scalar) in
            Self.isSpace(scalar)
                || (isLeftToRight ? scalar == mark : scalar == "\u{200F}" || scalar == "\u{61C}")
        }
        let (before, after) = (neighbour(index, -1, passing: isPassed), neighbour(index, 1, passing: isPassed))
        let isNeedless: Bool
        if before.isScalar(Self.isLetterToRight), after.isScalar(Self.isLetterToRight) {
            isNeedless = isLeftToRight
        } else if language.isOfArabicLetters {
            // At the beginning LRM decides the direction of the whole.
            isNeedless =
                (before.isScalar(Self.isLetterToLeft) || before.isEdge && !isLeftToRight)
                && (after.isScalar(Self.isLetterToLeft) || after.isEdge)
        } else {
            isNeedless =
                !isLeftToRight && before.isScalar(Self.isLetterToLeft) && after.isScalar(Self.isLetterToLeft)
        }
        guard isNeedless else { return nil }
        return Place(rule: .bidiMark, origins: origins(index..<index + 1), changes: [(index, "")])
    }

    /// An isolate or embedding in Arabic text that holds nothing but Arabic words and has nothing but such beside it.
    func place(ofIsolate opening: Unicode.Scalar, at index: Int) -> Place? {
        guard language.isOfArabicLetters else { return nil }
        let closing: Unicode.Scalar = opening.value < 0x2060 ? "\u{202C}" : "\u{2069}"
        var end = index + 1
        while end < list.count, let scalar = list[end].scalar, scalar == " " || Self.isLetterToLeft(scalar) { end += 1 }
        guard end < list.count, list[end].scalar == closing, end > index + 1 else { return nil }
        let (before, after) = (
            neighbour(index, -1, passing: Self.isSpace), neighbour(end, 1, passing: Self.isSpace)
        )
        guard [before, after].allSatisfy({ $0.isEdge || $0.isScalar(Self.isLetterToLeft) }) else { return nil }
        return Place(rule: .bidiMark, origins: origins(index..<index + 1), changes: [(index, ""), (end, "")])
    }

    /// A joiner or non-joiner in an Arabic segment. In other languages they are spelling, and in pictures (👨‍👩‍👧) everywhere.
    func place(ofJoiner joiner: Unicode.Scalar, at index: Int) -> Place? {
        guard language == .arabic else { return nil }
        let (before, after) = (
            neighbour(index, -1, passing: ArabicJoining.isMark), neighbour(index, 1, passing: ArabicJoining.isMark)
        )
        var place = Place(rule: .invisible, origins: origins(index..<index + 1))
        if case .scalar(let first) = before, case .scalar(let second) = after, ArabicJoining.isLetter(first),
            ArabicJoining.isLetter(second)
        {
            let joins = ArabicJoining.joins(first, second)
            if joiner == "\u{200D}" {
                // Between letters that join it does nothing; elsewhere it shapes one of them.
                if !joins { return nil }
                place.changes = [(index, "")]
            } else if !joins {
                place.changes = [(index, "")]
            }
            return place
        }
        // ه‍ with a joiner is drawn like هـ; a non-joiner at the edge of a word does nothing.
        guard joiner == "\u{200C}" else { return nil }
        let isAtEdgeOfWord =
            before.isScalar(ArabicJoining.isLetter) && after.isSpaceOrEdge
            || before.isSpaceOrEdge && after.isScalar(ArabicJoining.isLetter)
        guard isAtEdgeOfWord else { return nil }
        place.changes = [(index, "")]
        return place
    }

    /// A soft hyphen, which Arabic does not have. Elsewhere it says where a word may be parted.
    func place(ofSoftHyphenAt index: Int) -> Place {
        let isNothing = [neighbour(index, -1), neighbour(index, 1)].allSatisfy {
            $0.isSpaceOrEdge || $0.isScalar { ArabicJoining.isLetter($0) || ArabicJoining.isMark($0) }
        }
        let changes = language.isOfArabicLetters && isNothing ? [(index: index, text: "")] : []
        return Place(rule: .invisible, origins: origins(index..<index + 1), changes: changes)
    }

    /// A zero-width space in text that has spaces. Beside one it does nothing; between letters it may stand for one.
    func place(ofZeroWidthSpaceAt index: Int) -> Place? {
        guard language != .withoutSpaces else { return nil }
        let isPassed = { (scalar: Unicode.Scalar) in scalar == "\u{200B}" }
        let sides = [neighbour(index, -1, passing: isPassed), neighbour(index, 1, passing: isPassed)]
        // Up to Arabic, scripts part words by spaces.
        let isOfOthers = sides.contains { side in
            if case .code = side {
                true
            } else {
                side.isScalar { $0.value >= 0x700 && !(0x2000...0x203F).contains($0.value) }
            }
        }
        guard !isOfOthers else { return nil }
        let changes = sides.contains(where: \.isSpaceOrEdge) ? [(index: index, text: "")] : []
        return Place(rule: .invisible, origins: origins(index..<index + 1), changes: changes)
    }

    /// A word joiner where no line can be broken anyway: between two letters, or at the edge of the segment.
    func place(ofWordJoinerAt index: Int) -> Place? {
        let isPassed = { (scalar: Unicode.Scalar) in scalar == "\u{2060}" }
        let (before, after) = (neighbour(index, -1, passing: isPassed), neighbour(index, 1, passing: isPassed))
        let isLetter = { (scalar: Unicode.Scalar) in Self.isLetterToRight(scalar) || Self.isLetterToLeft(scalar) }
        guard before.isEdge || after.isEdge || before.isScalar(isLetter) && after.isScalar(isLetter) else { return nil }
        return Place(rule: .invisible, origins: origins(index..<index + 1), changes: [(index, "")])
    }

    /// A byte order mark inside a file, which Unicode has not allowed as a joiner since 3.2.
    func place(ofByteOrderMarkAt index: Int) -> Place {
        // Without it, `]]` and `>` might meet, which XML does not allow (XML 1.0, [14]).
        let isBeforeBracket = neighbour(index, 1).isScalar { $0 == ">" }
        return Place(
            rule: .invisible, origins: origins(index..<index + 1), changes: isBeforeBracket ? [] : [(index, "")])
    }

    /// Letters of Latin, Greek, Cyrillic and Armenian.
    static func isLetterToRight(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x590 && scalar.properties.isAlphabetic
    }

    /// Letters of Arabic and Hebrew, and the marks on them.
    static func isLetterToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x5D0...0x5EA, 0x640, 0xFB50...0xFBB1, 0xFBD3...0xFD3D, 0xFD50...0xFDC7, 0xFDF0...0xFDFB, 0xFE70...0xFEFC:
            true
        default: ArabicJoining.isLetter(scalar) || ArabicJoining.isMark(scalar)
        }
    }
}
