/// The names of a batch of forms on their way into the trie.
///
/// The tables are larger than any cache. When one name is added after the other each look at them waits for the memory; so all names take their first step,
/// then all their second, and while one does the memory is on its way that others will need.
struct NameBatch {
    struct Name {
        /// The number of its form in the batch.
        var form: Int
        var hasArticle: Bool
        /// The first word: by its key, or the place of one that has none.
        var key: WordKey?
        var place = WordNumbers.Place.other(0)
        /// Its later words that are to come, in ``later``.
        var next = 0
        var end = 0
        var position = NameTrieBuilder.Position(step: .edge(0), node: 0)
    }

    private(set) var names: [Name] = []
    private var later: [LaterWord] = []
    /// The names that have a step to take.
    private var walking: [Int] = []
    private(set) var scripts = KeylessScripts()

    private static let article = Array("ال".utf8)

    /// Takes the words of the forms; those without any are no names.
    mutating func cut(_ batch: FormBatch, _ words: inout WordNumbers) {
        names.removeAll(keepingCapacity: true)
        later.removeAll(keepingCapacity: true)
        let tokens = Tokenizer.tokens(of: Article(bytes: batch.texts))
        var position = 0
        for (form, draft) in batch.drafts.enumerated() {
            let first = position
            while position < tokens.list.count, tokens.list[position].start < draft.end { position += 1 }
            if first < position { add(form, tokens, first..<position, &words) }
        }
    }

    @inline(__always)
    private mutating func add(_ form: Int, _ tokens: Tokens, _ range: Range<Int>, _ words: inout WordNumbers) {
        let first = tokens.list[range.lowerBound]
        var name = Name(form: form, hasArticle: tokens.bytes.has(Self.article, at: first.start))
        name.key = tokens.key(of: first) ?? WordKey(folded: tokens.letters(of: first))
        if let key = name.key {
            words.prefetch(key)
        } else {
            name.place = words.place(ofOther: tokens.letters(of: first))
            scripts.beginning.insert(first.script)
        }
        name.next = later.count
        for token in tokens.list[range].dropFirst() {
            let word = tokens.key(of: token).map { LaterWord($0) } ?? words.later(tokens.letters(of: token))
            if !word.hasKey { scripts.later.insert(token.script) }
            later.append(word)
        }
        name.end = later.count
        names.append(name)
    }

    /// Follows all names to their ends.
    mutating func walk(_ trie: inout NameTrieBuilder, _ words: inout WordNumbers) {
        words.reserve(names.count)
        trie.reserve(later.count)
        walking.removeAll(keepingCapacity: true)
        for number in names.indices {
            if let key = names[number].key { names[number].place = words.place(of: key) }
            names[number].position = trie.begin(with: names[number].place, &words)
            goOn(number, trie)
        }
        while !walking.isEmpty {
            let before = exchange(&walking, with: [])
            for number in before {
                let word = later[names[number].next]
                names[number].position = trie.follow(word, from: names[number].position, &words)
                names[number].next += 1
                goOn(number, trie)
            }
        }
    }

    /// Notes that a name has another step to take, if it has.
    @inline(__always)
    private mutating func goOn(_ number: Int, _ trie: borrowing NameTrieBuilder) {
        let name = names[number]
        guard name.next < name.end else { return }
        trie.prefetch(name.position, later[name.next])
        walking.append(number)
    }
}

extension [UInt8] {
    /// Whether some bytes stand at an offset.
    func has(_ bytes: [UInt8], at offset: Int) -> Bool {
        offset + bytes.count <= count && bytes.indices.allSatisfy { self[offset + $0] == bytes[$0] }
    }
}
