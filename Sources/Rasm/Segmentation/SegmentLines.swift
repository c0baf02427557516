/// Cuts text runs into lines.
///
/// LF, CR, CRLF, the vertical tab, the form feed, U+0085, U+2028 and U+2029 end a line, and so does the end of a run: what stands between two runs
/// is no text, and a segment never holds it.
struct SegmentLines {
    let reader: SentenceReader

    /// Hands over every line that is not blank, without the space around it.
    func forEach(in run: Range<Int>, _ body: (Range<Int>) -> Void) {
        var start = run.lowerBound
        var offset = start
        while offset < run.upperBound {
            let length = lineEndLength(at: offset, before: run.upperBound)
            guard length > 0 else {
                offset += 1
                continue
            }
            take(start..<offset, body)
            offset += length
            start = offset
        }
        take(start..<run.upperBound, body)
    }

    private func take(_ range: Range<Int>, _ body: (Range<Int>) -> Void) {
        let line = reader.trimmed(range)
        if !line.isEmpty { body(line) }
    }

    /// How many bytes of line end stand at an offset: 0 for none. CRLF may be read as two ends, since a blank line is no line.
    @inline(__always)
    private func lineEndLength(at offset: Int, before end: Int) -> Int {
        switch reader.bytes[offset] {
        case 0x0A...0x0D: 1
        case 0xC2 where offset + 1 < end && reader.bytes[offset + 1] == 0x85: 2
        case 0xE2 where offset + 2 < end && reader.bytes[offset + 1] == 0x80 && reader.bytes[offset + 2] & 0xFE == 0xA8:
            3
        default: 0
        }
    }
}
