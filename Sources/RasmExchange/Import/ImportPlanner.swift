import Rasm

/// Decides what becomes of the entries of files, one after the other.
struct ImportPlanner {
    private var ledger: NameLedger
    private var ids: EntryIDs
    private let created: Int
    private let defaultKind: EntryKind
    /// What rows of spellings make of the names of the files, by language and name.
    private let spelled: [String: [String: [SpelledName]]]
    private let refusals: ImportRefusals
    /// The entries that ids of the files have become, and the first of the ids that each was.
    private var madeIDs: [String: Int] = [:]
    private var makers: [Int: String] = [:]

    private(set) var items: [ImportItem] = []
    /// What is added, by the number of the entry: to those of the glossary first, then new ones.
    private(set) var additions: [Int: ConceptEntry] = [:]

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

    private static func spellings(of entries: [ImportedEntry], by glossary: Glossary) -> [String: [String:
        [SpelledName]]]
    {
        // A row can only say something of names that have the first word of its key.
        let keys = glossary.spellings.map { FoldedName($0.key) }
        let words = Set(keys.filter { $0.wordCount > 0 }.map { $0.words(0..<1) })
        if words.isEmpty { return [:] }
        func isSpelled(_ name: ImportedName) -> Bool {
            let folded = FoldedName(name.text)
            return (0..<folded.wordCount).contains { words.contains(folded.words($0..<$0 + 1)) }
        }
        var sections: [String: LanguageSection] = [:]
        for name in entries.flatMap(\.names) where isSpelled(name) {
            sections[name.language, default: LanguageSection(language: name.language)].terms.append(Term(name.text))
        }
        var spelled: [String: [String: [SpelledName]]] = [:]
        for (language, section) in sections {
            // Each name in an entry of its own: what two names share is made of both.
            let entries = section.terms.enumerated().map { number, term in
                ConceptEntry(
                    id: String(number), kind: .other, sections: [LanguageSection(language: language, terms: [term])])
            }
            let names = SpelledName.all(
                in: Glossary(entries: entries, spellings: glossary.spellings), language: language)
            for (term, names) in zip(section.terms, names) { spelled[language, default: [:]][term.text] = names }
        }
        return spelled
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

    private func match(_ entry: ImportedEntry) -> EntryMatch {
        if let id = entry.saidID, let number = number(ofID: id) { return .entry(number) }
        if let item = entry.wikidata, let number = ledger.number(ofItem: item) { return .entry(number) }
        let match = EntryMatch(entry, in: ledger)
        switch match {
        case .entry(let number), .anyOf(let number):
            guard let (conflict, message) = difference(of: entry, from: number) else { return match }
            let known = ledger.entries[number]
            return .conflict(
                conflict, "its names are those of «\(known.id)», but \(message); if it is that, give it its id",
                known.place)
        case .none, .conflict: return match
        }
    }

    /// What tells a thing from an entry, whatever their names: another Wikidata item, another kind.
    private func difference(of entry: ImportedEntry, from number: Int) -> (ImportConflict, String)? {
        let known = ledger.entries[number]
        if let item = entry.wikidata, let other = known.wikidata, item != other {
            return (.wikidataDiffers, "the file says «\(item)», and «\(known.id)» is «\(other)»")
        }
        if let kind = entry.kind, !kind.mayBe(known.kind) {
            return (.kindDiffers, "the file says «\(kind.rawValue)», and «\(known.id)» is «\(known.kind.rawValue)»")
        }
        return nil
    }

    private func number(ofID id: String) -> Int? {
        for id in [id, Self.whole(id)] {
            if let number = madeIDs[id] ?? ledger.number(ofID: id) { return number }
        }
        return nil
    }

    /// The id of the entry that an id of Rasm's termbases is a part of: full names and short forms are entries apart in some (``TermbaseSelection``).
    private static func whole(_ id: String) -> String {
        var parts = id.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count > 2, parts[parts.count - 2] == "forbidden" { parts.removeLast(2) }
        if parts.count > 1, parts.last == "short" { parts.removeLast() }
        return parts.joined(separator: ".")
    }

    private mutating func note(_ entry: ImportedEntry, is number: Int) {
        guard let id = entry.saidID else { return }
        madeIDs[id] = number
        makers[number] = makers[number] ?? id
    }

    /// The other id under which the file has an entry already, and a name that both have: two ids are two things, unless the second says nothing new.
    private func otherMaker(of number: Int, _ entry: ImportedEntry) -> (maker: String, name: String)? {
        guard let id = entry.saidID, self.number(ofID: id) != number, let maker = makers[number], maker != id else {
            return nil
        }
        let owned = entry.names.filter { name in
            ledger.holders(of: name.text, name.language).contains { $0.entry == number && agrees(name, with: $0) }
        }
        return owned.count == entry.names.count ? nil : (maker, owned.first?.text ?? entry.names[0].text)
    }

    private mutating func report(
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

// MARK: - An entry that is there

extension ImportPlanner {
    /// The names with the status each would have in an entry: of a language that it has, it knows what is preferred.
    private func statuses(
        of entry: ImportedEntry, in number: Int
    ) -> [(name: ImportedName, status: AdministrativeStatus)] {
        let languages = ledger.entries[number].languages
        return entry.ranked.map { name, ranked in
            (name, languages.contains(name.language) ? name.status ?? .admitted : ranked)
        }
    }

    private mutating func update(
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

    /// Why a name cannot be added to an entry.
    ///
    /// - Parameters:
    ///   - preferred: what the entry prefers among names of this language and type.
    ///   - number: that of the entry; nil for one that is not made yet.
    private func objection(
        to name: ImportedName, _ type: TermType, _ status: AdministrativeStatus, preferred: String?, _ number: Int?
    ) -> (ImportConflict, String, SourcePlace?)? {
        if let refusal = refusals.names[name.place] { return (refusal.conflict, refusal.message, refusal.glossary) }
        if FoldedName(name.text).wordCount == 0 {
            return (.invalid, "«\(name.text)» has no letter or digit, so nothing can match it", nil)
        }
        if GlossaryValidator.isTooShort(name.text, type, in: name.language) {
            return (.invalid, "«\(name.text)» is so short that ordinary words are taken for it", nil)
        }
        let entry = number.map { ledger.entries[$0] }
        let id = entry.map { "«\($0.id)»" } ?? "the entry"
        if status == .preferred, let preferred, let number {
            let place = ledger.holders(of: preferred, name.language).first { $0.entry == number }?.place
            return (
                .preferredDiffers,
                "the file prefers «\(name.text)», and \(id) has «\(preferred)» as its preferred \(type.words)",
                place ?? entry?.place
            )
        }
        if status.isRewritten, preferred == nil {
            return (
                .noPreferred,
                "«\(name.text)» is \(status.rawValue), but \(id) has no preferred \(type.words) in \(name.language) for it to become",
                entry?.place
            )
        }
        guard let rival = rival(of: name.text, name.language, type, status, number) else { return nil }
        return (.ownedElsewhere, clash(name.text, type, rival), rival.place)
    }

    /// A name of another entry that this one would be taken for, or take from it.
    private func rival(
        of text: String, _ language: String, _ type: TermType, _ status: AdministrativeStatus, _ number: Int?
    ) -> NameLedger.Holding? {
        let isMatched = language == GlossaryValidator.matchedLanguage
        // A spelling of the name clashes as the name itself does.
        let texts = isMatched ? [text] + (spelled[language]?[text]?.map(\.text) ?? []) : [text]
        for spelling in texts {
            for holding in ledger.holders(of: spelling, language) where holding.entry != number {
                let isRewritten = status.isRewritten || spelling != text
                let isTaken =
                    isRewritten && holding.isListed && holding.status == .preferred
                    || holding.status.isRewritten && spelling == text && status == .preferred
                let isFull = type.isFull && (holding.type.isFull || isMatched) || isMatched && holding.type.isFull
                if isTaken || isFull && (spelling == text || holding.isListed) { return holding }
            }
        }
        return nil
    }

    private func clash(_ text: String, _ type: TermType, _ rival: NameLedger.Holding) -> String {
        let spelling = rival.text == text ? "«\(text)»" : "«\(text)», as «\(rival.text)»,"
        return "\(spelling) is a \(rival.status.rawValue) \(rival.type.words) of «\(ledger.entries[rival.entry].id)»"
    }

    /// The type a name has in an entry: what the file says; else that of the file's other names, as the entry has them, in its language before others.
    private func type(of name: ImportedName, of number: Int, _ entry: ImportedEntry) -> TermType {
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
    private mutating func compare(_ name: ImportedName, _ own: [NameLedger.Holding], _ number: Int) {
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
    private func agrees(_ name: ImportedName, with holding: NameLedger.Holding) -> Bool {
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

    private mutating func add(_ term: Term, _ language: String, to number: Int) {
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
    private mutating func updateHead(_ number: Int, _ entry: ImportedEntry) {
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

extension EntryKind {
    /// Whether a thing of this kind may be of the other in another house: what is a city to one is a place to another.
    fileprivate func mayBe(_ other: EntryKind) -> Bool {
        func family(_ kind: EntryKind) -> Int? {
            switch kind {
            case .country, .city, .town, .region, .place: 1
            case .organisation, .media: 2
            case .product, .weapon, .vehicle, .work: 3
            default: nil
            }
        }
        return self == other || self == .other || other == .other || family(self).map { $0 == family(other) } ?? false
    }
}

// MARK: - An entry that is new

extension ImportPlanner {
    private mutating func create(_ entry: ImportedEntry) {
        var terms: [(language: String, term: Term)] = []
        var skipped: [(name: ImportedName, first: Term)] = []
        var isMade = entry.contradictions.allSatisfy { $0.conflict != .twoPreferred }
        // Preferred terms come first, for the others to become.
        for (name, status) in entry.ranked {
            let family = terms.filter { $0.language == name.language && $0.term.type == name.type }.map(\.term)
            let preferred = family.first { $0.status == .preferred }
            if let first = terms.first(where: {
                $0.language == name.language && isSame($0.term.text, name.text, name.language)
            }) {
                skipped.append((name, first.term))
            } else if let (conflict, message, place) = objection(
                to: name, name.type, status, preferred: preferred?.text, nil)
            {
                // Without one of its best names it would be another entry than the file's.
                if status == .preferred { isMade = false }
                let end = status == .preferred ? "; its entry is not created" : ""
                report(.conflict, name, conflict, message + end, entry: nil, at: place, status: status)
            } else {
                let term = Term(name.text, name.type, status, regions: name.regions, place: name.place)
                terms.append((name.language, term))
            }
        }
        guard isMade, !terms.isEmpty else { return }
        let said = entry.saidID ?? entry.hint.flatMap { $0.contains("-") ? $0 : nil }
        let id = ids.claim(EntryIDs.wish(for: entry.names, said: said))
        let kind = entry.kind.flatMap { $0 == .other ? nil : $0 } ?? defaultKind
        let number = ledger.create(
            ConceptEntry(id: id, kind: kind, wikidata: entry.wikidata, note: entry.note, place: entry.place))
        for (language, term) in terms { add(term, language, to: number) }
        additions[number]?.wikidata = entry.wikidata
        additions[number]?.note = entry.note
        note(entry, is: number)
        items.append(
            ImportItem(
                action: .create, place: entry.place, entry: id, kind: kind,
                names: terms.map {
                    ImportItem.Name(
                        language: $0.language, type: $0.term.type, status: $0.term.status, text: $0.term.text)
                }, glossary: nil, conflict: nil, message: "a new entry"))
        for (name, first) in skipped {
            let message = "the same as «\(first.text)»" + (name.language == "ar" ? " to the matcher" : "")
            report(.skip, name, nil, message, entry: number, at: nil)
        }
    }

    private func isSame(_ left: String, _ right: String, _ language: String) -> Bool {
        left == right || language == GlossaryValidator.matchedLanguage && FoldedName(left) == FoldedName(right)
    }
}

extension ImportedEntry {
    /// The names with the status each has in an entry of its own: of each language and type, the one that is said to be preferred, else the first of which
    /// nothing is said, is it; the others without a status are admitted.
    var ranked: [(name: ImportedName, status: AdministrativeStatus)] {
        var chosen: [NameLedger.Family: Int] = [:]
        for status in [AdministrativeStatus.preferred, nil] {
            for (number, name) in names.enumerated() where name.status == status {
                let family = NameLedger.Family(language: name.language, type: name.type)
                if chosen[family] == nil { chosen[family] = number }
            }
        }
        let preferred = Set(chosen.values)
        let ranked = names.enumerated().map { number, name in
            (name, preferred.contains(number) ? AdministrativeStatus.preferred : name.status ?? .admitted)
        }
        return ranked.filter { $0.1 == .preferred } + ranked.filter { $0.1 != .preferred }
    }
}
