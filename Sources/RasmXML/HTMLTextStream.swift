import CLibXML2

/// The text of an HTML page as libxml2's parser finds it: which characters are text, in which element.
///
/// libxml2 mends pages as it goes and cannot say where in the bytes anything stands; a caller with a scanner of its own asks
/// here whether what it takes for text is text.
public struct HTMLTextStream: Sendable {
    /// A stretch of text with the same elements around it.
    public struct Stretch: Sendable {
        /// Where it begins in `text`. It ends where the next one begins.
        public var start: Int
        /// Which of the elements that were asked for are around it.
        public var elements: Set<String>
        /// The nearest `lang` or `xml:lang`, nil when there is none.
        public var language: String?
    }

    /// All text but white space, in UTF-8, references resolved. What scripts and styles hold is none.
    public private(set) var text: [UInt8] = []
    public private(set) var stretches: [Stretch] = []

    /// - Parameters:
    ///   - bytes: the page in UTF-8, whatever it declares.
    ///   - elements: the elements to be told of, by their names in small letters.
    public init(_ bytes: [UInt8], noting elements: Set<String>) {
        let collector = HTMLTextCollector(noting: elements)
        collector.parse(bytes)
        text = collector.text
        stretches = collector.stretches
    }
}

/// What the callbacks fill.
private final class HTMLTextCollector {
    var text: [UInt8] = []
    var stretches: [HTMLTextStream.Stretch] = []
    private var open: [(name: String, language: String?)] = []
    private var hasChanged = true
    private let noted: Set<String>
    /// How many of each noted element are open.
    private var counts: [String: Int] = [:]

    init(noting elements: Set<String>) { noted = elements }

    func parse(_ bytes: [UInt8]) {
        LibXML.start()
        var handler = htmlSAXHandler()
        handler.startElement = { user, name, attributes in collector(user).start(name, attributes) }
        handler.endElement = { user, name in collector(user).end(name) }
        handler.characters = { user, text, count in collector(user).append(text, count) }
        // Called for white space where none is expected; the text is kept without white space anyway.
        handler.ignorableWhitespace = { _, _, _ in }
        handler.cdataBlock = { _, _, _ in }
        let user = Unmanaged.passUnretained(self).toOpaque()
        guard let context = htmlCreatePushParserCtxt(&handler, user, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
            return
        }
        defer { htmlFreeParserCtxt(context) }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(context, Int32(options))
        LibXML.silently {
            bytes.withUnsafeBufferPointer { buffer in
                // Proof: each piece lies inside the buffer, and libxml2 copies it before it returns.
                buffer.withMemoryRebound(to: CChar.self) { chars in
                    var offset = 0
                    while offset < chars.count {
                        let count = min(Self.pieceLength, chars.count - offset)
                        htmlParseChunk(context, chars.baseAddress! + offset, Int32(count), 0)
                        offset += count
                    }
                    htmlParseChunk(context, nil, 0, 1)
                }
            }
        }
    }

    private static let pieceLength = 1 << 16

    func start(_ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        var language = open.last?.language
        var index = 0
        while let attributes, let key = attributes[index] {
            let key = String(xml: key).lowercased()
            if key == "lang" || key == "xml:lang", let value = attributes[index + 1] { language = String(xml: value) }
            index += 2
        }
        let name = String(xml: name).lowercased()
        open.append((name, language))
        if noted.contains(name) { counts[name, default: 0] += 1 }
        hasChanged = true
    }

    func end(_ name: UnsafePointer<xmlChar>?) {
        let name = String(xml: name).lowercased()
        // libxml2 ends elements in their order, implied ones too; a stray end has no start.
        guard let index = open.lastIndex(where: { $0.name == name }) else { return }
        for closed in open[index...] where noted.contains(closed.name) {
            counts[closed.name] = counts[closed.name].flatMap { $0 > 1 ? $0 - 1 : nil }
        }
        open.removeSubrange(index...)
        hasChanged = true
    }

    func append(_ pointer: UnsafePointer<xmlChar>?, _ count: Int32) {
        let added = UnsafeBufferPointer(start: pointer, count: Int(count))
        guard added.contains(where: { !HTMLWhiteSpace.contains($0) }) else { return }
        if hasChanged {
            stretches.append(
                HTMLTextStream.Stretch(start: text.count, elements: Set(counts.keys), language: open.last?.language))
            hasChanged = false
        }
        text.append(contentsOf: added.lazy.filter { !HTMLWhiteSpace.contains($0) })
    }
}

/// HTML's white space: space, tab, line feed, form feed, carriage return.
public enum HTMLWhiteSpace {
    public static func contains(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
    }
}

/// The references of HTML that have names (`&nbsp;`, `&rlm;`), as libxml2 knows them: the 253 of HTML 4.
public enum HTMLEntities {
    public static func scalar(named name: String) -> Unicode.Scalar? {
        guard let found = htmlEntityLookup(name) else { return nil }
        return Unicode.Scalar(found.pointee.value)
    }
}

/// The collector that libxml2 calls back; a C callback may not capture.
///
/// Proof: the pointer is the one `parse` gave, and libxml2 calls back only inside it.
private func collector(_ user: UnsafeMutableRawPointer?) -> HTMLTextCollector {
    guard let user else { fatalError("libxml2 called back without its user data") }
    return Unmanaged<HTMLTextCollector>.fromOpaque(user).takeUnretainedValue()
}
