/// Writes rows of cells as RFC 4180 has them: comma, CRLF, quotes around a cell that holds one of these or a quote.
struct CSVTable {
    private(set) var bytes: [UInt8] = []
    /// Whether a cell a spreadsheet would take for a formula gets an apostrophe before it.
    let guardsFormulas: Bool

    init(byteOrderMark: Bool, guardsFormulas: Bool) {
        self.guardsFormulas = guardsFormulas
        if byteOrderMark { bytes += [0xEF, 0xBB, 0xBF] }
    }

    mutating func append(_ cells: [String]) {
        for (number, cell) in cells.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell)
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ cell: String) {
        let text = guardsFormulas && Self.looksLikeFormula(cell) ? "'" + cell : cell
        guard text.utf8.contains(where: Self.needsQuotes) else {
            bytes += text.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0D || byte == 0x0A
    }

    /// The first characters that make a cell a formula (OWASP, "CSV Injection").
    private static func looksLikeFormula(_ cell: String) -> Bool {
        switch cell.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }
}
