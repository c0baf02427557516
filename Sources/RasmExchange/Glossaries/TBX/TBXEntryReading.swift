import Rasm

/// The entries of a TBX glossary that is plainly written (``PlainTBX``).
struct TBXEntryReading: EntryReading {
    let file: GlossaryFile
    private var plain: PlainTBX
    private var reading: TBXReading

    /// - Returns: nil when the file has to be read as a whole.
    init?(_ file: GlossaryFile, leastSize: Int = 1 << 16) {
        guard let plain = PlainTBX(file, leastSize: leastSize) else { return nil }
        self.file = file
        self.plain = plain
        reading = TBXReading(file: file.path)
        guard reading.accepts(plain) else { return nil }
    }

    var shared: Glossary { Glossary() }
    var problems: [FileProblem] { reading.problems }
    var offset: Int { plain.index }

    mutating func read(into sink: inout some EntrySink & ~Copyable) -> Bool {
        while !sink.isFull {
            guard let hasMore = reading.readNext(of: &plain) else { return false }
            if !hasMore { return reading.hasEntries }
            reading.handEntries(of: file, to: &sink)
        }
        return true
    }
}
