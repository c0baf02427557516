import Rasm

/// Decides what becomes of the entries of files, one after the other.
struct ImportPlanner {
    var ledger: NameLedger
    var ids: EntryIDs
    private let created: Int
    let defaultKind: EntryKind
    /// What rows of spellings make of the names of the files, by language and name.
    let spelled: [String: [String: [SpelledName]]]
    let refusals: ImportRefusals
    /// The entries that ids of the files have become, and the first of the ids that each was.
    var madeIDs: [String: Int] = [:]
    var makers: [Int: String] = [:]

    var items: [ImportItem] = []
    /// What is added, by the number of the entry: to those of the glossary first, then new ones.
    var additions: [Int: ConceptEntry] = [:]

    init(
        _ glossary: Glossary, for entries: [ImportedEntry], defaultKind: EntryKind,
        refusals: ImportRefusals = ImportRefusals()
    ) {
        ledger = NameLedger(glossary)
        ids = EntryIDs(glossary.entries.map(\.id))
        created = ledger.entries.count
        self.defaultKind = defaultKind
        self.refusals = refusals
        spelled = Self.spellings(of: entries, by: glossary)
    }

    /// The entries of the glossary that are added to.
    var updates: [ConceptEntry] { additions.filter { $0.key < created }.sorted { $0.key < $1.key }.map(\.value) }
    /// The entries that are new.
    var creations: [ConceptEntry] { additions.filter { $0.key >= created }.sorted { $0.key < $1.key }.map(\.value) }

    mutating func plan(_ entry: ImportedEntry) {
        for contradiction in entry.contradictions {
            report(.conflict, contradiction.name, contradiction.conflict, contradiction.message, entry: nil, at: nil)
        }
        switch match(entry) {
        case .none: create(entry)
        case .entry(let number):
            if let (maker, name) = otherMaker(of: number, entry) {
                let known = ledger.entries[number]
                return items.append(
                    ImportItem(
                        action: .conflict, place: entry.place, entry: known.id, names: [], glossary: known.place,
                        conflict: .ownedElsewhere,
                        message:
                            "«\(name)» is a name of «\(known.id)», which is «\(maker)» in the file, and not «\(entry.saidID ?? "")»"
                    ))
            }
            note(entry, is: number)
            for (name, status) in statuses(of: entry, in: number) { update(number, name, status, entry) }
            updateHead(number, entry)
        case .anyOf(let number):
            for name in entry.names { update(number, name, name.status ?? .admitted, entry) }
        case .conflict(let conflict, let message, let place):
            items.append(
                ImportItem(
                    action: .conflict, place: entry.place, entry: nil, names: [], glossary: place, conflict: conflict,
                    message: message))
        }
    }

    mutating func note(_ entry: ImportedEntry, is number: Int) {
        guard let id = entry.saidID else { return }
        madeIDs[id] = number
        makers[number] = makers[number] ?? id
    }

    mutating func report(
        _ action: ImportItem.Action, _ name: ImportedName, _ conflict: ImportConflict?, _ message: String, entry: Int?,
        at place: SourcePlace?, type: TermType? = nil, status: AdministrativeStatus? = nil
    ) {
        let shown = ImportItem.Name(
            language: name.language, type: type ?? name.type, status: status ?? name.status ?? .admitted,
            text: name.text)
        items.append(
            ImportItem(
                action: action, place: name.place, entry: entry.map { ledger.entries[$0].id }, names: [shown],
                glossary: place, conflict: conflict, message: message))
    }
}
