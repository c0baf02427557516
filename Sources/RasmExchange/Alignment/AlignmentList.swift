import Rasm

/// Two columns that somebody has listed, and perhaps a third: paths of texts and their translations, or words of a dictionary.
public struct AlignmentList: Sendable {
    public struct Row: Sendable {
        public var source: String
        public var target: String
        /// nil when the cell is empty or not there.
        public var third: String?
        public var line: Int
    }

    public private(set) var rows: [Row] = []

    /// - Parameter allowsCommas: whether columns may have a comma or semicolon between them, and not a tab alone.
    public init(path: String, allowsCommas: Bool = false) throws(InputError) {
        let bytes = try InputFiles.read(path)
        let source: [UInt8]
        do throws(InputError) {
            source = try Document(path: path + ".txt", bytes: bytes, options: DocumentOptions(anyLanguage: true)).source
                .utf8
        } catch {
            throw InputError(path, line: error.line, column: error.column, error.message)
        }
        let table = allowsCommas ? try SentenceTable(source, path: path) : SentenceTable(tabs: source, path: path)
        for row in table.rows {
            let cells = row.map { AlignedUnit.trimmed($0.text) }
            if cells.allSatisfy(\.isEmpty) { continue }
            let line = row[0].place.line
            guard cells.count >= 2, !cells[0].isEmpty, !cells[1].isEmpty else {
                throw InputError(path, line: line, column: 1, "needs two columns with a tab between")
            }
            let third = cells.count > 2 && !cells[2].isEmpty ? cells[2] : nil
            rows.append(Row(source: cells[0], target: cells[1], third: third, line: line))
        }
    }
}
