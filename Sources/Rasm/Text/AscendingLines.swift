/// Tells lines and columns of places that are asked for one behind the other, as ``LineIndex`` does, of which it makes no list: line ends are looked for and
/// scalars are counted in one go.
public struct AscendingLines: Sendable {
    private let bytes: [UInt8]
    /// A place, which is a byte mark, a scalar or the end of one; its line and column.
    private var offset: Int
    private var place = LineColumn(line: 1, column: 1)

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        offset = Self.start(of: bytes)
    }

    /// A byte order mark is no column: editors do not show it.
    private static func start(of bytes: [UInt8]) -> Int {
        bytes.count > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }

    /// The line and column of a byte offset in the text. An offset before the last one is looked for from the beginning.
    public mutating func place(of wanted: Int) -> LineColumn {
        let wanted = min(wanted, bytes.count)
        if wanted < offset { (offset, place) = (Self.start(of: bytes), LineColumn(line: 1, column: 1)) }
        bytes.withUnsafeBufferPointer { bytes in
            while offset < wanted {
                // Counters of one byte are full after 255 registers.
                let limit = min(wanted, offset &+ 255 &* 16)
                if let end = advance(over: bytes, to: limit) { endLine(at: end, in: bytes) }
            }
        }
        return place
    }

    /// Goes on to a limit, or to the first byte before it that may end a line.
    /// - Returns: that byte.
    @inline(__always)
    private mutating func advance(over bytes: UnsafeBufferPointer<UInt8>, to limit: Int) -> Int? {
        var (index, counters) = (offset, SIMD16<UInt8>())
        while index &+ 16 <= limit {
            let block = bytes.sixteen(at: index)
            if (block.equal(0x0A) | block.equal(0x0D)).hasYes { break }
            counters &-= block.isBetween(0x80, 0xBF)
            index &+= 16
        }
        var end: Int?
        var within = counters.sum
        if index < limit, index &+ 16 <= bytes.count {
            // Fewer than sixteen are left, or are left before the end of a line.
            let block = bytes.sixteen(at: index)
            let stop = min(index &+ (block.equal(0x0A) | block.equal(0x0D)).firstYes, limit)
            within &+= block.isBetween(0x80, 0xBF).countOfYes(amongFirst: stop &- index)
            end = stop < limit ? stop : nil
        } else if index < limit {
            end = bytes.first(in: index..<limit) { $0.equal(0x0A) | $0.equal(0x0D) }
            within &+= bytes.count(in: index..<(end ?? limit)) { $0.isBetween(0x80, 0xBF) }
        }
        let stop = end ?? limit
        place.column &+= stop &- offset &- within
        offset = stop
        return end
    }

    /// Goes on behind a line feed or carriage return.
    private mutating func endLine(at end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        offset = end + 1
        // Of both together the line feed ends the line.
        let isInCRLF = bytes[end] == 0x0D && offset < bytes.count && bytes[offset] == 0x0A
        place =
            isInCRLF
            ? LineColumn(line: place.line, column: place.column + 1) : LineColumn(line: place.line + 1, column: 1)
    }
}
