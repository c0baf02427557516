/// Finds bytes that are not UTF-8.
///
/// libxml2 looks too, but takes overlong forms for characters inside CDATA, and says of any wrong byte that it is
/// U+0000.
enum UTF8Check {
    /// The offset of the first byte that begins no well-formed sequence (Unicode, table 3-7), nil when all do.
    static func firstInvalid(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { buffer in
            var index = 0
            while index < buffer.count {
                // Proof: eight bytes are there.
                if index + 8 <= buffer.count,
                    buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                    continue
                }
                let length = sequenceLength(buffer, index)
                guard length > 0 else { return index }
                index += length
            }
            return nil
        }
    }

    /// The length of the sequence that begins here, 0 when there is none.
    private static func sequenceLength(_ buffer: UnsafeRawBufferPointer, _ index: Int) -> Int {
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch buffer[index] {
            case 0x00...0x7F: (1, 0...0)
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)  // no surrogates
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)  // nothing above U+10FFFF
            default: (0, 0...0)
            }
        guard length > 1 else { return length }
        guard index + length <= buffer.count, second.contains(buffer[index + 1]) else { return 0 }
        for offset in 2..<max(length, 2) where buffer[index + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
