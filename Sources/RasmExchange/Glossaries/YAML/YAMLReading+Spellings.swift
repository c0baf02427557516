import Rasm
import Yams

extension YAMLReading {
    /// The rows of a spelling table; a list is short for `deprecated`.
    mutating func spellingRows(_ node: Node) -> [SpellingRow] {
        var rows: [SpellingRow] = []
        for field in fields(of: node, "«spellings»") ?? [] {
            guard let key = name(field.key, "a spelling") else { continue }
            rows.append(SpellingRow(key: key, spellings: spellings(field.value), place: place(field.key)))
        }
        return rows
    }

    private mutating func spellings(_ node: Node) -> [Spelling] {
        guard case .mapping = node else { return spellings(node, .deprecated) }
        var spellings: [Spelling] = []
        for field in fields(of: node, "a spelling row", known: YAMLKeys.row) ?? [] {
            guard let status = AdministrativeStatus(rawValue: field.name) else { continue }
            spellings += self.spellings(field.value, status)
        }
        return spellings
    }

    private mutating func spellings(_ node: Node, _ status: AdministrativeStatus) -> [Spelling] {
        names(node, "a spelling").map { Spelling($0.text, status, place: place($0.node)) }
    }
}
