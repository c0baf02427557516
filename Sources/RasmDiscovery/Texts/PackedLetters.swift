import Rasm

/// A word of at most 21 letters in one number, six bits a letter: it is cut, joined and looked up in registers.
struct PackedLetters: Hashable, Sendable {
    /// The first letter in the lowest bits; no letter has the code 0.
    private let bits: UInt128

    static let longest = 21

    private init(bits: UInt128) { self.bits = bits }

    /// Nil for a longer word.
    init?(_ letters: some Collection<UInt8>) {
        guard letters.count <= Self.longest else { return nil }
        var bits: UInt128 = 0
        for letter in letters.reversed() { bits = bits &<< 6 | UInt128(letter) }
        self.init(bits: bits)
    }

    /// The letters of a word in UTF-8, as ``WrittenLetters`` has them; nil for a longer word.
    init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        var bits: UInt128 = 0
        var (offset, shift): (Int, UInt128) = (0, 0)
        while offset &+ 1 < bytes.count {
            // U+0600–06FF have two bytes.
            let letter = UInt16(bytes[offset] & 0x1F) &<< 6 | UInt16(bytes[offset &+ 1] & 0x3F)
            guard 0xD8...0xDB ~= bytes[offset], 0x0620...0x063F ~= letter || 0x0641...0x064A ~= letter,
                shift < UInt128(Self.longest * 6)
            else { break }
            bits |= UInt128(SpellingAlphabet.code(letter)) &<< shift
            shift &+= 6
            offset &+= 2
        }
        if offset == bytes.count {
            self.init(bits: bits)
        } else {
            self.init(KnownNames.letters(String(decoding: bytes, as: UTF8.self)))
        }
    }

    var isEmpty: Bool { bits == 0 }
    var count: Int { (128 + 5 - bits.leadingZeroBitCount) / 6 }

    /// The letter at a place, from 0.
    subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: bits &>> UInt128(6 &* place)) & 0x3F }

    var letters: [UInt8] { (0..<count).map { self[$0] } }
    var text: String { letters.map(SpellingAlphabet.letter).joined() }

    func starts(with other: PackedLetters) -> Bool {
        bits & ~(~UInt128(0) &<< UInt128(6 &* other.count)) == other.bits && !other.isEmpty
    }

    func dropFirst(_ count: Int) -> PackedLetters { PackedLetters(bits: bits &>> UInt128(6 &* count)) }

    /// Nil when both together are too long.
    func appending(_ other: PackedLetters) -> PackedLetters? {
        let count = count
        guard count + other.count <= Self.longest else { return nil }
        return PackedLetters(bits: bits | other.bits &<< UInt128(6 &* count))
    }

    /// As ``SpellingAlphabet/folded`` has it.
    var folded: PackedLetters {
        var (rest, folded, shift): (UInt128, UInt128, UInt128) = (bits, 0, 0)
        while rest != 0 {
            folded |= UInt128(SpellingAlphabet.folded[Int(truncatingIfNeeded: rest & 0x3F)]) &<< shift
            rest &>>= 6
            shift &+= 6
        }
        return PackedLetters(bits: folded)
    }

    /// The factors are of MurmurHash3's finalizer (Appleby, 2011).
    var mixed: UInt64 {
        var hash = UInt64(truncatingIfNeeded: bits) ^ UInt64(truncatingIfNeeded: bits &>> 64) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ hash &>> 33) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash &>> 29
    }
}

/// Numbers by word: open addressing, at most half full.
struct PackedLettersTable: Sendable {
    private var slots: [UInt32]
    private var words: [PackedLetters] = []

    /// - Parameter expected: about how many words there will be.
    init(expected: Int) {
        var size = 64
        while size < expected * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        words.reserveCapacity(expected)
    }

    var count: Int { words.count }

    subscript(number: Int) -> PackedLetters { words[number] }

    func number(of word: PackedLetters) -> Int? {
        var slot = Int(truncatingIfNeeded: word.mixed) & (slots.count &- 1)
        while slots[slot] != 0 {
            if words[Int(slots[slot]) &- 1] == word { return Int(slots[slot]) &- 1 }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return nil
    }

    /// The number of a word, from 0 in order of coming; and whether it is new.
    mutating func insert(_ word: PackedLetters) -> (number: Int, isNew: Bool) {
        if let number = number(of: word) { return (number, false) }
        words.append(word)
        if words.count * 2 > slots.count {
            slots = [UInt32](repeating: 0, count: slots.count * 2)
            for number in words.indices { place(number) }
        } else {
            place(words.count - 1)
        }
        return (words.count - 1, true)
    }

    private mutating func place(_ number: Int) {
        var slot = Int(truncatingIfNeeded: words[number].mixed) & (slots.count &- 1)
        while slots[slot] != 0 { slot = (slot &+ 1) & (slots.count &- 1) }
        slots[slot] = UInt32(number + 1)
    }
}
