/// A row of a table in which there is nothing to undo: no quotation marks, no space around a cell, no character that may be a space or a line end beyond ASCII.
/// What its cells say are their bytes.
struct PlainRow {
    struct Cell {
        var bytes: Range<Int>
        /// In scalars, from 1.
        var column: Int
    }

    private(set) var cells: [Cell] = []
    /// From 1.
    private(set) var line = 0
    /// Where the next row begins.
    private(set) var end = 0

    /// What a byte is to a plain row.
    private enum Kind: UInt8 {
        /// Begins a character, or is one.
        case first
        /// Goes on with one.
        case further
        case lineEnd
        case odd
    }

    private static let kinds: [UInt8] = (0...255).map { (byte: UInt8) in
        switch byte {
        case 0x80...0xBF: Kind.further.rawValue
        case 0x0A: Kind.lineEnd.rawValue
        // As in ``NameText``: control characters, and the first bytes of spaces and line ends.
        case 0..<0x20, 0x7F, 0xC2, 0xE1, 0xE2, 0xE3, UInt8(ascii: "\""), UInt8(ascii: "'"): Kind.odd.rawValue
        default: Kind.first.rawValue
        }
    }

    /// Reads the row at an offset.
    /// - Returns: whether it is plain. The last row of a file is only if its line ends.
    mutating func read(_ bytes: Span<UInt8>, at offset: Int, line: Int, delimiter: UInt8) -> Bool {
        self.line = line
        cells.removeAll(keepingCapacity: true)
        let kinds = Self.kinds.span
        var (place, column) = (offset, 1)
        var cell = Cell(bytes: offset..<offset, column: 1)
        while place < bytes.count {
            let byte = bytes[place]
            let kind = byte == delimiter ? Kind.lineEnd.rawValue : kinds[Int(byte)]
            if kind == Kind.odd.rawValue { return false }
            if kind == Kind.lineEnd.rawValue {
                let start = cell.bytes.lowerBound
                if start < place, bytes[start] == 0x20 || bytes[place &- 1] == 0x20 { return false }
                cells.append(Cell(bytes: start..<place, column: cell.column))
                cell = Cell(bytes: (place &+ 1)..<(place &+ 1), column: column &+ 1)
                if byte != delimiter {
                    end = place &+ 1
                    return true
                }
            }
            if kind != Kind.further.rawValue { column &+= 1 }
            place &+= 1
        }
        return false
    }
}
