/// Bytes of XML text looked at sixteen at a time.
public enum TextBytes {
    private typealias Block = SIMD16<UInt8>

    /// The first `<`, `>` or `&` at or after `start`, else the end.
    static func firstMarkup(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        first(in: bytes, from: start) { block in
            // < and > differ in one bit.
            mask(isBetween(block & Block(repeating: 0xFD), 0x3C, 0x3C) | isBetween(block, 0x26, 0x26))
        } orByte: {
            $0 == 0x3C || $0 == 0x3E || $0 == 0x26
        }
    }

    /// Behind the ASCII letters, digits and signs from `start` on of which names are made.
    @inline(__always)
    static func endOfName(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        first(in: bytes, from: start) { block in
            let letters = isBetween(block | Block(repeating: 0x20), 0x61, 0x7A)
            let others = isBetween(block, 0x30, 0x39) | isBetween(block, 0x2D, 0x2E) | isBetween(block, 0x5F, 0x5F)
            return mask(~(letters | others))
        } orByte: {
            !(0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || 0x2D...0x2E ~= $0 || $0 == 0x5F)
        }
    }

    /// Answers as bytes, all ones for yes: these are joined by an instruction each, and masks by a call for each byte.
    @inline(__always)
    private static func isBetween(_ block: Block, _ low: UInt8, _ high: UInt8) -> Block {
        unsafeBitCast(block &- Block(repeating: low) .<= Block(repeating: high - low), to: Block.self)
    }

    @inline(__always)
    private static func mask(_ answers: Block) -> SIMDMask<SIMD16<Int8>> {
        unsafeBitCast(answers, to: SIMDMask<SIMD16<Int8>>.self)
    }

    /// The first quotation mark of a kind, `<`, `&` or control character at or after `start`, else the end.
    @inline(__always)
    static func firstOddity(ofValueIn bytes: UnsafeBufferPointer<UInt8>, from start: Int, quote: UInt8) -> Int {
        first(in: bytes, from: start) { block in
            mask(
                isBetween(block, quote, quote) | isBetween(block, 0x3C, 0x3C) | isBetween(block, 0x26, 0x26)
                    | isBetween(block, 0, 0x1F))
        } orByte: {
            $0 == quote || $0 == 0x3C || $0 == 0x26 || $0 < 0x20
        }
    }

    /// The first byte that no XML document may hold: a control character other than tab and line ends (XML 1.0, [2]).
    ///
    /// U+FFFE and U+FFFF are forbidden too; they are found by their last two bytes.
    /// - Parameter orReturn: whether a carriage return is looked for as well.
    public static func firstForbidden(in bytes: [UInt8], orReturn: Bool = false) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while true {
                index = first(in: bytes, from: index) { block in
                    mask(isBetween(block, 0, 0x08) | isBetween(block, 0x0B, 0x1F) | isBetween(block, 0xEF, 0xEF))
                } orByte: {
                    $0 < 0x09 || 0x0B...0x1F ~= $0 || $0 == 0xEF
                }
                guard index < bytes.count else { return nil }
                switch bytes[index] {
                case 0x0D where !orReturn: break
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
            let count = Self.count(in: bytes, range) { isBetween($0, 0x0A, 0x0A) }
            var start = count == 0 ? range.lowerBound : range.upperBound
            while start > range.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
            // Of each scalar one byte goes on with none.
            let further = Self.count(in: bytes, start..<range.upperBound) { isBetween($0, 0x80, 0xBF) }
            return (count, 1 + range.upperBound - start - further)
        }
    }

    /// How many bytes of a range are wanted.
    @inline(__always)
    private static func count(
        in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, where isWanted: (Block) -> Block
    ) -> Int {
        var (count, index) = (0, range.lowerBound)
        while index < range.upperBound {
            guard index + 16 <= bytes.count else {
                // The last few of all.
                if isWanted(Block(repeating: bytes[index]))[0] != 0 { count += 1 }
                index += 1
                continue
            }
            let block = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: Block.self)
            let answers = unsafeBitCast(isWanted(block), to: SIMD2<UInt64>.self)
            // One bit of each answer, and none of those behind the range.
            let wanted = min(range.upperBound - index, 16)
            let low = UInt64(littleEndian: answers[0]) & firstBits(wanted)
            let high = UInt64(littleEndian: answers[1]) & firstBits(wanted - 8)
            // The multiplication adds up the bytes in the highest.
            count += Int(truncatingIfNeeded: ((low &+ high) &* 0x0101_0101_0101_0101) >> 56)
            index += 16
        }
        return count
    }

    /// The lowest bit of each of the first bytes; of none if there are less than one.
    @inline(__always)
    private static func firstBits(_ bytes: Int) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        return bytes >= 8 ? ones : bytes <= 0 ? 0 : ones >> UInt64(8 * (8 - bytes))
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
