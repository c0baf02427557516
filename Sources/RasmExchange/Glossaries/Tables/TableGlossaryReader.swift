import Rasm

/// Reads a glossary kept as a table: CSV or TSV, one term a row or one entry a row; a term base of memoQ.
enum TableGlossaryReader {
    static func read(_ file: GlossaryFile, _ hints: ForeignHints) -> ForeignReading {
        if let problem = file.textProblem() { return ForeignReading(problem) }
        var (table, dialect) = open(file)
        let reading = read(&table, dialect, of: file, hints)
        // Where cells cannot be told apart anywhere, nothing that was read can be trusted.
        var rest: [TableCell] = []
        while table.next(&rest) {}
        return table.problem.map { ForeignReading($0) } ?? reading
    }

    static func open(_ file: GlossaryFile) -> (table: DelimitedText, dialect: TableDialect) {
        let dialect = TableDialect(of: file.bytes, path: file.path)
        // The line ends before the header stay, so that lines keep their numbers.
        let lineEnds = file.bytes[..<dialect.preamble].filter { $0 == 0x0A || $0 == 0x0D }
        let bytes = lineEnds.isEmpty ? file.bytes : lineEnds + file.bytes[dialect.preamble...]
        return (DelimitedText(unread: bytes, delimiter: dialect.delimiter, file: file.path), dialect)
    }

    private static func read(
        _ table: inout DelimitedText, _ dialect: TableDialect, of file: GlossaryFile, _ hints: ForeignHints
    ) -> ForeignReading {
        var header: [TableCell] = []
        var row: [TableCell] = []
        guard table.next(&header) else {
            let start = SourcePlace(file: file.path, line: 1, column: 1)
            return ForeignReading(FileProblem(.empty, at: start, "there is nothing but comments in this file"))
        }
        if hints.columns.isEmpty, MemoQReading.knows(header) {
            var reading = MemoQReading(header: header)
            while table.next(&row) { reading.read(row) }
            return ForeignReading(entries: reading.entries, problems: reading.problems, leftOut: reading.leftOut)
        }
        var reading = TableReading(header: header, hints.columns)
        if hints.columns.isEmpty, !reading.isUsable {
            let isTabbed = dialect.delimiter == UInt8(ascii: "\t")
            if isTabbed, looksLikePair(header) || OmegaTListReader.languages(of: file, hints) != nil {
                return OmegaTListReader.read(file, hints)
            }
            if hints.pair != nil {
                var rows = [header]
                while table.next(&row) { rows.append(row) }
                return OmegaTListReader.read(rows, of: file, hints)
            }
        }
        guard reading.isUsable else { return ForeignReading(problems: reading.problems) }
        // Memory that is asked for once and not used costs nothing; an array that grows is copied each time.
        reading.entries.reserveCapacity(file.bytes.count(of: 0x0A, in: 0..<file.bytes.count))
        while table.next(&row) { reading.read(row) }
        return ForeignReading(entries: reading.entries, problems: reading.problems, leftOut: reading.leftOut)
    }

    /// Whether a first line is a source and its translation rather than names of columns: OmegaT's glossaries have no header, and no column is named in
    /// Arabic letters.
    private static func looksLikePair(_ header: [TableCell]) -> Bool {
        (2...3).contains(header.count) && header.prefix(2).contains { ForeignLanguage.guess(for: $0.text) == "ar" }
    }
}
