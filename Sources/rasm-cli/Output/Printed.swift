import RasmExchange

/// What commands print while they work: where it goes to a terminal, the line of progress makes room for it.
enum Printed {
    private static let isTerminal = System.isTerminal(1)

    static func write(_ bytes: [UInt8]) throws(StandardOutput.Failure) {
        if bytes.isEmpty { return }
        if isTerminal { Progress.hide() }
        try StandardOutput.write(bytes)
    }

    static func write(_ text: String) throws(StandardOutput.Failure) { try write(Array(text.utf8)) }
}
