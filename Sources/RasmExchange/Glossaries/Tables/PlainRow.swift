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

    /// Reads the row at an offset.
    /// - Returns: whether it is plain. The last row of a file is only if its line ends.
    mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, line: Int, delimiter: UInt8
    ) -> Bool {
        self.line = line
        cells.removeAll(keepingCapacity: true)
        var (start, column) = (offset, 1)
        while let place = bytes.first(in: start..<bytes.count, where: { $0.equal(delimiter) | Self.mayEnd($0) }) {
            let byte = bytes[place]
            guard byte == delimiter || byte == 0x0A else { return false }
            if start < place, bytes[start] == 0x20 || bytes[place &- 1] == 0x20 { return false }
            cells.append(Cell(bytes: start..<place, column: column))
            if byte != delimiter {
                end = place &+ 1
                return true
            }
            // Scalars are columns, and each has one byte that goes on with none.
            column &+= 1 &+ place &- start &- bytes.count(in: start..<place) { $0.isBetween(0x80, 0xBF) }
            start = place &+ 1
        }
        return false
    }

    /// Line ends, quotation marks and, as in ``NameText``, control characters and the first bytes of spaces and line ends beyond ASCII.
    @inline(__always)
    private static func mayEnd(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
        bytes.isBetween(0, 0x1F) | bytes.equal(0x7F) | bytes.equal(0xC2) | bytes.isBetween(0xE1, 0xE3)
            | bytes.equal(UInt8(ascii: "\"")) | bytes.equal(UInt8(ascii: "'"))
    }
}
