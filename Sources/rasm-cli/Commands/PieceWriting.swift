import RasmExchange

/// Writes what becomes of large files, whose pieces come one after the other.
///
/// A file takes its place when its last piece is written; until then, and when a piece cannot be read, nothing has happened to the old one.
struct PieceWriting {
    private let mode: NormalizeMode
    private var replacement: FileReplacement?
    private var hold: Signals.Hold?
    private var path = ""
    private var names = 0

    init(_ mode: NormalizeMode) {
        self.mode = mode
    }

    /// - Returns: what is to be printed; nil when the file goes on.
    mutating func take(_ part: ArticleRun.Part<NormalizedText>) throws(InputError) -> NormalizedText? {
        do throws(InputError) {
            if part.isFirst { try begin(part.input) }
            let piece = try part.result.get()
            names += piece.names
            // Of a file that could not be written the rest is of no use.
            guard let replacement else { return nil }
            if Signals.isStopping { stop() }
            try replacement.append(piece.output)
            return part.isLast ? try end(part.state) : nil
        } catch {
            leave()
            throw error
        }
    }

    private mutating func begin(_ input: Input) throws(InputError) {
        leave()
        names = 0
        hold = Signals.Hold()
        if case .output(let folder) = mode {
            path = OutputTree.path(of: input, below: folder)
            replacement = try FileReplacement(creating: path)
        } else {
            path = input.name
            replacement = try FileReplacement(replacing: input.path)
        }
    }

    private mutating func end(_ state: FileState?) throws(InputError) -> NormalizedText {
        defer { leave() }
        if case .output = mode {
            try replacement?.commit(expecting: nil)
        } else if names > 0 {
            try replacement?.commit(expecting: state)
        } else {
            return NormalizedText()
        }
        return NormalizedText(output: mode.line(path, names: names), names: names)
    }

    /// Lets go of what is not committed.
    private mutating func leave() {
        replacement?.discard()
        replacement = nil
        hold = nil
    }

    /// A signal has come: nothing stays of the file that was begun.
    private mutating func stop() -> Never {
        leave()
        Signals.waitForEnd()
    }
}
