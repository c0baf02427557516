import Rasm

/// An entry that is new.
extension ImportPlanner {
    mutating func create(_ entry: ImportedEntry) {
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

    func isSame(_ left: String, _ right: String, _ language: String) -> Bool {
        left == right || language == GlossaryValidator.matchedLanguage && FoldedName(left) == FoldedName(right)
    }
}
