import Rasm

/// Carries what was found in a text over to its file: the places, and the edits as the container writes them.
///
/// Inline codes inside a name stay where they are relative to its words: an edit goes around them, word by word, and where
/// a code stands inside a word that changes there is no safe edit.
struct EditPlacing {
    let text: DocumentText
    /// The file in UTF-8.
    let source: [UInt8]

    func placed(_ finding: Finding) -> Finding {
        var placed = finding
        placed.range = text.map.source(of: finding.range)
        placed.surface = text.words(of: finding.surface)
        placed.rendering = finding.rendering.map(text.words)
        if let edit = finding.edit {
            do throws(Finding.Obstacle) {
                placed.edit = try self.placed(edit)
            } catch {
                placed.edit = nil
                placed.obstacle = error
            }
        } else if placed.surface != finding.surface {
            placed.obstacle = .codes
        }
        return placed
    }

    /// Whether a name is only said to be wrong for a tatweel before a code: الـ`<b>`غارديان`</b>` has one because its article stands apart.
    func isOnlyTatweelBeforeCode(_ finding: Finding) -> Bool {
        guard let edit = finding.edit, text.map.hasMarkup(inside: edit.range) else { return false }
        let surface = text.article.text(edit.range)
        let changes = LetterChange.list(from: surface, to: edit.replacement)
        return changes.allSatisfy { change in
            let end = edit.range.lowerBound + change.range.upperBound
            let removed = text.article.bytes[(edit.range.lowerBound + change.range.lowerBound)..<end]
            return change.text.isEmpty && removed.elementsEqual("\u{640}".utf8)
                && text.map.hasMarkup(inside: (end - 1)..<(end + 1))
        }
    }

    func placed(_ mention: NamedMention) -> DocumentAnalysis.FoundMention {
        let proclitics = mention.proclitics.isEmpty ? "" : text.article.text(mention.proclitics)
        var found = DocumentAnalysis.FoundMention(mention: mention, proclitics: proclitics)
        if text.isFile { return found }
        found.mention.range = text.map.source(of: mention.range)
        found.mention.proclitics = text.map.source(of: mention.proclitics)
        found.mention.surface = text.words(of: mention.surface)
        let edit =
            mention.rendering == mention.surface
            ? nil : try? self.placed(Edit(range: mention.range, replacement: mention.rendering))
        found.mention.rendering = edit == nil ? found.mention.surface : text.words(of: mention.rendering)
        if text.escaping != .none {
            let written =
                text.map.isPlain(mention.range)
                ? mention.surface : String(decoding: source[found.mention.range], as: UTF8.self)
            let replacement = edit?.replacement ?? written
            if written != found.mention.surface || replacement != found.mention.rendering {
                found.written = (written, replacement)
            }
        }
        return found
    }

    /// The edit in the file.
    ///
    /// - Throws: why it cannot be written, or that a code would have to move.
    func placed(_ edit: Edit) throws(Finding.Obstacle) -> Edit {
        let range = text.map.source(of: edit.range)
        let replacement =
            if text.map.isPlain(edit.range) {
                try written(edit.replacement, at: edit.range.lowerBound, replacing: range, in: range)
            } else if text.map.hasMarkup(inside: edit.range) {
                try aroundMarkup(edit)
            } else {
                String(decoding: try spliced(edit.replacement, into: edit.range), as: UTF8.self)
            }
        return Edit(range: range, replacement: replacement)
    }

    /// The letters of a replacement as they are written in a place of the file.
    /// - Parameter word: what stands around the place, and tells how it is written.
    private func written(
        _ replacement: String, at offset: Int, replacing range: Range<Int>, in word: Range<Int>
    ) throws(Finding.Obstacle) -> String {
        if text.map.isLiteral(at: offset) {
            if replacement.contains("]]>") { throw .unwritable }
            return replacement
        }
        guard let written = text.escaping.written(replacement, replacing: source[range], in: source[word]) else {
            throw .unwritable
        }
        return written
    }

    /// What is written for an edit with codes in its range: the words that change, and everything else as it stands.
    private func aroundMarkup(_ edit: Edit) throws(Finding.Obstacle) -> String {
        let old = NameParts(text.article.text(edit.range))
        let new = NameParts(edit.replacement)
        guard old.list.count == new.list.count else { throw obstacle(in: edit.range) ?? .codes }
        var result: [UInt8] = []
        var copied = text.map.source(of: edit.range).lowerBound
        var offset = edit.range.lowerBound
        for (part, replacement) in zip(old.list, new.list) {
            let range = offset..<(offset + part.text.utf8.count)
            offset = range.upperBound
            guard part.isWord == replacement.isWord else { throw .codes }
            if part == replacement { continue }
            if text.map.hasMarkup(inside: range) { throw obstacle(in: range) ?? .codes }
            let place = text.map.source(of: range)
            result += source[copied..<place.lowerBound]
            result += try spliced(String(replacement.text), into: range)
            copied = place.upperBound
        }
        result += source[copied..<text.map.source(of: edit.range).upperBound]
        return String(decoding: result, as: UTF8.self)
    }

    /// What is written for a stretch of text without codes: the letters that change, each in the way of the one whose place it takes, and
    /// everything else byte for byte.
    private func spliced(_ replacement: String, into range: Range<Int>) throws(Finding.Obstacle) -> [UInt8] {
        if text.map.hasEntity(inside: range) { throw .entity }
        let place = text.map.source(of: range)
        var result: [UInt8] = []
        var copied = place.lowerBound
        for change in LetterChange.list(from: text.article.text(range), to: replacement) {
            let letters = (range.lowerBound + change.range.lowerBound)..<(range.lowerBound + change.range.upperBound)
            var replaced = text.map.source(of: letters)
            if letters.isEmpty, letters.lowerBound > range.lowerBound {
                // After the letter before it, not before the next, which may stand beyond a tag.
                let end = text.map.source(of: range.lowerBound..<letters.lowerBound).upperBound
                replaced = end..<end
            }
            let offset = max(range.lowerBound, min(letters.lowerBound, range.upperBound - 1))
            result += source[copied..<replaced.lowerBound]
            result += try written(change.text, at: offset, replacing: replaced, in: place).utf8
            copied = replaced.upperBound
        }
        return result + source[copied..<place.upperBound]
    }

    /// What stands between two letters of a range; nil when there is nothing but between words.
    private func obstacle(in range: Range<Int>) -> Finding.Obstacle? {
        guard let markup = text.map.markupInsideWord(of: range, text.article.bytes) else { return nil }
        if text.escaping == .gettext { return .stringInWord }
        let bytes = source[markup]
        if bytes.starts(with: "<!--".utf8) { return .commentInWord }
        return bytes.starts(with: "<![CDATA[".utf8) || bytes.starts(with: "]]>".utf8) ? .sectionInWord : .codeInWord
    }
}

/// A name as words and what stands between them, in turn.
struct NameParts {
    struct Part: Equatable {
        var text: Substring
        var isWord: Bool

        static func == (left: Part, right: Part) -> Bool {
            left.isWord == right.isWord && left.text.utf8.elementsEqual(right.text.utf8)
        }
    }

    private(set) var list: [Part] = []

    init(_ name: String) {
        let scalars = name.unicodeScalars
        var start = scalars.startIndex
        while start < scalars.endIndex {
            let isWord = Self.isInWord(scalars[start])
            let end = scalars[start...].firstIndex { Self.isInWord($0) != isWord } ?? scalars.endIndex
            list.append(Part(text: Substring(scalars[start..<end]), isWord: isWord))
            start = end
        }
    }

    /// U+FFFC stands for an object in the line; between two words it is read as the space that is not there.
    static func withoutObjects(_ name: String) -> String {
        // The first byte of U+FFFC, which few names have.
        var name = name
        guard name.withUTF8({ bytes in bytes.first(in: 0..<bytes.count) { $0.equal(0xEF) } }) != nil else {
            return name
        }
        let pieces = name.unicodeScalars.split(separator: "\u{FFFC}")
        guard var result = pieces.first, result.count < name.unicodeScalars.count else { return name }
        for piece in pieces.dropFirst() {
            let (last, next) = (result.last!, piece.first!)
            if isInWord(last), isInWord(next) { result.append(" ") }
            result += last == " " && next == " " ? piece.dropFirst() : piece
        }
        return String(result)
    }

    /// Letters, marks, digits, and what joins letters: tatweel is a letter to Unicode, the joiners are not.
    static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber:
            true
        default: scalar == "\u{200C}" || scalar == "\u{200D}"
        }
    }
}
