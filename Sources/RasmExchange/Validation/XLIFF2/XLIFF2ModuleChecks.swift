import RasmXML

/// What the modules ask for beyond their grammar (section 5).
struct XLIFF2ModuleChecks {
    /// The element of the core that the modules stand in: `file`, `group` or `unit`.
    let scope: XLIFF2Scope
    let languages: (source: String?, target: String?)
    /// The ids of segments, ignorables and codes on the source side of the unit; of the codes on its target side.
    var sourceIDs: Set<String> = []
    var targetIDs: Set<String> = []
    /// The ids of the resource items of the file.
    var resourceItems: Set<String> = []
    private(set) var findings: [Finding] = []

    typealias Finding = XLIFF2CodeChecks.Finding
    private typealias Namespace = XLIFF2Namespace

    init(scope: XLIFF2Scope, languages: (source: String?, target: String?)) {
        self.scope = scope
        self.languages = languages
    }

    private mutating func report(
        _ rule: XLIFF2Rule, _ element: XMLElement, _ message: String, fix: String? = nil
    ) {
        findings.append(Finding(rule: rule, element: element, message: message, fix: fix))
    }

    mutating func check(_ modules: [XMLElement]) {
        atMostOne(modules)
        for module in modules {
            switch (module.name.namespace, module.name.local) {
            case (Namespace.glossary, "glossary"): glossary(module)
            case (Namespace.matches, "matches"): matches(module)
            case (Namespace.metadata, "metadata"): unique([module] + module.descendants, .duplicateID, "the metadata")
            case (Namespace.resource, "resourceData"): resources(module)
            case (Namespace.validation, "validation"): for rule in module.elements { validation(rule) }
            case (Namespace.its, _): standOff(module)
            default:
                if Namespace.changeTrack.contains(module.name.namespace) { changeTrack(module) }
            }
        }
    }

    private mutating func unique(_ elements: [XMLElement], _ rule: XLIFF2Rule, _ within: String) {
        var seen: [String: Int] = [:]
        for element in elements {
            guard let id = element["id"] else { continue }
            if let first = seen[id] {
                report(rule, element, "the id «\(id)» stands in line \(first) already; it must be unique in \(within)")
            } else {
                seen[id] = element.line
            }
        }
    }

    /// What may stand once in a `file`, `group` or `unit` (4.2.2.2, 4.2.2.4, 4.2.2.5), or in an entry of a glossary (5.2.5.3).
    private mutating func atMostOne(_ modules: [XMLElement]) {
        let single: [String: Set<String>] = [
            Namespace.matches: ["matches"], Namespace.glossary: ["glossary"], Namespace.metadata: ["metadata"],
            Namespace.resource: ["resourceData"], Namespace.size: ["profiles", "data"],
            Namespace.validation: ["validation"],
        ]
        var lines: [XMLName: Int] = [:]
        for module in modules where single[module.name.namespace]?.contains(module.name.local) == true {
            let name = XMLName(module.name.local, namespace: module.name.namespace)
            if let line = lines[name] {
                report(
                    .grammar, module, "a second «\(name.local)»; the first stands in line \(line)",
                    fix: "move what is in it into the first")
            } else {
                lines[name] = module.line
            }
        }
    }

    // MARK: 5.2, 5.1

    private mutating func glossary(_ glossary: XMLElement) {
        let entries = glossary.elements("glossEntry")
        for entry in entries { atMostOne(entry.elements) }
        unique(entries.flatMap { [$0] + $0.elements("translation") }, .glossary, "its glossary")
        for element in entries.flatMap({ [$0] + $0.elements("translation") }) {
            if let reference = element["ref"] { span(reference, element, .glossary) }
        }
    }

    private mutating func matches(_ matches: XMLElement) {
        unique(matches.elements("match"), .candidate, "its matches")
        for match in matches.elements("match") {
            if let reference = match["ref"] { span(reference, match, .candidate) }
            if match["subType"] != nil, match["type"] == nil { report(.candidate, match, "subType asks for a type") }
            if match["xml:lang"] != nil {
                report(.candidate, match, "a candidate has no xml:lang; its source and target have")
            }
            let data = match.first("originalData")?.elements ?? []
            unique(data, .duplicateID, "its originalData")
            var codes = XLIFF2CodeChecks(data: Set(data.compactMap { $0["id"] }), notes: [], place: nil)
            for side in ["source", "target"] { codes.side(XLIFF2Unit.codes(in: match.first(side))) }
            findings += codes.findings
            for module in match.elements where module.name.namespace == Namespace.its { standOff(module) }
        }
    }

    /// A reference to a span of text in the unit: a segment, a code, an annotation.
    private mutating func span(_ reference: String, _ element: XMLElement, _ rule: XLIFF2Rule) {
        guard reference.hasPrefix("#") else {
            // Before a # stands the address of another document.
            guard !reference.contains("#") else { return }
            report(rule, element, "ref=\"\(reference)\" is no reference into the unit", fix: "write «#\(reference)»")
            return
        }
        do throws(XLIFF2Fragment.Malformed) {
            guard let leaf = try XLIFF2Fragment(reference).leaf else { return }
            let ids = leaf.prefix == "t" ? targetIDs : sourceIDs
            if !["", "t"].contains(leaf.prefix) || !ids.contains(leaf.id) {
                report(rule, element, "ref=\"\(reference)\" leads to no span of text in this unit")
            }
        } catch {
            report(.reference, element, error.message)
        }
    }

    // MARK: 5.5

    private mutating func resources(_ data: XMLElement) {
        unique(data.elements, .resource, "its resourceData")
        let own = Set(data.elements("resourceItem").compactMap { $0["id"] })
        for reference in data.elements("resourceItemRef") {
            if let id = reference["ref"], !resourceItems.contains(id), !own.contains(id) {
                report(.resourceLink, reference, "ref=\"\(id)\": the file has no resourceItem with this id")
            }
        }
        for item in data.elements("resourceItem") {
            if item.elements.isEmpty {
                report(.resource, item, "it holds nothing; a resourceItem has a source, a target or a reference")
            }
            for side in ["source", "target"] {
                if let content = item.first(side) { resource(content, isSource: side == "source") }
            }
            if item["mimeType"] == nil,
                item.elements.contains(where: { ["source", "target"].contains($0.name.local) && $0.elements.isEmpty })
            {
                report(.resource, item, "a resource that lies elsewhere needs a mimeType")
            }
        }
    }

    private mutating func resource(_ content: XMLElement, isSource: Bool) {
        let isEmpty = content.elements.isEmpty
        if content["href"] != nil, !isEmpty {
            report(.resource, content, "it has an href and content as well; one of them is enough")
        } else if content["href"] == nil, isEmpty {
            report(.resource, content, "it has neither an href nor content")
        }
        let language = isSource ? languages.source : languages.target
        if let own = content["xml:lang"], let language, !XLIFF2Language.agrees(own, with: language) {
            report(
                isSource ? .resource : .resourceLink, content,
                "its language is «\(own)», that of the file «\(language)»")
        }
    }

    // MARK: 5.8

    private mutating func validation(_ rule: XMLElement) {
        let asked = ["isPresent", "isNotPresent", "startsWith", "endsWith"].filter { rule[$0] != nil }
        let own = rule.attributes.filter {
            !$0.name.namespace.isEmpty && $0.name.namespace != Namespace.validation && $0.name.prefix != "xml"
        }
        if asked.count + (own.isEmpty ? 0 : 1) != 1 {
            report(
                .validation, rule,
                "a rule asks for one thing: isPresent, isNotPresent, startsWith, endsWith or an attribute of one's own")
        }
        if rule["existsInSource"] != nil, asked == ["isNotPresent"] || asked.isEmpty {
            report(.validation, rule, "existsInSource goes with isPresent, startsWith or endsWith")
        }
        if rule["occurs"] != nil, rule["isPresent"] == nil {
            report(.validation, rule, "occurs says how often isPresent must be found, and there is no isPresent")
        }
        if rule["disabled"] == "yes", scope.element.isCore("file") {
            report(.validation, rule, "a rule of the file cannot be disabled: there is nothing above it")
        }
    }

    // MARK: 5.6

    private mutating func changeTrack(_ module: XMLElement) {
        let siblings = scope.element.elements.filter { $0.name.namespace == Namespace.core }
        let near = siblings.flatMap { [$0] + $0.descendants }
        for revisions in module.elements("revisions") {
            let changed = near.filter { $0.name.local == revisions["appliesTo"] }
            let referenced = revisions["ref"].map { id in near.filter { $0["id"] == id } }
            if let id = revisions["ref"], referenced?.count != 1 {
                report(.changeTrack, revisions, "ref=\"\(id)\" is the id of no element here")
            } else if revisions["ref"] == nil, changed.count > 1, changed.allSatisfy({ $0["id"] != nil }) {
                report(
                    .changeTrack, revisions,
                    "which \(revisions["appliesTo"] ?? "one") has changed? Each has an id: give ref")
            }
            let versions = revisions.elements("revision").compactMap { $0["version"] }
            if let current = revisions["currentVersion"], !versions.contains(current) {
                report(.changeTrack, revisions, "currentVersion=\"\(current)\" is the version of no revision here")
            }
            for revision in revisions.elements("revision") { items(of: revision, referenced ?? changed) }
        }
    }

    private mutating func items(of revision: XMLElement, _ changed: [XMLElement]) {
        var seen: Set<String> = []
        for item in revision.elements("item") {
            guard let property = item["property"] else { continue }
            if !seen.insert(property).inserted {
                report(.changeTrack, item, "a revision says once what «\(property)» was")
            }
            guard property != "content", !changed.isEmpty, !changed.contains(where: { $0[property] != nil }) else {
                continue
            }
            if changed.allSatisfy({ !XLIFF2Attributes.mayHave(property, $0.name.local) }) {
                report(
                    .changeTrack, item, "property=\"\(property)\": a \(changed[0].name.local) has no such attribute")
            } else if !XLIFF2Attributes.isValue(item.text.trimmingSpace(), of: property) {
                report(
                    .changeTrack, item,
                    "the \(changed[0].name.local) has no «\(property)», and «\(item.text.trimmingSpace())» cannot have been its value"
                )
            }
        }
    }

    // MARK: 5.9

    /// What ITS says apart from the text (5.9.11): elements that are named by their `xml:id`, with at least one thing said in each entry.
    private mutating func standOff(_ list: XMLElement) {
        let asked: [String]
        switch list.name.local {
        case "locQualityIssues": asked = ["locQualityIssueType", "locQualityIssueComment"]
        case "provenanceRecords":
            asked = [
                "org", "orgRef", "person", "personRef", "revOrg", "revOrgRef", "revPerson", "revPersonRef", "revTool",
                "revToolRef", "tool", "toolRef",
            ]
        default: return
        }
        if list["xml:id"] == nil {
            report(
                .its, list, "xml:id is missing: nothing can refer to these \(list.name.local)",
                fix: list["id"].map { "write xml:id=\"\($0)\" for id" } ?? "add xml:id")
        }
        for entry in list.elements where !entry.attributes.contains(where: { asked.contains($0.name.local) }) {
            report(.its, entry, "it says nothing: one of \(asked.joined(separator: ", ")) must be there")
        }
    }
}

/// Languages compared as XPath's `lang()` does: a tag agrees with one that it begins with.
enum XLIFF2Language {
    static func agrees(_ tag: String, with wanted: String) -> Bool {
        let (tag, wanted) = (tag.lowercased(), wanted.lowercased())
        return tag == wanted || tag.hasPrefix(wanted + "-")
    }
}
