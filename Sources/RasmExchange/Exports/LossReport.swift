import Rasm

/// One thing that a glossary says and a file of its names does not, and how often.
public struct ExportLoss: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case languages
        case deprecatedTerms = "deprecated-terms"
        case homographs
        case shortForms = "short-forms"
        case otherTerms = "other-terms"
        case spellings
        case statuses
        case types
        case evidence
        case notes
        case kinds
        case wikidata
        case regions
        case spellingTables = "spelling-tables"
        case defaultHolders = "default-holders"
        case nameWords = "name-words"
        case selfTests = "self-tests"

        /// What is counted, as a line of a table has it after the number.
        public var summary: String {
            switch self {
            case .languages: "languages left out"
            case .deprecatedTerms: "deprecated or superseded terms left out"
            case .homographs: "terms left out that only their sentence makes a name"
            case .shortForms: "short forms left out"
            case .otherTerms: "other terms left out (admitted translations, names without a counterpart)"
            case .spellings: "spellings made by spelling rows left out"
            case .statuses: "admitted, deprecated or superseded terms that the file does not mark as such"
            case .types: "short forms and acronyms that the file does not mark as such"
            case .evidence: "terms whose evidence (what must stand beside them) is not said"
            case .notes: "notes"
            case .kinds: "kinds of entries (person, city …)"
            case .wikidata: "Wikidata items"
            case .regions: "terms whose regions are not said"
            case .spellingTables: "rows of spelling tables (the file has their results at most)"
            case .defaultHolders: "short forms with a default holder"
            case .nameWords: "name words"
            case .selfTests: "self-tests"
            }
        }
    }

    public var kind: Kind
    /// Above 0.
    public var count: Int
    /// The languages, for ``Kind/languages``.
    public var names: [String] = []
}

/// What a glossary says that a file of its names does not.
///
/// Terms are counted as the glossary lists them, each under the first reason that holds: deprecated, a homograph, a short form, other. What rows of spellings
/// make is counted apart.
public struct LossReport: Sendable, Hashable {
    public private(set) var losses: [ExportLoss] = []
    /// The entries of the glossary.
    public let entries: Int

    public init(of glossary: Glossary, in content: ExportContent) {
        entries = glossary.entries.count
        let missing = ExportLanguages.all(in: glossary).filter { !content.languages.contains($0) }
        if !missing.isEmpty {
            losses.append(ExportLoss(kind: .languages, count: missing.count, names: missing))
        }
        countTerms(of: glossary, in: content)
        countEntries(of: glossary, in: content)
        let sections = glossary.entries.flatMap(\.sections)
        add(.spellingTables, glossary.spellings.count + sections.reduce(0) { $0 + $1.spellings.count })
        add(.defaultHolders, sections.reduce(0) { $0 + $1.defaultFor.count })
        let words = glossary.nameWords
        add(.nameWords, words.before.count + words.after.count + words.ordinary.count + words.generations.count)
        add(.selfTests, glossary.entries.reduce(0) { $0 + $1.tests.count })
    }

    /// The number of a kind, 0 when nothing of it is lost.
    public subscript(kind: ExportLoss.Kind) -> Int { losses.first { $0.kind == kind }?.count ?? 0 }

    private mutating func add(_ kind: ExportLoss.Kind, _ count: Int) {
        if count > 0 { losses.append(ExportLoss(kind: kind, count: count)) }
    }

    private mutating func countTerms(of glossary: Glossary, in content: ExportContent) {
        var counts: [ExportLoss.Kind: Int] = [:]
        for language in ExportLanguages.all(in: glossary) where content.languages.contains(language) {
            for (entry, names) in zip(glossary.entries, SpelledName.all(in: glossary, language: language)) {
                for name in names {
                    let term = CarriedTerm(entry: entry.id, language: language, text: name.text)
                    let kinds =
                        content.terms.contains(term) ? Self.unsaid(of: name, in: content) : [Self.reason(of: name)]
                    for kind in kinds { counts[kind, default: 0] += 1 }
                }
            }
        }
        let order: [ExportLoss.Kind] = [
            .deprecatedTerms, .homographs, .shortForms, .otherTerms, .spellings, .statuses, .types, .evidence, .regions,
        ]
        for kind in order { add(kind, counts[kind] ?? 0) }
    }

    /// Why a name is not in the file.
    private static func reason(of name: SpelledName) -> ExportLoss.Kind {
        if !name.isListed { return .spellings }
        if name.status.isRewritten { return .deprecatedTerms }
        if !name.term.evidence.near.isEmpty { return .homographs }
        return name.type == .shortForm ? .shortForms : .otherTerms
    }

    /// What the file does not say of a name that it has.
    private static func unsaid(of name: SpelledName, in content: ExportContent) -> [ExportLoss.Kind] {
        guard name.isListed else { return [] }
        var kinds: [ExportLoss.Kind] = []
        if name.status != .preferred, !content.statuses.contains(name.status) { kinds.append(.statuses) }
        if name.type != .fullForm, !content.facets.contains(.types) { kinds.append(.types) }
        if !name.term.evidence.isEmpty { kinds.append(.evidence) }
        if !name.term.regions.isEmpty, !content.facets.contains(.regions) { kinds.append(.regions) }
        return kinds
    }

    /// What is said of whole entries: lost with the format, or with the entry.
    private mutating func countEntries(of glossary: Glossary, in content: ExportContent) {
        let carried = Set(content.terms.map(\.entry))
        func count(_ facet: ExportFacet, _ isSaid: (ConceptEntry) -> Bool) -> Int {
            glossary.entries.count { isSaid($0) && !(content.facets.contains(facet) && carried.contains($0.id)) }
        }
        add(.notes, count(.notes) { !($0.note ?? "").isEmpty })
        add(.kinds, count(.kinds) { $0.kind != .other })
        add(.wikidata, count(.wikidata) { $0.wikidata != nil })
    }
}
