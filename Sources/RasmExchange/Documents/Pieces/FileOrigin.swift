import Rasm

/// Where a part of a file begins in it.
public struct FileOrigin: Sendable, Hashable {
    /// The bytes before it.
    public private(set) var offset = 0
    private var linesBefore = 0
    /// The scalars before it on its first line.
    private var scalarsBefore = 0

    /// The beginning of the file.
    public init() {}

    /// A place in the part, as a place in the file.
    public func place(_ place: LineColumn) -> LineColumn {
        LineColumn(
            line: linesBefore + place.line, column: place.line == 1 ? scalarsBefore + place.column : place.column)
    }

    /// Bytes of the part, as bytes of the file.
    public func range(_ range: Range<Int>) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }

    /// Moves on to what follows some bytes. They end no CR LF in the middle. Lines end as ``LineIndex`` has it.
    mutating func advance(over bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            var lines = Self.count(of: 0x0A, in: bytes)
            if Self.count(of: 0x0D, in: bytes) > 0 {
                for index in bytes.indices where Self.isLoneReturn(at: index, in: bytes) { lines += 1 }
            }
            // A byte order mark is no column.
            let isMarked = offset == 0 && bytes.starts(with: EncodingChoice.utf8BOM)
            let first = isMarked ? EncodingChoice.utf8BOM.count : 0
            var start = bytes.count
            while start > first, bytes[start - 1] != 0x0A, !Self.isLoneReturn(at: start - 1, in: bytes) { start -= 1 }
            var scalars = 0
            for index in start..<max(start, bytes.count) where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
            scalarsBefore = lines > 0 ? scalars : scalarsBefore + scalars
            linesBefore += lines
            offset += bytes.count
        }
    }

    /// Counts 32 bytes at a time, in a lane each.
    private static func count(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        typealias Lanes = SIMD32<UInt8>
        let raw = UnsafeRawBufferPointer(bytes)
        let wanted = Lanes(repeating: byte)
        var (total, offset) = (0, 0)
        while offset &+ 32 <= bytes.count {
            // A lane holds no more than 255.
            let end = min(bytes.count &- 31, offset &+ 255 &* 32)
            var counts = Lanes()
            while offset < end {
                let isWanted = raw.loadUnaligned(fromByteOffset: offset, as: Lanes.self) .== wanted
                counts &-= unsafeBitCast(isWanted, to: Lanes.self)
                offset &+= 32
            }
            for lane in 0..<32 { total &+= Int(counts[lane]) }
        }
        while offset < bytes.count {
            total &+= bytes[offset] == byte ? 1 : 0
            offset &+= 1
        }
        return total
    }

    private static func isLoneReturn(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
    }
}
