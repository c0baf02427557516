import CLibXML2

extension DocumentTree {
    /// An element without an attribute it must have.
    struct Missing {
        var node: xmlNodePtr
        var element: String
        var attribute: String
    }

    /// All such elements, in document order.
    func missing(_ required: RequiredAttributes) -> [Missing] {
        var found: [Missing] = []
        var current = xmlDocGetRootElement(document)
        while let node = current, found.count < XMLLimits.maximumProblems {
            current = Self.after(node)
            guard node.pointee.type == XML_ELEMENT_NODE else { continue }
            let name = String(xml: node.pointee.name)
            guard let attributes = required.byElement[name], !attributes.isEmpty else { continue }
            let present = Self.attributeNames(of: node)
            for attribute in attributes.subtracting(present).sorted() {
                found.append(Missing(node: node, element: name, attribute: attribute))
            }
        }
        return found
    }

    private static func attributeNames(of node: xmlNodePtr) -> Set<String> {
        Set(node.attributes.map(\.qualified))
    }
}
