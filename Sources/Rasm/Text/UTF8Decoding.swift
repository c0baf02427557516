import CProcessor

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
/// ```
/// firstInvalidUTF8(in: [0x41, 0xFF])  // 1
/// ```
public func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    var holdsZero = false
    return firstInvalidUTF8(in: bytes, &holdsZero)
}

/// The same, which tells too whether a byte before is 0, as none of a text is.
///
/// What Arabic is written with, characters of one byte and of two and most of those of three, is looked at sixteen bytes at a time; the standard library judges
/// the stretches that hold others.
public func firstInvalidUTF8(in bytes: [UInt8], _ holdsZero: inout Bool) -> Int? {
    holdsZero = false
    var start = 0
    while true {
        start = bytes.withUnsafeBufferPointer { endOfUsualCharacters(in: $0, from: start) }
        guard start < bytes.count else { return nil }
        var end = min(start + 256, bytes.count)
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span.extracting(start..<end))
        } catch {
            return start + error.byteOffsets.lowerBound
        }
        holdsZero = holdsZero || bytes.firstIndex(of: 0, in: start..<end) != nil
        start = end
    }
}

/// Where the usual characters end that begin at an offset: those of one byte but 0, of two, and of the three of which the first is E1–EC. There another begins, or the
/// last few bytes of the text.
private func endOfUsualCharacters(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    // The two bytes before are read too.
    guard start > 1 || beginsWithTwoBytes(bytes) else { return start }
    var offset = max(start, 2)
    while offset + 64 <= bytes.count, !sixtyFourHoldUnusual(bytes, at: offset) { offset &+= 64 }
    while offset + 16 <= bytes.count, !unusual(in: bytes, at: offset).hasYes { offset &+= 16 }
    // A character that is not over begins with the last byte, or with the one before.
    if bytes[offset - 1] >= 0xC2 { return offset - 1 }
    return bytes[offset - 2] >= 0xE1 ? offset - 2 : offset
}

/// Whether any of sixty-four bytes is not what it is to be in usual characters, if those before them are.
///
/// Where all bytes are of characters of one byte or two, which the largest of them tells, half as many questions are enough.
@inline(__always)
private func sixtyFourHoldUnusual(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    var (areUnusual, largest) = (SIMD16<UInt8>(), bytes.sixteen(at: offset &- 2))
    for part in 0..<4 {
        let place = offset &+ 16 &* part
        let block = bytes.sixteen(at: place)
        largest = rasm_larger(largest, block)
        let isDue = bytes.sixteen(at: place &- 1).isBetween(0xC0, 0xFF)
        areUnusual |= block.isBetween(0x80, 0xBF) ^ isDue | block.isBetween(0xC0, 0xC1) | block.equal(0)
    }
    if largest.isBetween(0xE0, 0xFF).hasYes {
        areUnusual = SIMD16()
        for part in 0..<4 { areUnusual |= unusual(in: bytes, at: offset &+ 16 &* part) }
    }
    return areUnusual.hasYes
}

/// Which of sixteen bytes are not what they are to be in usual characters, if those before them are.
@inline(__always)
private func unusual(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> SIMD16<UInt8> {
    let block = bytes.sixteen(at: offset)
    // A byte goes on with a character just where the byte before has begun one, or the one before that one of three.
    let isDue =
        bytes.sixteen(at: offset &- 1).isBetween(0xC2, 0xEC) | bytes.sixteen(at: offset &- 2).isBetween(0xE1, 0xEC)
    return block.isBetween(0x80, 0xBF) ^ isDue | block.isBetween(0xC0, 0xC1) | block.equal(0xE0)
        | block.isBetween(0xED, 0xFF) | block.equal(0)
}

/// Whether the first two bytes of a text are one usual character, or two.
private func beginsWithTwoBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 1 else { return false }
    let (first, second) = (bytes[0], bytes[1])
    return (0x01...0x7F).contains(first) && (0x01...0x7F).contains(second)
        || (0xC2...0xDF).contains(first) && (0x80...0xBF).contains(second)
}
