/// Numbers folded words, from 1, while an index is built.
struct WordNumbers {
    private(set) var keys: NumberTable<WordKey>
    /// Words that have no key.
    private var others: [[UInt16]: Int] = [:]
    private(set) var count = 0

    init(expected: Int = 0) {
        keys = NumberTable(empty: .empty, expected: expected)
    }

    /// The number of a word, given to it now when it has none.
    mutating func intern(_ key: WordKey) -> Int {
        let known = keys.find(key)
        if known != 0 { return known }
        count += 1
        keys.insert(key, count)
        return count
    }

    mutating func intern(_ word: some Collection<UInt16>) -> Int {
        if let key = WordKey(folded: word) { return intern(key) }
        let word = Array(word)
        if let known = others[word] { return known }
        count += 1
        others[word] = count
        return count
    }

    /// A later word of a name, which needs a number only if it has no key.
    mutating func later(_ word: some Collection<UInt16>) -> LaterWord {
        WordKey(folded: word).map { LaterWord($0) } ?? LaterWord(number: intern(word))
    }

    /// The same of a word that may be in no name.
    func findLater(_ word: [UInt16]) -> LaterWord {
        WordKey(folded: word).map { LaterWord($0) } ?? LaterWord(number: find(word))
    }

    /// The number of a word already there, or 0.
    func find(_ word: [UInt16]) -> Int {
        WordKey(folded: word).map { keys.find($0) } ?? others[word] ?? 0
    }

    /// The numbers of the first words of some texts.
    mutating func intern(firstWordsOf texts: [String]) -> [Int] {
        var numbers: [Int] = []
        for text in texts {
            if let word = Phrase(text).folded.first { numbers.append(intern(word)) }
        }
        return Set(numbers).sorted()
    }

    /// Writes the tables.
    /// - Parameter known: what is known of the word with a number.
    func write(to index: inout IndexWriter, known: @escaping (Int) -> KnownWord) {
        let wordSlots = keys.slots
        index.add(.wordSlots, count: wordSlots.count) { place in
            let slot = wordSlots[place]
            return slot.number == 0 ? WordSlot() : WordSlot(key: slot.key, word: known(Int(slot.number)))
        }
        index.add(.roleFilter, roleFilter(known))
        var letters: [UInt16] = []
        var size = 8
        while size < others.count * 2 { size *= 2 }
        var slots = [LetterSlot](repeating: LetterSlot(), count: size)
        for (word, number) in others.sorted(by: { $0.value < $1.value }) {
            let hash = WordTable.hash(word)
            var place = Int(hash) & (size - 1)
            while slots[place].word.number != 0 { place = (place + 1) & (size - 1) }
            let start = UInt32(letters.count)
            letters += word
            slots[place] = LetterSlot(hash: hash, start: start, end: UInt32(letters.count), word: known(number))
        }
        index.add(.letterSlots, slots)
        index.add(.letters, letters)
    }

    /// A ``HashFilter`` of the words that are anything beside a name.
    private func roleFilter(_ known: (Int) -> KnownWord) -> [UInt64] {
        let hashes = keys.slots.compactMap { key, number in
            number == 0 || known(Int(number)).roles.isEmpty ? nil : key.hash
        }
        var filter = HashFilterBuilder(expected: hashes.count)
        for hash in hashes { filter.add(hash) }
        return filter.bits
    }
}
