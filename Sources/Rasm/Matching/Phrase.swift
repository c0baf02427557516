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
        var word = word
        return word.withUTF8 { hasArticle($0) }
    }

    /// The bytes of ال.
    static let articleLength = 4

    static func hasArticle(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        word.count >= articleLength && word[0] == 0xD8 && word[1] == 0xA7 && word[2] == 0xD9 && word[3] == 0x84
    }

    /// How many words a name has; nil when there is anything in it but plain letters (``ByteBlock/letters``) and a space between every two words.
    static func countOfPlainWords(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
        var (words, index, isInWord) = (0, 0, false)
        while index < name.count {
            if name[index] == 0x20 {
                guard isInWord else { return nil }
                isInWord = false
                index += 1
                continue
            }
            guard index + 1 < name.count else { return nil }
            switch (name[index], name[index + 1]) {
            case (0xD8, 0xA0...0xBF), (0xD9, 0x81...0x8A): break
            default: return nil
            }
            if !isInWord { words += 1 }
            isInWord = true
            index += 2
        }
        return isInWord ? words : nil
    }
}

/// A sequence of folded words, for use as a key.
struct FoldedKey: Hashable {
    let words: [[UInt16]]

    init(_ phrase: Phrase) { words = phrase.folded }
    init(_ words: [[UInt16]]) { self.words = words }
}
