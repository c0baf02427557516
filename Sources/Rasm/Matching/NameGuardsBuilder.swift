/// ``NameGuards`` while an index is built.
struct NameGuardsBuilder {
    private(set) var roles: [WordRoles] = []
    private var phrasesAfter: [[Int]] = []
    private var suffixesAfter: [[UInt16]] = []
    /// The words that are one by themselves, as far as they have keys.
    private(set) var wholeWords: [WordKey] = []

    init(_ nameWords: NameWords, words: inout WordNumbers) {
        var nameWords = nameWords
        nameWords.merge(.common)
        add(.generation, to: words.intern(firstWordsOf: nameWords.generations.map(\.text)))
        add(.accusative, to: words.intern(firstWordsOf: AccusativeNouns.words))
        add(.initial, to: words.intern(firstWordsOf: PersonRoles.initials))
        add(.personNoun, to: words.intern(firstWordsOf: PersonRoles.nouns))
        for word in nameWords.ordinary {
            if let first = Phrase(word.text).folded.first { add(.ordinary, to: first, &words) }
        }
        for word in nameWords.before {
            guard let last = Phrase(word.text).folded.last else { continue }
            add(.before, to: last, &words)
        }
        for word in nameWords.after {
            let folded = Phrase(word.text).folded
            guard let first = folded.first else { continue }
            if word.text.hasPrefix("*") {
                suffixesAfter.append(first)
            } else if folded.count == 1 {
                add(.after, to: first, &words)
            } else {
                phrasesAfter.append(folded.map { words.intern($0) })
            }
        }
    }

    private mutating func add(_ role: WordRoles, to word: [UInt16], _ words: inout WordNumbers) {
        add(role, to: [words.intern(word)])
        if role.isWhole, let key = WordKey(folded: word) { wholeWords.append(key) }
    }

    private mutating func add(_ role: WordRoles, to words: [Int]) {
        for word in words {
            while roles.count <= word { roles.append([]) }
            roles[word].insert(role)
        }
    }

    func roles(of word: Int) -> WordRoles { word < roles.count ? roles[word] : [] }

    func write(to index: inout IndexWriter, _ small: inout RecordWriter) {
        index.add(.roles, roles)
        small.add(suffixesAfter) { $0.add($1) { $0.add(Int($1)) } }
        small.add(phrasesAfter) { $0.add($1) { $0.add($1) } }
    }
}
