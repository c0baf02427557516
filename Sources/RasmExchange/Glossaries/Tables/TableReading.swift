import Rasm

/// The reading of one table: knows its columns, collects its entries and what is wrong with its rows.
struct TableReading {
    private let header: [TableCell]
    private let columns: [TableColumn?]
    private let layout: TableLayout?
    private(set) var entries: [ForeignEntry] = []
    private(set) var problems: [GlossaryProblem] = []
    /// Where the entry of an id stands, in a table with one term a row.
    private var places: [String: Int] = [:]

    init(header: [TableCell]) {
        self.header = header
        columns = header.map { TableColumn(header: $0.text) }
        layout = TableLayout(columns)
        checkHeader()
    }

    var isUsable: Bool { layout != nil && problems.isEmpty }

    mutating func read(_ row: [TableCell]) {
        if row.allSatisfy({ $0.text.trimmingSpace().isEmpty }) { return }
        guard row.count == columns.count else {
            let advice =
                row.count > columns.count
                ? "put a cell that holds the delimiter in quotation marks" : "empty cells at the end must be there too"
            return report(.badRow, row[0], "this row has \(row.count) cells and the header \(columns.count); \(advice)")
        }
        switch layout {
        case .termPerRow: readTerm(row)
        case .entryPerRow: readEntry(row)
        case nil: break
        }
    }

    private mutating func report(_ rule: GlossaryRule, _ cell: TableCell, _ message: String) {
        problems.append(GlossaryProblem(rule, at: cell.place, message))
    }

    private mutating func checkHeader() {
        var seen: Set<TableColumn> = []
        for (cell, column) in zip(header, columns) {
            if let column {
                if !seen.insert(column).inserted {
                    report(.duplicateKey, cell, "a second column «\(cell.text)»; join the two")
                }
            } else if let nearest = Suggestion.nearest(to: cell.text, among: TableColumn.knownHeaders),
                cell.text.utf8.count > 3
            {
                report(.unknownKey, cell, "unknown column «\(cell.text)»; did you mean «\(nearest)»?")
            }
        }
        if layout == nil {
            report(
                .missingKey, header[0],
                "the first line must name the columns: id, lang, term, type, status (one term a row), or id, kind, preferred_full, preferred_short, admitted, "
                    + "deprecated, en, fr … (one entry a row)")
        } else if layout == .termPerRow, !seen.contains(.id) {
            report(.missingKey, header[0], "a column id is missing: it says which terms are names of one thing")
        }
    }

    private func cell(_ column: TableColumn, of row: [TableCell]) -> TableCell? {
        columns.firstIndex(of: column).map { row[$0] }
    }

    private func text(_ column: TableColumn, of row: [TableCell]) -> String {
        let text = cell(column, of: row)?.text.trimmingSpace() ?? ""
        // Tables made for spreadsheets have an apostrophe before what would be a formula.
        let isGuarded = text.hasPrefix("'") && text.dropFirst().first.map { "=+-@".contains($0) } ?? false
        return isGuarded ? String(text.dropFirst()) : text
    }
}

/// The two ways tables keep glossaries.
enum TableLayout {
    case termPerRow, entryPerRow

    /// nil when the header has no column with names.
    init?(_ columns: [TableColumn?]) {
        let hasNames = columns.contains { if case .names? = $0 { true } else { false } }
        let saysMore = columns.contains(.language) || columns.contains(.type) || columns.contains(.status)
        if columns.contains(.term), saysMore || !hasNames {
            self = .termPerRow
        } else if hasNames {
            self = .entryPerRow
        } else {
            return nil
        }
    }
}

// MARK: - One term a row

extension TableReading {
    private mutating func readTerm(_ row: [TableCell]) {
        guard let term = term(of: row), let idCell = cell(.id, of: row) else { return }
        let id = text(.id, of: row)
        if id.isEmpty {
            return report(.badRow, idCell, "«\(term.text)» has no id; write the id of the entry it is a name of")
        }
        let place = places[id] ?? entries.count
        if place == entries.count {
            places[id] = place
            entries.append(ForeignEntry(id: id, place: idCell.place))
        }
        entries[place].terms.append(term)
        if entries[place].kind == nil { entries[place].kind = kind(of: row) }
        if entries[place].wikidata == nil { entries[place].wikidata = wikidata(of: row) }
    }

    private mutating func term(of row: [TableCell]) -> ForeignTerm? {
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
            text: text, language: language, type: type.type, status: known ?? type.status, regions: regions(of: row),
            place: termCell.place)
    }

    private func regions(of row: [TableCell]) -> [String] {
        text(.regions, of: row).split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" || $0 == "|" }).map(
            String.init)
    }

    private mutating func language(of row: [TableCell], term: String) -> ForeignLanguage? {
        let tag = text(.language, of: row)
        if let language = ForeignLanguage(tag.isEmpty ? ForeignLanguage.guess(for: term) : tag) { return language }
        report(.unknownValue, cell(.language, of: row) ?? row[0], "«\(tag)» is no language; write its tag, as ar or en")
        return nil
    }

    private mutating func type(of row: [TableCell]) -> ForeignVocabulary.TypeWord? {
        let word = text(.type, of: row)
        if let type = ForeignVocabulary.type(word) { return type }
        let hint =
            ForeignVocabulary.kind(word) == nil
            ? Suggestion.hint(for: word, among: ForeignVocabulary.types)
            : "; what kind of thing it is goes into a column kind"
        report(.unknownValue, cell(.type, of: row) ?? row[0], "unknown term type «\(word)»" + hint)
        return nil
    }

    private mutating func status(of row: [TableCell]) -> ForeignVocabulary.StatusWord? {
        let word = text(.status, of: row)
        if let status = ForeignVocabulary.status(word) { return status }
        report(
            .unknownValue, cell(.status, of: row) ?? row[0],
            "unknown status «\(word)»" + Suggestion.hint(for: word, among: ForeignVocabulary.statuses))
        return nil
    }
}

// MARK: - One entry a row

extension TableReading {
    private mutating func readEntry(_ row: [TableCell]) {
        var entry = ForeignEntry(
            id: "line-\(row[0].place.line)", kind: kind(of: row), wikidata: wikidata(of: row), place: row[0].place)
        if let idCell = cell(.id, of: row) {
            entry.id = text(.id, of: row)
            entry.place = idCell.place
            if entry.id.isEmpty { return report(.badRow, idCell, "this row has no id") }
        }
        for (cell, column) in zip(row, columns) {
            guard case .names(let names)? = column, let language = ForeignLanguage(names.language) else { continue }
            for item in NameList(cell).names {
                if let problem = NameText.problem(in: item.text) {
                    report(.badTerm, cell, "the term \(problem)")
                    continue
                }
                let type = item.isShort ? .shortForm : names.type
                entry.terms.append(
                    ForeignTerm(
                        text: item.text, language: language, type: type, status: names.status, place: item.place))
            }
        }
        entries.append(entry)
    }

    private mutating func kind(of row: [TableCell]) -> EntryKind? {
        let word = text(.kind, of: row)
        if word.isEmpty { return nil }
        if let kind = ForeignVocabulary.kind(word) { return kind }
        // Other houses have other kinds; a slip of one of ours is told.
        let kinds = YAMLKeys.kinds
        if let nearest = Suggestion.nearest(to: word, among: kinds), let kindCell = cell(.kind, of: row) {
            report(.unknownValue, kindCell, "unknown kind «\(word)»; did you mean «\(nearest)»?")
        }
        return .other
    }

    private func wikidata(of row: [TableCell]) -> String? {
        let item = text(.wikidata, of: row)
        return item.isEmpty ? nil : item
    }
}
