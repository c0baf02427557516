/// Cuts an HTML page into tags and text, with the bytes of each (HTML Living Standard, 13.2.5 "Tokenization", as far as
/// text needs it). Whether a piece of text is text is for libxml2 to say.
struct HTMLScanner {
    enum Token {
        /// A start or end tag with its name in small letters, and the values of its attributes.
        case tag(name: String, isEnd: Bool, attributes: [(name: String, value: Range<Int>)])
        /// A comment, a document type, a processing instruction.
        case aside
        case text
    }

    private let source: [UInt8]
    private var offset: Int
    /// The element whose content is no markup (`script`), once its start tag has been read.
    private var rawElement: String?

    init(_ source: [UInt8]) {
        self.source = source
        offset = source.starts(with: EncodingChoice.utf8BOM) ? 3 : 0
    }

    mutating func next() -> (token: Token, bytes: Range<Int>)? {
        guard offset < source.count else { return nil }
        let start = offset
        if let raw = rawElement {
            rawElement = nil
            offset = endOfRawText(raw)
            if offset > start { return (.aside, start..<offset) }
        }
        guard source[offset] == UInt8(ascii: "<"), let token = readMarkup() else {
            // A < that opens nothing is text, and so is everything up to the next one.
            offset = source[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
            return (.text, start..<offset)
        }
        return (token, start..<offset)
    }

    /// Markup from the `<` at the offset on; nil when it is none.
    private mutating func readMarkup() -> Token? {
        let rest = source[(offset + 1)...]
        guard let next = rest.first else { return nil }
        if rest.starts(with: "!--".utf8) {
            offset = end(of: "-->", from: offset + 4)
            return .aside
        }
        if rest.starts(with: "![CDATA[".utf8) {
            offset = end(of: "]]>", from: offset + 9)
            return .aside
        }
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
            offset = end(of: ">", from: offset + 2)
            return .aside
        }
        let isEnd = next == UInt8(ascii: "/")
        guard let first = isEnd ? rest.dropFirst().first : next, Self.isLetter(first) else { return nil }
        return readTag(isEnd: isEnd)
    }

    private mutating func readTag(isEnd: Bool) -> Token {
        offset += isEnd ? 2 : 1
        let name = word { !HTMLScanner.isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
        var attributes: [(name: String, value: Range<Int>)] = []
        while offset < source.count, source[offset] != UInt8(ascii: ">") {
            if Self.isSpace(source[offset]) || source[offset] == UInt8(ascii: "/") {
                offset += 1
            } else if let attribute = readAttribute() {
                attributes.append(attribute)
            }
        }
        offset = min(offset + 1, source.count)
        if !isEnd, Self.rawElements.contains(name) { rawElement = name }
        return .tag(name: name, isEnd: isEnd, attributes: attributes)
    }

    /// A name, and the value after `=`; nil when there is none.
    private mutating func readAttribute() -> (name: String, value: Range<Int>)? {
        let start = offset
        let name = word {
            !HTMLScanner.isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
        }
        if offset == start { offset += 1 }  // a stray =
        skipSpace()
        guard offset < source.count, source[offset] == UInt8(ascii: "=") else { return nil }
        offset += 1
        skipSpace()
        guard offset < source.count else { return nil }
        let quote = source[offset]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let value = offset + 1
            guard let end = source[value...].firstIndex(of: quote) else {
                offset = source.count
                return nil
            }
            offset = end + 1
            return (name, value..<end)
        }
        let value = offset
        while offset < source.count, !Self.isSpace(source[offset]), source[offset] != UInt8(ascii: ">") { offset += 1 }
        return (name, value..<offset)
    }

    /// Where the text of an element ends that holds no markup: at its end tag.
    private func endOfRawText(_ name: String) -> Int {
        var from = offset
        while let close = source[from...].firstIndex(of: UInt8(ascii: "<")) {
            let tag = source[close...].dropFirst(2).prefix(name.utf8.count)
            if source[close...].dropFirst().first == UInt8(ascii: "/"), tag.map({ $0 | 0x20 }) == Array(name.utf8) {
                return close
            }
            from = close + 1
        }
        return source.count
    }

    private func end(of mark: String, from start: Int) -> Int {
        let mark = Array(mark.utf8)
        var from = min(start, source.count)
        while let found = source[from...].firstIndex(of: mark[0]) {
            if source[found...].starts(with: mark) { return found + mark.count }
            from = found + 1
        }
        return source.count
    }

    private mutating func word(while belongs: (UInt8) -> Bool) -> String {
        let start = offset
        while offset < source.count, belongs(source[offset]) { offset += 1 }
        return String(decoding: source[start..<offset], as: UTF8.self).lowercased()
    }

    private mutating func skipSpace() {
        while offset < source.count, Self.isSpace(source[offset]) { offset += 1 }
    }

    private static let rawElements: Set<String> = ["script", "style"]

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D && byte != 0x0B }
}
