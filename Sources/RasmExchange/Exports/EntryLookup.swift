import Rasm

/// The entries of a glossary by their id.
struct EntryLookup {
    private let glossary: Glossary
    private let numbers: [String: Int]

    init(_ glossary: Glossary) {
        self.glossary = glossary
        numbers = Dictionary(glossary.entries.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    subscript(_ id: String) -> ConceptEntry? { numbers[id].map { glossary.entries[$0] } }
}
