/// How the cells of a table are kept apart, and where the table begins.
struct TableDialect {
    var delimiter: UInt8
    /// The bytes before the header: a byte order mark, comment lines that begin with #, blank lines, and Excel's `sep=;`.
    var preamble: Int

    /// Excel's `sep=;` decides, then the extension (`.tsv` and `.tab` have tabs), then the delimiter that cuts the first rows most evenly.
    init(of bytes: [UInt8], path: String) {
        var start = bytes.starts(with: EncodingChoice.utf8BOM) ? 3 : 0
        var declared: UInt8?
        while start < bytes.count {
            let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
            let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
            let isDeclaration = line.starts(with: "sep=".utf8) && line.count == 5
            guard isBlank || isDeclaration || line.first == UInt8(ascii: "#") else { break }
            if isDeclaration { declared = line.last }
            start = min(line.endIndex + 1, bytes.count)
        }
        preamble = start
        let name = path.lowercased()
        if let declared {
            delimiter = declared
        } else if name.hasSuffix(".tsv") || name.hasSuffix(".tab") {
            delimiter = UInt8(ascii: "\t")
        } else {
            delimiter = TableCuts(of: bytes[start...]).delimiter
        }
    }
}

/// How often each delimiter stands outside quotation marks in the first rows of a table.
private struct TableCuts {
    /// In the order in which one is taken where two cut alike: a tab is rare in a text.
    private static let delimiters = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")]
    /// So many rows, and bytes, tell how a table is made.
    private static let reach = (rows: 100, bytes: 1 << 16)

    private var rows: [[Int]] = []

    init(of table: ArraySlice<UInt8>) {
        var counts = [0, 0, 0]
        var (isQuoted, mayOpen, isBlank) = (false, true, true)
        func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
        for byte in table.prefix(Self.reach.bytes) where rows.count < Self.reach.rows {
            if byte == UInt8(ascii: "\"") {
                // A quotation mark opens a cell only where a cell begins; two in a row close it and open it again.
                if isQuoted { isQuoted = false } else if mayOpen { isQuoted = true }
                (mayOpen, isBlank) = (true, false)
            } else if isQuoted {
                continue
            } else if isLineEnd(byte) {
                if !isBlank { rows.append(counts) }
                (counts, mayOpen, isBlank) = ([0, 0, 0], true, true)
            } else {
                let delimiter = Self.delimiters.firstIndex(of: byte)
                if let delimiter { counts[delimiter] += 1 }
                (mayOpen, isBlank) = (delimiter != nil, false)
            }
        }
        // A row that is cut short tells nothing, unless there is no other.
        if !isBlank, table.count <= Self.reach.bytes || rows.isEmpty { rows.append(counts) }
    }

    /// Of those that cut the header, the one that cuts most rows into as many cells; of such, the one that makes most of them.
    var delimiter: UInt8 {
        guard let header = rows.first else { return UInt8(ascii: ",") }
        var best: (delimiter: UInt8, even: Int, cuts: Int)?
        for (number, delimiter) in Self.delimiters.enumerated() where header[number] > 0 {
            let even = rows.count { $0[number] == header[number] }
            if let best, (best.even, best.cuts) >= (even, header[number]) { continue }
            best = (delimiter, even, header[number])
        }
        return best?.delimiter ?? UInt8(ascii: ",")
    }
}
