import Rasm

/// The texts of a table (RFC 4180): each cell of the columns that were asked for.
///
/// A column is named as in the first line, which is then no text, or counted from 1.
enum TableTexts {
    static func read(_ source: [UInt8], path: String, _ options: DocumentOptions) throws(InputError) -> [DocumentText] {
        let dialect = TableDialect(of: source, path: path)
        let table = DelimitedText(source, from: dialect.preamble, delimiter: dialect.delimiter, file: path)
        if let problem = table.problem {
            throw InputError(path, line: problem.place.line, column: problem.place.column, problem.message)
        }
        guard let header = table.rows.first else { throw InputError(path, "holds no row") }
        guard !options.columns.isEmpty else {
            throw InputError(
                path, "say which column holds text, with --column: \(names(of: header)), or a number from 1")
        }
        let columns = try options.columns.map { (name) throws(InputError) in try column(name, in: header, path) }
        let isNamed = columns.contains { $0.isNamed }
        var texts: [DocumentText] = []
        for row in isNamed ? table.rows.dropFirst() : table.rows[...] {
            for column in columns.map(\.index).sorted() where column < row.count {
                if let text = text(of: row[column], in: source, dialect.delimiter) { texts.append(text) }
            }
        }
        return texts
    }

    /// The column of a name in the first line, or of a number.
    static func column(
        _ name: String, in header: [TableCell], _ path: String
    ) throws(InputError) -> (index: Int, isNamed: Bool) {
        if let index = header.firstIndex(where: { $0.text == name }) { return (index, true) }
        if let number = Int(name) {
            guard number >= 1 else {
                throw InputError(
                    path, line: 1, column: 1, "has no column «\(name)»; columns count from 1, to \(header.count)")
            }
            guard number <= header.count else {
                throw InputError(path, line: 1, column: 1, "has \(header.count) columns; there is no column \(number)")
            }
            return (number - 1, false)
        }
        throw InputError(path, line: 1, column: 1, "has no column «\(name)»; it has \(names(of: header))")
    }

    private static func names(of header: [TableCell]) -> String {
        header.map { "«\($0.text)»" }.joined(separator: ", ")
    }

    private static func text(of cell: TableCell, in source: [UInt8], _ delimiter: UInt8) -> DocumentText? {
        guard !cell.bytes.isEmpty else { return nil }
        var builder = TextBuilder(source)
        var start = cell.bytes.lowerBound
        while cell.isQuoted, let quote = source[start..<cell.bytes.upperBound].firstIndex(of: UInt8(ascii: "\"")) {
            builder.verbatim(start..<quote)
            builder.reference("\"", quote..<(quote + 2))
            start = quote + 2
        }
        builder.verbatim(start..<cell.bytes.upperBound)
        return builder.text(language: nil, escaping: .delimited(delimiter))
    }
}
