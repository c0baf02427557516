import RasmXML

/// The document type definitions of TMX 1.1 to 1.4 as data, for clients that hold a file to them: which attributes and
/// children an element has. What a value may be is left open, as it is there.
struct TMXGrammar {
    /// What may stand in an element.
    enum Content {
        /// Groups of elements in this order; each group so many times.
        case groups([(names: Set<String>, atLeast: Int)])
        /// Text and these elements.
        case mixed(Set<String>)
    }

    struct Rule {
        var required: Set<String>
        var optional: Set<String>
        var content: Content
    }

    let rules: [String: Rule]

    /// - Parameter version: `1.1` … `1.4`.
    init(version: String) {
        let hasHighlight = version != "1.1"
        // Since 1.3 the language is xml:lang; lang is tolerated beside it (but not on prop).
        let isOld = version == "1.1" || version == "1.2"
        let noteLanguage: Set<String> = isOld ? ["lang"] : ["xml:lang", "lang"]
        let propLanguage: Set<String> = isOld ? ["lang"] : version == "1.3" ? ["xml:lang"] : ["xml:lang", "lang"]
        let history: Set<String> = ["creationdate", "creationid", "changedate", "changeid"]
        let usage: Set<String> = [
            "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion", "o-tmf",
        ]
        let codes: Set<String> = ["bpt", "ept", "it", "ph", "ut"]
        let inline = hasHighlight ? codes.union(["hi"]) : codes.union(["sub"])
        let nested = hasHighlight ? codes.union(["hi"]) : codes
        let notes: (names: Set<String>, atLeast: Int) = (["note", "prop"], 0)
        var rules: [String: Rule] = [
            "header": Rule(
                required: [
                    "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype",
                ],
                optional: history.union(["o-encoding"]), content: .groups([(["note", "prop", "ude"], 0)])),
            "note": Rule(required: [], optional: noteLanguage.union(["o-encoding"]), content: .mixed([])),
            "prop": Rule(required: ["type"], optional: propLanguage.union(["o-encoding"]), content: .mixed([])),
            "ude": Rule(required: ["name"], optional: ["base"], content: .groups([(["map"], 1)])),
            "map": Rule(required: ["unicode"], optional: ["code", "ent", "subst"], content: .groups([])),
            "tu": Rule(
                required: [], optional: history.union(usage).union(["tuid", "segtype", "srclang"]),
                content: .groups([notes, (["tuv"], 1)])),
            "tuv": Rule(
                required: [isOld ? "lang" : "xml:lang"], optional: history.union(usage).union(isOld ? [] : ["lang"]),
                content: .groups([notes, (["seg"], 1)])),
            "seg": Rule(required: [], optional: [], content: .mixed(inline)),
            "bpt": Rule(required: ["i"], optional: ["x", "type"], content: .mixed(["sub"])),
            "ept": Rule(required: ["i"], optional: [], content: .mixed(["sub"])),
            "it": Rule(required: ["pos"], optional: ["x", "type"], content: .mixed(["sub"])),
            "ph": Rule(required: [], optional: ["x", "type", "assoc"], content: .mixed(["sub"])),
            "ut": Rule(required: [], optional: ["x"], content: .mixed(version == "1.4" ? ["sub"] : [])),
            "sub": Rule(required: [], optional: hasHighlight ? ["datatype", "type"] : [], content: .mixed(nested)),
        ]
        if hasHighlight { rules["hi"] = Rule(required: [], optional: ["x", "type"], content: .mixed(nested)) }
        self.rules = rules
    }

    /// The values an attribute is confined to.
    private static let values: [String: Set<String>] = [
        "segtype": ["block", "paragraph", "sentence", "phrase"], "pos": ["begin", "end"],
    ]

    /// What a definition objects to in an element and all that is in it, with the element where it stands.
    func objections(to element: XMLElement) -> [(element: XMLElement, message: String)] {
        var found: [(element: XMLElement, message: String)] = []
        collect(element, &found)
        return found
    }

    /// Recursion is safe: nothing is deeper than ``XMLLimits/maximumDepth``.
    private func collect(_ element: XMLElement, _ found: inout [(element: XMLElement, message: String)]) {
        let name = element.name.qualified
        guard let rule = rules[name] else {
            found.append((element, "there is no element «\(name)» in TMX"))
            return
        }
        for attribute in element.attributes {
            let key = attribute.name.qualified
            if !rule.required.contains(key), !rule.optional.contains(key) {
                found.append((element, "«\(name)» has no attribute «\(key)» in TMX"))
            } else if let values = Self.values[key], !values.contains(attribute.value) {
                found.append(
                    (element, "«\(key)» may be \(values.sorted().joined(separator: ", ")), not «\(attribute.value)»"))
            }
        }
        let present = Set(element.attributes.map(\.name.qualified))
        for missing in rule.required.subtracting(present).sorted() {
            found.append((element, "«\(name)» lacks the attribute «\(missing)»"))
        }
        if let message = rule.content.objection(to: element) { found.append((element, message)) }
        for child in element.elements { collect(child, &found) }
    }
}

extension TMXGrammar.Content {
    fileprivate func objection(to element: XMLElement) -> String? {
        let name = element.name.qualified
        switch self {
        case .mixed(let allowed):
            let wrong = element.elements.first { !allowed.contains($0.name.qualified) }
            return wrong.map { "«\($0.name.qualified)» may not stand in «\(name)»" }
        case .groups(let groups):
            let hasText = element.children.contains { child in
                if case .text(let text) = child { text.contains { !$0.isWhitespace } } else { false }
            }
            if hasText { return "there may be no text in «\(name)»" }
            var children = element.elements[...]
            for group in groups {
                let taken = children.prefix { group.names.contains($0.name.qualified) }
                guard taken.count >= group.atLeast else {
                    return "«\(name)» lacks «\(group.names.sorted().joined(separator: " or "))»"
                }
                // A tuv has just one seg, a tu many tuv.
                children = children.dropFirst(group.names == ["seg"] ? 1 : taken.count)
            }
            return children.first.map { "«\($0.name.qualified)» may not stand here in «\(name)»" }
        }
    }
}
