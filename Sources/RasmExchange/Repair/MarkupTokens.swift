/// Takes the bytes of a file apart into its marks, be it well-formed or not: what cannot be made out is a mark too.
///
/// Every byte belongs to exactly one mark. Comments and CDATA sections are skipped over as wholes, so that no tag is seen
/// in them. XML 1.0, productions 14 to 28 and 39 to 44.
struct MarkupTokens: Sequence, IteratorProtocol {
    struct Token {
        enum Kind {
            case text, comment, cdata, instruction, doctype
            /// A start tag, an end tag, the tag of an empty element.
            case start, end, empty
            /// A start tag that ends before its `>`: an attribute without its second quotation mark, say.
            case brokenStart
            /// `<` that opens nothing, a comment with `--` in it or without an end.
            case broken
        }

        var kind: Kind
        var bytes: Range<Int>
        /// The name of a tag as it is written, empty for other marks.
        var name = ""

        /// The name without its prefix.
        var local: Substring { name[(name.firstIndex(of: ":").map { name.index(after: $0) } ?? name.startIndex)...] }
    }

    private let bytes: [UInt8]
    private var index = 0
    /// Ends that the rest of the file does not hold: they are not sought again, so that taking apart stays linear.
    private var absent: Set<End> = []

    /// What ends a mark that may hold `<`.
    private enum End: String {
        case hyphens = "--"
        case comment = "-->"
        case cdata = "]]>"
        case instruction = "?>"
        case doctype
    }

    /// - Parameter bytes: the file, in UTF-8 or something near it.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token? {
        guard index < bytes.count else { return nil }
        let start = index
        if bytes[start] != UInt8(ascii: "<") {
            index = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            return Token(kind: .text, bytes: start..<index)
        }
        let token = markup(start)
        index = token.bytes.upperBound
        return token
    }

    private mutating func markup(_ start: Int) -> Token {
        if has("<!--", at: start) { return comment(start) }
        if has("<![CDATA[", at: start) { return closed(.cdata, start, length: 9, by: .cdata) }
        if has("<?", at: start) { return closed(.instruction, start, length: 2, by: .instruction) }
        if has("<!DOCTYPE", at: start) { return doctype(start) }
        if has("<!", at: start) { return declaration(start) }
        if has("</", at: start) { return endTag(start) }
        return startTag(start)
    }

    private mutating func closed(_ kind: Token.Kind, _ start: Int, length: Int, by end: End) -> Token {
        guard let close = find(end, from: start + length) else {
            return Token(kind: .broken, bytes: start..<start + length)
        }
        return Token(kind: kind, bytes: start..<close + end.rawValue.utf8.count)
    }

    /// A comment holds no two hyphens. Where they begin another comment, this one has no end; else the author meant it.
    private mutating func comment(_ start: Int) -> Token {
        guard let hyphens = find(.hyphens, from: start + 4) else {
            return Token(kind: .broken, bytes: start..<start + 4)
        }
        if has("-->", at: hyphens) { return Token(kind: .comment, bytes: start..<hyphens + 3) }
        let opensAnother = hyphens >= 2 && has("<!--", at: hyphens - 2)
        guard !opensAnother, let close = find(.comment, from: hyphens) else {
            return Token(kind: .broken, bytes: start..<start + 4)
        }
        return Token(kind: .broken, bytes: start..<close + 3)
    }

    /// A document type declaration with its internal subset.
    private mutating func doctype(_ start: Int) -> Token {
        var index = absent.contains(.doctype) ? bytes.count : start
        var isInSubset = false
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "["): isInSubset = true
            case UInt8(ascii: "]"): isInSubset = false
            case UInt8(ascii: ">") where !isInSubset: return Token(kind: .doctype, bytes: start..<index + 1)
            default: break
            }
            index += 1
        }
        // A file has one: where it has no end, a second is not looked into.
        absent.insert(.doctype)
        return Token(kind: .broken, bytes: start..<start + 2)
    }

    /// What stands in an internal subset only, up to its `>`.
    private func declaration(_ start: Int) -> Token {
        let end = bytes[(start + 2)...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
        guard let end, bytes[end] == UInt8(ascii: ">") else { return Token(kind: .broken, bytes: start..<start + 2) }
        return Token(kind: .broken, bytes: start..<end + 1)
    }

    private func endTag(_ start: Int) -> Token {
        let name = self.name(from: start + 2)
        var index = name.upperBound
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
        guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
            return Token(kind: .broken, bytes: start..<Swift.max(index, start + 2))
        }
        return Token(kind: .end, bytes: start..<index + 1, name: text(name))
    }

    private func startTag(_ start: Int) -> Token {
        let name = self.name(from: start + 1)
        guard !name.isEmpty else { return Token(kind: .broken, bytes: start..<start + 1) }
        var index = name.upperBound
        var quote: UInt8?
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
            let byte = bytes[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                let isEmpty = bytes[index - 2] == UInt8(ascii: "/")
                return Token(kind: isEmpty ? .empty : .start, bytes: start..<index, name: text(name))
            }
        }
        return Token(kind: .brokenStart, bytes: start..<index, name: text(name))
    }

    // MARK: bytes

    /// The name that begins here: letters, digits, `.`, `-`, `_`, `:`, and whatever is not ASCII.
    private func name(from start: Int) -> Range<Int> {
        guard start < bytes.count, !Self.isInsideNames(bytes[start]) else { return start..<start }
        var end = start
        while end < bytes.count, Self.isNameByte(bytes[end]) { end += 1 }
        return start..<end
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
            UInt8(ascii: ":"), 0x80...:
            true
        default: isInsideNames(byte)
        }
    }

    /// Whether it stands in names, but at the beginning of none.
    private static func isInsideNames(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func has(_ mark: StaticString, at index: Int) -> Bool {
        mark.withUTF8Buffer { mark in
            index + mark.count <= bytes.count && bytes[index..<index + mark.count].elementsEqual(mark)
        }
    }

    private mutating func find(_ end: End, from start: Int) -> Int? {
        guard !absent.contains(end) else { return nil }
        let mark = Array(end.rawValue.utf8)
        var index = start
        while index + mark.count <= bytes.count, let found = bytes[index...].firstIndex(of: mark[0]) {
            if bytes[found...].starts(with: mark) { return found }
            index = found + 1
        }
        absent.insert(end)
        return nil
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
