/// The attributes a RELAX NG schema asks for without alternative, by element.
///
/// Of a missing attribute libxml2 says only "Element tuv failed to validate attributes", and not where. Asking the
/// schema which attributes every such element must have gives the place and the name.
struct RequiredAttributes {
    /// By local name of the element; the names as the schema writes them, prefix included.
    private(set) var byElement: [String: Set<String>] = [:]
    private var definitions: [String: [XMLElement]] = [:]

    init(schema: XMLElement) {
        collectDefinitions(in: schema)
        collectElements(in: schema)
        definitions = [:]
    }

    private mutating func collectDefinitions(in element: XMLElement) {
        if element.name.local == "define", let name = element["name"] { definitions[name, default: []].append(element) }
        for child in element.elements { collectDefinitions(in: child) }
    }

    private mutating func collectElements(in element: XMLElement) {
        if element.name.local == "element", let name = element["name"] {
            var visited: Set<String> = []
            let required = required(in: element, &visited)
            // An element defined twice must have only what both ask for.
            byElement[name] = byElement[name]?.intersection(required) ?? required
        }
        for child in element.elements { collectElements(in: child) }
    }

    private func required(in element: XMLElement, _ visited: inout Set<String>) -> Set<String> {
        var result: Set<String> = []
        for child in element.elements {
            switch child.name.local {
            case "attribute": if let name = child["name"] { result.insert(name) }
            case "group", "interleave", "mixed", "oneOrMore": result.formUnion(required(in: child, &visited))
            case "ref":
                guard let name = child["name"], visited.insert(name).inserted else { continue }
                for definition in definitions[name] ?? [] { result.formUnion(required(in: definition, &visited)) }
            default: break  // optional, zeroOrMore and choice ask for nothing; an inner element asks for itself
            }
        }
        return result
    }
}
