/// A name cut into words: as written, and folded for meeting.
struct Phrase {
    /// The words as written.
    let words: [String]
    /// What stands between the words: `gaps[i]` follows `words[i]`; one less than the words.
    let gaps: [String]
    /// What stands before the first word and after the last: the + of OPEC+, the full stop of Washington, D.C.
    let prefix: String
    let suffix: String
    /// The words folded, in the same order.
    let folded: [[UInt16]]

    init(_ text: String) {
        let article = Article(text)
        let tokens = Tokenizer.tokens(of: article)
        words = tokens.list.map { article.text($0.range) }
        folded = tokens.list.map { tokens.letters(of: $0) }
        prefix = article.text(0..<(tokens.list.first?.start ?? 0))
        suffix = article.text((tokens.list.last?.end ?? 0)..<article.bytes.count)
        gaps = zip(tokens.list, tokens.list.dropFirst()).map { article.text($0.end..<$1.start) }
    }

    var isEmpty: Bool { words.isEmpty }

    /// The words after the first and the gaps between them, as they are written.
    var rest: String {
        zip(gaps, words.dropFirst()).map { $0 + $1 }.joined()
    }

    /// Whether the first word begins with the article ال, written with a bare alef: الكرملين does, ألمانيا does not.
    var hasArticle: Bool { words.first.map { Self.hasArticle($0) } ?? false }

    static func hasArticle(_ word: String) -> Bool {
        word.unicodeScalars.starts(with: ["\u{0627}", "\u{0644}"])
    }
}

/// A sequence of folded words, for use as a key.
struct FoldedKey: Hashable {
    let words: [[UInt16]]

    init(_ phrase: Phrase) { words = phrase.folded }
    init(_ words: [[UInt16]]) { self.words = words }
}
