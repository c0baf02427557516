/// Numbers folded words, from 1. Looking a word up compares its letters, so two words never share a number.
///
/// Open addressing over one flat array of letters: a look-up touches two cache lines and allocates nothing.
struct WordTable: Sendable {
    private var letters: [UInt16] = []
    private var ends: [UInt32] = [0]
    /// Words of plain letters once more, by their keys.
    private var keys = NumberTable(empty: WordKey.empty)
    /// Pairs of a word's hash and number; number 0 is an empty slot. The count is a power of two, at most half full.
    private var slots: [(hash: UInt32, word: UInt32)] = Array(repeating: (0, 0), count: 64)

    /// The number of a word already there, or 0.
    @inline(__always)
    func find(_ word: Span<UInt16>) -> Int {
        let hash = Self.hash(word)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot].word != 0 {
            if slots[slot].hash == hash, equals(Int(slots[slot].word), word) { return Int(slots[slot].word) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return 0
    }

    /// The number of a word of plain letters, or 0.
    @inline(__always)
    func find(_ key: WordKey) -> Int { keys.find(key) }

    /// The number of a word, given to it now when it has none.
    mutating func intern(_ word: some Collection<UInt16>) -> Int {
        let word = Array(word)
        let known = find(word.span)
        if known != 0 { return known }
        if ends.count * 2 > slots.count { grow() }
        letters += word
        ends.append(UInt32(letters.count))
        insert(hash: Self.hash(word.span), number: UInt32(ends.count - 1))
        if let key = WordKey(folded: word) { keys.insert(key, ends.count - 1) }
        return ends.count - 1
    }

    /// The numbers of the first words of some texts.
    mutating func intern(firstWordsOf texts: [String]) -> Set<Int> {
        Set(texts.compactMap { Phrase($0).folded.first }.map { intern($0) })
    }

    /// The letters of a word, by its number.
    func letters(of number: Int) -> ArraySlice<UInt16> {
        letters[Int(ends[number - 1])..<Int(ends[number])]
    }

    private func equals(_ number: Int, _ word: Span<UInt16>) -> Bool {
        let start = Int(ends[number - 1])
        guard Int(ends[number]) - start == word.count else { return false }
        for index in 0..<word.count where letters[start + index] != word[index] { return false }
        return true
    }

    private mutating func insert(hash: UInt32, number: UInt32) {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot].word != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = (hash, number)
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: (0, 0), count: old.count * 2)
        for entry in old where entry.word != 0 { insert(hash: entry.hash, number: entry.word) }
    }

    /// Fowler–Noll–Vo 1a over 16-bit units, with a final mix because the table takes the low bits.
    @inline(__always)
    private static func hash(_ word: Span<UInt16>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for index in 0..<word.count { hash = (hash ^ UInt32(word[index])) &* 16_777_619 }
        hash ^= hash >> 15
        return hash &* 0x85EB_CA6B
    }
}
