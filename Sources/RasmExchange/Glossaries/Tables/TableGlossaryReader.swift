import Rasm

/// Reads a glossary kept as a table: CSV or TSV, one term a row or one entry a row.
enum TableGlossaryReader {
    static func read(_ file: GlossaryFile) -> (glossary: Glossary, problems: [FileProblem]) {
        if let problem = file.textProblem() { return (Glossary(), [problem]) }
        let dialect = TableDialect(of: file.bytes)
        // The line ends before the header stay, so that lines keep their numbers.
        let lineEnds = file.bytes[..<dialect.preamble].filter { $0 == 0x0A || $0 == 0x0D }
        let table = DelimitedText(
            lineEnds + file.bytes[dialect.preamble...], delimiter: dialect.delimiter, file: file.path)
        if let problem = table.problem { return (Glossary(), [problem]) }
        guard let header = table.rows.first else {
            let start = SourcePlace(file: file.path, line: 1, column: 1)
            return (Glossary(), [FileProblem(.empty, at: start, "there is nothing but comments in this file")])
        }
        var reading = TableReading(header: header)
        guard reading.isUsable else { return (Glossary(), reading.problems) }
        for row in table.rows.dropFirst() { reading.read(row) }
        return (Glossary(entries: reading.entries.map(\.conceptEntry)), reading.problems)
    }
}
