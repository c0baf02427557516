/// The أ that asks, and words that look like a proclitic and a name and are neither.
extension Tokens {
    /// Whether the أ at the beginning of a word may be the question word: not after a preposition.
    func mayAsk(_ position: Int) -> Bool {
        let token = list[position]
        guard bytes[token.start] == 0xD8, bytes[token.start + 1] == 0xA3 else { return false }
        guard position > 0, !token.beginsRun else { return true }
        let previous = list[position - 1]
        // No preposition has more than three letters, and most words have.
        if previous.isPlain, previous.length > 6 { return true }
        guard let word = key(of: previous) ?? foldedKey(of: previous), ProcliticCuts.prepositions.contains(word) else {
            return true
        }
        return !bytes.span.gap(from: previous.end, to: token.start).isPlainSpace
    }

    /// Whether a word is على, with or without و or ف, or أعلى: they fold like the name علي and what may hang on it, and «رد على خامنئي» is no
    /// علي خامنئي. (Inside a name, محمد على, it is one.)
    @inline(__always)
    func isAla(_ token: Token) -> Bool {
        // Few words end in ى.
        bytes.span[unchecked: token.end &- 1] == 0x89 && foldsToAla(token)
    }

    private func foldsToAla(_ token: Token) -> Bool {
        guard token.length > 1, bytes[token.end - 2] == 0xD9, let word = key(of: token) ?? foldedKey(of: token) else {
            return false
        }
        return ProcliticCuts.onWords.contains(word)
    }
}
