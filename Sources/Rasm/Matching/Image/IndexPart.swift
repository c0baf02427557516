/// The columns of a compiled index, in the order of its directory.
///
/// No value of them has bytes that mean nothing, so the same glossary is the same file each time; and whatever bits a value has, it may be read as one.
enum IndexPart: Int, CaseIterable {
    /// Words of plain letters, and all others, by what they are written with.
    case wordSlots, letterSlots, letters
    /// What a word is beside a name, by its number; and which words are anything.
    case roles, roleFilter
    case beginnings
    case nodes, endings, edges, edgeFilter
    case formFacts, formTexts
    case evidence, evidenceWords
    /// What is small and read when the index is opened: guards and lookalikes.
    case small
    /// The glossary itself, entry by entry, so that nothing is lost; among its records lie the texts of the forms.
    case entryStarts, entries, shared
    /// What it was made of, in words of whoever made it.
    case source

    /// The size of a value.
    var stride: Int {
        switch self {
        case .wordSlots: MemoryLayout<WordSlot>.stride
        case .letterSlots: MemoryLayout<LetterSlot>.stride
        case .letters: 2
        case .small, .entries, .shared, .source: 1
        case .roleFilter, .beginnings, .edgeFilter: 8
        case .roles, .endings, .evidenceWords, .entryStarts: 4
        case .nodes: MemoryLayout<TrieNode>.stride
        case .edges: MemoryLayout<EdgeSlot>.stride
        case .formFacts: MemoryLayout<FormFacts>.stride
        case .formTexts: MemoryLayout<FormTexts>.stride
        case .evidence: MemoryLayout<EvidenceRecord>.stride
        }
    }

    /// Whether it is a hash table, whose size is a power of two.
    var isTable: Bool {
        switch self {
        case .wordSlots, .letterSlots, .roleFilter, .beginnings, .edges, .edgeFilter: true
        default: false
        }
    }
}
