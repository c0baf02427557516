/// Bytes of XML text looked at sixteen at a time.
public enum TextBytes {
    private typealias Block = SIMD16<UInt8>

    /// The first `<`, `>` or `&` at or after `start`, else the end.
    static func firstMarkup(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        first(in: bytes, from: start) { block in
            // < and > differ in one bit.
            ((block & Block(repeating: 0xFD)) .== Block(repeating: 0x3C)) .| (block .== Block(repeating: 0x26))
        } orByte: {
            $0 == 0x3C || $0 == 0x3E || $0 == 0x26
        }
    }

    /// The first byte that no XML document may hold: a control character other than tab and line ends (XML 1.0, [2]).
    ///
    /// U+FFFE and U+FFFF are forbidden too; they are found by their last two bytes.
    public static func firstForbidden(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while true {
                index = first(in: bytes, from: index) { block in
                    (block .< Block(repeating: 0x20)) .| (block .== Block(repeating: 0xEF))
                } orByte: {
                    $0 < 0x20 || $0 == 0xEF
                }
                guard index < bytes.count else { return nil }
                switch bytes[index] {
                case 0x09, 0x0A, 0x0D: break
                case 0xEF:
                    let isForbidden = index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
                    if isForbidden { return index }
                default: return index
                }
                index += 1
            }
        }
    }

    /// The first such byte in a range, else the range's end.
    public static func first(_ wanted: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        return bytes.withUnsafeBufferPointer { bytes in
            let block = Block(repeating: wanted)
            return first(in: UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]), from: range.lowerBound) {
                $0 .== block
            } orByte: {
                $0 == wanted
            }
        }
    }

    /// The first carriage return that no line feed follows.
    public static func firstLoneReturn(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while true {
                index = first(in: bytes, from: index) {
                    $0 .== Block(repeating: 0x0D)
                } orByte: {
                    $0 == 0x0D
                }
                guard index < bytes.count else { return nil }
                if index + 1 == bytes.count || bytes[index + 1] != 0x0A { return index }
                index += 1
            }
        }
    }

    /// The line feeds in a range, and the column, in scalars from 1, of what follows the range when a line began with the
    /// last of them, or with the range when there are none.
    public static func lines(in bytes: [UInt8], _ range: Range<Int>) -> (count: Int, lastColumn: Int) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        return bytes.withUnsafeBufferPointer { bytes in
            let part = UnsafeBufferPointer(rebasing: bytes[range])
            var count = 0
            for byte in part { count &+= byte == 0x0A ? 1 : 0 }
            var start = count == 0 ? 0 : part.count
            while start > 0, part[start - 1] != 0x0A { start -= 1 }
            var column = 1
            for byte in part[start...] where byte & 0xC0 != 0x80 { column += 1 }
            return (count, column)
        }
    }

    /// The reference that begins at an `&`, when it is one of the five predefined ones (XML 1.0, 4.6).
    public static func predefinedReference(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (
        byte: UInt8, length: Int
    )? {
        let rest = bytes[index...].prefix(6)
        for (text, byte) in references where rest.starts(with: text) { return (byte, text.count) }
        return nil
    }

    private static let references: [(text: [UInt8], byte: UInt8)] = [
        (Array("&amp;".utf8), 0x26), (Array("&quot;".utf8), 0x22), (Array("&apos;".utf8), 0x27),
        (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
    ]

    /// The first byte that is wanted, by blocks and at the end one by one.
    @inline(__always)
    private static func first(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, where isWanted: (Block) -> SIMDMask<SIMD16<Int8>>,
        orByte isWantedByte: (UInt8) -> Bool
    ) -> Int {
        var index = start
        while index + 16 <= bytes.count {
            // Sixteen bytes are there.
            let block = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: Block.self)
            let lanes = unsafeBitCast(isWanted(block), to: SIMD2<UInt64>.self)
            if lanes[0] != 0 { return index + lanes[0].trailingZeroBitCount / 8 }
            if lanes[1] != 0 { return index + 8 + lanes[1].trailingZeroBitCount / 8 }
            index += 16
        }
        while index < bytes.count, !isWantedByte(bytes[index]) { index += 1 }
        return index
    }

    /// Appends a text with the predefined references in it put in.
    public static func append(_ bytes: ArraySlice<UInt8>, decodedTo text: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                if bytes[index] == UInt8(ascii: "&"), let reference = predefinedReference(in: bytes, at: index) {
                    text.append(reference.byte)
                    index += reference.length
                } else {
                    text.append(bytes[index])
                    index += 1
                }
            }
        }
    }
}
