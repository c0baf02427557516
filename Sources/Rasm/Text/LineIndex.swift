/// A place in a text as people count: line and column from 1, the column in Unicode scalars.
public struct LineColumn: Sendable, Hashable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// Turns byte offsets into lines and columns.
///
/// A line ends at LF, CR or CRLF, or where XML readers count (libxml2 among them) at LF only. Looking up is a binary search plus a walk along the line from the last place asked for, so that asking in
/// ascending order stays linear even when the whole text is one line.
public struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]
    private var last: (offset: Int, column: Int, line: Int)

    /// - Parameter returnsEndLines: whether a CR without LF ends a line.
    public init(_ bytes: [UInt8], returnsEndLines: Bool = true) {
        self.bytes = bytes
        // A byte order mark is no column: editors do not show it.
        let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
        var starts = [bytes.starts(with: bom) ? bom.count : 0]
        starts.reserveCapacity(bytes.count / 256 + 16)
        bytes.withUnsafeBufferPointer { bytes in
            var next = 0
            while let end = bytes.first(
                in: next..<bytes.count,
                where: { returnsEndLines ? $0.equal(0x0A) | $0.equal(0x0D) : $0.equal(0x0A) })
            {
                next = end + 1
                let isInCRLF = bytes[end] == 0x0D && next < bytes.count && bytes[next] == 0x0A
                if !isInCRLF { starts.append(next) }
            }
        }
        self.starts = starts
        last = (starts[0], 1, 1)
    }

    /// The line and column of a byte offset. Fastest when offsets are asked for in ascending order.
    public mutating func place(of offset: Int) -> LineColumn {
        let isOnSameLine = last.offset <= offset && (last.line == starts.count || offset < starts[last.line])
        let line = isOnSameLine ? last.line : lineNumber(of: offset)
        let resumes = last.line == line && last.offset <= offset
        let end = min(offset, bytes.count)
        let from = min(resumes ? last.offset : starts[line - 1], end)
        let column = (resumes ? last.column : 1) + bytes.countOfScalars(in: from..<end)
        last = (offset, column, line)
        return LineColumn(line: line, column: column)
    }

    /// The byte offset of a place; nil when the text has no such line.
    public func offset(of place: SourcePlace) -> Int? {
        guard starts.indices.contains(place.line - 1) else { return nil }
        var column = 1
        var offset = starts[place.line - 1]
        while column < place.column, offset < bytes.count {
            offset += 1
            if offset >= bytes.count || bytes[offset] & 0xC0 != 0x80 { column += 1 }
        }
        return offset
    }

    /// The byte range of a line without its line end; lines from 1.
    public func range(ofLine line: Int) -> Range<Int> {
        let start = starts[line - 1]
        var end = line < starts.count ? starts[line] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    private func lineNumber(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }
}
