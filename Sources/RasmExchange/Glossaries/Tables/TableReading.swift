import Rasm

/// The reading of one table: knows its columns, collects its entries and what is wrong with its rows.
struct TableReading {
    private let header: [TableCell]
    let columns: [TableColumn?]
    private let layout: TableLayout?
    private let columnPlaces: ColumnPlaces
    /// The columns that a table of this layout has no use for.
    private var unused: [Int] = []
    var entries: [ForeignEntry] = []
    private(set) var problems: [FileProblem] = []
    var leftOut = LeftOut()
    /// Whether entries are made ours as the table is read, and handed over; then there is only the last in ``entries``.
    var isAscending = false
    /// Those that are whole and not handed over yet.
    var finished: [ConceptEntry] = []
    /// The last entry, while it is as plain as its row.
    var last: PlainName?
    var rowWords: [RowWords] = []
    var outline = EntryOutline()
    /// Whether that could not be done.
    var isOutOfOrder = false
    /// What plain rows are asked for, by column; and the columns that are seldom filled, and read as cells then.
    let (plainID, plainTerm, plainLanguage, plainType, plainStatus, plainKind): (Int?, Int?, Int?, Int?, Int?, Int?)
    let rarePlaces: [Int]
    /// The columns of plain rows that say one thing of many names.
    let plainWords: [Int]
    /// Where the entry of an id stands, in a table with several rows an entry.
    var numbers = EntryNumbers()
    var languages = RememberedWords<ForeignLanguage?>()
    var types = RememberedWords<ForeignVocabulary.TypeWord?>()
    var statuses = RememberedWords<ForeignVocabulary.StatusWord?>()
    var kinds = RememberedWords<EntryKind?>()

    /// - Parameter roles: what columns hold whose headers do not say it.
    init(header: [TableCell], _ roles: [(role: String, header: String)] = []) {
        self.header = header
        func normal(_ text: String) -> String { text.trimmingSpace().lowercased() }
        var columns = header.map { cell in
            if let role = roles.first(where: { normal($0.header) == normal(cell.text) })?.role {
                return TableColumn(header: role)
            }
            // Whoever says which columns hold names has said which do not: «No» is a number then, and not Norwegian.
            let column = TableColumn(header: cell.text)
            if case .names? = column, !roles.isEmpty { return nil }
            return column
        }
        layout = TableLayout(columns)
        if layout == .entryPerRow, !columns.contains(where: { $0?.isArabicFullForm ?? false }) {
            // A table headed term and en: the term is the name that the others translate.
            columns = columns.map { $0 == .term ? .names(TableColumn.NameColumn(language: "", type: .fullForm)) : $0 }
        }
        self.columns = columns
        columnPlaces = ColumnPlaces(columns)
        let plain: [TableColumn] = [.id, .term, .language, .type, .status, .kind]
        (plainID, plainTerm, plainLanguage) = (columnPlaces[.id], columnPlaces[.term], columnPlaces[.language])
        (plainType, plainStatus, plainKind) = (columnPlaces[.type], columnPlaces[.status], columnPlaces[.kind])
        plainWords = [plainLanguage, plainType, plainStatus, plainKind].compactMap(\.self)
        rarePlaces = columns.indices.filter { columns[$0].map { !plain.contains($0) } ?? true }
        unused = columns.indices.filter { !isUsed(columns[$0]) }
        for (role, name) in roles where !header.contains(where: { normal($0.text) == normal(name) }) {
            report(
                .missingKey, header[0],
                "there is no column «\(name)», which is said to hold «\(role)»; the columns are "
                    + header.map { "«\($0.text.trimmingSpace())»" }.joined(separator: ", "))
        }
        checkHeader()
    }

    var hasTermRows: Bool { layout == .termPerRow }

    var isUsable: Bool { layout != nil && problems.isEmpty }

    mutating func read(_ row: [TableCell]) {
        if row.allSatisfy({ $0.text.trimmingSpace().isEmpty }) { return }
        guard row.count == columns.count else {
            let advice =
                row.count > columns.count
                ? "put a cell that holds the delimiter in quotation marks" : "empty cells at the end must be there too"
            return report(.badRow, row[0], "this row has \(row.count) cells and the header \(columns.count); \(advice)")
        }
        for place in unused where !row[place].text.trimmingSpace().isEmpty {
            leftOut.add(header[place].text.trimmingSpace())
        }
        switch layout {
        case .termPerRow: readTerm(row)
        case .entryPerRow: readEntry(row)
        case .spellingPerRow: readSpelling(row)
        case nil: break
        }
    }

    /// Whether a table of this layout has a use for a column.
    private func isUsed(_ column: TableColumn?) -> Bool {
        switch column {
        case nil: false
        case .names?: layout != .termPerRow
        case .language?, .type?, .regions?: layout != .entryPerRow
        default: true
        }
    }

    mutating func report(_ rule: GlossaryRule, _ cell: TableCell, _ message: String) {
        problems.append(FileProblem(rule, at: cell.place, message))
    }

    private mutating func checkHeader() {
        var seen: Set<TableColumn> = []
        for (cell, column) in zip(header, columns) {
            if let column {
                if !seen.insert(column).inserted, column != .note {
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
                    + "deprecated, en, fr … (one entry a row), or term, preferred (one spelling a row); rasm import takes --column where they have other names, and --pair where there are none"
            )
        } else if layout == .termPerRow, !seen.contains(.id) {
            report(.missingKey, header[0], "a column id is missing: it says which terms are names of one thing")
        }
    }

    /// The note of a row, or what defines its name.
    ///
    /// - Parameter known: the note that its entry has already, of another row.
    mutating func note(of row: [TableCell], beside known: String? = nil) -> String? {
        var note = known
        for place in columnPlaces.notes {
            let text = row[place].text.trimmingSpace()
            if text.isEmpty || text == note { continue }
            if note == nil { note = text } else { leftOut.add(header[place].text.trimmingSpace()) }
        }
        return note
    }

    func cell(_ column: TableColumn, of row: [TableCell]) -> TableCell? {
        columnPlaces[column].map { row[$0] }
    }

    func text(_ column: TableColumn, of row: [TableCell]) -> String {
        guard let place = columnPlaces[column] else { return "" }
        let text = row[place].text.trimmingSpace()
        // Tables made for spreadsheets have an apostrophe before what would be a formula.
        guard text.utf8.first == UInt8(ascii: "'") else { return text }
        let isGuarded = text.hasPrefix("'") && text.dropFirst().first.map { "=+-@".contains($0) } ?? false
        return isGuarded ? String(text.dropFirst()) : text
    }
}
