/// The bytes of an article, read as the characters that matter to sentences. Every look stays inside one line.
struct SentenceReader {
    let bytes: [UInt8]

    @inline(__always)
    func scalar(at offset: Int) -> DecodedScalar {
        bytes.span.scalar(at: offset)
    }

    /// The character at an offset, or nil at the end of the line.
    @inline(__always)
    func kind(at offset: Int, before end: Int) -> SentenceCharacter? {
        offset < end ? SentenceCharacter(scalar(at: offset).value) : nil
    }

    /// Where the scalar before an offset begins.
    @inline(__always)
    func offset(before offset: Int, notBefore start: Int) -> Int {
        var back = offset - 1
        while back > start, bytes[back] & 0xC0 == 0x80 { back -= 1 }
        return back
    }

    /// The first offset that is neither space nor invisible.
    func skipSpace(from offset: Int, to end: Int) -> Int {
        var offset = offset
        while offset < end {
            let scalar = scalar(at: offset)
            let kind = SentenceCharacter(scalar.value)
            guard kind == .space || kind == .invisible else { return offset }
            offset += scalar.length
        }
        return offset
    }

    /// A line without the space around it.
    func trimmed(_ line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        var end = line.upperBound
        while start < end {
            let scalar = scalar(at: start)
            guard SentenceCharacter(scalar.value) == .space else { break }
            start += scalar.length
        }
        while end > start {
            let before = offset(before: end, notBefore: start)
            guard SentenceCharacter(scalar(at: before).value) == .space else { break }
            end = before
        }
        return start..<end
    }

    /// Where the last letter or digit of a line ends: no cut lies after it, so that what follows the last sentence stays with it.
    func lastWordEnd(in line: Range<Int>) -> Int {
        var end = line.upperBound
        while end > line.lowerBound {
            let before = offset(before: end, notBefore: line.lowerBound)
            if SentenceCharacter(scalar(at: before).value).isWord { return end }
            end = before
        }
        return end
    }
}

extension SentenceReader {
    /// Whether a line ends with a mark that ends a sentence, closing quotes and brackets aside.
    func endsWithMark(_ line: Range<Int>) -> Bool {
        var end = line.upperBound
        while end > line.lowerBound {
            let before = offset(before: end, notBefore: line.lowerBound)
            let kind = SentenceCharacter(scalar(at: before).value)
            if kind.endsSentence { return true }
            if kind.isWord || kind == .comma || kind == .colon { return false }
            end = before
        }
        return false
    }
}
