/// Words are numbered, from 1, while an index is built, in the table in which they will be looked up; what names begin with them is written there as well.
struct WordNumbers: ~Copyable {
    private var table: SlotTable<WordSlot>
    /// Words that have no key, and where they stand among them.
    private var others: [KnownWord] = []
    private var otherPlaces: [[UInt16]: Int] = [:]
    private(set) var count = 0

    /// Where a word is, until others are added for which no room was made.
    enum Place {
        case key(Int)
        case other(Int)
    }

    init(expected: Int = 0) { table = SlotTable(expected: expected) }

    /// Makes room for more words with keys.
    mutating func reserve(_ more: Int) { table.reserve(more) }

    @inline(__always)
    func prefetch(_ key: WordKey) { table.prefetch(key) }

    /// Where a word is that has a key; it gets a number now if it has none. There is room for it.
    @inline(__always)
    mutating func place(of key: WordKey) -> Place {
        let place = table.place(of: key)
        if table[place].isEmpty {
            count &+= 1
            table.fill(place, with: WordSlot(key: key, word: KnownWord(number: UInt32(truncatingIfNeeded: count))))
        }
        return .key(place)
    }

    /// The same of one that has none.
    mutating func place(ofOther word: [UInt16]) -> Place {
        if let known = otherPlaces[word] { return .other(known) }
        count += 1
        others.append(KnownWord(number: UInt32(count)))
        otherPlaces[word] = others.count - 1
        return .other(others.count - 1)
    }

    subscript(place: Place) -> KnownWord {
        @inline(__always)
        get {
            switch place {
            case .key(let place): table[place].word
            case .other(let place): others[place]
            }
        }
    }

    /// Changes where names lead that begin with a word.
    @inline(__always)
    mutating func change(_ place: Place, _ change: (inout TrieStep) -> Void) {
        switch place {
        case .key(let place): table.change(place) { change(&$0.word.root) }
        case .other(let place): change(&others[place].root)
        }
    }

    /// The number of a word, given to it now when it has none.
    mutating func intern(_ word: [UInt16]) -> Int {
        guard let key = WordKey(folded: word) else { return Int(self[place(ofOther: word)].number) }
        table.reserve(1)
        return Int(self[place(of: key)].number)
    }

    /// A later word of a name, which needs a number only if it has no key.
    mutating func later(_ word: [UInt16]) -> LaterWord {
        WordKey(folded: word).map { LaterWord($0) } ?? LaterWord(number: intern(word))
    }

    /// The same of a word that may be in no name.
    func findLater(_ word: [UInt16]) -> LaterWord {
        WordKey(folded: word).map { LaterWord($0) } ?? LaterWord(number: Int(find(word).number))
    }

    /// What is known of a word.
    func find(_ word: [UInt16]) -> KnownWord {
        if let key = WordKey(folded: word) { return table[table.place(of: key)].word }
        return otherPlaces[word].map { others[$0] } ?? .none
    }

    /// The numbers of the first words of some texts.
    mutating func intern(firstWordsOf texts: [String]) -> [Int] {
        var numbers: [Int] = []
        for text in texts {
            if let word = Phrase(text).folded.first { numbers.append(intern(word)) }
        }
        return Set(numbers).sorted()
    }

    /// Looks at each word that has a key, in the order of the table.
    func forEachKey(_ body: (WordKey, KnownWord) -> Void) {
        for place in table.places where !table[place].isEmpty { body(table[place].key, table[place].word) }
    }

    /// Writes the tables.
    /// - Parameter roles: what the word with a number is beside a name.
    consuming func write(to index: inout IndexWriter, roles: (Int) -> WordRoles) {
        for place in others.indices { others[place].roles = roles(Int(others[place].number)) }
        index.add(.roleFilter, addRoles(roles))
        var letters: [UInt16] = []
        var size = 8
        while size < others.count * 2 { size *= 2 }
        var slots = [LetterSlot](repeating: LetterSlot(), count: size)
        for (word, number) in otherPlaces.sorted(by: { $0.value < $1.value }) {
            let hash = WordTable.hash(word)
            var place = Int(hash) & (size - 1)
            while slots[place].word.number != 0 { place = (place + 1) & (size - 1) }
            let start = UInt32(letters.count)
            letters += word
            slots[place] = LetterSlot(hash: hash, start: start, end: UInt32(letters.count), word: others[number])
        }
        index.add(.letterSlots, slots)
        index.add(.letters, letters)
        index.add(.wordSlots, table.finish())
    }

    /// Writes down the roles of words.
    /// - Returns: a ``HashFilter`` of those that have any.
    private mutating func addRoles(_ roles: (Int) -> WordRoles) -> [UInt64] {
        var hashes: [UInt64] = []
        for place in table.places where !table[place].isEmpty {
            let known = roles(Int(table[place].word.number))
            if known.isEmpty { continue }
            table.change(place) { $0.word.roles = known }
            hashes.append(table[place].key.hash)
        }
        var filter = HashFilterBuilder(expected: hashes.count)
        for hash in hashes { filter.add(hash) }
        return filter.bits
    }
}

extension WordSlot: TableSlot {
    var isEmpty: Bool { word.number == 0 }
}
