import Rasm

/// The texts of JSON Lines: one object a line, and each object one article.
///
/// The members asked for are one text, in their order in the line, so that a short name in `title` is resolved by the
/// full one in `body`.
enum JSONLineTexts {
    /// - Parameters:
    ///   - isOneLine: whether no line ends in them.
    ///   - origin: where these bytes begin in their file.
    ///   - census: takes what is known of the objects without text.
    static func read(
        _ source: [UInt8], isOneLine: Bool, path: String, _ options: DocumentOptions, from origin: FileOrigin,
        _ census: inout DocumentCensus
    ) throws(InputError) -> [DocumentText] {
        let fields = options.fields
        var texts: [DocumentText] = []
        var firstMissing: JSONScanner.Problem?
        var hasAddedField = false
        var start = source.starts(with: EncodingChoice.utf8BOM) ? 3 : 0
        func place(of offset: Int) -> LineColumn {
            var lines = LineIndex(source)
            return origin.place(lines.place(of: offset))
        }
        do throws(JSONScanner.Problem) {
            while start < source.count {
                let end = isOneLine ? nil : source.firstIndex(of: 0x0A, in: start..<source.count)
                let line = start..<(end ?? source.count)
                start = line.upperBound + 1
                guard source[line].contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
                let object = try JSONScanner(object: line, in: source)
                let language = language(of: object, in: source, options)
                if let field = options.addedField, object.paths.contains(field) { hasAddedField = true }
                guard object.paths.contains(where: fields.contains) else {
                    // An object in another language is left alone, whatever it holds.
                    if !options.anyLanguage, !DocumentText.isText(in: language, of: options.language) { continue }
                    let problem =
                        firstMissing
                        ?? JSONScanner.Problem(offset: line.lowerBound, message: Self.missing(options, in: object))
                    guard options.skipsMissing else { throw problem }
                    firstMissing = problem
                    census.missing += 1
                    continue
                }
                census.hasField = true
                let strings = object.strings.filter { fields.contains($0.path) }
                if let text = text(of: strings, escapes: object.escapes, in: source, language: language) {
                    texts.append(text)
                }
            }
        } catch {
            let place = place(of: error.offset)
            throw InputError(path, line: place.line, column: place.column, error.message)
        }
        if hasAddedField { throw InputError(path, "has a member «\(options.addedField ?? "")» already") }
        census.firstMissing = firstMissing.map { (place(of: $0.offset), $0.message) }
        return texts
    }

    /// The language that an object says it is in.
    private static func language(of object: JSONScanner, in source: [UInt8], _ options: DocumentOptions) -> String? {
        guard let field = options.languageField else { return nil }
        return object.strings.first { $0.path == field }.map { String(decoding: source[$0.bytes], as: UTF8.self) }
    }

    private static func missing(_ options: DocumentOptions, in object: JSONScanner) -> String {
        let there = Set(object.paths).sorted().prefix(12).map { "«\($0)»" }.joined(separator: ", ")
        return "has no member \(options.namesOfFields); say which holds the text with --text-field"
            + (there.isEmpty ? "" : " (there is \(there))") + ", or leave such objects alone with --skip-missing"
    }

    /// Some strings of an object, as one text.
    static func text(
        of strings: [JSONScanner.FoundString], escapes: [Int], in source: [UInt8], language: String?
    ) -> DocumentText? {
        var builder = TextBuilder(source, room: strings.reduce(0) { $0 + $1.bytes.count + 2 })
        var members: [DocumentText.MemberString] = []
        var end: Int?
        for string in strings {
            if let end { builder.markup(end..<string.bytes.lowerBound, as: .block) }
            members.append(DocumentText.MemberString(member: string.path, start: builder.bytes.count))
            append(string.bytes, escapes: escapes[string.escapes], of: source, to: &builder)
            end = string.bytes.upperBound
        }
        guard builder.hasText else { return nil }
        var text = builder.text(language: language, escaping: .json)
        text.members = members
        return text
    }

    /// The characters of a string; the scanner has seen that its escapes are right.
    private static func append(
        _ range: Range<Int>, escapes: ArraySlice<Int>, of source: [UInt8], to builder: inout TextBuilder
    ) {
        var start = range.lowerBound
        // Of a surrogate pair the second half is none of its own.
        for escape in escapes where escape >= start {
            builder.verbatim(start..<escape)
            let (scalar, length) = character(of: source[escape..<range.upperBound])
            builder.reference(scalar, escape..<(escape + length))
            start = escape + length
        }
        builder.verbatim(start..<range.upperBound)
    }

    /// The character an escape stands for, and how many bytes it takes. Half of a surrogate pair is U+FFFD.
    private static func character(of escape: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int) {
        switch escape[escape.startIndex + 1] {
        case UInt8(ascii: "n"): return ("\n", 2)
        case UInt8(ascii: "r"): return ("\r", 2)
        case UInt8(ascii: "t"): return ("\t", 2)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): return ("\u{FFFC}", 2)
        case UInt8(ascii: "u"):
            let first = unit(of: escape.dropFirst(2))
            // NUL is no text; U+FFFD keeps its place.
            if first == 0 { return ("\u{FFFD}", 6) }
            if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
            let rest = escape.dropFirst(6)
            guard rest.starts(with: "\\u".utf8) else { return ("\u{FFFD}", 6) }
            let second = unit(of: rest.dropFirst(2))
            guard first & 0xFC00 == 0xD800, second & 0xFC00 == 0xDC00 else { return ("\u{FFFD}", 6) }
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)))
            return (scalar ?? "\u{FFFD}", 12)
        case let byte: return (Unicode.Scalar(byte), 2)
        }
    }

    /// The number of four hexadecimal digits.
    private static func unit(of digits: ArraySlice<UInt8>) -> UInt16 {
        digits.prefix(4).reduce(0) { unit, digit in
            // Letters lie behind 0x40, of which the lowest four bits are 1 to 6.
            unit << 4 | UInt16(digit & 0xF) + (digit < 0x40 ? 0 : 9)
        }
    }
}
