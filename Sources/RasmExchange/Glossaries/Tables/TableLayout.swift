/// The ways tables keep glossaries.
enum TableLayout {
    case termPerRow, entryPerRow, spellingPerRow

    /// nil when the header has no column with names.
    init?(_ columns: [TableColumn?]) {
        let hasNames = columns.contains { if case .names? = $0 { true } else { false } }
        let saysMore = columns.contains(.language) || columns.contains(.type) || columns.contains(.status)
        if columns.contains(.term), columns.contains(.preferredName), !columns.contains(.status) {
            self = .spellingPerRow
        } else if columns.contains(.term), !hasNames || saysMore && columns.contains(.id) {
            self = .termPerRow
        } else if hasNames {
            self = .entryPerRow
        } else {
            return nil
        }
    }
}
