import Rasm

/// Tables with one spelling a row and what it becomes: `term,preferred`.
///
/// Rows of one id are one entry; without ids, rows with the same preferred name are.
extension TableReading {
    mutating func readSpelling(_ row: [TableCell]) {
        guard let spelling = term(of: row), let preferredCell = cell(.preferredName, of: row) else { return }
        let preferred = text(.preferredName, of: row)
        if let problem = NameText.problem(in: preferred) {
            return report(.badTerm, preferredCell, "the preferred name \(problem)")
        }
        let said = text(.id, of: row)
        let id = said.isEmpty ? preferred : said
        let place = numbers.place(of: id, in: entries)
        if place == entries.count {
            let saidID = said.isEmpty ? nil : ForeignEntry.SaidID(text: said)
            entries.append(ForeignEntry(id: id, saidID: saidID, place: row[0].place))
        }
        if entries[place].kind == nil { entries[place].kind = kind(of: row) }
        if entries[place].note == nil { entries[place].note = note(of: row) }
        var name = spelling
        name.text = preferred
        name.status = .preferred
        name.place = preferredCell.place
        let isKnown = entries[place].terms.contains { $0.text == preferred && $0.type == name.type }
        if !isKnown { entries[place].terms.append(name) }
        guard spelling.text != preferred else { return }
        entries[place].terms.append(
            ForeignTerm(
                text: spelling.text, language: spelling.language, type: spelling.type, isTypeSaid: spelling.isTypeSaid,
                status: .deprecated, regions: spelling.regions, place: spelling.place))
    }
}

extension TableColumn {
    /// Whether it holds full names in Arabic.
    var isArabicFullForm: Bool {
        guard case .names(let names) = self else { return false }
        return names.type == .fullForm && names.status.map { $0 == .preferred } ?? true
            && ForeignLanguage(names.language)?.language == "ar"
    }

    /// The column with what the spellings of a row become.
    static let preferredName = TableColumn.names(NameColumn(language: "ar", type: .fullForm, status: .preferred))
}
