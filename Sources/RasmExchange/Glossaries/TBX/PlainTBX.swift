import Rasm
import RasmXML

/// A TBX file in UTF-8 that is plainly written (see ``ElementScanner``), taken apart entry by entry by its bytes alone.
///
/// What stands around the entries is a file of its own without them, which the parser has to take in the end. Whatever is not plain, or wrong, ends the reading:
/// then the parser reads the whole, and says what is wrong.
struct PlainTBX {
    /// What `xml:lang` of the root says.
    let language: String?
    private(set) var window: GlossaryWindow
    /// What stands before the entries.
    private let head: [UInt8]
    /// What it scanned last, which is an element of the body.
    private(set) var scanner = ElementScanner(hasLongNames: true)
    private var names: [(number: UInt64, name: XMLName)] = []
    /// Where in the window the next element is looked for.
    private var index: Int
    /// The last place that was worked out.
    var known = (offset: 0, line: 1, column: 1)

    /// - Parameter leastSize: a smaller file is parsed as soon.
    /// - Returns: nil when the file has to be parsed.
    init?(_ window: GlossaryWindow, leastSize: Int = 1 << 16) {
        let bytes = window.bytes
        guard bytes.count >= leastSize, !window.isBroken, let start = Self.endOfBody(in: bytes) else { return nil }
        head = Array(bytes[..<start])
        guard let root = Self.root(of: head),
            // What a document declares itself, and tags in comments, are the parser's.
            !Self.oddities.contains(where: String(decoding: head, as: UTF8.self).contains)
        else { return nil }
        language = root.attributes.first { $0.name.qualified == "xml:lang" }?.value
        self.window = window
        index = start
    }

    var path: String { window.path }

    private static let oddities = ["<!ENTITY", "<!ATTLIST", "<!--", "<![CDATA["]
    /// A longer entry is parsed, which has limits for what an element may hold.
    private static let longestEntry = 1 << 20
    /// What follows the entries is no longer.
    private static let longestEnd = 4096

    /// The root of a document of which the beginning is there.
    private static func root(of head: [UInt8]) -> XMLStartTag? {
        guard var reader = try? XMLReader(head), reader.encoding == "UTF-8" else { return nil }
        while let event = try? reader.next() {
            if case .startElement(let tag) = event.kind {
                return ["martif", "tbx"].contains(tag.name.local) ? tag : nil
            }
        }
        return nil
    }

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

    /// What comes next.
    enum Step {
        /// An element, which has been scanned.
        case element
        /// The end of the body, and the document without what is in this.
        case end(XMLElement)
        case notPlain
    }

    mutating func next() -> Step {
        repeat {
            let bytes = window.bytes
            while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
            guard index + 1 < bytes.count else { continue }
            guard bytes[index] == UInt8(ascii: "<") else { return .notPlain }
            if bytes[index + 1] == UInt8(ascii: "/") { return end().map { .end($0) } ?? .notPlain }
            switch scanner.scan(bytes, from: index) {
            case .incomplete where bytes.count - index <= Self.longestEntry: continue
            case .element(let next) where !scanner.isOdd && next - index <= Self.longestEntry:
                index = next
                return .element
            default: return .notPlain
            }
        } while moveOn()
        return .notPlain
    }

    /// Takes in more of the file, if there is more.
    private mutating func moveOn() -> Bool {
        guard window.hasMore else { return false }
        _ = lineAndColumn(at: index)
        _ = window.moveOn(from: index)
        (index, known.offset) = (0, 0)
        return !window.isBroken
    }

    /// The document without its entries, if nothing follows but its end.
    private mutating func end() -> XMLElement? {
        while window.bytes.count - index <= Self.longestEnd, moveOn() {}
        let end = window.bytes[index...]
        let tag = Array("</body".utf8)
        guard !window.isBroken, end.count <= Self.longestEnd, end.starts(with: tag),
            // The first is the last.
            !end.indices.dropFirst().contains(where: { end[$0...].starts(with: tag) }),
            let root = try? XMLElement(parsing: head + end, file: path),
            root.elements("text").flatMap({ $0.elements("body") }).count == 1
        else { return nil }
        return root
    }

    /// Reads an entry that has the pattern of one before.
    mutating func read(by patterns: inout EntryPatterns) -> Bool {
        if window.bytes.count - index < EntryPattern.longest, window.hasMore, !moveOn() { return false }
        let start = index < window.bytes.count && window.bytes[index] == 0x0A ? index + 1 : index
        guard lineAndColumn(at: start).column == 1,
            let behind = patterns.read(window.bytes, from: start, line: &known.line)
        else { return false }
        (index, known.offset) = (behind, behind)
        return true
    }

    /// The lines of the element that was scanned, if there is nothing else on them but spaces.
    /// - Parameter column: where its first tag begins, from 1.
    func linesOfElement(from column: Int) -> Range<Int>? {
        let (tag, bytes) = (scanner.tokens.span[0].range.lowerBound, window.bytes)
        let start = tag - column + 1
        guard start >= 0, index < bytes.count, bytes[index] == 0x0A, bytes[start..<tag].allSatisfy({ $0 == 0x20 })
        else { return nil }
        return start..<index + 1
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
                open[open.count - 1].children.append(.text(Self.text(window.bytes[token.range])))
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
        let written = window.bytes[(token.range.lowerBound + 1)...].prefix { !Self.endsName($0) }
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
        withBytes(range) { String(decoding: $0, as: UTF8.self) }
    }

    func isSpace(_ range: Range<Int>) -> Bool { window.bytes[range].allSatisfy { $0 <= 0x20 } }

    /// The value of an attribute by the number of its name (``ElementScanner/attributeName(_:)``).
    func attribute(_ name: UInt64, of token: ElementScanner.Token) -> Range<Int>? {
        for place in token.attributes where scanner.attributes[place].name == name {
            return scanner.attributes[place].value
        }
        return nil
    }

    /// Where a tag begins. Asked of one tag after the other.
    mutating func lineAndColumn(of token: ElementScanner.Token) -> (line: Int, column: Int) {
        lineAndColumn(at: token.range.lowerBound)
    }

    private mutating func lineAndColumn(at offset: Int) -> (line: Int, column: Int) {
        let passed = TextBytes.lines(in: window.bytes, known.offset..<offset)
        known.line += passed.count
        known.column = passed.count > 0 ? passed.lastColumn : known.column + passed.lastColumn - 1
        known.offset = offset
        return (known.line, known.column)
    }

    private mutating func place(of token: ElementScanner.Token) -> SourcePlace {
        let place = lineAndColumn(of: token)
        return SourcePlace(file: path, line: place.line, column: place.column)
    }
}
