import CLibXML2

/// A document as libxml2's tree, for the validator that needs one.
///
/// It is read twice: first by ``EventParser``, which enforces the limits, refuses entities that are more than text and knows where
/// every element begins; only what passed goes on to libxml2's tree parser, whose own limits are then of no account.
struct DocumentTree: ~Copyable {
    let document: xmlDocPtr
    /// Line and column of each element, in document order. libxml2 keeps no columns, and lines to 65,535.
    private let places: [(line: Int32, column: Int32)]

    init(_ bytes: [UInt8], file: String, isUTF8: Bool = false) throws(XMLError) {
        let source = try Source(bytes, file: file, isUTF8: isUTF8)
        let parser = try EventParser(source, chunkLength: 32_768)
        // libxml2 counts in Int32; cut short, a document would be said to be broken.
        guard source.map.bytes.count <= Int(Int32.max) else {
            throw XMLError(XMLProblem(.size, "is larger than 2 GB, too much to validate", file: file))
        }
        var places: [(line: Int32, column: Int32)] = []
        while let event = try parser.next() {
            guard case .startElement = event.kind else { continue }
            places.append((Int32(clamping: event.line), Int32(clamping: event.column)))
        }
        document = try Self.parse(source.map.bytes, file: file)
        self.places = places
    }

    /// An element with all it holds, as a document of its own. Its places are those the elements have.
    init(_ root: XMLElement, file: String) throws(XMLError) {
        var writer = try XMLWriter(layout: .compact)
        try writer.element(root, mixed: true)
        document = try Self.parse(try writer.finish(), file: file)
        var places: [(line: Int32, column: Int32)] = []
        Self.collect(root, &places)
        self.places = places
    }

    /// Recursion is safe: the writer has refused what is deeper than ``XMLLimits/maximumDepth``.
    private static func collect(_ element: XMLElement, _ places: inout [(line: Int32, column: Int32)]) {
        places.append((Int32(clamping: element.line), Int32(clamping: element.column)))
        for case .element(let child) in element.children { collect(child, &places) }
    }

    private static func parse(_ bytes: [UInt8], file: String) throws(XMLError) -> xmlDocPtr {
        // No DTDLOAD. NOENT, DTDATTR and HUGE, because what entities and attribute defaults there are, and the limits, have been looked
        // after above, and nothing can be loaded (``LibXML``).
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
            | XML_PARSE_NOENT.rawValue
            | XML_PARSE_DTDATTR.rawValue
        let parsed = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { chars in
                LibXML.silently {
                    xmlReadMemory(chars.baseAddress, Int32(clamping: chars.count), nil, nil, Int32(options))
                }
            }
        }
        guard let parsed else {
            throw XMLError(XMLProblem(.unreadable, "there is no memory left to validate it", file: file))
        }
        return parsed
    }

    deinit { xmlFreeDoc(document) }

    /// Where the element begins that `node` is or belongs to, for each of `nodes`; nil for a node of another document.
    func positions(of nodes: Set<xmlNodePtr>) -> [xmlNodePtr: (line: Int, column: Int)] {
        var found: [xmlNodePtr: (line: Int, column: Int)] = [:]
        var index = 0
        var current = xmlDocGetRootElement(document)
        // In document order, without recursion: down, else right, else up and right.
        while let node = current, found.count < nodes.count {
            if node.pointee.type == XML_ELEMENT_NODE {
                if nodes.contains(node), index < places.count {
                    found[node] = (Int(places[index].line), Int(places[index].column))
                }
                index += 1
            }
            current = Self.after(node)
        }
        return found
    }

    /// The next node in document order.
    static func after(_ node: xmlNodePtr) -> xmlNodePtr? {
        if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
        var current: xmlNodePtr? = node
        while let node = current {
            if let next = node.pointee.next { return next }
            current = node.pointee.parent.flatMap { $0.pointee.type == XML_ELEMENT_NODE ? $0 : nil }
        }
        return nil
    }
}
