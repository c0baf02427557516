import Rasm

/// The translations in a gettext PO file: each `msgstr` is a text. Message ids, contexts, comments and obsolete entries are left alone.
///
/// The file's language is that of its header (`Language: ar\n`), else that of its name or folder.
enum GettextTexts {
    static func read(_ source: [UInt8], path: String) throws(InputError) -> [DocumentText] {
        var reader = GettextReader(source)
        var texts: [DocumentText] = []
        var language = GettextLanguage.ofPath(path)
        while let entry = reader.next() {
            try entry.check(in: source, path: path)
            if entry.isHeader {
                language = entry.headerLanguage(in: source) ?? language
                continue
            }
            texts += entry.translations.compactMap { text(of: $0.strings, in: source, language: language) }
        }
        return texts
    }

    /// A string as it is read; nil when nothing is in it.
    static func text(of strings: [Range<Int>], in source: [UInt8], language: String?) -> DocumentText? {
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
