import RasmXML

/// The parts of an XLIFF 1 file, one after the other.
enum XLIFF12Part {
    case root(XMLElement)
    /// A `file` or `group` begins; the element has no children yet.
    case start(XMLElement)
    case header(XMLElement)
    /// A `trans-unit` or `bin-unit`.
    case unit(XMLElement)
    /// Anything else in a `file` or `group`: notes, contexts, counts, extensions.
    case aside(XMLElement)
    /// The `file` or `group` that began last ends.
    case end
}

/// Walks through an XLIFF 1 file, a unit at a time, so that memory does not grow with it.
enum XLIFF12Parts {
    static let repeated: Set = ["file", "group", "trans-unit", "bin-unit"]
    private static let containers: Set = ["file", "body", "group"]

    /// - Returns: the problem that ended the reading, nil when the file is well-formed.
    static func read(
        _ source: MarkupSource, grammar: inout SchemaPass, _ body: (XLIFF12Part) -> Void
    ) -> XMLProblem? {
        let walk = ContainerWalk { element, open in
            element.name.namespace == open[0].namespace && containers.contains(element.name.local)
        }
        var namespace = ""
        var open: [String] = []
        return walk.run(source, grammar: &grammar) { step, depth in
            switch step {
            case .enter(let element) where depth == 0:
                namespace = element.name.namespace
                body(.root(element))
            case .enter(let element):
                open.append(element.name.local)
                if element.name.local != "body" { body(.start(element)) }
            case .whole(let element): body(part(element, namespace))
            case .leave: if let name = open.popLast(), name != "body" { body(.end) }
            }
        }
    }

    private static func part(_ element: XMLElement, _ namespace: String) -> XLIFF12Part {
        guard element.name.namespace == namespace else { return .aside(element) }
        switch element.name.local {
        case "header": return .header(element)
        case "trans-unit", "bin-unit": return .unit(element)
        default: return .aside(element)
        }
    }
}
