/// A folded word of a text as it is looked up: a key in registers when its letters are plain, else its letters.
///
/// What is done with words is written once, for both.
protocol TextWord {
    var count: Int { get }
    /// A folded letter.
    subscript(position: Int) -> UInt16 { get }
    func dropFirst(_ count: Int) -> Self
    /// What an index knows of the word.
    func known(in table: WordTable) -> KnownWord
    /// What the word is beside a name.
    func roles(in table: WordRoleTable) -> WordRoles
    /// Where names lead that begin with the word, and whether it is a word by itself.
    func beginning(in beginnings: NameBeginnings) -> KnownWord
    /// The same of the word with letters before it.
    func beginning(following prefix: [UInt16], in beginnings: NameBeginnings) -> KnownWord
}

extension TextWord {
    var hasArticle: Bool { count > 1 && self[0] == LetterFolding.alef && self[1] == LetterFolding.lam }

    /// Whether its last two letters are these.
    func hasSuffix(_ last: UInt16, _ veryLast: UInt16) -> Bool {
        count > 1 && self[count - 2] == last && self[count - 1] == veryLast
    }

    /// The number of the word in an index, or 0.
    @inline(__always)
    func number(in table: WordTable) -> Int { Int(known(in: table).number) }
}

extension WordKey: TextWord {
    @inline(__always)
    func known(in table: WordTable) -> KnownWord { table.find(self) }

    @inline(__always)
    func beginning(in beginnings: NameBeginnings) -> KnownWord { beginnings.find(self) }

    func beginning(following prefix: [UInt16], in beginnings: NameBeginnings) -> KnownWord {
        following(prefix).map { beginnings.find($0) } ?? beginnings.find(prefix + (0..<count).map { self[$0] })
    }
}

/// A word that has no ``WordKey``.
struct LetterWord: TextWord {
    let letters: ArraySlice<UInt16>

    var count: Int { letters.count }
    subscript(position: Int) -> UInt16 { letters[letters.startIndex + position] }
    func dropFirst(_ count: Int) -> LetterWord { LetterWord(letters: letters.dropFirst(count)) }
    func known(in table: WordTable) -> KnownWord { table.find(letters) }
    func beginning(in beginnings: NameBeginnings) -> KnownWord { beginnings.find(letters) }
    func beginning(following prefix: [UInt16], in beginnings: NameBeginnings) -> KnownWord {
        beginnings.find(prefix + letters)
    }
}

extension Tokens {
    /// The word of a token as a key, when all of it is plain.
    @inline(__always)
    func key(of token: Token) -> WordKey? { WordKey(token, bytes.span.bytes) }

    /// The same of an Arabic word that is not plain, but has no other letters when it is folded.
    @inline(never)
    func foldedKey(of token: Token) -> WordKey? {
        guard token.isArabic, token.length <= 64 else { return nil }
        return WordKey(marked: token, bytes.span) ?? WordKey(folded: letters(of: token))
    }

    /// The word of any token.
    func word(of token: Token) -> LetterWord { LetterWord(letters: letters(of: token)[...]) }
}
