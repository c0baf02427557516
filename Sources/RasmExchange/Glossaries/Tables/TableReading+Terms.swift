import Rasm

/// Tables with one term a row.
extension TableReading {
    mutating func readTerm(_ row: [TableCell]) {
        guard let term = term(of: row), let idCell = cell(.id, of: row) else { return }
        let id = text(.id, of: row)
        if id.isEmpty {
            return report(.badRow, idCell, "«\(term.text)» has no id; write the id of the entry it is a name of")
        }
        guard let place = entry(of: id, at: idCell.place) else { return }
        entries[place].terms.append(term)
        if entries[place].kind == nil { entries[place].kind = kind(of: row) }
        if entries[place].wikidata == nil { entries[place].wikidata = wikidata(of: row) }
        entries[place].note = note(of: row, beside: entries[place].note)
    }

    /// Where the entry with an id stands, which is made now when there is none; nil where it cannot be told.
    mutating func entry(of id: String, at place: SourcePlace) -> Int? {
        if isAscending { return nextEntry(of: id, at: place) }
        let number = numbers.place(of: id, in: entries)
        if number == entries.count { entries.append(ForeignEntry(termsOf: id, at: place)) }
        return number
    }

    mutating func term(of row: [TableCell]) -> ForeignTerm? {
        guard let termCell = cell(.term, of: row) else { return nil }
        let text = text(.term, of: row)
        if let problem = NameText.problem(in: text) {
            report(.badTerm, termCell, "the term \(problem)")
            return nil
        }
        guard let language = language(of: row, term: text), let type = type(of: row), let status = status(of: row)
        else { return nil }
        var known: AdministrativeStatus?
        if case .known(let said) = status { known = said }
        return ForeignTerm(
            text: text, language: language, type: type.type, isTypeSaid: !self.text(.type, of: row).isEmpty,
            status: known ?? type.status, regions: regions(of: row), place: termCell.place)
    }

    private func regions(of row: [TableCell]) -> [String] {
        let text = text(.regions, of: row)
        if text.isEmpty { return [] }
        return text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" || $0 == "|" }).map(String.init)
    }

    private mutating func language(of row: [TableCell], term: String) -> ForeignLanguage? {
        let tag = text(.language, of: row)
        let written = tag.isEmpty ? ForeignLanguage.guess(for: term) : tag
        if let language = languages.value(of: written, { ForeignLanguage($0) }) { return language }
        report(.unknownValue, cell(.language, of: row) ?? row[0], "«\(tag)» is no language; write its tag, as ar or en")
        return nil
    }

    private mutating func type(of row: [TableCell]) -> ForeignVocabulary.TypeWord? {
        let word = text(.type, of: row)
        if let type = types.value(of: word, ForeignVocabulary.type) { return type }
        let hint =
            ForeignVocabulary.kind(word) == nil
            ? Suggestion.hint(for: word, among: ForeignVocabulary.types)
            : "; what kind of thing it is goes into a column kind"
        report(.unknownValue, cell(.type, of: row) ?? row[0], "unknown term type «\(word)»" + hint)
        return nil
    }

    mutating func status(of row: [TableCell]) -> ForeignVocabulary.StatusWord? {
        let word = text(.status, of: row)
        if let status = statuses.value(of: word, ForeignVocabulary.status) { return status }
        report(
            .unknownValue, cell(.status, of: row) ?? row[0],
            "unknown status «\(word)»" + Suggestion.hint(for: word, among: ForeignVocabulary.statuses))
        return nil
    }
}
