import Rasm
import RasmXML

/// A TBX file in UTF-8 that is plainly written (see ``ElementScanner``), taken apart entry by entry by its bytes alone.
///
/// What stands around the entries is a file of its own without them, which the parser has to take. Whatever is not plain, or wrong, ends the reading: then the
/// parser reads the whole, and says what is wrong.
struct PlainTBX {
    /// The document without its entries.
    let root: XMLElement
    let file: GlossaryFile
    /// What it scanned last, which is an element of the body.
    private(set) var scanner = ElementScanner(hasLongNames: true)
    private var names: [(number: UInt64, name: XMLName)] = []
    private(set) var index: Int
    /// Where the body ends.
    private let end: Int
    /// The last place that was worked out.
    var known = (offset: 0, line: 1, column: 1)

    /// - Parameter leastSize: a smaller file is parsed as soon.
    /// - Returns: nil when the file has to be parsed.
    init?(_ file: GlossaryFile, leastSize: Int = 1 << 16) {
        let bytes = file.bytes
        guard bytes.count >= leastSize, firstInvalidUTF8(in: bytes) == nil,
            TextBytes.firstForbidden(in: bytes, orReturn: true) == nil,
            let start = Self.endOfBody(in: bytes), let body = Self.startOfEnd(in: bytes), start <= body
        else { return nil }
        let outside = Array(bytes[..<start] + bytes[body...])
        guard let reader = try? XMLReader(outside, file: file.path), reader.encoding == "UTF-8",
            let root = try? XMLElement(parsing: outside, file: file.path), ["martif", "tbx"].contains(root.name.local),
            root.elements("text").flatMap({ $0.elements("body") }).count == 1,
            // What a document declares itself, and tags in comments, are the parser's.
            !Self.oddities.contains(where: String(decoding: bytes[..<start], as: UTF8.self).contains)
        else { return nil }
        self.root = root
        self.file = file
        index = start
        end = body
    }

    private static let oddities = ["<!ENTITY", "<!ATTLIST", "<!--", "<![CDATA["]
    /// A longer entry is parsed, which has limits for what an element may hold.
    private static let longestEntry = 1 << 20

    /// Behind the start tag of the body.
    private static func endOfBody(in bytes: [UInt8]) -> Int? {
        let tag = Array("<body".utf8)
        var index = 0
        while let next = bytes.firstIndex(of: tag[0], in: index..<bytes.count) {
            if bytes[next...].starts(with: tag) {
                guard let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: next..<bytes.count) else { return nil }
                return bytes[close - 1] == UInt8(ascii: "/") ? nil : close + 1
            }
            index = next + 1
        }
        return nil
    }

    /// The last end tag of a body.
    private static func startOfEnd(in bytes: [UInt8]) -> Int? {
        let tag = Array("</body".utf8)
        return bytes.indices.suffix(4096).last { bytes[$0] == tag[0] && bytes[$0...].starts(with: tag) }
    }

    /// What comes next.
    enum Step {
        /// An element, which has been scanned.
        case element
        case end
        case notPlain
    }

    mutating func next() -> Step {
        let bytes = file.bytes
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "<") else { return .notPlain }
        // What follows the end of the body has been parsed.
        if bytes[index + 1] == UInt8(ascii: "/") { return index == end ? .end : .notPlain }
        guard case .element(let next) = scanner.scan(bytes, from: index), !scanner.isOdd,
            next - index <= Self.longestEntry, next <= end
        else { return .notPlain }
        index = next
        return .element
    }

    /// The name of the element that was scanned, as ``ElementScanner/name(_:)`` gives it.
    var elementName: UInt64 { scanner.tokens.span[0].name }

    /// White space of XML; there is no carriage return.
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

    // MARK: From tokens to elements

    /// The element that was scanned.
    mutating func element() -> XMLElement {
        var open: [XMLElement] = []
        for place in scanner.tokens.indices {
            let token = scanner.tokens[place]
            switch token.kind {
            case .start: open.append(started(token))
            case .empty:
                let element = started(token)
                if open.isEmpty { return element }
                open[open.count - 1].children.append(.element(element))
            case .end:
                // The scanner has paired them.
                let closed = open.removeLast()
                if open.isEmpty { return closed }
                open[open.count - 1].children.append(.element(closed))
            case .text: open[open.count - 1].children.append(.text(text(token.range)))
            case .textWithReferences:
                open[open.count - 1].children.append(.text(Self.text(file.bytes[token.range])))
            }
        }
        // What was scanned is one element, so that it has been given back by now.
        return started(scanner.tokens[0])
    }

    private mutating func started(_ token: ElementScanner.Token) -> XMLElement {
        var tag = XMLStartTag(name(of: token))
        for place in token.attributes {
            let attribute = scanner.attributes[place]
            // Others are nothing to a reader of names.
            guard let name = Self.attributeNames.first(where: { $0.number == attribute.name })?.name else { continue }
            tag.attributes.append(XMLAttribute(name, text(attribute.value)))
        }
        let place = place(of: token)
        return XMLElement(tag, line: place.line, column: place.column)
    }

    private mutating func name(of token: ElementScanner.Token) -> XMLName {
        for place in names.indices where names[place].number == token.name { return names[place].name }
        let name = XMLName(writtenName(of: token))
        names.append((token.name, name))
        return name
    }

    private func writtenName(of token: ElementScanner.Token) -> String {
        let written = file.bytes[(token.range.lowerBound + 1)...].prefix { !Self.endsName($0) }
        return String(decoding: written, as: UTF8.self)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static let attributeNames: [(number: UInt64, name: XMLName)] = [
        (ElementScanner.attributeName("id"), XMLName("id")),
        (ElementScanner.attributeName("xml:id"), XMLName("id", prefix: "xml")),
        (ElementScanner.attributeName("xml:lang"), XMLName("lang", prefix: "xml")),
        (ElementScanner.attributeName("type"), XMLName("type")),
        (ElementScanner.attributeName("target"), XMLName("target")),
    ]

    /// A text with the predefined references put in.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var plain: [UInt8] = []
        TextBytes.append(bytes, decodedTo: &plain)
        return String(decoding: plain, as: UTF8.self)
    }

    // MARK: What was scanned

    func text(_ range: Range<Int>) -> String {
        file.bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }

    func isSpace(_ range: Range<Int>) -> Bool { file.bytes[range].allSatisfy { $0 <= 0x20 } }

    /// The value of an attribute by the number of its name (``ElementScanner/attributeName(_:)``).
    func attribute(_ name: UInt64, of token: ElementScanner.Token) -> Range<Int>? {
        for place in token.attributes where scanner.attributes[place].name == name {
            return scanner.attributes[place].value
        }
        return nil
    }

    /// Where a tag begins. Asked of one tag after the other.
    mutating func lineAndColumn(of token: ElementScanner.Token) -> (line: Int, column: Int) {
        let offset = token.range.lowerBound
        let passed = TextBytes.lines(in: file.bytes, known.offset..<offset)
        known.line += passed.count
        known.column = passed.count > 0 ? passed.lastColumn : known.column + passed.lastColumn - 1
        known.offset = offset
        return (known.line, known.column)
    }

    private mutating func place(of token: ElementScanner.Token) -> SourcePlace {
        let place = lineAndColumn(of: token)
        return SourcePlace(file: file.path, line: place.line, column: place.column)
    }
}
