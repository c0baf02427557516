/// The bytes of a document as UTF-8, and the line and column of each.
///
/// libxml2 says where its parser stands, which is after the thing it reports, and its columns mix bytes with
/// characters. Walking the bytes themselves gives the place where a thing begins, in scalars, beyond line 65,535 too.
///
/// Offsets are those in the whole document; of a document that is read in blocks only the part in use is kept.
struct SourceMap {
    private(set) var bytes: [UInt8]
    /// The offset of the first of `bytes`.
    private(set) var start = 0
    /// True when `bytes` are the caller's own, so that offsets mean something to the caller.
    let isOriginal: Bool

    /// The last place that was worked out; the next is usually a few bytes further.
    private var known = (offset: 0, line: 1, column: 1)

    init(_ bytes: [UInt8], isOriginal: Bool) {
        self.bytes = bytes
        self.isOriginal = isOriginal
        // A byte order mark is no character of the text.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { known.offset = 3 }
    }

    /// The offset behind the last byte that is here.
    var end: Int { start + bytes.count }

    /// The byte at an offset from ``start`` up to ``end``.
    subscript(offset: Int) -> UInt8 { bytes[offset - start] }

    mutating func append(_ block: [UInt8]) { bytes += block }

    /// Forgets what comes before `offset` and before the last place that was worked out.
    mutating func drop(before offset: Int) {
        let count = min(offset, known.offset) - start
        // Not for a few bytes: what is kept is moved each time.
        guard count > bytes.count / 2 else { return }
        bytes.removeSubrange(..<count)
        start += count
    }

    /// Line and column of the byte at `offset`. Asking in rising order costs one pass over the document in all.
    mutating func advance(to offset: Int) -> (line: Int, column: Int) {
        known = place(of: offset)
        return (known.line, known.column)
    }

    /// Line and column of a byte that is not before the last one ``advance(to:)`` was asked for.
    func position(of offset: Int) -> (line: Int, column: Int) {
        let found = place(of: offset)
        return (found.line, found.column)
    }

    private func place(of offset: Int) -> (offset: Int, line: Int, column: Int) {
        let end = min(offset, end)
        guard end > known.offset else { return known }
        var line = known.line
        var column = known.column
        for index in known.offset..<end {
            let byte = self[index]
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {  // the first byte of a scalar
                column += 1
            }
        }
        return (end, line, column)
    }

    /// The character that begins at `offset`.
    func scalar(at offset: Int) -> Unicode.Scalar? {
        guard offset >= start, offset < end else { return nil }
        return String(decoding: bytes[(offset - start)...].prefix(4), as: UTF8.self).unicodeScalars.first
    }

    /// The first `byte` at or after `offset`, or the end.
    func first(_ byte: UInt8, from offset: Int) -> Int {
        var index = offset
        while index < end, self[index] != byte { index += 1 }
        return min(index, end)
    }

    /// The offset after the first `]]>` at or after `offset`.
    func endOfCDATA(from offset: Int) -> Int {
        var index = first(0x3E, from: offset)
        while index < end, !(index >= offset + 2 && self[index - 1] == 0x5D && self[index - 2] == 0x5D) {
            index = first(0x3E, from: index + 1)
        }
        return min(index + 1, end)
    }
}
