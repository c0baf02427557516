/// One scalar read from UTF-8 bytes: its value and how many bytes it took.
struct DecodedScalar {
    var value: UInt32
    var length: Int
}

extension Span where Element == UInt8 {
    /// The scalar that begins at a byte offset.
    ///
    /// The bytes of an ``Article`` are valid UTF-8, so the short form of the decoder is enough: a sequence cut off by the end
    /// of the span, or led by a continuation byte, is read as U+FFFD of one byte instead of trapping.
    @inline(__always)
    func scalar(at offset: Int) -> DecodedScalar {
        let lead = self[offset]
        if lead < 0x80 { return DecodedScalar(value: UInt32(lead), length: 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard length > 1, offset + length <= count else { return DecodedScalar(value: 0xFFFD, length: 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for index in 1..<length {
            value = value << 6 | UInt32(self[offset + index] & 0x3F)
        }
        return DecodedScalar(value: value, length: length)
    }
}

/// The byte offset of the first byte that is not UTF-8, or nil when all of it is.
///
/// Characters of one byte and of two, which is what Arabic is written with, are looked at sixteen bytes at a time; the standard library judges the
/// stretches that hold others.
///
/// ```
/// firstInvalidUTF8(in: [0x41, 0xFF])  // 1
/// ```
public func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    var start = 0
    while true {
        start = bytes.withUnsafeBufferPointer { endOfShortCharacters(in: $0, from: start) }
        guard start < bytes.count else { return nil }
        var end = min(start + 256, bytes.count)
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span.extracting(start..<end))
        } catch {
            return start + error.byteOffsets.lowerBound
        }
        start = end
    }
}

/// Where the characters of one byte and of two end that begin at an offset: the offset of another, or of the last few bytes of the text.
private func endOfShortCharacters(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    // The byte before is read too, so the first one is left to others.
    guard start > 0 || bytes.count > 0 && bytes[0] < 0x80 else { return start }
    if start == 0 { offset = 1 }
    while offset + 16 <= bytes.count {
        let block = bytes.sixteen(at: offset)
        let followsLead = bytes.sixteen(at: offset - 1).isBetween(0xC2, 0xDF)
        // A byte goes on with a character just where the byte before has begun one of two.
        let isWrong =
            block.isBetween(0x80, 0xBF) ^ followsLead | block.isBetween(0xC0, 0xC1) | block.isBetween(0xE0, 0xFF)
        if isWrong.hasYes { break }
        offset += 16
    }
    let isInCharacter = offset > start && (0xC2...0xDF).contains(bytes[offset - 1])
    return isInCharacter ? offset - 1 : offset
}
