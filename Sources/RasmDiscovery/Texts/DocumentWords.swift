import Rasm

/// The Arabic words of one document: how often each stands there outside known names, where first, and what stands beside it there.
///
/// Made on any thread; ``WordCensus`` adds them up.
public struct DocumentWords: Sendable {
    /// Where a word stands, and the words beside it by number; −1 where there is none.
    struct Place: Sendable {
        var start: Int
        var length: Int32
        var text: Int32
        var word: Int32
        var before: Int32
        var after: Int32 = -1
    }

    /// What is known of a word. One that stands only within known names, or is too short or too long to be one, has a count of 0.
    struct Word: Sendable {
        var count: UInt32 = 0
        var articles: UInt32 = 0
        /// The last article that it stands in, from 1.
        var lastArticle: UInt32 = 0
        var places: UInt32 = 0
        /// Whether it may be a name, by its letters.
        var mayBeName = false
    }

    private(set) var table = SeenWords()
    private(set) var words: [Word] = []
    /// Of each word the first ones, at most ``WordCensus/mostPlaces``, all in order.
    private(set) var places: [Place] = []
    /// Words side by side.
    private(set) var pairs = WordPairs()
    /// The words of each article, one article after the other, as they come there first; where each article ends.
    private(set) var wordsOfArticles: [UInt32] = []
    private(set) var articleEnds: [Int] = []

    public init() {}

    /// Says that what was added is an article, and what follows another one.
    public mutating func endArticle() { articleEnds.append(wordsOfArticles.count) }

    /// Counts the words of a text that lie outside the names of the index, whoever is meant by them.
    /// - Parameter text: its number in the document.
    public mutating func add(_ article: Article, index: TermIndex, text: Int) {
        let found = Tokenizer.tokens(of: article)
        let known = Matcher(index).mentions(in: article, tokens: found).map(\.range)
        let articleNumber = UInt32(articleEnds.count + 1)
        var next = 0
        /// The word before, and the place before, which wants to know what comes after it.
        var before: Int32 = -1
        var open = -1
        /// The word before and where it stands, if it may be a name.
        var nameBefore: (number: Int, range: Range<Int>)?
        article.bytes.withUnsafeBytes { bytes in
            for token in found.list {
                let range = token.range
                // Of what stands beside a word only Arabic speaks for it.
                guard token.script == .arabic, range.count <= Self.longest else {
                    (before, open, nameBefore) = (-1, -1, nil)
                    continue
                }
                let (number, isNew) = table.insert(UnsafeRawBufferPointer(rebasing: bytes[range]))
                if isNew {
                    words.append(Word(mayBeName: Self.mayBeName(bytes, range)))
                }
                if open >= 0 { places[open].after = Int32(truncatingIfNeeded: number) }
                open = -1
                while next < known.count, known[next].upperBound <= range.lowerBound { next += 1 }
                let isKnown = next < known.count && known[next].lowerBound < range.upperBound
                let isName = !isKnown && words[number].mayBeName
                if isName, let (first, start) = nameBefore, start.upperBound + 1 == range.lowerBound,
                    bytes[start.upperBound] == 0x20
                {
                    pairs.add(
                        UInt32(first), UInt32(number), article: articleNumber,
                        at: WordCensus.Place(document: 0, text: text, range: start.lowerBound..<range.upperBound))
                }
                nameBefore = isName ? (number, range) : nil
                if !isKnown, range.count >= Self.shortest {
                    words[number].count &+= 1
                    if words[number].lastArticle != articleNumber {
                        words[number].lastArticle = articleNumber
                        words[number].articles += 1
                        wordsOfArticles.append(UInt32(truncatingIfNeeded: number))
                    }
                    if words[number].places < WordCensus.mostPlaces {
                        open = places.count
                        places.append(
                            Place(
                                start: range.lowerBound, length: Int32(range.count), text: Int32(text),
                                word: Int32(truncatingIfNeeded: number), before: before))
                        words[number].places += 1
                    }
                }
                before = Int32(truncatingIfNeeded: number)
            }
        }
    }

    private static func mayBeName(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
        guard range.count >= shortest else { return false }
        return bytes[range].withMemoryRebound(to: UInt8.self) { word in
            PackedLetters(utf8: word).map(NameLikeness.mayBeName) ?? false
        }
    }

    /// In bytes: three letters, and forty.
    private static let shortest = 6
    private static let longest = 80
}
