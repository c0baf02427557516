import CLibXML2

/// Spares libxml2 elements with many attributes.
///
/// Its RELAX NG validator tries each optional attribute that is there both ways: the time grows fourfold with each of them, so that one element with
/// twenty would take hours. Such an element is judged several times, with some of its attributes at a time; what it must have it keeps throughout.
extension DocumentTree {
    private static let optionalAtOnce = 8

    /// How many times the document has to be judged.
    func rounds(_ required: RequiredAttributes) -> Int {
        var most = 1
        forEachElement { node in most = max(most, Self.optional(of: node, required).count) }
        return (most + Self.optionalAtOnce - 1) / Self.optionalAtOnce
    }

    /// Takes away the optional attributes that are judged in other rounds.
    func keepAttributes(ofRound round: Int, _ required: RequiredAttributes) {
        forEachElement { node in
            let optional = Self.optional(of: node, required)
            guard optional.count > Self.optionalAtOnce else { return }
            for (index, attribute) in optional.enumerated() where index / Self.optionalAtOnce != round {
                xmlRemoveProp(attribute)
            }
        }
    }

    private func forEachElement(_ body: (xmlNodePtr) -> Void) {
        var current = xmlDocGetRootElement(document)
        while let node = current {
            current = Self.after(node)
            if node.pointee.type == XML_ELEMENT_NODE { body(node) }
        }
    }

    private static func optional(of node: xmlNodePtr, _ required: RequiredAttributes) -> [xmlAttrPtr] {
        let asked = required.byElement[String(xml: node.pointee.name)] ?? []
        var found: [xmlAttrPtr] = []
        var current = node.pointee.properties
        while let attribute = current {
            // With its prefix, as the schema asks for xml:lang.
            if !asked.contains(NodeAttribute(attribute).qualified) { found.append(attribute) }
            current = attribute.pointee.next
        }
        return found
    }
}
