import Rasm

/// The keys and words of the YAML format; `Documentation/glossary.schema.json` has the same, and a test compares them.
enum YAMLKeys {
    static let file = ["rasm", "spellings", "name-words", "entries"]
    static let entry = ["id", "kind", "wikidata", "note", "tests"]
    static let section = ["parts", "full", "short", "acronym", "spellings", "default-for"]
    static let statuses = AdministrativeStatus.allCases.map(\.rawValue)
    static let term = ["term", "regions", "near", "previous", "next", "not-near", "not-next", "not-previous", "exact"]
    static let row = ["deprecated", "superseded", "admitted"]
    static let parts = NamePart.Role.allCases.map(\.rawValue)
    static let nameWords = ["before", "after", "ordinary"]
    static let tests = ["mentions", "none"]
    static let sentence = ["text", "normalized"]
    static let cues = ["#day", "#year", "#month", "#alone"]
    static let kinds = EntryKind.allCases.map(\.rawValue)
    /// Languages to guess from when a key is no language tag.
    static let commonLanguages = ["ar", "en", "ru", "fr"]

    static let types: [(key: String, type: TermType)] = [
        ("full", .fullForm), ("short", .shortForm), ("acronym", .acronym),
    ]

    static func type(_ key: String) -> TermType? { types.first { $0.key == key }?.type }
}
