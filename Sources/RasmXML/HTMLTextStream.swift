import CLibXML2

/// The text of an HTML page as libxml2's parser finds it: which characters are text, in which element.
///
/// libxml2 mends pages as it goes and cannot say where in the bytes anything stands; a caller with a scanner of its own asks
/// here whether what it takes for text is text.
public struct HTMLTextStream: Sendable {
    /// What the elements around a text say of it.
    public struct Setting: Sendable, Hashable {
        /// Which of the elements that were asked for are around it.
        public var elements: Set<String>
        /// The nearest `lang` or `xml:lang`, nil when there is none.
        public var language: String?
        /// Whether it is to be translated: false where the nearest `translate` says no, or a class `notranslate` is nearer.
        public var isTranslated: Bool
    }

    /// A stretch of text with the same elements around it.
    public struct Stretch: Sendable {
        /// Where it begins in `text`. It ends where the next one begins.
        public var start: Int
        public var setting: Setting
    }

    /// The value of an attribute.
    public struct Attribute: Sendable {
        public var name: String
        /// All of it but white space, in UTF-8, references resolved.
        public var value: [UInt8]
        /// Where its element begins in `text`.
        public var start: Int
        /// The language and the translation of its own element, and the elements around that.
        public var setting: Setting
    }

    /// All text but white space, in UTF-8, references resolved. What scripts and styles hold is none.
    public private(set) var text: [UInt8] = []
    public private(set) var stretches: [Stretch] = []
    /// The attributes that were asked for and have a value, in order.
    public private(set) var attributes: [Attribute] = []

    /// - Parameters:
    ///   - bytes: the page in UTF-8, whatever it declares.
    ///   - elements: the elements to be told of, by their names in small letters.
    ///   - attributes: the attributes to be told of, likewise.
    public init(_ bytes: [UInt8], noting elements: Set<String>, attributes: Set<String>) {
        let collector = HTMLTextCollector(noting: elements, attributes: attributes)
        collector.parse(bytes)
        text = collector.text
        stretches = collector.stretches
        self.attributes = collector.attributes
    }
}

/// What the callbacks fill.
private final class HTMLTextCollector {
    var text: [UInt8] = []
    var stretches: [HTMLTextStream.Stretch] = []
    var attributes: [HTMLTextStream.Attribute] = []
    private var open: [(name: String, language: String?, isTranslated: Bool)] = []
    private var hasChanged = true
    private let noted: Set<String>
    private let notedAttributes: Set<String>
    /// How many of each noted element are open.
    private var counts: [String: Int] = [:]

    init(noting elements: Set<String>, attributes: Set<String>) {
        noted = elements
        notedAttributes = attributes
    }

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
        let given = Self.values(of: attributes)
        let element = (
            name: String(xml: name).lowercased(),
            language: Self.language(in: given) ?? open.last?.language,
            isTranslated: Self.isTranslated(given) ?? open.last?.isTranslated ?? true
        )
        for attribute in given where notedAttributes.contains(attribute.name) {
            let setting = HTMLTextStream.Setting(
                elements: Set(counts.keys), language: element.language, isTranslated: element.isTranslated)
            self.attributes.append(
                HTMLTextStream.Attribute(
                    name: attribute.name, value: attribute.value.utf8.filter { !HTMLWhiteSpace.contains($0) },
                    start: text.count, setting: setting))
        }
        open.append(element)
        if noted.contains(element.name) { counts[element.name, default: 0] += 1 }
        hasChanged = true
    }

    private typealias Values = [(name: String, value: String)]

    /// The attributes that have a value; `attributes` holds names and values in turn and ends with a null.
    private static func values(of attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> Values {
        var values: Values = []
        var index = 0
        while let attributes, let name = attributes[index] {
            if let value = attributes[index + 1] { values.append((String(xml: name).lowercased(), String(xml: value))) }
            index += 2
        }
        return values
    }

    /// The language of an element by its own attributes; `xml:lang` counts in XHTML, where both must say the same.
    private static func language(in attributes: Values) -> String? {
        (attributes.first { $0.name == "lang" } ?? attributes.first { $0.name == "xml:lang" })?.value
    }

    /// HTML Living Standard, 3.2.6.2 "The translate attribute": the empty value is yes, and an invalid one is none. The class is what
    /// translation services ask for, and many pages have.
    private static func isTranslated(_ attributes: Values) -> Bool? {
        switch attributes.first(where: { $0.name == "translate" })?.value.lowercased() {
        case "yes", "": return true
        case "no": return false
        default:
            let classes = attributes.first { $0.name == "class" }?.value ?? ""
            return classes.split(whereSeparator: \.isWhitespace).contains("notranslate") ? false : nil
        }
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
            let setting = HTMLTextStream.Setting(
                elements: Set(counts.keys), language: open.last?.language,
                isTranslated: open.last?.isTranslated ?? true)
            stretches.append(HTMLTextStream.Stretch(start: text.count, setting: setting))
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
