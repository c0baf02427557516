import RasmXML

/// The parts of a TBX file, one after the other.
enum TBXPart {
    case root(XMLElement)
    case header(XMLElement)
    /// `text` or `body` begins; the element has no children yet.
    case frame(XMLElement)
    case entry(XMLElement)
    case back(XMLElement)
}

/// Walks through a TBX file, an entry at a time, so that memory does not grow with it.
enum TBXParts {
    static let repeated: Set = ["conceptEntry", "termEntry"]

    /// - Returns: the problem that ended the reading, nil when the file is well-formed.
    static func read(_ source: MarkupSource, grammar: inout SchemaPass, _ body: (TBXPart) -> Void) -> XMLProblem? {
        // TBX-Min of 2014 has its body in the root.
        var depthOfBody = 2
        let walk = ContainerWalk { element, open in
            if open[0].local == "TBX" { return open.count == 1 && element.name.local == "body" }
            return open.count == 1 && element.name.local == "text" || open.count == 2 && element.name.local == "body"
        }
        return walk.run(source, grammar: &grammar) { step, depth in
            switch step {
            case .enter(let element):
                if depth == 0, element.name.local == "TBX" { depthOfBody = 1 }
                body(depth == 0 ? .root(element) : .frame(element))
            case .whole(let element):
                body(depth > depthOfBody ? .entry(element) : depth == 2 ? .back(element) : .header(element))
            case .leave: break
            }
        }
    }
}
