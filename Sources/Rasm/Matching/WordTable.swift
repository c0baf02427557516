/// What an index knows of a word.
struct KnownWord: BitwiseCopyable, Sendable {
    /// From 1; 0 for a word it does not hold.
    var number: UInt32 = 0
    /// Where names lead that begin with the word.
    var root = TrieStep()
    var roles = WordRoles()

    static let none = KnownWord()
}

/// A word of plain letters in its table: 32 bytes, so that one line of cache answers all that is asked of the first word of a name.
struct WordSlot: BitwiseCopyable, Sendable {
    var key = WordKey.empty
    var word = KnownWord.none
}

/// Another word in its table.
struct LetterSlot: BitwiseCopyable, Sendable {
    var hash: UInt32 = 0
    /// Where its letters are.
    var start: UInt32 = 0
    var end: UInt32 = 0
    var word = KnownWord.none
}

/// The words of an index. Looking a word up compares its letters, so two words are never taken for one.
///
/// Open addressing in columns that are at most three quarters full; a number of 0 is an empty slot. The counter ends a search in a damaged file that has none.
struct WordTable: Sendable {
    private let slots: Column<WordSlot>
    private let letterSlots: Column<LetterSlot>
    private let letters: Column<UInt16>

    init(_ columns: IndexColumns) {
        slots = columns.column(.wordSlots)
        letterSlots = columns.column(.letterSlots)
        letters = columns.column(.letters)
    }

    /// A word of plain letters.
    @inline(__always)
    func find(_ key: WordKey) -> KnownWord { find(key, key.hash) }

    /// The same where its hash is known.
    @inline(__always)
    func find(_ key: WordKey, _ hash: UInt64) -> KnownWord { slots.slot(of: key, hash).word }

    @inline(__always)
    func prefetch(_ hash: UInt64) { slots.prefetchSlot(hash) }

    /// A word by its letters.
    func find(_ word: some RandomAccessCollection<UInt16>) -> KnownWord {
        if let key = WordKey(folded: word) { return find(key) }
        let hash = Self.hash(word)
        let mask = letterSlots.count &- 1
        var place = Int(hash) & mask
        for _ in 0...mask {
            let slot = letterSlots[masked: place]
            if slot.word.number == 0 { return .none }
            if slot.hash == hash, letters.buffer(letters.clamped(slot.start, slot.end)).elementsEqual(word) {
                return slot.word
            }
            place = (place &+ 1) & mask
        }
        return .none
    }

    /// Fowler–Noll–Vo 1a over 16-bit units, with a final mix because the table takes the low bits.
    static func hash(_ word: some Sequence<UInt16>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for letter in word { hash = (hash ^ UInt32(letter)) &* 16_777_619 }
        hash ^= hash >> 15
        return hash &* 0x85EB_CA6B
    }
}
