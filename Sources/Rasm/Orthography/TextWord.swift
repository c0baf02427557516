/// A folded word of a text as it is looked up: a key in registers when its letters are plain, else its letters.
///
/// What is done with words is written once, for both.
protocol TextWord {
    var count: Int { get }
    /// A folded letter.
    subscript(position: Int) -> UInt16 { get }
    func dropFirst(_ count: Int) -> Self
    /// The number of the word in a table, or 0.
    func number(in table: WordTable) -> Int
    /// The number of the word with letters before it.
    func number(following prefix: [UInt16], in table: WordTable) -> Int
}

extension TextWord {
    var hasArticle: Bool { count > 1 && self[0] == LetterFolding.alef && self[1] == LetterFolding.lam }

    func hasSuffix(_ suffix: [UInt16]) -> Bool {
        let start = count - suffix.count
        return start >= 0 && suffix.indices.allSatisfy { self[start + $0] == suffix[$0] }
    }

    func number(following prefix: [UInt16], in table: WordTable) -> Int {
        table.find((prefix + (0..<count).map { self[$0] }).span)
    }
}

extension WordKey: TextWord {
    @inline(__always)
    func number(in table: WordTable) -> Int { table.find(self) }
}

/// A word that has no ``WordKey``.
struct LetterWord: TextWord {
    let letters: ArraySlice<UInt16>

    var count: Int { letters.count }
    subscript(position: Int) -> UInt16 { letters[letters.startIndex + position] }
    func dropFirst(_ count: Int) -> LetterWord { LetterWord(letters: letters.dropFirst(count)) }
    func number(in table: WordTable) -> Int { table.find(letters.span) }
}

extension Tokens {
    /// The word of a token as a key, when it has one.
    @inline(__always)
    func key(of token: Token) -> WordKey? { WordKey(token, bytes.span.bytes) }

    /// The word of any token.
    func word(of token: Token) -> LetterWord { LetterWord(letters: letters(of: token)[...]) }
}
