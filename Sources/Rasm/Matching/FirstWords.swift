/// Tells most words of a text at one look that no name begins with them.
///
/// A set of hashes as Bloom made it (Burton H. Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970), with the three bits of a
/// word in one machine word: it may say yes to a word it does not hold, never no to one it holds. Whoever hears yes has to look the word up.
struct FirstWords: Sendable {
    /// The count is a power of two.
    private var bits: [UInt64] = [0]
    /// Whether a name begins with a number.
    private var hasNumbers = false

    init() {}

    /// - Parameter words: the folded first words of all names.
    init(_ words: [ArraySlice<UInt16>]) {
        while bits.count * 64 < words.count * 24 { bits += bits }
        let lam = LetterFolding.lam
        for word in words {
            insert(word)
            guard word.starts(with: LetterFolding.article) else { continue }
            // What is left of it after an article before a quotation mark: الـ«كرملين».
            insert(word.dropFirst(2))
            // What becomes of it after ل: للكرملين, and with a ل of its own للاذقية.
            insert([lam, lam] + word.dropFirst(2))
            if word.dropFirst(2).first == lam { insert([lam] + word.dropFirst(2)) }
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
        let list = tokens.list.span
        return [UInt32](unsafeUninitializedCapacity: list.count) { positions, count in
            var found = 0
            // Every position is written, and the next one over it when it was not wanted: there is no jump to foresee.
            for position in list.indices {
                positions[found] = UInt32(truncatingIfNeeded: position)
                found &+= mayBegin(list[position], bytes) ? 1 : 0
            }
            count = found
        }
    }

    /// Whether a name may begin with a token, with or without proclitics.
    @inline(__always)
    func mayBegin(_ token: Token, _ bytes: RawSpan) -> Bool {
        guard var word = WordKey(token, bytes) else { return token.script != .digits || hasNumbers }
        if contains(word) { return true }
        // The question's أ, then و or ف, then ب or ك or ل.
        if bytes.unsafeLoad(fromByteOffset: token.start + 1, as: UInt8.self) == 0xA3 {
            word = word.dropFirst(1)
            if word.isNameLong, contains(word) { return true }
        }
        for _ in 0..<2 {
            guard ProcliticCuts.mayBegin(word[0]) else { return false }
            word = word.dropFirst(1)
            guard word.isNameLong else { return false }
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
    private func mask(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 14) | 1 &<< (hash &>> 20) | 1 &<< (hash &>> 26) }
}
