import Rasm

/// The text of one side of a unit, cut into words.
struct SideText {
    let language: String
    let article: Article
    let words: [KeyedWord]

    init(_ article: Article, language: String) {
        self.language = language
        self.article = article
        words = WordKey.words(of: article.text(0..<article.bytes.count), in: article.runs)
    }

    func text(_ range: Range<Int>) -> String { article.text(range) }

    /// What stands between a word and the one before.
    private func gap(before word: Int) -> String {
        text(words[word - 1].range.upperBound..<words[word].range.lowerBound)
    }

    /// Whether a word and the one before may be of one name: nothing but space, a hyphen, an apostrophe, or the stop of an initial between.
    func joins(_ word: Int) -> Bool {
        let isInitial = words[word - 1].text.count <= 2
        return gap(before: word).unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || "-‐‑'’‘\u{AD}\u{200B}\u{2060}".unicodeScalars.contains($0)
                || isInitial && $0 == "."
        }
    }

    /// Whether the word before or after a name is a number.
    func isBesideNumber(_ name: FoundName) -> Bool {
        func isNumber(_ word: Int) -> Bool {
            words.indices.contains(word) && words[word].key.first?.isNumber == true
        }
        return isNumber(name.words.lowerBound - 1) || isNumber(name.words.upperBound)
    }

    /// Whether there is no name in a text in Latin or Cyrillic letters, by its capitals: none but the first, or nothing else.
    var namesNobody: Bool {
        guard language != "ar" else { return false }
        let letters = words.filter { $0.key.first?.isLetter == true }
        return letters.dropFirst().allSatisfy { !$0.isCapital } || letters.allSatisfy(\.isCapital)
    }

    func isPlainSpace(before word: Int) -> Bool {
        gap(before: word).unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// Whether nothing but space or a hyphen stands before a word.
    func isPlainOrHyphen(before word: Int) -> Bool {
        gap(before: word).unicodeScalars.allSatisfy { $0.properties.isWhitespace || "-‐‑".unicodeScalars.contains($0) }
    }

    /// Whether the text is in capitals, so that they say nothing.
    var isShouted: Bool {
        let letters = words.filter { $0.text.count > 3 }
        return letters.count > 1 && letters.allSatisfy { $0.text == $0.text.uppercased() }
    }
}

/// A name of the glossary in a text.
struct FoundName {
    /// The ids of the entries it may be.
    var entries: [String]
    /// As it is written, without proclitics.
    var text: String
    /// The words of the text it is, by their number.
    var words: Range<Int>
    var isPerson = false
    /// Whether it is a name of more than a word: hardly somebody else's.
    var isFull: Bool
    /// Whether it is clear whose name it is, if it is a name.
    var isCertain = true
    /// Whether it may be another word: told of only where the other side has somebody else in its place.
    var isOrdinary = false
    /// What the glossary has in its place; nil when it may stand.
    var replacement: String?
}
