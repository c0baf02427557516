/// Where the columns of a table stand, found once: each row asks for ten of them.
struct ColumnPlaces {
    private let id, language, term, type, status, kind, regions, wikidata, preferredName: Int?
    /// Notes and definitions, of which a table may have several.
    let notes: [Int]

    init(_ columns: [TableColumn?]) {
        id = columns.firstIndex(of: .id)
        language = columns.firstIndex(of: .language)
        term = columns.firstIndex(of: .term)
        type = columns.firstIndex(of: .type)
        status = columns.firstIndex(of: .status)
        kind = columns.firstIndex(of: .kind)
        regions = columns.firstIndex(of: .regions)
        wikidata = columns.firstIndex(of: .wikidata)
        preferredName = columns.firstIndex(of: .preferredName)
        notes = columns.indices.filter { columns[$0] == .note }
    }

    /// The first column of a kind.
    subscript(column: TableColumn) -> Int? {
        switch column {
        case .id: id
        case .language: language
        case .term: term
        case .type: type
        case .status: status
        case .kind: kind
        case .regions: regions
        case .wikidata: wikidata
        case .note: notes.first
        case .names: column == .preferredName ? preferredName : nil
        }
    }
}
