/// A word of a text as it is looked up: a key in registers when its letters are plain, else its folded letters.
enum TextWord {
    case key(WordKey)
    case letters([UInt16])

    @inline(__always)
    init(_ token: Token, of tokens: Tokens) {
        if let key = WordKey(token, tokens.bytes.span.bytes) {
            self = .key(key)
        } else {
            self = .letters(tokens.letters(of: token))
        }
    }

    var count: Int {
        switch self {
        case .key(let key): key.count
        case .letters(let letters): letters.count
        }
    }

    subscript(position: Int) -> UInt16 {
        switch self {
        case .key(let key): key[position]
        case .letters(let letters): letters[position]
        }
    }

    func dropFirst(_ count: Int) -> TextWord {
        switch self {
        case .key(let key): .key(key.dropFirst(count))
        case .letters(let letters): .letters(Array(letters.dropFirst(count)))
        }
    }

    /// The word with letters before it.
    func following(_ prefix: [UInt16]) -> TextWord {
        let letters = prefix + (0..<count).map { self[$0] }
        return WordKey(folded: letters).map(TextWord.key) ?? .letters(letters)
    }

    func hasSuffix(_ suffix: [UInt16]) -> Bool {
        let start = count - suffix.count
        return start >= 0 && suffix.indices.allSatisfy { self[start + $0] == suffix[$0] }
    }
}

extension WordTable {
    /// The number of a word, or 0.
    @inline(__always)
    func find(_ word: TextWord) -> Int {
        switch word {
        case .key(let key): find(key)
        case .letters(let letters): find(letters.span)
        }
    }
}
