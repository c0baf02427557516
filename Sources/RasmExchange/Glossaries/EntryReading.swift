import Rasm

/// A large glossary file whose entries are handed over one after the other, so that they never lie in memory together.
protocol EntryReading {
    /// What the file holds besides entries.
    var shared: Glossary { get }
    var problems: [FileProblem] { get }
    /// How many lines have been read, and how many there are, as far as that is known.
    var linesRead: Int { get }
    var lineCount: Int { get }

    /// Reads on until nothing more is wanted.
    /// - Returns: whether that could be done; if not, the file has to be read as a whole, and what was handed over is void.
    mutating func read(into sink: inout some EntrySink & ~Copyable) -> Bool
}

extension EntryReading {
    /// How many entries there are, as the first thousand and the lines they take tell.
    var expectedCount: Int {
        var (start, sample) = (self, EntryCount())
        guard start.read(into: &sample), sample.isFull else { return sample.count }
        return sample.count * lineCount / max(start.linesRead, 1)
    }

    /// The glossary of the file, and what is wrong with it.
    func glossary() -> (glossary: Glossary, problems: [FileProblem])? {
        var (rest, glossary) = (self, shared)
        // Memory that is asked for once and not used costs nothing; an array that grows is copied each time.
        let expected = expectedCount
        glossary.entries.reserveCapacity(expected + expected / 8)
        return rest.read(into: &glossary.entries) ? (glossary, rest.problems) : nil
    }

    /// The index of the file; nil where anything is wrong, or where the entries have to be looked at together.
    func index(source: String) -> IndexMemory? {
        var expected = expectedCount
        while expected > 0 {
            var rest = self
            var builder = TermIndexBuilder(shared, expected: expected)
            guard rest.read(into: &builder), rest.problems.isEmpty else { return nil }
            switch builder.finish(program: ExportTool.version, source: source) {
            case .memory(let memory): return memory
            case .repeatedIDs: return nil
            case .unexpected(let count): expected = count
            }
        }
        return nil
    }
}

/// Counts entries, up to a thousand.
private struct EntryCount: EntrySink {
    private(set) var count = 0

    mutating func add(_ entry: consuming ConceptEntry) { count += 1 }

    mutating func add(_ outline: borrowing EntryOutline, in bytes: UnsafeBufferPointer<UInt8>, file: String) {
        count += 1
    }

    var isFull: Bool { count >= 1000 }
}
