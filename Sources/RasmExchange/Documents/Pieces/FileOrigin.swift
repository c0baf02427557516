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
        var lines = bytes.count(of: 0x0A, in: 0..<bytes.count)
        var lineStart = bytes.withUnsafeBufferPointer { bytes in
            bytes.last(in: 0..<bytes.count) { $0.equal(0x0A) }.map { $0 + 1 }
        }
        var search = 0
        while let index = bytes.firstIndex(of: 0x0D, in: search..<bytes.count) {
            search = index + 1
            if search < bytes.count, bytes[search] == 0x0A { continue }
            lines += 1
            lineStart = max(lineStart ?? 0, search)
        }
        // A byte order mark is no column.
        let isMarked = offset == 0 && bytes.starts(with: EncodingChoice.utf8BOM)
        let start = lineStart ?? (isMarked ? EncodingChoice.utf8BOM.count : 0)
        scalarsBefore = (lines > 0 ? 0 : scalarsBefore) + bytes.countOfScalars(in: start..<bytes.count)
        linesBefore += lines
        offset += bytes.count
    }
}
