extension [UInt8] {
    /// The parts of a range before its first line end, after its last, and between; nil when it is of one line.
    ///
    /// Line ends are those of the ``Segmenter``: LF, VT, FF, CR, U+0085, U+2028, U+2029.
    func lineParts(of range: Range<Int>) -> (first: Range<Int>, between: Range<Int>, last: Range<Int>)? {
        var first: Int?
        var last = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let length = lineEndLength(at: offset)
            if length > 0 {
                first = first ?? offset
                last = offset + length
            }
            offset += Swift.max(length, 1)
        }
        guard let first else { return nil }
        return (range.lowerBound..<first, first..<last, last..<range.upperBound)
    }

    private func lineEndLength(at offset: Int) -> Int {
        switch self[offset] {
        case 0x0A...0x0D: 1
        case 0xC2 where offset + 1 < count && self[offset + 1] == 0x85: 2
        case 0xE2 where offset + 2 < count && self[offset + 1] == 0x80 && self[offset + 2] & 0xFE == 0xA8: 3
        default: 0
        }
    }

    /// A range without the white space of XML around it (XML 1.0, production [3] S).
    func trimmingXMLSpace(_ range: Range<Int>) -> Range<Int> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, isSpace(self[start]) { start += 1 }
        while end > start, isSpace(self[end - 1]) { end -= 1 }
        return start..<end
    }
}
