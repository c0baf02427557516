import CProcessor

/// Sixty-four bytes of text looked at at once, sixteen in a register: one bit for each byte, the first byte's lowest.
///
/// Arabic is letters of two bytes and ASCII spaces; what else there may be is neither told here nor guessed, but left to the tokenizer's second
/// look.
struct ByteBlock {
    static let length = 64
    /// How many bytes from its start are read: a character may reach over its end.
    static let reach = 66

    /// The last bytes of a text with as many spaces behind them as are read with a block that begins among them.
    static func filledUp(_ bytes: Span<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: bytes.count + reach) { memory, count in
            memory.initialize(repeating: 0x20)
            bytes.withUnsafeBufferPointer { memory.baseAddress!.update(from: $0.baseAddress!, count: $0.count) }
            count = memory.count
        }
    }

    /// Letters that are what they seem: U+0620–063F and U+0641–064A, both bytes of each. No mark, tatweel or digit is among them.
    let letters: UInt64
    /// Bytes that part words for certain: ASCII but letters, digits and what may glue; ، ؛ ؟ « » no-break space; dashes, quotes and dots of
    /// U+2010–2027.
    let separators: UInt64

    /// What characters that began in one block leave for the next.
    struct Carry {
        fileprivate var letters: UInt64 = 0
        fileprivate var separators: UInt64 = 0
    }

    /// - Parameters:
    ///   - bytes: valid UTF-8, of which at least ``reach`` bytes lie at the offset.
    ///   - carry: of the block before.
    @inline(__always)
    init(_ bytes: RawSpan, at offset: Int, _ carry: inout Carry) {
        var leads: UInt64 = 0
        var ascii: UInt64 = 0
        for part in 0..<4 {
            let (letter, separator) = Self.plain(bytes, at: offset &+ part &* 16)
            let shift = UInt64(part &* 16)
            leads |= rasm_highest_bits(letter) &<< shift
            ascii |= rasm_highest_bits(separator) &<< shift
        }
        letters = leads | leads << 1 | carry.letters
        let plain = ascii | carry.separators
        let longer = letters | plain == ~0 ? LongSeparators() : LongSeparators(bytes, at: offset)
        separators = plain | longer.bits
        carry = Carry(letters: leads >> 63, separators: longer.carry)
    }

    /// The letters that begin in sixteen bytes, and the separators of one byte: all ones for each.
    @inline(__always)
    private static func plain(_ bytes: RawSpan, at offset: Int) -> (letter: Bytes, separator: Bytes) {
        let first = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Bytes.self)
        let second = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 1, as: Bytes.self)
        let ofD8 = first.equal(0xD8) & (second & Bytes(repeating: 0xE0)).equal(0xA0)
        let ofD9 = first.equal(0xD9) & second.isBetween(0x81, 0x8A)
        return (ofD8 | ofD9, (first & Bytes(repeating: 0xC0)).equal(0) & ~first.isBetween(0x30, 0x39))
    }
}

private typealias Bytes = SIMD16<UInt8>

/// The separators of two bytes and of three in a block. More than half of all blocks have none, and nothing else that is no letter either: there nobody looks
/// for them.
private struct LongSeparators {
    var bits: UInt64 = 0
    /// The bytes of the next block that belong to the last of them.
    var carry: UInt64 = 0

    init() {}

    @inline(never)
    init(_ bytes: RawSpan, at offset: Int) {
        var two: UInt64 = 0
        var three: UInt64 = 0
        for part in 0..<4 {
            let leads = Self.leads(bytes, at: offset &+ part &* 16)
            let shift = UInt64(part &* 16)
            two |= rasm_highest_bits(leads.ofTwo) &<< shift
            three |= rasm_highest_bits(leads.ofThree) &<< shift
        }
        bits = two | two << 1 | three | three << 1 | three << 2
        carry = two >> 63 | three >> 63 | three >> 62
    }

    /// Those that begin in sixteen bytes: all ones for each.
    @inline(__always)
    private static func leads(_ bytes: RawSpan, at offset: Int) -> (ofTwo: Bytes, ofThree: Bytes) {
        let first = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Bytes.self)
        let second = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 1, as: Bytes.self)
        let third = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 2, as: Bytes.self)
        let arabicMark = second.equal(0x8C) | second.equal(0x9B) | second.equal(0x9F)
        let latinMark = second.equal(0xA0) | second.equal(0xAB) | second.equal(0xBB)
        return (
            first.equal(0xD8) & arabicMark | first.equal(0xC2) & latinMark,
            first.equal(0xE2) & second.equal(0x80) & third.isBetween(0x90, 0xA7)
        )
    }
}
