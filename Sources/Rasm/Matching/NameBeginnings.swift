/// The words that names begin with, and those that are one by themselves (``WordRoles/whole``): few of a text's, so most are denied by a filter and never
/// looked up.
struct NameBeginnings: Sendable {
    let words: WordTable
    /// By ``WordKey/hash``. Every word that passes and is no mistake is in the table.
    let filter: HashFilter
    let keylessScripts: KeylessScripts

    @inline(__always)
    func find(_ key: WordKey) -> KnownWord { filter.contains(key.hash) ? words.find(key) : .none }

    func find(_ word: some RandomAccessCollection<UInt16>) -> KnownWord { words.find(word) }
}

/// Of which scripts there are words in names that have no ``WordKey``: numbers and Latin names. A text has many more of them than names have, and to look one
/// up takes long.
///
/// Arabic is always among them: behind proclitics and under marks there may be a word with a key.
struct KeylessScripts: BitwiseCopyable, Sendable {
    /// Of words that names begin with, and of their later words.
    var beginning: ScriptSet = [.arabic]
    var later: ScriptSet = [.arabic]
}

/// ``NameBeginnings`` while an index is built.
struct NameBeginningsBuilder {
    private var filter: HashFilterBuilder
    var bits: [UInt64] { filter.bits }

    /// A word that is made of one that names begin with, and how.
    private struct Hidden {
        var word: WordKey
        var flag: UInt32
    }

    /// - Parameters:
    ///   - whole: words that are one by themselves; each is interned already.
    ///   - words: holds the words that names begin with, and takes up those that are made of them.
    init(whole: [WordKey], _ words: inout WordNumbers) {
        var (count, hidden) = (whole.count, [Hidden]())
        words.forEachKey { key, word in
            guard !word.root.isNowhere else { return }
            count += 1
            Self.hide(key, in: &hidden)
        }
        var filter = HashFilterBuilder(expected: count)
        words.forEachKey { key, word in
            if !word.root.isNowhere { filter.add(key.hash) }
        }
        for key in whole { filter.add(key.hash) }
        self.filter = filter
        add(hidden, to: &words)
    }

    /// Takes up the made words. Each look at the table would wait for the memory if it were not asked for before.
    private mutating func add(_ hidden: [Hidden], to words: inout WordNumbers) {
        words.reserve(hidden.count)
        for number in hidden.indices {
            if number + 16 < hidden.count { words.prefetch(hidden[number + 16].word) }
            let made = hidden[number]
            words.change(words.place(of: made.word)) { $0 = $0.adding(made.flag) }
            filter.add(made.word.hash)
        }
    }

    /// What becomes of a word with the article, and how.
    private static func hide(_ word: WordKey, in hidden: inout [Hidden]) {
        guard word.hasArticle, word.count > 2 else { return }
        func add(_ made: WordKey?, _ flag: UInt32) {
            if let made { hidden.append(Hidden(word: made, flag: flag)) }
        }
        // What is left of it after an article before a quotation mark, الـ«كرملين»; after ل, للكرملين; and with a ل of its own, للاذقية.
        let (lam, rest) = (LetterFolding.lam, word.dropFirst(2))
        add(rest, TrieNode.followsArticle)
        add(rest.following([lam, lam]), TrieNode.followsLam)
        if rest[0] == lam { add(rest.following([lam]), TrieNode.followsLam) }
    }
}

extension RecordWriter {
    mutating func add(_ scripts: KeylessScripts) {
        add(Int(scripts.beginning.bits))
        add(Int(scripts.later.bits))
    }
}

extension RecordReader {
    mutating func keylessScripts() -> KeylessScripts {
        func scripts() -> ScriptSet { ScriptSet(bits: UInt8(truncatingIfNeeded: number())) }
        return KeylessScripts(beginning: scripts(), later: scripts())
    }
}
