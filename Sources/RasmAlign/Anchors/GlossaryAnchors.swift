import Rasm

/// The names of a glossary as anchors: an Arabic name in any of its spellings, and the words of the name in the other language.
struct GlossaryAnchors {
    /// How sure a word of a name is to be translated by the word at the same place, and by any other word of the name.
    private static let samePlace: Float = 0.8
    private static let otherPlace: Float = 0.25
    /// The share of all words together when the names differ in their number.
    private static let anyPlace: Float = 0.6

    private let matcher: Matcher
    private let other: AlignmentLanguage
    /// The words of each entry's names in the other language, read when first met.
    private var names: [Int: [[Int32]]] = [:]

    /// - Parameter other: the language of the side that is not Arabic.
    init(_ glossary: Glossary, other: AlignmentLanguage) {
        matcher = Matcher(TermIndex(glossary, language: AlignmentLanguage.arabic.rawValue))
        self.other = other
    }

    /// The pairs that the names of an Arabic sentence make: the Arabic word, the other, and the weight.
    ///
    /// - Parameter numbers: the sentence's token for each word of the article; nil for what is none.
    mutating func pairs(
        in article: Article, _ words: Tokens, numbers: [Int32?], _ vocabulary: inout Vocabulary
    ) -> [GlossaryPair] {
        var pairs: [GlossaryPair] = []
        for mention in matcher.mentions(in: article, tokens: words) {
            let arabic = mention.tokens.compactMap { numbers[$0] }
            let entries = Set(matcher.index.forms(of: mention).map { matcher.index.forms[$0].entry }).sorted()
            for entry in entries {
                for name in names(of: entry, &vocabulary) {
                    Self.add(arabic, name, share: 1 / Float(entries.count).squareRoot(), to: &pairs)
                }
            }
        }
        return pairs
    }

    private mutating func names(of entry: Int, _ vocabulary: inout Vocabulary) -> [[Int32]] {
        if let known = names[entry] { return known }
        let terms = matcher.index.entries[entry].section(other.rawValue)?.terms ?? []
        let reading = SentenceReading(language: other)
        let read = terms.map { reading.read($0.text, into: &vocabulary).tokens }.filter { !$0.isEmpty }
        names[entry] = read
        return read
    }

    /// The pairs of all entries for two languages of which neither is Arabic: their names are not inflected beyond what stems take off.
    static func add(
        _ glossary: Glossary, from: AlignmentLanguage, to: AlignmentLanguage, to table: inout TranslationTable,
        _ vocabulary: inout Vocabulary
    ) {
        let (here, there) = (SentenceReading(language: from), SentenceReading(language: to))
        for entry in glossary.entries {
            guard let sources = entry.section(from.rawValue), let targets = entry.section(to.rawValue) else { continue }
            for source in sources.terms {
                for target in targets.terms where target.type == source.type {
                    var pairs: [GlossaryPair] = []
                    add(
                        here.read(source.text, into: &vocabulary).tokens,
                        there.read(target.text, into: &vocabulary).tokens, share: 1, to: &pairs)
                    for pair in pairs { table.add(pair.arabic, pair.other, pair.weight) }
                }
            }
        }
    }

    private static func add(_ words: [Int32], _ name: [Int32], share: Float, to pairs: inout [GlossaryPair]) {
        for (place, word) in words.enumerated() {
            for (otherPlace, other) in name.enumerated() {
                let weight =
                    words.count != name.count
                    ? anyPlace / Float(max(words.count, name.count))
                    : place == otherPlace ? samePlace : Self.otherPlace / Float(name.count)
                pairs.append(GlossaryPair(arabic: word, other: other, weight: weight * share))
            }
        }
    }
}

/// A word of an Arabic name and one of its translation.
struct GlossaryPair: Hashable {
    var arabic: Int32
    var other: Int32
    var weight: Float
}
