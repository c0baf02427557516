import Rasm

/// The words of a sentence as names may be made of them.
struct NameWords {
    struct Word {
        /// Folded letters; Cyrillic ones as they are.
        var letters: [UInt16]
        /// The number of the stem, by which common words are known.
        var stem: Int32
        var isCapital: Bool
        var range: Range<Int>
        /// Whether nothing but a space or a hyphen parts it from the word before.
        var follows: Bool
        /// Whether it does so with a hyphen.
        var isHyphenated: Bool
    }

    private(set) var words: [Word] = []
    let article: Article
    private let isArabic: Bool

    init(_ text: String, language: AlignmentLanguage, _ vocabulary: inout Vocabulary) {
        article = Article(text)
        isArabic = language == .arabic
        let tokens = Tokenizer.tokens(of: article)
        var end = 0
        for token in tokens.list {
            let gap = article.bytes[end..<token.range.lowerBound]
            let isPlain = gap.allSatisfy { $0 == 0x20 || $0 == 0x2D || $0 == 0x0A } && !gap.isEmpty && gap.count <= 2
            end = token.range.upperBound
            var letters = Array(tokens.letters(of: token))
            var isCapital = false
            if token.script != .arabic { (letters, isCapital) = LatinFolding.folded(letters) }
            let stem = vocabulary.number(of: LightStem.stem(letters, script: token.script))
            words.append(
                Word(
                    letters: letters, stem: stem, isCapital: isCapital && token.script != .arabic, range: token.range,
                    follows: isPlain && !words.isEmpty, isHyphenated: gap.contains(0x2D)))
        }
    }

    /// The folded words of a text by itself.
    static func words(of text: String) -> [[UInt16]] {
        var none = Vocabulary()
        return NameWords(text, language: .english, &none).words.map(\.letters)
    }

    /// The folded letters of a text, a space between two words.
    static func folded(_ text: String) -> [UInt16] { Array(words(of: text).joined(separator: [0x20])) }

    /// The bytes from the first to the last of some words.
    func range(_ words: Range<Int>) -> Range<Int> {
        self.words[words.lowerBound].range.lowerBound..<self.words[words.upperBound - 1].range.upperBound
    }

    /// What stands from the first to the last of some words.
    func text(_ words: Range<Int>) -> String {
        article.text(range(words))
    }

    /// The same in Arabic, vowel marks and tatweel left out, without some letters of its first word; لل leaves the article.
    func text(_ words: Range<Int>, withoutPrefixOf count: Int) -> String {
        var scalars = text(words).unicodeScalars.filter { !Self.isMark($0) }.map { $0 }
        guard count > 0 else { return Self.string(scalars) }
        let prefix = scalars.prefix(count)
        let article = prefix.ends(with: ["ل", "ل"]) || prefix.ends(with: ["ا", "ل"])
        scalars.removeFirst(min(count, scalars.count))
        return (article ? "ال" : "") + Self.string(scalars)
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0640, 0x064B...0x065F, 0x0670, 0x200B...0x200F, 0x2066...0x2069, 0x00AD: true
        default: false
        }
    }
}

extension Collection where Element == Unicode.Scalar {
    fileprivate func ends(with scalars: [Unicode.Scalar]) -> Bool {
        count >= scalars.count && suffix(scalars.count).elementsEqual(scalars)
    }
}
