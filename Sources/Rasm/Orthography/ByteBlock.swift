import CProcessor

/// Sixty-four bytes of text looked at at once, sixteen in a register: one bit for each byte, the first byte's lowest.
///
/// Arabic is letters of two bytes and ASCII spaces; what else there may be is neither told here nor guessed, but left to the tokenizer's second
/// look.
struct ByteBlock {
    static let length = 64
    /// How many bytes from its start are read: a character may reach over its end.
    static let reach = 66

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
        var letters: UInt64 = 0
        var ascii: UInt64 = 0
        var two: UInt64 = 0
        var three: UInt64 = 0
        for part in 0..<4 {
            let leads = Leads(bytes, at: offset &+ part &* 16)
            let shift = UInt64(part &* 16)
            letters |= rasm_highest_bits(leads.letter) &<< shift
            ascii |= rasm_highest_bits(leads.asciiSeparator) &<< shift
            two |= rasm_highest_bits(leads.separatorOfTwo) &<< shift
            three |= rasm_highest_bits(leads.separatorOfThree) &<< shift
        }
        self.letters = letters | letters << 1 | carry.letters
        separators = ascii | two | two << 1 | three | three << 1 | three << 2 | carry.separators
        carry = Carry(letters: letters >> 63, separators: two >> 63 | three >> 63 | three >> 62)
    }
}

/// The kinds of the characters that begin in sixteen bytes: all ones for each that is of a kind.
private struct Leads {
    typealias Bytes = SIMD16<UInt8>

    let letter: Bytes
    let asciiSeparator: Bytes
    let separatorOfTwo: Bytes
    let separatorOfThree: Bytes

    @inline(__always)
    init(_ bytes: RawSpan, at offset: Int) {
        let first = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Bytes.self)
        let second = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 1, as: Bytes.self)
        let isD8 = Self.equal(first, 0xD8)
        let isD9 = Self.equal(first, 0xD9)
        letter = isD8 & Self.isBetween(second, 0xA0, 0xBF) | isD9 & Self.isBetween(second, 0x81, 0x8A)
        asciiSeparator = Self.isBetween(first, 0x00, 0x2F) | Self.isBetween(first, 0x3A, 0x3F)
        let arabicMark = Self.equal(second, 0x8C) | Self.equal(second, 0x9B) | Self.equal(second, 0x9F)
        let latinMark = Self.equal(second, 0xA0) | Self.equal(second, 0xAB) | Self.equal(second, 0xBB)
        separatorOfTwo = isD8 & arabicMark | Self.equal(first, 0xC2) & latinMark
        let third = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 2, as: Bytes.self)
        separatorOfThree = Self.equal(first, 0xE2) & Self.equal(second, 0x80) & Self.isBetween(third, 0x90, 0xA7)
    }

    /// All ones in the lanes that are equal to a value.
    @inline(__always)
    private static func equal(_ bytes: Bytes, _ value: UInt8) -> Bytes {
        unsafeBitCast(bytes .== Bytes(repeating: value), to: Bytes.self)
    }

    @inline(__always)
    private static func isBetween(_ bytes: Bytes, _ low: UInt8, _ high: UInt8) -> Bytes {
        unsafeBitCast(bytes &- Bytes(repeating: low) .<= Bytes(repeating: high - low), to: Bytes.self)
    }
}
