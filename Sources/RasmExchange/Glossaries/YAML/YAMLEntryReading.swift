import Rasm

/// The entries of a YAML glossary that can be read one by one (``PlainYAML``).
struct YAMLEntryReading: EntryReading {
    let file: GlossaryFile
    let shared: Glossary
    private var plain: PlainYAML
    private var reading: YAMLReading

    /// - Returns: nil when the file has to be read as a whole.
    init?(_ file: GlossaryFile, leastSize: Int = 1 << 16) {
        guard let plain = PlainYAML(file, leastSize: leastSize), file.textProblem() == nil,
            let frame = try? YAMLDocument(plain.frame)
        else { return nil }
        self.file = file
        self.plain = plain
        var reading = YAMLReading(file: file.path)
        shared = withExtendedLifetime(frame) { reading.glossary(frame.root) }
        self.reading = reading
    }

    var problems: [FileProblem] { reading.problems }
    var offset: Int { plain.offset }

    mutating func read(into sink: inout some EntrySink & ~Copyable) -> Bool {
        while !sink.isFull, let item = plain.next() {
            switch item {
            case .plain: file.bytes.withUnsafeBufferPointer { sink.add(plain.outline, in: $0, file: file.path) }
            case .document(let lines, let linesBefore):
                guard let document = try? YAMLDocument(lines) else { return false }
                reading.linesBefore = linesBefore
                for entry in withExtendedLifetime(document, { reading.entries(document.root) }) { sink.add(entry) }
            }
        }
        return !plain.isOdd && problems.isEmpty
    }
}
