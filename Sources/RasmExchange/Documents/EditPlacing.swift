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
        placed.edit = finding.edit.flatMap(self.placed)
        return placed
    }

    func placed(_ mention: NamedMention) -> DocumentAnalysis.FoundMention {
        let surface = text.article.text(mention.range)
        var placed = mention
        placed.range = text.map.source(of: mention.range)
        placed.proclitics = text.map.source(of: mention.proclitics)
        let edit = self.placed(Edit(range: mention.range, replacement: mention.rendering))
        if edit == nil { placed.rendering = surface }
        var found = DocumentAnalysis.FoundMention(
            mention: placed, surface: surface, proclitics: text.article.text(mention.proclitics))
        if text.escaping != .none {
            let written = String(decoding: source[placed.range], as: UTF8.self)
            let replacement = placed.rendering == surface ? written : edit?.replacement ?? written
            if written != surface || replacement != placed.rendering { found.written = (written, replacement) }
        }
        return found
    }

    /// The edit in the file; nil where it cannot be written, or a code would have to move.
    func placed(_ edit: Edit) -> Edit? {
        let range = text.map.source(of: edit.range)
        let isPlain = text.map.isPlain(edit.range)
        if !isPlain, let spliced = aroundMarkup(edit) { return Edit(range: range, replacement: spliced) }
        guard isPlain || !text.map.hasMarkup(inside: edit.range) else { return nil }
        return written(edit.replacement, at: edit.range.lowerBound, replacing: range).map {
            Edit(range: range, replacement: $0)
        }
    }

    /// The words of a replacement as they are written in a place of the file.
    private func written(_ replacement: String, at offset: Int, replacing range: Range<Int>) -> String? {
        if text.map.isLiteral(at: offset) { return replacement.contains("]]>") ? nil : replacement }
        return text.escaping.written(replacement, replacing: source[range])
    }

    /// What is written for an edit with codes or references in its range: the words that change, and everything else as it stands.
    private func aroundMarkup(_ edit: Edit) -> String? {
        let old = NameParts(text.article.text(edit.range))
        let new = NameParts(edit.replacement)
        guard old.list.count == new.list.count else { return nil }
        var spliced: [UInt8] = []
        var copied = text.map.source(of: edit.range).lowerBound
        var offset = edit.range.lowerBound
        for (part, replacement) in zip(old.list, new.list) {
            let range = offset..<(offset + part.text.utf8.count)
            offset = range.upperBound
            guard part.isWord == replacement.isWord else { return nil }
            if part == replacement { continue }
            let place = text.map.source(of: range)
            guard !text.map.hasMarkup(inside: range),
                let escaped = written(String(replacement.text), at: range.lowerBound, replacing: place)
            else { return nil }
            spliced += source[copied..<place.lowerBound]
            spliced += escaped.utf8
            copied = place.upperBound
        }
        spliced += source[copied..<text.map.source(of: edit.range).upperBound]
        return String(decoding: spliced, as: UTF8.self)
    }
}

/// A name as words and what stands between them, in turn.
private struct NameParts {
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

    /// Letters, marks, digits, and what joins letters: tatweel is a letter to Unicode, the joiners are not.
    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber:
            true
        default: scalar == "\u{200C}" || scalar == "\u{200D}"
        }
    }
}
