/// Letters that are written otherwise than running text writes them.
extension SegmentCharacters {
    /// Everything in the segment as it stands now, in order.
    var places: [Place] {
        var places: [Place] = []
        var index = 0
        while index < list.count {
            if isSpace(at: index) {
                let run = spaceRun(from: index)
                if let place = place(ofSpaces: run) { places.append(place) }
                index = run.upperBound
            } else if list[index].scalar == Self.tatweel {
                let run = tatweelRun(from: index)
                if let place = place(ofTatweel: run) { places.append(place) }
                index = run.upperBound
            } else {
                if let scalar = list[index].scalar, let place = place(of: scalar, at: index) { places.append(place) }
                index += 1
            }
        }
        return places
    }

    private func place(of scalar: Unicode.Scalar, at index: Int) -> Place? {
        switch scalar.value {
        case 0x200E, 0x200F, 0x61C: place(ofMark: scalar, at: index)
        case 0x202A, 0x202B, 0x2066...0x2068: place(ofIsolate: scalar, at: index)
        case 0x200C, 0x200D: place(ofJoiner: scalar, at: index)
        case 0xAD: place(ofSoftHyphenAt: index)
        case 0x200B: place(ofZeroWidthSpaceAt: index)
        case 0x2060: place(ofWordJoinerAt: index)
        case 0xFEFF: place(ofByteOrderMarkAt: index)
        // Marks are part of the words (verse, proper reading): a person decides.
        case let value where Self.isVowelMark(value):
            language == .arabic ? Place(rule: .vowelMarks, origins: origins(index..<index + 1)) : nil
        case 0xFB50...0xFDFF, 0xFE70...0xFEFC: place(ofGlyph: scalar, at: index)
        default: nil
        }
    }

    /// Running text has shadda and the tanwin of the accusative (شكّل, غداً), and no others as a rule. Hamza and madda written as marks (U+0653 to
    /// U+0655) are letters.
    private static func isVowelMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x64C...0x650, 0x652, 0x656...0x65F, 0x670: true
        default: false
        }
    }

    private static let tatweel: Unicode.Scalar = "\u{640}"

    private func tatweelRun(from start: Int) -> Range<Int> {
        start..<(list[start...].firstIndex { $0.scalar != Self.tatweel } ?? list.count)
    }

    /// Tatweel between two letters of a word. Elsewhere it is spelling: هـ of the Hijra, الـ«…», بـ 5, a line drawn; and so it is under a mark.
    private func place(ofTatweel run: Range<Int>) -> Place? {
        guard language.isOfArabicLetters, case .scalar(let second) = neighbour(run.upperBound - 1, 1),
            ArabicJoining.isLetter(second)
        else { return nil }
        let before = neighbour(run.lowerBound, -1) { $0 == Self.tatweel || ArabicJoining.isMark($0) }
        guard case .scalar(let first) = before, ArabicJoining.isLetter(first) else { return nil }
        let isMended = ArabicJoining.joins(first, second)
        return Place(rule: .tatweel, origins: origins(run), changes: isMended ? run.map { ($0, "") } : [])
    }

    private func place(ofGlyph scalar: Unicode.Scalar, at index: Int) -> Place? {
        guard language.isOfArabicLetters else { return nil }
        let origins = origins(index..<index + 1)
        return switch GlyphLetters(scalar, in: language) {
        case .sign: nil
        case .unclear: Place(rule: .glyphLetters, origins: origins)
        case .letters(let letters): Place(rule: .glyphLetters, origins: origins, changes: [(index, letters)])
        }
    }
}
