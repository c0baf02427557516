import Rasm
import Yams

/// A key of a YAML mapping and its value.
struct YAMLField {
    let name: String
    let key: Node
    let value: Node
}

/// The reading of one YAML file: hands out the pieces of nodes, and notes what is wrong with them on the way.
struct YAMLReading {
    let file: String
    /// The lines of the file that are before those of the document.
    var linesBefore = 0
    var problems: [FileProblem] = []

    func place(_ node: Node) -> SourcePlace {
        SourcePlace(file: file, line: (node.mark?.line ?? 1) + linesBefore, column: node.mark?.column ?? 1)
    }

    mutating func report(_ rule: GlossaryRule, _ node: Node, _ message: String) {
        problems.append(FileProblem(rule, at: place(node), message))
    }

    /// The fields of a mapping in their order; nil, with a problem, when the node is none.
    mutating func fields(of node: Node, _ what: String) -> [YAMLField]? {
        guard case .mapping(let mapping) = node else {
            report(.wrongType, node, "\(what) is a mapping of keys and values, not \(kind(of: node))")
            return nil
        }
        noteAnchor(node)
        var fields: [YAMLField] = []
        for (key, value) in mapping {
            guard case .scalar(let name) = key, key.anchor == nil else {
                report(.wrongType, key, "a key is a word, not \(kind(of: key))")
                continue
            }
            fields.append(YAMLField(name: name.string, key: key, value: value))
        }
        return fields
    }

    /// The fields whose keys are known; the others are problems.
    mutating func fields(of node: Node, _ what: String, known: [String]) -> [YAMLField]? {
        fields(of: node, what)?.filter { field in
            if known.contains(field.name) { return true }
            unknown(field.key, field.name, of: what, known: known)
            return false
        }
    }

    mutating func unknown(_ node: Node, _ name: String, of what: String, known: [String]) {
        report(.unknownKey, node, "unknown key «\(name)» of \(what)" + Suggestion.hint(for: name, among: known))
    }

    /// The items of a list; one value by itself is a list of one.
    mutating func items(of node: Node) -> [Node] {
        guard case .sequence(let sequence) = node else { return [node] }
        noteAnchor(node)
        return Array(sequence)
    }

    /// The text of a scalar; nil, with a problem, when there is none.
    mutating func text(_ node: Node, _ what: String) -> String? {
        guard case .scalar(let scalar) = node else {
            report(.wrongType, node, "\(what) is text, not \(kind(of: node))" + bracketHint(node))
            return nil
        }
        noteAnchor(node)
        if isNothing(scalar) {
            report(.wrongType, node, "\(what) has no value; write one, or leave the key out")
            return nil
        }
        return scalar.string
    }

    /// The text of a name: not empty, no space around it, on one line.
    mutating func name(_ node: Node, _ what: String) -> String? {
        guard let text = text(node, what) else { return nil }
        if let problem = NameText.problem(in: text) {
            report(.badTerm, node, "\(what) \(problem)")
            return nil
        }
        return text
    }

    /// The names of a list.
    mutating func names(_ node: Node, _ what: String) -> [(text: String, node: Node)] {
        var names: [(String, Node)] = []
        for item in items(of: node) {
            if let text = name(item, what) { names.append((text, item)) }
        }
        return names
    }

    private func isNothing(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && (scalar.string.isEmpty || scalar.string == "~")
    }

    /// An alias is resolved by the parser before anybody sees it; its anchor stays and tells.
    private mutating func noteAnchor(_ node: Node) {
        if node.anchor != nil { problems.append(YAMLDocument.aliasProblem(at: place(node))) }
    }

    private func bracketHint(_ node: Node) -> String {
        if case .sequence = node { "; text that begins with [ needs quotation marks around it" } else { "" }
    }

    func kind(of node: Node) -> String {
        switch node {
        case .scalar(let scalar): isNothing(scalar) ? "nothing" : "the text «\(scalar.string)»"
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}
