import Rasm
import Yams

extension YAMLReading {
    /// One entry; nil when it has no id.
    mutating func entry(_ node: Node) -> ConceptEntry? {
        guard let fields = fields(of: node, "an entry") else { return nil }
        var entry = ConceptEntry(id: "", kind: .other, place: place(node))
        for field in fields {
            switch field.name {
            case "id":
                entry.id = name(field.value, "an id") ?? entry.id
                entry.place = place(field.value)
            case "kind": entry.kind = entryKind(field.value)
            case "wikidata": entry.wikidata = text(field.value, "«wikidata»")
            case "note": entry.note = text(field.value, "«note»")
            case "tests": entry.tests += selfTests(field.value)
            default: readSection(field, into: &entry)
            }
        }
        return isComplete(fields, node) ? entry : nil
    }

    private mutating func isComplete(_ fields: [YAMLField], _ node: Node) -> Bool {
        let keys = Set(fields.map(\.name))
        if !keys.contains("id") {
            report(.missingKey, node, "an entry without an id; write «id: …» (a-z, 0-9 and hyphens)")
        }
        if !keys.contains("kind") {
            report(
                .missingKey, node,
                "an entry without a kind; write «kind: …», one of \(YAMLKeys.kinds.joined(separator: ", "))")
        }
        return keys.contains("id")
    }

    private mutating func entryKind(_ node: Node) -> EntryKind {
        guard let word = text(node, "«kind»") else { return .other }
        if YAMLKeys.kinds.contains(word), let kind = EntryKind(rawValue: word) { return kind }
        report(.unknownValue, node, "unknown kind «\(word)»" + Suggestion.hint(for: word, among: YAMLKeys.kinds))
        return .other
    }

    private mutating func readSection(_ field: YAMLField, into entry: inout ConceptEntry) {
        guard LanguageTag.isWellFormed(field.name) else {
            return unknown(field.key, field.name, of: "an entry", known: YAMLKeys.entry + YAMLKeys.commonLanguages)
        }
        if let section = section(field.value, language: field.name) { entry.sections.append(section) }
    }
}
