import Rasm
import RasmXML

/// What stands in several elements, and attributes that are not XLIFF's.
extension XLIFF12Checks {
    /// The attributes of an element of XLIFF and of all inside it.
    mutating func everywhere(_ element: XMLElement) {
        guard element.name.namespace == namespace else { return }
        attributes(of: element)
        switch element.name.local {
        case "phase":
            tool(of: element)
            date(of: element)
        case "alt-trans":
            tool(of: element)
            phase(of: element)
        case "count", "target", "bin-target", "trans-unit", "bin-unit": phase(of: element)
        case "external-file": unique(element["uid"], in: \.uids, at: element, "uid", of: "external-file")
        case "context-group", "count-group": name(of: element)
        default: break
        }
        if element.name.local != "source", element.name.local != "target", let tag = element["xml:lang"], !tag.isEmpty {
            language(tag, "xml:lang", at: element)
        }
        if let id = element["xid"] { references.append((id, element)) }
        for child in element.elements { everywhere(child) }
    }

    /// Attributes without a namespace that are not XLIFF's; elsewhere the grammar says that an attribute is not allowed.
    mutating func attributes(of element: XMLElement) {
        let name = element.name.local
        let own = element.attributes.filter { $0.name.namespace.isEmpty }.map(\.name.local)
        guard !own.isEmpty, let known = Self.known[name] else { return }
        for attribute in own where !known.contains(attribute) {
            // Once a file: who puts an attribute on one code puts it on all.
            guard unknown.insert(name + " " + attribute).inserted else { continue }
            let nearest = Suggestion.nearest(to: attribute, among: known.sorted())
            report(
                .unknownAttribute, at: element, "XLIFF has no attribute «\(attribute)» on \(name)",
                fix: nearest.map { "did you mean «\($0)»?" } ?? "an attribute of one's own has a namespace of one's own"
            )
        }
    }

    /// The attributes of XLIFF on the elements that may have others.
    static let known = Dictionary(
        uniqueKeysWithValues: [
            "xliff", "file", "tool", "group", "trans-unit", "source", "seg-source", "target", "alt-trans", "bin-unit",
            "bin-source", "bin-target", "mrk", "g", "x", "bx", "ex", "ph", "bpt", "ept", "it",
        ].compactMap { name in
            (try? XLIFF12Schema.schema(namespace: XLIFF12Namespace.current, hasExtensions: false))?
                .knownAttributes(of: name).map { (name, $0) }
        })
}
