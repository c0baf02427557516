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
    do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}
