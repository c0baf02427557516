import Rasm

/// The translations in a gettext PO file: each `msgstr` is a text. Message ids, contexts, comments and obsolete entries are left alone.
///
/// The file's language is that of its header (`Language: ar\n`).
enum GettextTexts {
    static func read(_ source: [UInt8], path: String) throws(InputError) -> [DocumentText] {
        var reader = GettextReader(source)
        var texts: [DocumentText] = []
        var language: String?
        while let entry = reader.next() {
            if let offset = entry.problem {
                var lines = LineIndex(source)
                let place = lines.place(of: offset)
                throw InputError(
                    path, line: place.line, column: place.column,
                    "is no PO: a keyword with a string in quotation marks, or a comment, must stand here")
            }
            if entry.isHeader {
                language = entry.translations.first.flatMap { headerLanguage($0, in: source) }
                continue
            }
            texts += entry.translations.compactMap { text(of: $0, in: source, language: language) }
        }
        return texts
    }

    private static func headerLanguage(_ strings: [Range<Int>], in source: [UInt8]) -> String? {
        let header = strings.map { String(decoding: source[$0], as: UTF8.self) }.joined()
        for line in header.split(separator: "\\n") {
            guard line.lowercased().hasPrefix("language:") else { continue }
            let value = line.dropFirst("language:".count).filter { $0 != " " }
            return value.isEmpty ? nil : value
        }
        return nil
    }

    private static func text(of strings: [Range<Int>], in source: [UInt8], language: String?) -> DocumentText? {
        var builder = TextBuilder(source)
        var end: Int?
        for string in strings {
            if let end { builder.markup(end..<string.lowerBound, as: .inline) }
            append(string, of: source, to: &builder)
            end = string.upperBound
        }
        return builder.hasText ? builder.text(language: language, escaping: .gettext) : nil
    }

    private static func append(_ range: Range<Int>, of source: [UInt8], to builder: inout TextBuilder) {
        var start = range.lowerBound
        while let escape = source[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\\")) {
            builder.verbatim(start..<escape)
            // A backslash is never the last byte of a string: it would have kept the string open.
            switch source[escape + 1] {
            case UInt8(ascii: "n"): builder.reference("\n", escape..<(escape + 2))
            case UInt8(ascii: "t"): builder.reference("\t", escape..<(escape + 2))
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                builder.reference(String(Unicode.Scalar(source[escape + 1])), escape..<(escape + 2))
            default: builder.reference("\u{FFFC}", escape..<(escape + 2))
            }
            start = escape + 2
        }
        builder.verbatim(start..<range.upperBound)
    }
}

/// Reads the entries of a PO file (GNU gettext manual, "The Format of PO Files").
private struct GettextReader {
    struct Entry {
        /// The strings of each `msgstr`, without their quotation marks.
        var translations: [[Range<Int>]] = []
        var isHeader = false
        /// The offset of a line that is no part of a PO file.
        var problem: Int?
    }

    private enum Keyword { case id, translation, other }

    private let source: [UInt8]
    private var offset: Int

    init(_ source: [UInt8]) {
        self.source = source
        offset = source.starts(with: EncodingChoice.utf8BOM) ? 3 : 0
    }

    /// The next entry: up to the `msgid` or `msgctxt` after its last `msgstr`.
    mutating func next() -> Entry? {
        var entry = Entry()
        var keyword: Keyword?
        var idLength = 0
        var hasContext = false
        while offset < source.count {
            let start = offset
            let end = source[start...].firstIndex(of: 0x0A) ?? source.count
            let line = source[start..<end].drop { $0 == 0x20 || $0 == 0x09 }.dropTrailingSpace()
            if line.isEmpty || line.first == UInt8(ascii: "#") {
                offset = end + 1
                continue
            }
            var string = line
            if line.first != UInt8(ascii: "\"") {
                let word = line.prefix { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: "\"") }
                let found: Keyword? =
                    word.elementsEqual("msgid".utf8)
                    ? .id
                    : word.starts(with: "msgstr".utf8)
                        ? .translation
                        : word.starts(with: "msg".utf8) || word.elementsEqual("domain".utf8) ? .other : nil
                if keyword == .translation, found == .id || word.elementsEqual("msgctxt".utf8) { break }
                guard let found else { return problem(at: start) }
                if word.elementsEqual("msgctxt".utf8) { hasContext = true }
                keyword = found
                if found == .translation { entry.translations.append([]) }
                string = line.dropFirst(word.count).drop { $0 == 0x20 || $0 == 0x09 }
            }
            guard keyword != nil, string.count >= 2, string.first == UInt8(ascii: "\""), isClosed(string) else {
                return problem(at: start)
            }
            let inside = (string.startIndex + 1)..<(string.endIndex - 1)
            if keyword == .translation { entry.translations[entry.translations.count - 1].append(inside) }
            if keyword == .id { idLength += inside.count }
            offset = end + 1
        }
        entry.isHeader = idLength == 0 && !hasContext
        return keyword == nil ? nil : entry
    }

    private mutating func problem(at offset: Int) -> Entry {
        self.offset = source.count
        return Entry(problem: offset)
    }

    /// Whether the only quotation mark that is not escaped, but the first, is the last byte.
    private func isClosed(_ string: ArraySlice<UInt8>) -> Bool {
        var offset = string.startIndex + 1
        while offset < string.endIndex {
            switch string[offset] {
            case UInt8(ascii: "\\"): offset += 2
            case UInt8(ascii: "\""): return offset == string.endIndex - 1
            default: offset += 1
            }
        }
        return false
    }
}

extension ArraySlice<UInt8> {
    fileprivate func dropTrailingSpace() -> ArraySlice<UInt8> {
        var slice = self
        while let last = slice.last, last == 0x20 || last == 0x09 || last == 0x0D { slice = slice.dropLast() }
        return slice
    }
}
