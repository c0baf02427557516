/// The words that names begin with, and those that are one by themselves (``WordRoles/whole``): few of a text's, so most are denied by a filter and never
/// looked up.
struct NameBeginnings: Sendable {
    let words: WordTable
    /// By ``WordKey/hash``. Every word that passes and is no mistake is in the table.
    let filter: HashFilter
    /// Whether a name begins with a number.
    let hasNumbers: Bool

    @inline(__always)
    func find(_ key: WordKey) -> KnownWord { filter.contains(key.hash) ? words.find(key) : .none }

    func find(_ word: some RandomAccessCollection<UInt16>) -> KnownWord { words.find(word) }
}

/// ``NameBeginnings`` while an index is built.
struct NameBeginningsBuilder {
    private var filter: HashFilterBuilder
    var bits: [UInt64] { filter.bits }

    /// - Parameters:
    ///   - first: the folded words that names begin with; each is interned already, as are the others.
    ///   - whole: those that are words by themselves.
    ///   - words: takes up the words that are made of the first.
    ///   - trie: is told of these.
    init(_ first: [WordKey], whole: [WordKey], _ words: inout WordNumbers, _ trie: inout NameTrieBuilder) {
        filter = HashFilterBuilder(expected: first.count + whole.count)
        for key in whole { filter.add(key.hash) }
        for key in first {
            filter.add(key.hash)
            for (made, flag) in Self.hidden(in: key) {
                trie.add(flag, to: words.intern(made))
                filter.add(made.hash)
            }
        }
    }

    /// What becomes of a word with the article, and how.
    private static func hidden(in word: WordKey) -> [(word: WordKey, flag: UInt32)] {
        guard word.hasArticle, word.count > 2 else { return [] }
        let (lam, rest) = (LetterFolding.lam, (2..<word.count).map { word[$0] })
        // What is left of it after an article before a quotation mark, الـ«كرملين»; after ل, للكرملين; and with a ل of its own, للاذقية.
        var made = [(rest, TrieNode.followsArticle), ([lam, lam] + rest, TrieNode.followsLam)]
        if rest.first == lam { made.append(([lam] + rest, TrieNode.followsLam)) }
        return made.compactMap { letters, flag in WordKey(folded: letters).map { ($0, flag) } }
    }
}
