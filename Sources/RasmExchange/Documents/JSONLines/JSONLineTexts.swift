import Rasm

/// The texts of JSON Lines: one object a line, and each object one article.
///
/// The members asked for are one text, in their order in the line, so that a short name in `title` is resolved by the
/// full one in `body`.
enum JSONLineTexts {
    static func read(_ source: [UInt8], path: String, _ options: DocumentOptions) throws(InputError) -> [DocumentText] {
        let fields = Set(options.textFields.isEmpty ? ["text"] : options.textFields)
        var texts: [DocumentText] = []
        var start = source.starts(with: EncodingChoice.utf8BOM) ? 3 : 0
        while start < source.count {
            let end = source[start...].firstIndex(of: 0x0A) ?? source.count
            let line = start..<end
            start = end + 1
            guard source[line].contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
            do throws(JSONScanner.Problem) {
                let object = try JSONScanner(object: line, in: source)
                guard !object.paths.isDisjoint(with: fields) else {
                    throw JSONScanner.Problem(offset: line.lowerBound, message: missing(fields, in: object))
                }
                let language = options.languageField.flatMap { field in object.strings.first { $0.path == field } }
                if let text = text(
                    of: object.strings.filter { fields.contains($0.path) }, in: source,
                    language: language.map { String(decoding: source[$0.bytes], as: UTF8.self) })
                {
                    texts.append(text)
                }
            } catch {
                var lines = LineIndex(source)
                let place = lines.place(of: error.offset)
                throw InputError(path, line: place.line, column: place.column, error.message)
            }
        }
        return texts
    }

    private static func missing(_ fields: Set<String>, in object: JSONScanner) -> String {
        let wanted = fields.sorted().map { "«\($0)»" }.joined(separator: " or ")
        let there = object.paths.sorted().prefix(12).map { "«\($0)»" }.joined(separator: ", ")
        return
            "has no member \(wanted); say which holds the text with --text-field\(there.isEmpty ? "" : " (there is \(there))")"
    }

    /// Some strings of an object, as one text.
    static func text(
        of strings: [JSONScanner.FoundString], in source: [UInt8], language: String?
    ) -> DocumentText? {
        var builder = TextBuilder(source)
        var end: Int?
        for string in strings {
            if let end { builder.markup(end..<string.bytes.lowerBound, as: .block) }
            append(string.bytes, of: source, to: &builder)
            end = string.bytes.upperBound
        }
        return builder.hasText ? builder.text(language: language, escaping: .json) : nil
    }

    /// The characters of a string; the scanner has seen that its escapes are right.
    private static func append(_ range: Range<Int>, of source: [UInt8], to builder: inout TextBuilder) {
        var start = range.lowerBound
        while let escape = source[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\\")) {
            builder.verbatim(start..<escape)
            let (text, length) = character(of: source[escape..<range.upperBound])
            builder.reference(text, escape..<(escape + length))
            start = escape + length
        }
        builder.verbatim(start..<range.upperBound)
    }

    /// The character an escape stands for, and how many bytes it takes. Half of a surrogate pair is U+FFFD.
    private static func character(of escape: ArraySlice<UInt8>) -> (text: String, length: Int) {
        switch escape[escape.startIndex + 1] {
        case UInt8(ascii: "n"): return ("\n", 2)
        case UInt8(ascii: "r"): return ("\r", 2)
        case UInt8(ascii: "t"): return ("\t", 2)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): return ("\u{FFFC}", 2)
        case UInt8(ascii: "u"):
            let first = unit(of: escape.dropFirst(2))
            if first & 0xF800 == 0xD800 {
                let rest = escape.dropFirst(6)
                guard first & 0xFC00 == 0xD800, rest.starts(with: "\\u".utf8) else { return ("\u{FFFD}", 6) }
                let second = unit(of: rest.dropFirst(2))
                guard second & 0xFC00 == 0xDC00 else { return ("\u{FFFD}", 6) }
                return (String(decoding: [first, second], as: UTF16.self), 12)
            }
            // NUL is no text; U+FFFD keeps its place.
            return (first == 0 ? "\u{FFFD}" : String(decoding: [first], as: UTF16.self), 6)
        case let byte: return (String(Unicode.Scalar(byte)), 2)
        }
    }

    private static func unit(of digits: ArraySlice<UInt8>) -> UInt16 {
        UInt16(String(decoding: digits.prefix(4), as: UTF8.self), radix: 16) ?? 0xFFFD
    }
}
