import RasmExchange

/// What commands print while they work: where it goes to a terminal, the line of progress makes room for it.
enum Printed {
    fileprivate static let isTerminal = System.isTerminal(1)

    static func write(_ bytes: [UInt8]) throws(StandardOutput.Failure) { try write([bytes]) }

    static func write(_ pieces: [[UInt8]]) throws(StandardOutput.Failure) {
        if pieces.allSatisfy(\.isEmpty) { return }
        if isTerminal { Progress.hide() }
        try StandardOutput.write(pieces)
    }

    static func write(_ text: String) throws(StandardOutput.Failure) { try write(Array(text.utf8)) }
}

/// What a command prints of many small files, handed on in pieces: each write wakes whoever reads the pipe, which takes as long as a tenth of the work on a
/// small file. Nothing is kept back from a terminal.
struct GatheredOutput {
    private var held: [[UInt8]] = []
    private var length = 0

    private static let pieceLength = 1 << 16
    private static let shortLength = 1 << 12

    init() { StandardOutput.widenPipe() }

    mutating func write(_ bytes: [UInt8]) throws(StandardOutput.Failure) {
        if bytes.isEmpty { return }
        // What is short is sooner copied than told apart.
        if bytes.count < Self.shortLength, !held.isEmpty {
            held[held.count - 1] += bytes
        } else {
            held.append(bytes)
        }
        length += bytes.count
        if length >= Self.pieceLength || held.count == StandardOutput.mostPieces || Printed.isTerminal { try flush() }
    }

    /// Hands on what is held; to be called at the end.
    mutating func flush() throws(StandardOutput.Failure) {
        try Printed.write(held)
        held.removeAll(keepingCapacity: true)
        length = 0
    }
}
