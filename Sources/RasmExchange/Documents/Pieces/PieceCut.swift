import Rasm

/// Where a large file may be cut, told by its bytes alone, so that it falls into the same pieces on any machine.
enum PieceCut {
    /// At line feeds: each line is something of its own, as in JSON Lines.
    case lines
    /// At blank lines; where there is none at line ends, and where there is none of these at spaces.
    case paragraphs

    /// The last place to cut at or before a limit; nil when there is none.
    ///
    /// Nothing is cut before U+FEFF, which would become a byte order mark there.
    ///
    /// - Parameter bytes: they go on at least three bytes beyond the limit, unless the file ends before.
    func position(in bytes: [UInt8], upTo limit: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            switch self {
            case .lines: Self.lineFeed(in: bytes, upTo: limit)
            case .paragraphs: Self.paragraph(in: bytes, upTo: limit)
            }
        }
    }

    private static func lineFeed(in bytes: UnsafeBufferPointer<UInt8>, upTo limit: Int) -> Int? {
        lastCut(in: bytes, upTo: limit, behind: { $0.equal(0x0A) })
    }

    private static func paragraph(in bytes: UnsafeBufferPointer<UInt8>, upTo limit: Int) -> Int? {
        func lastLine(where isWanted: (Int) -> Bool) -> Int? {
            lastCut(
                in: bytes, upTo: limit, behind: { $0.equal(0x0A) | $0.equal(0x0D) },
                where: { isLineStart($0, in: bytes) && isWanted($0) })
        }
        return lastLine { isBlank(before: $0, in: bytes) } ?? lastLine { _ in true }
            ?? lastCut(in: bytes, upTo: limit, behind: { $0.equal(0x20) | $0.equal(0x09) })
    }

    /// The last place at or before a limit that stands behind a byte of a kind and is wanted.
    @inline(__always)
    private static func lastCut(
        in bytes: UnsafeBufferPointer<UInt8>, upTo limit: Int, behind kind: (SIMD16<UInt8>) -> SIMD16<UInt8>,
        where isWanted: (Int) -> Bool = { _ in true }
    ) -> Int? {
        var limit = limit
        while let index = bytes.last(in: 0..<limit, where: kind) {
            if !isMark(at: index + 1, in: bytes), isWanted(index + 1) { return index + 1 }
            limit = index
        }
        return nil
    }

    /// Whether a line ends just before; a line feed belongs to the carriage return before it.
    private static func isLineStart(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)
    }

    /// Whether the line that ends just before a line start holds nothing but space.
    private static func isBlank(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = index - 1
        if bytes[end] == 0x0A, end > 0, bytes[end - 1] == 0x0D { end -= 1 }
        while end > 0, isSpace(bytes[end - 1]) { end -= 1 }
        return end > 0 && (bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func isMark(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        index + 2 < bytes.count && bytes[index] == 0xEF && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
    }
}
