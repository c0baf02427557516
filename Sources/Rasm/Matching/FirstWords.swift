/// Tells most words of a text at one look that no name begins with them.
///
/// A set of hashes as Bloom made it (Burton H. Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970), with the two bits of a
/// word in one machine word: it may say yes to a word it does not hold, never no to one it holds. Whoever hears yes has to look the word up.
struct FirstWords: Sendable {
    /// The count is a power of two.
    private var bits: [UInt64] = [0]
    /// Whether a name begins with a number.
    private var hasNumbers = false

    init() {}

    /// - Parameter words: the folded first words of all names.
    init(_ words: [ArraySlice<UInt16>]) {
        while bits.count * 64 < words.count * 16 { bits += bits }
        for word in words {
            insert(word)
            // After لل a name is without its article: لل + كرملين; and without its own ل too: لل + اذقية.
            guard word.starts(with: [LetterFolding.alef, LetterFolding.lam]) else { continue }
            insert(word.dropFirst(2))
            if word.dropFirst(2).first == LetterFolding.lam { insert(word.dropFirst(3)) }
        }
    }

    /// Words that have no key are none that ``mayBegin(_:_:)`` could deny.
    private mutating func insert(_ word: ArraySlice<UInt16>) {
        if let first = word.first, LetterFolding.isDigit(first) { hasNumbers = true }
        guard let key = WordKey(folded: word) else { return }
        bits[index(key.hash)] |= mask(key.hash)
    }

    /// The positions of the tokens that a name may begin with.
    func positions(in tokens: Tokens) -> [UInt32] {
        let bytes = tokens.bytes.span.bytes
        var positions: [UInt32] = []
        positions.reserveCapacity(tokens.list.count / 4)
        for position in tokens.list.indices where mayBegin(tokens.list[position], bytes) {
            positions.append(UInt32(position))
        }
        return positions
    }

    /// Whether a name may begin with a token, with or without proclitics.
    @inline(__always)
    func mayBegin(_ token: Token, _ bytes: RawSpan) -> Bool {
        guard var word = WordKey(token, bytes) else { return token.script != .digits || hasNumbers }
        if contains(word) { return true }
        // The question's أ, و or ف, ب or ك or ل, and the ل of the article.
        if word[0] == LetterFolding.alef, bytes.unsafeLoad(fromByteOffset: token.start + 1, as: UInt8.self) == 0xA3 {
            word = word.dropFirst(1)
            if contains(word) { return true }
        }
        for _ in 0..<3 {
            guard ProcliticCuts.mayBegin(word[0]) else { return false }
            word = word.dropFirst(1)
            if contains(word) { return true }
        }
        return false
    }

    @inline(__always)
    private func contains(_ word: WordKey) -> Bool {
        let hash = word.hash
        let mask = mask(hash)
        return bits[index(hash)] & mask == mask
    }

    @inline(__always)
    private func index(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 32) & (bits.count &- 1) }

    @inline(__always)
    private func mask(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 20) | 1 &<< (hash &>> 26) }
}
