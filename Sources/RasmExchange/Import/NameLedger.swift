import Rasm

/// Whose every name is: those of the glossary, with all that spelling rows make of them, and those that are being added.
///
/// Arabic names are one when the matcher cannot tell them apart; in other languages, where names are written and not matched, when they are written the same.
struct NameLedger {
    /// A name, and the entry that has it.
    struct Holding {
        /// Its number in ``entries``.
        var entry: Int
        var text: String
        var type: TermType
        var status: AdministrativeStatus
        /// Whether the glossary lists it, rather than a row of spellings making it.
        var isListed: Bool
        /// Whether a sentence tells its entry from others that have the name.
        var hasEvidence: Bool
        var regions: [String]
        /// Where the term stands that it is, or is made of.
        var place: SourcePlace?
    }

    struct Entry {
        var id: String
        var kind: EntryKind
        var wikidata: String?
        var note: String?
        /// Where it stands in the glossary, or in the file it is created from.
        var place: SourcePlace?
        /// Its languages, and the preferred term of each with its type.
        var languages: Set<String> = []
        var preferred: [Family: String] = [:]
        /// The short forms that mean it by default.
        var defaults: Set<FoldedName> = []
    }

    struct Family: Hashable {
        var language: String
        var type: TermType
    }

    private struct Key: Hashable {
        var language: String
        var name: FoldedName
    }

    private(set) var entries: [Entry] = []
    private var numbers: [String: Int] = [:]
    private var items: [String: Int] = [:]
    private var holdings: [Key: [Holding]] = [:]

    init(_ glossary: Glossary) {
        var owners: [Int] = []
        for entry in glossary.entries {
            // Two entries of one id are one, as for the index.
            let number = numbers[entry.id] ?? append(entry)
            owners.append(number)
            for section in entry.sections { add(section, to: number) }
        }
        for language in ExportLanguages.all(in: glossary) {
            for (place, names) in SpelledName.all(in: glossary, language: language).enumerated() {
                for name in names {
                    hold(
                        name.text, language,
                        Holding(
                            entry: owners[place], text: name.text, type: name.type, status: name.status,
                            isListed: name.isListed, hasEvidence: !name.term.evidence.isEmpty,
                            regions: name.term.regions, place: name.term.place))
                }
            }
        }
    }

    private mutating func append(_ entry: ConceptEntry) -> Int {
        entries.append(
            Entry(
                id: entry.id, kind: entry.kind, wikidata: entry.wikidata, note: entry.note, place: entry.place))
        numbers[entry.id] = entries.count - 1
        if let item = entry.wikidata { items[item] = items[item] ?? entries.count - 1 }
        return entries.count - 1
    }

    private mutating func add(_ section: LanguageSection, to entry: Int) {
        entries[entry].languages.insert(section.language)
        for type in TermType.allCases {
            let family = Family(language: section.language, type: type)
            entries[entry].preferred[family] = entries[entry].preferred[family] ?? section.preferred(type)?.text
        }
        for short in section.defaultFor { entries[entry].defaults.insert(FoldedName(short)) }
    }

    private mutating func hold(_ text: String, _ language: String, _ holding: Holding) {
        holdings[Key(language: language, name: FoldedName(text)), default: []].append(holding)
    }

    func number(ofID id: String) -> Int? { numbers[id] }
    func number(ofItem item: String) -> Int? { items[item] }

    /// Enters an entry that is created; its names come by ``add(_:spelled:to:)``.
    mutating func create(_ entry: ConceptEntry) -> Int { append(entry) }

    /// Enters a name that is added, and all that rows of spellings make of it.
    mutating func add(_ term: Term, _ language: String, spelled: [SpelledName], to entry: Int) {
        entries[entry].languages.insert(language)
        if term.status == .preferred {
            entries[entry].preferred[Family(language: language, type: term.type)] = term.text
        }
        var texts: Set<String> = []
        for name in spelled + [SpelledName(text: term.text, type: term.type, status: .preferred, term: term)]
        where texts.insert(name.text).inserted {
            hold(
                name.text, language,
                Holding(
                    entry: entry, text: name.text, type: term.type,
                    status: name.status.isRewritten ? name.status : term.status, isListed: name.text == term.text,
                    hasEvidence: false, regions: term.regions, place: term.place))
        }
    }

    mutating func set(wikidata: String?, note: String?, of entry: Int) {
        if let wikidata {
            entries[entry].wikidata = wikidata
            items[wikidata] = items[wikidata] ?? entry
        }
        if let note { entries[entry].note = note }
    }

    /// Who has a name, those that write it the same first.
    func holders(of text: String, _ language: String) -> [Holding] {
        let all = holdings[Key(language: language, name: FoldedName(text))] ?? []
        let same = all.filter { $0.text == text }
        return language == GlossaryValidator.matchedLanguage ? same + all.filter { $0.text != text } : same
    }

    /// The entries that a name points to: those that write it the same; where nobody does, those that fold it the same.
    func claimants(of text: String, _ language: String) -> [Holding] {
        let all = holdings[Key(language: language, name: FoldedName(text))] ?? []
        let same = all.filter { $0.text == text }
        return same.isEmpty ? all : same
    }
}
