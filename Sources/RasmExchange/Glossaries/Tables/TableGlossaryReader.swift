import Rasm

/// Reads a glossary kept as a table: CSV or TSV, one term a row or one entry a row; a term base of memoQ.
enum TableGlossaryReader {
    static func read(_ file: GlossaryFile, _ hints: ForeignHints) -> ForeignReading {
        if let problem = file.textProblem() { return ForeignReading(problem) }
        let dialect = TableDialect(of: file.bytes, path: file.path)
        // The line ends before the header stay, so that lines keep their numbers.
        let lineEnds = file.bytes[..<dialect.preamble].filter { $0 == 0x0A || $0 == 0x0D }
        let table = DelimitedText(
            lineEnds + file.bytes[dialect.preamble...], delimiter: dialect.delimiter, file: file.path)
        if let problem = table.problem { return ForeignReading(problem) }
        guard let header = table.rows.first else {
            let start = SourcePlace(file: file.path, line: 1, column: 1)
            return ForeignReading(FileProblem(.empty, at: start, "there is nothing but comments in this file"))
        }
        if hints.columns.isEmpty, MemoQReading.knows(header) {
            var reading = MemoQReading(header: header)
            for row in table.rows.dropFirst() { reading.read(row) }
            return ForeignReading(entries: reading.entries, problems: reading.problems, leftOut: reading.leftOut)
        }
        var reading = TableReading(header: header, hints.columns)
        if hints.columns.isEmpty, !reading.isUsable {
            let isTabbed = dialect.delimiter == UInt8(ascii: "\t")
            if isTabbed, looksLikePair(header) || OmegaTListReader.languages(of: file, hints) != nil {
                return OmegaTListReader.read(file, hints)
            }
            if hints.pair != nil { return OmegaTListReader.read(table.rows, of: file, hints) }
        }
        guard reading.isUsable else { return ForeignReading(problems: reading.problems) }
        for row in table.rows.dropFirst() { reading.read(row) }
        return ForeignReading(entries: reading.entries, problems: reading.problems, leftOut: reading.leftOut)
    }

    /// Whether a first line is a source and its translation rather than names of columns: OmegaT's glossaries have no header, and no column is named in
    /// Arabic letters.
    private static func looksLikePair(_ header: [TableCell]) -> Bool {
        (2...3).contains(header.count) && header.prefix(2).contains { ForeignLanguage.guess(for: $0.text) == "ar" }
    }
}
