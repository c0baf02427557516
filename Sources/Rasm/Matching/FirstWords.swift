/// Tells most words of a text at one look that no name begins with them.
///
/// A set of hashes as Bloom made it (Burton H. Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970), with the three bits of a
/// word in one machine word: it may say yes to a word it does not hold, never no to one it holds. Every word it holds is in the ``WordTable`` too. Whoever
/// hears yes has to look the word up.
struct FirstWords: Sendable {
    /// The count is a power of two.
    private let bits: Column<UInt64>
    /// Whether a name begins with a number.
    let hasNumbers: Bool

    init(_ columns: IndexColumns, hasNumbers: Bool) {
        bits = columns.column(.firstWords)
        self.hasNumbers = hasNumbers
    }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool {
        let mask = Self.mask(hash)
        return bits[masked: Self.place(hash, in: bits.count)] & mask == mask
    }

    @inline(__always)
    private static func place(_ hash: UInt64, in count: Int) -> Int {
        Int(truncatingIfNeeded: hash &>> 32) & (count &- 1)
    }

    @inline(__always)
    private static func mask(_ hash: UInt64) -> UInt64 {
        1 &<< (hash &>> 14) | 1 &<< (hash &>> 20) | 1 &<< (hash &>> 26)
    }

    /// The bits for the words that names begin with, and what becomes of these words after an article.
    /// - Parameters:
    ///   - first: the folded words; each is interned already.
    ///   - words: takes up the words that are made of them.
    static func bits(of first: [WordKey], _ words: inout WordNumbers) -> [UInt64] {
        var bits: [UInt64] = [0]
        while bits.count * 64 < first.count * 12 { bits += bits }
        func insert(_ key: WordKey) { bits[place(key.hash, in: bits.count)] |= mask(key.hash) }
        func insertMade(_ letters: some Collection<UInt16>) {
            guard !letters.isEmpty, let key = WordKey(folded: letters) else { return }
            _ = words.intern(key)
            insert(key)
        }
        let lam = LetterFolding.lam
        for key in first {
            insert(key)
            guard key.hasArticle else { continue }
            let rest = (2..<max(key.count, 2)).map { key[$0] }
            // What is left of it after an article before a quotation mark: الـ«كرملين».
            insertMade(rest)
            // What becomes of it after ل: للكرملين, and with a ل of its own للاذقية.
            insertMade([lam, lam] + rest)
            if rest.first == lam { insertMade([lam] + rest) }
        }
        return bits
    }
}
