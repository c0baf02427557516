import Rasm

/// The entries of a TBX glossary that is plainly written (``PlainTBX``).
struct TBXEntryReading: EntryReading {
    private var plain: PlainTBX
    private var reading: TBXReading
    private var patterns = EntryPatterns()

    /// - Returns: nil when the file has to be read as a whole.
    init?(_ window: GlossaryWindow, leastSize: Int = 1 << 16) {
        guard let plain = PlainTBX(window, leastSize: leastSize) else { return nil }
        self.plain = plain
        reading = TBXReading(file: window.path)
    }

    var shared: Glossary { Glossary() }
    var problems: [FileProblem] { reading.problems }
    var linesRead: Int { plain.known.line }
    var lineCount: Int { plain.window.lineCount }

    mutating func read(into sink: inout some EntrySink & ~Copyable) -> Bool {
        while !sink.isFull {
            if plain.read(by: &patterns) {
                reading.hand(patterns.outline, of: plain.window, to: &sink)
                continue
            }
            guard let hasMore = reading.readNext(of: &plain) else { return false }
            if !hasMore { return reading.hasEntries }
            if let outline = reading.handEntries(of: plain.window, to: &sink),
                let lines = plain.linesOfElement(from: outline.column)
            {
                patterns.add(outline, in: plain.window.bytes, lines, line: outline.line)
            }
        }
        return true
    }
}
