/// What a RELAX NG schema says of each element by its name: what may be inside, and which attributes it knows.
///
/// libxml2 tries what may come and, when nothing fits, names some element it tried. The element that fits nowhere is told by asking the schema which names
/// may stand there at all.
struct SchemaContents {
    /// What the pattern of an element names, without what is inside other elements.
    struct Content {
        var elements: Set<String> = []
        var attributes: Set<String> = []
        /// Whether it takes elements of its own namespace whatever their name.
        var takesAnyElement = false
        /// Whether it takes attributes that the schema does not name.
        var takesAnyAttribute = false
    }

    /// By local name. An element defined twice has what either definition has.
    private(set) var byElement: [String: Content] = [:]
    private var definitions: [String: [XMLElement]] = [:]

    init(schema: XMLElement) {
        for definition in schema.elements("define") {
            if let name = definition["name"] { definitions[name, default: []].append(definition) }
        }
        fill(from: schema)
        definitions = [:]
    }

    private mutating func fill(from element: XMLElement) {
        if element.name.local == "element", let name = element["name"] {
            var visited: Set<String> = []
            Self.collect(element, definitions, &visited, into: &byElement[name, default: Content()])
        }
        for child in element.elements { fill(from: child) }
    }

    private static func collect(
        _ pattern: XMLElement, _ definitions: [String: [XMLElement]], _ visited: inout Set<String>,
        into content: inout Content
    ) {
        for child in pattern.elements {
            switch child.name.local {
            case "element":
                if let name = child["name"] {
                    content.elements.insert(name)
                } else if child.first("anyName")?.first("except")?.first("nsName") == nil {
                    content.takesAnyElement = true
                }
            case "attribute":
                if let name = child["name"] {
                    content.attributes.insert(name)
                } else {
                    content.takesAnyAttribute = true
                }
            case "ref":
                guard let name = child["name"], visited.insert(name).inserted else { continue }
                for definition in definitions[name] ?? [] { collect(definition, definitions, &visited, into: &content) }
            case "except": break
            default: collect(child, definitions, &visited, into: &content)
            }
        }
    }
}
