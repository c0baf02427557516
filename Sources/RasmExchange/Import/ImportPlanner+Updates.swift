import Rasm

/// An entry that is there.
extension ImportPlanner {
    /// The names with the status each would have in an entry: of a language that it has, it knows what is preferred.
    func statuses(
        of entry: ImportedEntry, in number: Int
    ) -> [(name: ImportedName, status: AdministrativeStatus)] {
        let languages = ledger.entries[number].languages
        return entry.ranked.map { name, ranked in
            (name, languages.contains(name.language) ? name.status ?? .admitted : ranked)
        }
    }

    mutating func update(
        _ number: Int, _ name: ImportedName, _ status: AdministrativeStatus, _ entry: ImportedEntry
    ) {
        let holders = ledger.holders(of: name.text, name.language)
        let own = holders.filter { $0.entry == number }
        if !own.isEmpty { return compare(name, own, number) }
        let type = type(of: name, of: number, entry)
        let family = NameLedger.Family(language: name.language, type: type)
        let preferred = ledger.entries[number].preferred[family]
        if let (conflict, message, place) = objection(to: name, type, status, preferred: preferred, number) {
            return report(.conflict, name, conflict, message, entry: number, at: place, type: type, status: status)
        }
        let term = Term(name.text, type, status, regions: name.regions, place: name.place)
        report(
            .update, name, nil, "added as \(status.rawValue) \(type.words) in \(name.language)", entry: number,
            at: ledger.entries[number].place, type: type, status: status)
        add(term, name.language, to: number)
    }

    /// The type a name has in an entry: what the file says; else that of the file's other names, as the entry has them, in its language before others.
    func type(of name: ImportedName, of number: Int, _ entry: ImportedEntry) -> TermType {
        if name.isTypeSaid { return name.type }
        for isSameLanguage in [true, false] {
            let others = entry.names.filter { $0 != name && ($0.language == name.language) == isSameLanguage }
            let types = others.flatMap { other in
                ledger.holders(of: other.text, other.language).filter { $0.entry == number }.map(\.type)
            }
            if !types.isEmpty { return types.allSatisfy { $0 == .shortForm } ? .shortForm : name.type }
        }
        return name.type
    }

    /// A name that the entry has: the same, or with another status.
    mutating func compare(_ name: ImportedName, _ own: [NameLedger.Holding], _ number: Int) {
        let same = own.filter { $0.text == name.text }
        let candidates = same.isEmpty ? own : same
        let best =
            candidates.first { $0.isListed && $0.type == name.type } ?? candidates.first(where: \.isListed)
            ?? candidates[0]
        let id = ledger.entries[number].id
        let agreeing = candidates.first { agrees(name, with: $0) }
        if let agreeing {
            let what =
                !agreeing.isListed
                ? "a spelling that the tables make"
                : same.isEmpty
                    ? "the same as «\(agreeing.text)» to the matcher"
                    : "\(agreeing.status.rawValue) \(agreeing.type.words)"
            let regions = name.saidRegions.filter { !agreeing.regions.contains($0) }
            let left = regions.isEmpty ? "" : "; that it is usual in \(regions.joined(separator: ", ")) is left out"
            return report(
                .skip, name, nil, "there already: \(what)\(left)", entry: number, at: agreeing.place,
                type: agreeing.type,
                status: agreeing.status)
        }
        let said = name.status ?? .admitted
        if said == .preferred {
            let family = NameLedger.Family(language: name.language, type: best.type)
            let preferred = ledger.entries[number].preferred[family].map { ", which prefers «\($0)»" } ?? ""
            return report(
                .conflict, name, .preferredDiffers,
                "the file prefers «\(name.text)»; «\(best.text)» is \(best.status.rawValue) in «\(id)»\(preferred)",
                entry: number, at: best.place)
        }
        report(
            .conflict, name, .statusDiffers,
            "«\(name.text)» is \(said.rawValue) in the file and \(best.status.rawValue) in «\(id)»", entry: number,
            at: best.place)
    }

    /// Whether the glossary says of a name what the file says, or as good as that.
    func agrees(_ name: ImportedName, with holding: NameLedger.Holding) -> Bool {
        guard let status = name.status else { return true }
        let isSame = holding.text == name.text
        switch status {
        case .preferred: return isSame && holding.status == .preferred
        // The house may like better what others allow; a spelling that folds alike needs no status of its own.
        case .admitted: return !holding.status.isRewritten || !isSame
        // Many formats know one word for both.
        case .deprecated, .superseded: return holding.status.isRewritten || !isSame
        }
    }

    mutating func add(_ term: Term, _ language: String, to number: Int) {
        ledger.add(term, language, spelled: spelled[language]?[term.text] ?? [], to: number)
        let entry = ledger.entries[number]
        var addition = additions[number] ?? ConceptEntry(id: entry.id, kind: entry.kind, place: entry.place)
        if let section = addition.sections.firstIndex(where: { $0.language == language }) {
            addition.sections[section].terms.append(term)
        } else {
            addition.sections.append(LanguageSection(language: language, terms: [term]))
        }
        additions[number] = addition
    }

    /// Adds the note and the Wikidata item where the entry has none. A note of its own stays: it is the house's.
    mutating func updateHead(_ number: Int, _ entry: ImportedEntry) {
        let known = ledger.entries[number]
        func item(_ action: ImportItem.Action, _ conflict: ImportConflict?, _ message: String) -> ImportItem {
            ImportItem(
                action: action, place: entry.place, entry: known.id, names: [], glossary: known.place,
                conflict: conflict,
                message: message)
        }
        if let (conflict, message) = difference(of: entry, from: number) {
            items.append(item(.conflict, conflict, message))
        }
        let isUnnamed = entry.names.allSatisfy { name in
            !ledger.holders(of: name.text, name.language).contains { $0.entry == number }
        }
        // Where every name is in conflict, so may be the entry.
        if isUnnamed || refusals.heads.contains(known.id) { return }
        if let note = entry.note, let other = known.note, note != other {
            items.append(item(.skip, nil, "has a note of its own; the file's is left out: «\(note)»"))
        }
        let wikidata = known.wikidata == nil ? entry.wikidata : nil
        let note = known.note == nil ? entry.note : nil
        if wikidata == nil, note == nil { return }
        if let wikidata { items.append(item(.update, nil, "added wikidata «\(wikidata)»")) }
        if note != nil { items.append(item(.update, nil, "added a note")) }
        ledger.set(wikidata: wikidata, note: note, of: number)
        var addition = additions[number] ?? ConceptEntry(id: known.id, kind: known.kind, place: known.place)
        addition.wikidata = addition.wikidata ?? wikidata
        addition.note = addition.note ?? note
        additions[number] = addition
    }
}
