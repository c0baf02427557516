import Rasm

/// The entries of a table with one term a row whose ids ascend, as those do that somebody counted: where the next begins an entry is whole.
struct TableEntryReading: EntryReading {
    private let file: GlossaryFile
    private var table: DelimitedText
    private var reading: TableReading
    private var plain = PlainRow()
    private var row: [TableCell] = []

    /// - Returns: nil for any other table.
    init?(_ file: GlossaryFile) {
        guard file.textProblem() == nil else { return nil }
        table = TableGlossaryReader.open(file).table
        guard table.next(&row), !MemoQReading.knows(row) else { return nil }
        reading = TableReading(header: row)
        guard reading.ascend() else { return nil }
        self.file = file
    }

    var shared: Glossary { Glossary() }
    var problems: [FileProblem] { reading.problems }
    var linesRead: Int { file.bytes.count(of: 0x0A, in: 0..<table.offset) }
    var lineCount: Int { file.bytes.count(of: 0x0A, in: 0..<file.bytes.count) }

    mutating func read(into sink: inout some EntrySink & ~Copyable) -> Bool {
        while !sink.isFull, !reading.isOutOfOrder {
            if table.look(&plain), reading.readPlain(plain, of: table, into: &sink) {
                table.pass(plain)
            } else if table.next(&row) {
                reading.holdLast(of: table)
                reading.read(row)
                reading.handFinished(to: &sink)
            } else {
                reading.finish(table, into: &sink)
                return table.problem == nil
            }
        }
        return !reading.isOutOfOrder
    }
}
