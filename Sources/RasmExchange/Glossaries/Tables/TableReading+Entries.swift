import Rasm

/// Tables with one entry a row.
extension TableReading {
    mutating func readEntry(_ row: [TableCell]) {
        var entry = ForeignEntry(
            id: "line-\(row[0].place.line)", kind: kind(of: row), wikidata: wikidata(of: row), place: row[0].place)
        if let idCell = cell(.id, of: row) {
            entry.id = text(.id, of: row)
            entry.place = idCell.place
            if entry.id.isEmpty { return report(.badRow, idCell, "this row has no id") }
            entry.saidID = ForeignEntry.SaidID(text: entry.id)
        }
        entry.note = note(of: row)
        for (cell, column) in zip(row, columns) {
            guard case .names(let names)? = column else { continue }
            for item in NameList(cell).names {
                let tag = names.language.isEmpty ? ForeignLanguage.guess(for: item.text) : names.language
                guard let language = languages.value(of: tag, { ForeignLanguage($0) }) else { continue }
                var status = names.status
                // A column status speaks of the term that the row is about.
                if names.language.isEmpty, case .known(let said)? = self.status(of: row) { status = said }
                if let problem = NameText.problem(in: item.text) {
                    report(.badTerm, cell, "the term \(problem)")
                    continue
                }
                let type = item.isShort ? .shortForm : names.type
                entry.terms.append(
                    ForeignTerm(
                        text: item.text, language: language, type: type,
                        isTypeSaid: item.isShort || names.type != .fullForm,
                        status: status, place: item.place))
            }
        }
        entries.append(entry)
    }

    mutating func kind(of row: [TableCell]) -> EntryKind? {
        let word = text(.kind, of: row)
        if word.isEmpty { return nil }
        if let kind = kinds.value(of: word, ForeignVocabulary.kind) { return kind }
        // Other houses have other kinds; a slip of one of ours is told.
        let kinds = YAMLKeys.kinds
        if let nearest = Suggestion.nearest(to: word, among: kinds), let kindCell = cell(.kind, of: row) {
            report(.unknownValue, kindCell, "unknown kind «\(word)»; did you mean «\(nearest)»?")
        }
        return .other
    }

    func wikidata(of row: [TableCell]) -> String? {
        let item = text(.wikidata, of: row)
        return item.isEmpty ? nil : item
    }
}
