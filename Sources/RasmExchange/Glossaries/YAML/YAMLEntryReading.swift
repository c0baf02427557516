import Rasm

/// The entries of a YAML glossary that can be read one by one (``PlainYAML``).
struct YAMLEntryReading: EntryReading {
    let shared: Glossary
    private var plain: PlainYAML
    private var reading: YAMLReading

    /// - Returns: nil when the file has to be read as a whole.
    init?(_ window: GlossaryWindow, leastSize: Int = 1 << 16) {
        guard let plain = PlainYAML(window, leastSize: leastSize), let frame = try? YAMLDocument(plain.frame) else {
            return nil
        }
        self.plain = plain
        var reading = YAMLReading(file: window.path)
        shared = withExtendedLifetime(frame) { reading.glossary(frame.root) }
        self.reading = reading
    }

    var problems: [FileProblem] { reading.problems }
    var linesRead: Int { plain.line - 1 }
    var lineCount: Int { plain.window.lineCount }

    mutating func read(into sink: inout some EntrySink & ~Copyable) -> Bool {
        while !sink.isFull, let item = plain.next() {
            switch item {
            case .plain:
                let window = plain.window
                window.bytes.withUnsafeBufferPointer { sink.add(plain.outline, in: $0, file: window.path) }
            case .document(let lines, let linesBefore):
                guard let document = try? YAMLDocument(lines) else { return false }
                reading.linesBefore = linesBefore
                for entry in withExtendedLifetime(document, { reading.entries(document.root) }) { sink.add(entry) }
            }
        }
        return !plain.isOdd && problems.isEmpty
    }
}
