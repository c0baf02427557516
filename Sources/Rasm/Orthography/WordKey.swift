/// A word of at most sixteen plain letters, folded, as one number of 128 bits: a byte for each letter, the first one lowest.
///
/// A letter is told by the second byte of its UTF-8 form: of U+0620–063F it is A0–BF, of U+0641–064A 81–8A, so none has that of another, and none is 0. Two
/// keys are equal when the folded words are; so words are compared, hashed and relieved of proclitics in registers.
struct WordKey: TableKey {
    private static let longest = 16
    /// How many bytes are read from the start of a word, which may be more than it has.
    static let reach = 32

    private typealias Letters = SIMD16<UInt8>
    private var low: UInt64
    private var high: UInt64

    /// No word.
    static let empty = WordKey(low: 0, high: 0)

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The key of a folded word; nil when it is longer or has other letters.
    init?(folded word: some Collection<UInt16>) {
        guard word.count <= Self.longest else { return nil }
        self = .empty
        for (position, letter) in word.enumerated() {
            guard 0x0620...0x063F ~= letter || 0x0641...0x064A ~= letter else { return nil }
            let code = UInt64(letter & 0x3F | 0x80)
            if position < 8 { low |= code << UInt64(8 * position) } else { high |= code << UInt64(8 * position - 64) }
        }
    }

    /// The key of a token; nil when it is longer or not known to be plain, or when fewer than ``reach`` bytes are left.
    ///
    /// Which half the last letter lies in is chosen without a jump: no processor foresees the lengths of words.
    @inline(__always)
    init?(_ token: Token, _ bytes: RawSpan) {
        let count = token.length / 2
        guard token.isPlain, count <= Self.longest, token.start + Self.reach <= bytes.byteCount else { return nil }
        let halves = Self.folded(bytes, at: token.start)
        // All ones when the word goes on into the second half.
        let long = UInt64(bitPattern: Int64(8 &- count) &>> 63)
        let shift = UInt64(truncatingIfNeeded: 8 &* (count &- 1)) & 63
        var last = (halves[0] ^ (halves[0] ^ halves[1]) & long) & (~0 &>> (56 &- shift))
        // ة meets ه at the end of the word: A9 and 87 differ in 2E.
        let isTehMarbuta = ((last &>> shift ^ 0xA9) &- 1) &>> 63
        last ^= (isTehMarbuta &* 0x2E) &<< shift
        low = last ^ (last ^ halves[0]) & long
        high = last & long
    }

    /// The second bytes of sixteen letters, in two halves; آ أ إ are ا, ى is ي.
    @inline(__always)
    private static func folded(_ bytes: RawSpan, at offset: Int) -> SIMD2<UInt64> {
        let letters = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD32<UInt8>.self).oddHalf
        let isAlef = equal(letters, 0xA2) | equal(letters, 0xA3) | equal(letters, 0xA5)
        let isMaksura = equal(letters, 0x89)
        let folded =
            letters & ~(isAlef | isMaksura) | isAlef & Letters(repeating: 0xA7) | isMaksura & Letters(repeating: 0x8A)
        let halves = unsafeBitCast(folded, to: SIMD2<UInt64>.self)
        return SIMD2(UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
    }

    /// All ones in the lanes that are equal to a value.
    @inline(__always)
    private static func equal(_ letters: Letters, _ value: UInt8) -> Letters {
        unsafeBitCast(letters .== Letters(repeating: value), to: Letters.self)
    }

    /// Whether it has two letters or more, as every name has.
    @inline(__always)
    var isNameLong: Bool { low > 0xFF }

    var count: Int { (128 - (high == 0 ? 64 + low.leadingZeroBitCount : high.leadingZeroBitCount)) / 8 }

    /// A folded letter.
    @inline(__always)
    subscript(position: Int) -> UInt16 {
        let half = position < 8 ? low : high
        let code = UInt16(truncatingIfNeeded: half &>> UInt64(truncatingIfNeeded: 8 * position) & 0xFF)
        return code >= 0xA0 ? 0x0580 + code : 0x05C0 + code
    }

    /// The word without its first letters, fewer than eight.
    @inline(__always)
    func dropFirst(_ count: Int) -> WordKey {
        if count == 0 { return self }
        let bits = UInt64(truncatingIfNeeded: 8 * count)
        return WordKey(low: low &>> bits | high &<< (64 &- bits), high: high &>> bits)
    }

    /// The factor is 2⁶⁴ divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
    @inline(__always)
    var hash: UInt64 {
        let product = (low ^ high &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product &>> 32
    }
}
