import Rasm
import RasmXML

/// Normalizes translation memories that are too large to be held at once: some hundred kilobytes of units at a time are put into a
/// file of their own, normalized as any other, and written with what stands between them as it was.
public struct MemoryNormalization: Sendable {
    private let index: TermIndex
    private let style: HouseStyle
    private let options: DocumentOptions
    private let mendsSegments: Bool

    /// A file below this size is read as a whole.
    private static let leastSize = 8 << 20
    /// Units are taken together up to this length; tests take less.
    var partLength = 1 << 18

    /// - Parameter mendsSegments: whether what hygiene can mend is mended.
    public init(index: TermIndex, style: HouseStyle, options: DocumentOptions, mendsSegments: Bool) {
        self.index = index
        self.style = style
        self.options = options
        self.mendsSegments = mendsSegments
    }

    /// What was done.
    public struct Outcome: Sendable, Hashable {
        public var names = 0
        public var mended = 0
        public var isChanged: Bool { names + mended > 0 }
    }

    /// Whether a file is a large memory.
    public func isFor(_ path: String) -> Bool {
        guard ContainerFormat(path: path) == .tmx, options.encoding == nil else { return false }
        return (InputFiles.size(of: path) ?? 0) >= Self.leastSize
    }

    /// Normalizes a file in place.
    ///
    /// - Returns: nil when it is not plainly written; nothing has happened to it then.
    public func write(_ path: String) throws(InputError) -> Outcome? {
        var outcome: Outcome?
        try FileReplacer.replace(path) { (file: borrowing FileDescriptor, target: String) throws(InputError) in
            outcome = try normalize(target, named: path, to: file)
            return outcome?.isChanged ?? false
        }
        return outcome
    }

    /// Writes the normalized file elsewhere.
    public func write(_ path: String, toFile output: String) throws(InputError) -> Outcome? {
        // What is begun cannot be taken back, so a first walk tells whether the file is plainly written.
        guard try isPlain(path) else { return nil }
        var outcome: Outcome?
        try FileReplacer.create(output) { (file: borrowing FileDescriptor) throws(InputError) in
            outcome = try normalize(path, named: path, to: file)
        }
        return outcome
    }

    private func isPlain(_ path: String) throws(InputError) -> Bool {
        var stream = try TMXStream(path: path)
        var scanner = ElementScanner()
        guard try stream.readPrologue() else { return false }
        while true {
            switch try stream.next(&scanner) {
            case .unit: continue
            case .end: return true
            case .unreadable: return false
            }
        }
    }

    private func normalize(
        _ path: String, named name: String, to file: borrowing FileDescriptor
    ) throws(InputError) -> Outcome? {
        var stream = try TMXStream(path: path)
        var scanner = ElementScanner()
        guard try stream.readPrologue() else { return nil }
        let prologue = stream.prologue
        var outcome = Outcome()
        var part = prologue
        try file.writeAll(prologue, path: name)
        while true {
            switch try stream.next(&scanner) {
            case .unreadable: return nil
            case .unit(let range, let gap):
                part += stream.bytes[gap]
                part += stream.bytes[range]
                guard part.count - prologue.count >= partLength else { continue }
                guard let done = try normalized(part, after: prologue.count, name, &outcome) else { return nil }
                try file.writeAll(done, path: name)
                part.removeSubrange(prologue.count...)
            case .end(let epilogue):
                guard let done = try normalized(part, after: prologue.count, name, &outcome) else { return nil }
                try file.writeAll(done + epilogue, path: name)
                return outcome
            }
        }
    }

    /// The units of a part as they are to be written; nil when the part by itself is no memory.
    private func normalized(
        _ part: [UInt8], after prologue: Int, _ name: String, _ outcome: inout Outcome
    ) throws(InputError) -> [UInt8]? {
        let whole = part + Array("</body></tmx>".utf8)
        guard let document = try? Document(path: name, bytes: whole, options: options),
            document.source.encoding == .utf8, document.isAsDeclared
        else { return nil }
        let edits: [Edit]
        if mendsSegments {
            let cleaned = try CleanedDocument(of: document, bytes: whole, options: options, index: index, style: style)
            outcome.names += cleaned.analysis.edits.count
            outcome.mended += cleaned.mended
            edits = cleaned.edits
        } else {
            edits = DocumentAnalysis(of: document, index: index, style: style).edits
            outcome.names += edits.count
        }
        return Array(edits.applied(to: part)[prologue...])
    }
}
