import Rasm

/// Reads the entries of a PO file (GNU gettext manual, "The Format of PO Files").
struct GettextReader {
    /// The strings after a keyword.
    struct Message {
        /// Where the keyword begins.
        var offset: Int
        /// The strings, without their quotation marks.
        var strings: [Range<Int>] = []
    }

    struct Entry {
        /// `msgid`, and `msgid_plural` where there is one.
        var sources: [Message] = []
        /// Each `msgstr`.
        var translations: [Message] = []
        /// Whether it is marked as a guess that nobody has looked at.
        var isFuzzy = false
        var isHeader = false
        /// The offset of a line that is no part of a PO file.
        var problem: Int?

        /// - Throws: where the file is no PO.
        func check(in source: [UInt8], path: String) throws(InputError) {
            guard let problem else { return }
            var lines = LineIndex(source)
            let place = lines.place(of: problem)
            throw InputError(
                path, line: place.line, column: place.column,
                "is no PO: a keyword with a string in quotation marks, or a comment, must stand here")
        }

        /// The language a header names: `Language: ar\n`.
        func headerLanguage(in source: [UInt8]) -> String? {
            let strings = translations.first?.strings ?? []
            let header = strings.map { String(decoding: source[$0], as: UTF8.self) }.joined()
            for line in header.split(separator: "\\n") {
                guard line.lowercased().hasPrefix("language:") else { continue }
                let value = line.dropFirst("language:".count).filter { $0 != " " }
                return value.isEmpty ? nil : value
            }
            return nil
        }
    }

    private enum Keyword { case id, plural, translation, other }

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
                // The comments of the next entry end this one.
                if keyword == .translation, line.starts(with: "#,".utf8) { break }
                if line.starts(with: "#,".utf8), contains("fuzzy", line) { entry.isFuzzy = true }
                offset = end + 1
                continue
            }
            var string = line
            if line.first != UInt8(ascii: "\"") {
                let word = line.prefix { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: "\"") }
                let found: Keyword? =
                    word.elementsEqual("msgid".utf8)
                    ? .id
                    : word.elementsEqual("msgid_plural".utf8)
                        ? .plural
                        : word.starts(with: "msgstr".utf8)
                            ? .translation
                            : word.starts(with: "msg".utf8) || word.elementsEqual("domain".utf8) ? .other : nil
                if keyword == .translation, found == .id || word.elementsEqual("msgctxt".utf8) { break }
                guard let found else { return problem(at: start) }
                if word.elementsEqual("msgctxt".utf8) { hasContext = true }
                keyword = found
                if found == .translation { entry.translations.append(Message(offset: start + lead(of: start..<end))) }
                if found == .id || found == .plural {
                    entry.sources.append(Message(offset: start + lead(of: start..<end)))
                }
                string = line.dropFirst(word.count).drop { $0 == 0x20 || $0 == 0x09 }
            }
            guard keyword != nil, string.first == UInt8(ascii: "\""), let close = closingQuote(of: string) else {
                return problem(at: start)
            }
            let inside = (string.startIndex + 1)..<close
            if keyword == .translation { entry.translations[entry.translations.count - 1].strings.append(inside) }
            if keyword == .id || keyword == .plural { entry.sources[entry.sources.count - 1].strings.append(inside) }
            if keyword == .id { idLength += inside.count }
            // A line may hold more than one string, and more than one keyword.
            let rest = source[(close + 1)..<end].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            offset = rest.isEmpty ? end + 1 : rest.startIndex
        }
        entry.isHeader = idLength == 0 && !hasContext
        return keyword == nil ? nil : entry
    }

    private func lead(of line: Range<Int>) -> Int { source[line].prefix { $0 == 0x20 || $0 == 0x09 }.count }

    private func contains(_ word: String, _ line: ArraySlice<UInt8>) -> Bool {
        line.split { $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "#") }.contains {
            $0.elementsEqual(word.utf8)
        }
    }

    private mutating func problem(at offset: Int) -> Entry {
        self.offset = source.count
        return Entry(problem: offset)
    }

    /// Where the quotation mark stands that closes a string.
    private func closingQuote(of string: ArraySlice<UInt8>) -> Int? {
        var offset = string.startIndex + 1
        while offset < string.endIndex {
            switch string[offset] {
            case UInt8(ascii: "\\"): offset += 2
            case UInt8(ascii: "\""): return offset
            default: offset += 1
            }
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    fileprivate func dropTrailingSpace() -> ArraySlice<UInt8> {
        var slice = self
        while let last = slice.last, last == 0x20 || last == 0x09 || last == 0x0D { slice = slice.dropLast() }
        return slice
    }
}
