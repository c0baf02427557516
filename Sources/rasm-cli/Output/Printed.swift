import RasmExchange

/// What commands print while they work: where it goes to a terminal, the line of progress makes room for it.
enum Printed {
    fileprivate static let isTerminal = System.isTerminal(1)

    static func write(_ bytes: [UInt8]) throws(StandardOutput.Failure) {
        if bytes.isEmpty { return }
        if isTerminal { Progress.hide() }
        try StandardOutput.write(bytes)
    }

    static func write(_ text: String) throws(StandardOutput.Failure) { try write(Array(text.utf8)) }
}

/// What a command prints of many small files, handed on in pieces: each write wakes whoever reads the pipe, which takes as long as a tenth of the work on a
/// small file. Nothing is kept back from a terminal.
struct GatheredOutput {
    private var held: [UInt8] = []

    private static let pieceLength = 1 << 16

    init() { StandardOutput.widenPipe() }

    mutating func write(_ bytes: [UInt8]) throws(StandardOutput.Failure) {
        if held.isEmpty, bytes.count >= Self.pieceLength || Printed.isTerminal { return try Printed.write(bytes) }
        held += bytes
        if held.count >= Self.pieceLength || Printed.isTerminal { try flush() }
    }

    /// Hands on what is held; to be called at the end.
    mutating func flush() throws(StandardOutput.Failure) {
        try Printed.write(held)
        held.removeAll(keepingCapacity: true)
    }
}
