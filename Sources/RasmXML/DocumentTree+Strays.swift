import CLibXML2

extension DocumentTree {
    /// An element that may not stand in the one around it, wherever in it.
    struct Stray {
        var node: xmlNodePtr
        var element: String
        var parent: String
        /// What may stand there, in order of the alphabet.
        var allowed: [String]

        /// What may stand there, in words; nil when nothing may, or too much to be listed.
        var fix: String? {
            guard (1...Self.maximumListed).contains(allowed.count) else { return nil }
            return "here may stand " + allowed.joined(separator: ", ")
        }

        /// More elements than these are not listed.
        private static let maximumListed = 12
    }

    /// All such elements that are in the namespace of the element around them, in document order.
    func strays(_ contents: SchemaContents) -> [Stray] {
        var found: [Stray] = []
        var current = xmlDocGetRootElement(document)
        while let node = current, found.count < XMLLimits.maximumProblems {
            current = Self.after(node)
            guard node.pointee.type == XML_ELEMENT_NODE, let parent = node.pointee.parent,
                parent.pointee.type == XML_ELEMENT_NODE,
                String(xml: node.pointee.ns?.pointee.href) == String(xml: parent.pointee.ns?.pointee.href)
            else { continue }
            let (name, around) = (String(xml: node.pointee.name), String(xml: parent.pointee.name))
            guard let content = contents.byElement[around], !content.takesAnyElement, !content.elements.contains(name)
            else { continue }
            found.append(Stray(node: node, element: name, parent: around, allowed: content.elements.sorted()))
        }
        return found
    }
}
