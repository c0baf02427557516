import CProcessor

/// A word of at most sixteen plain letters, folded, as one number of 128 bits: a byte for each letter.
///
/// A letter is told by the second byte of its UTF-8 form: of U+0620–063F it is A0–BF, of U+0641–064A 81–8A, so none has that of another, and none is 0. Two
/// keys are equal when the folded words are; so words are compared, hashed and relieved of proclitics in registers. The first letter is in the lowest byte.
struct WordKey: TableKey, BitwiseCopyable {
    private static let longest = 16
    /// How many bytes are read from the start of a word, which may be more than it has.
    static let reach = 32

    private typealias Letters = SIMD16<UInt8>
    private var low: UInt64
    private var high: UInt64

    /// No word.
    static let empty = WordKey(low: 0, high: 0)
    /// A word that no name has: 1 is the code of no letter.
    static let ofNoName = WordKey(low: 1, high: 0)

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// One comparison, since no processor foresees which half differs.
    @inline(__always)
    static func == (left: WordKey, right: WordKey) -> Bool { left.difference(from: right) == 0 }

    /// 0 if they are equal.
    @inline(__always)
    func difference(from other: WordKey) -> UInt64 { (low ^ other.low) | (high ^ other.high) }

    /// The key of a folded word; nil when it is longer or has other letters.
    init?(folded word: some Collection<UInt16>) {
        guard word.count <= Self.longest else { return nil }
        self = .empty
        for (position, letter) in word.enumerated() {
            guard 0x0620...0x063F ~= letter || 0x0641...0x064A ~= letter else { return nil }
            let code = UInt64(letter & 0x3F | 0x80)
            let bit = Self.bit(of: position)
            if bit < 64 { low |= code << UInt64(bit) } else { high |= code << UInt64(bit - 64) }
        }
    }

    /// The key of a word that is written down here, and has no letters but those of a key.
    init(literal word: String) {
        self.init(folded: Phrase(word).folded[0])!
    }

    /// The key of a word in which marks and tatweels stand between plain letters; nil for one with anything else in it, or with more letters.
    init?(marked token: Token, _ bytes: Span<UInt8>) {
        self = .empty
        var (count, offset, last) = (0, token.start, UInt64(0))
        while offset + 1 < token.end {
            guard let letter = Self.letter(bytes[offset], bytes[offset + 1]) else { return nil }
            offset += 2
            if letter == 0 { continue }
            guard count < Self.longest else { return nil }
            put(letter, at: count)
            (last, count) = (letter, count + 1)
        }
        // ة meets ه at the end of the word.
        if last == 0xA9 { put(0xA9 ^ 0x87, at: count - 1) }
        if offset != token.end || count == 0 { return nil }
    }

    /// The folded letter of two bytes, 0 for a mark or tatweel, nil for anything else; the combining hamza makes another letter of the one before it.
    @inline(__always)
    private static func letter(_ lead: UInt8, _ second: UInt8) -> UInt64? {
        switch (lead, second) {
        case (0xD8, 0xA2), (0xD8, 0xA3), (0xD8, 0xA5): 0xA7
        case (0xD8, 0xA0...0xBF): UInt64(second)
        case (0xD9, 0x89): 0x8A
        case (0xD9, 0x81...0x8A): UInt64(second)
        case (0xD9, 0x94): nil
        case (0xD9, 0x80), (0xD9, 0x8B...0x9F), (0xD9, 0xB0): 0
        default: nil
        }
    }

    /// Changes the bits of a letter.
    private mutating func put(_ code: UInt64, at position: Int) {
        let bit = Self.bit(of: position)
        if bit < 64 { low ^= code << UInt64(bit) } else { high ^= code << UInt64(bit - 64) }
    }

    /// Where in the 128 bits a letter begins.
    @inline(__always)
    private static func bit(of position: Int) -> Int { 8 &* position }

    /// The key of a token; nil when it is longer or not known to be plain, or when fewer than ``reach`` bytes are left.
    @inline(__always)
    init?(_ token: Token, _ bytes: RawSpan) {
        let length = token.lengthIfPlain
        guard length <= 2 * Self.longest, token.start <= bytes.byteCount &- Self.reach else { return nil }
        let count = length / 2
        let letters = Self.folded(bytes, at: token.start) & rasm_first_bytes(Int64(count))
        // ة meets ه at the end of the word: A9 and 87 differ in 2E.
        let isTehMarbuta = Self.equal(letters, 0xA9) & rasm_last_byte(Int64(count))
        let halves = unsafeBitCast(letters ^ isTehMarbuta & Letters(repeating: 0x2E), to: SIMD2<UInt64>.self)
        low = UInt64(littleEndian: halves[0])
        high = UInt64(littleEndian: halves[1])
    }

    /// The second bytes of sixteen letters; آ أ إ are ا, ى is ي.
    @inline(__always)
    private static func folded(_ bytes: RawSpan, at offset: Int) -> Letters {
        // The guard of the initializer is the proof that these bytes are there.
        let first = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Letters.self)
        let second = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 16, as: Letters.self)
        let letters = rasm_second_bytes(first, second)
        // A2, A3 and A5 differ from A7 in bits that it has and they have not; 8A is one more than 89, and all ones is -1.
        let isAlef = equal(letters, 0xA2) | equal(letters, 0xA3) | equal(letters, 0xA5)
        return (letters | isAlef & Letters(repeating: 0x07)) &- equal(letters, 0x89)
    }

    /// All ones in the lanes that are equal to a value.
    @inline(__always)
    private static func equal(_ letters: Letters, _ value: UInt8) -> Letters {
        unsafeBitCast(letters .== Letters(repeating: value), to: Letters.self)
    }

    /// Whether it has two letters or more, as every name has.
    @inline(__always)
    var isNameLong: Bool { low & 0xFF00 != 0 }

    /// Whether it still has two letters when it loses one.
    @inline(__always)
    var isLongerThanName: Bool { low & 0xFF_0000 != 0 }

    @inline(__always)
    var beginsWithAlef: Bool { firstCode == 0xA7 }

    /// The second byte of the first letter's UTF-8 form.
    @inline(__always)
    var firstCode: UInt64 { low & 0xFF }

    /// The code of every letter has its highest bit set.
    var count: Int {
        let mark: UInt64 = 0x8080_8080_8080_8080
        return (low & mark).nonzeroBitCount + (high & mark).nonzeroBitCount
    }

    /// A folded letter.
    @inline(__always)
    subscript(position: Int) -> UInt16 {
        let bit = Self.bit(of: position)
        let half = bit < 64 ? low : high
        let code = UInt16(truncatingIfNeeded: half &>> UInt64(truncatingIfNeeded: bit) & 0xFF)
        return code >= 0xA0 ? 0x0580 + code : 0x05C0 + code
    }

    /// The word without its first letters.
    @inline(__always)
    func dropFirst(_ count: Int) -> WordKey {
        var word = self
        for _ in 0..<count { word = word.withoutFirst }
        return word
    }

    /// Each letter moves to the place before it.
    @inline(__always)
    var withoutFirst: WordKey { WordKey(low: low &>> 8 | high &<< 56, high: high &>> 8) }

    /// The word with one more letter before it. The word has less than sixteen.
    private func following(_ letter: UInt16) -> WordKey {
        WordKey(low: low &<< 8 | UInt64(letter & 0x3F | 0x80), high: high &<< 8 | low &>> 56)
    }

    /// The word with letters before it; nil when it is too long then.
    func following(_ letters: [UInt16]) -> WordKey? {
        count + letters.count <= Self.longest ? letters.reversed().reduce(self) { $0.following($1) } : nil
    }

    /// The factor is 2⁶⁴ divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
    @inline(__always)
    var hash: UInt64 {
        let product = (low ^ high &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product &>> 32
    }
}
