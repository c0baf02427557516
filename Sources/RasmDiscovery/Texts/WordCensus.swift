import Rasm

/// The Arabic words of articles that are no part of a known name: how often each stands there, and where it stands first.
///
/// It grows with the words that there are, not with how often they stand there.
public struct WordCensus: Sendable {
    /// Where a word stands: the bytes of a text of a document.
    public struct Place: Sendable, Hashable {
        public var document: Int
        public var text: Int
        public var range: Range<Int>

        /// Whether it stands before another one.
        func isBefore(_ other: Place) -> Bool {
            (document, text, range.lowerBound) < (other.document, other.text, other.range.lowerBound)
        }
    }

    /// A word: how often it stands there, and in how many articles. What stands only beside others has a count of 0.
    struct Word: Sendable {
        var count = 0
        var articles: UInt32 = 0
        var firstArticle: UInt32 = 0
        fileprivate var places: UInt32 = 0
        /// Where the last of its places is kept; each knows the one before.
        fileprivate var lastPlace: Int32 = -1
    }

    private struct PlaceInDocument: Sendable {
        var place: DocumentWords.Place
        var document: UInt32
        var before: Int32
    }

    /// The first ones of each word are kept, and what stands beside the word there.
    public static let mostPlaces = 3
    /// Of a word that stands in more articles it is not kept in which.
    static let mostArticlesKept = 1_000

    private var table = SeenWords()
    private(set) var words: [Word] = []
    private var places: [PlaceInDocument] = []
    /// The articles of each word after the first one.
    private var articlesOfWord: [[UInt32]] = []
    private var articles: UInt32 = 0
    /// Words side by side that may be names.
    private(set) var pairs = WordPairs()

    public init() {}

    /// The words of one document.
    public init(_ document: DocumentWords) { add(document, document: 0) }

    /// A word as it is written, with its vowel marks.
    func text(_ word: Int) -> String { table.text(word) }

    /// The letters of a word; nil when it is too long to be a name.
    func letters(_ word: Int) -> PackedLetters? { table.withBytes(of: word) { PackedLetters(utf8: $0) } }

    /// The first places of a word.
    func places(_ word: Int) -> [Place] {
        stored(word).map { stored in
            let place = stored.place
            return Place(
                document: Int(stored.document), text: Int(place.text),
                range: place.start..<place.start + Int(place.length))
        }
    }

    /// The words before and after a word at its first places; nil where there is none.
    func neighbours(_ word: Int) -> [(before: Int?, after: Int?)] {
        stored(word).map { stored in
            let number = { (word: Int32) in word < 0 ? nil : Int(word) }
            return (number(stored.place.before), number(stored.place.after))
        }
    }

    private func stored(_ word: Int) -> [PlaceInDocument] {
        var list: [PlaceInDocument] = []
        var next = words[word].lastPlace
        while next >= 0 {
            list.append(places[Int(next)])
            next = places[Int(next)].before
        }
        return list.reversed()
    }

    /// In how many articles one of the words stands at least once. When one of them stands in more than ``mostArticlesKept``: at least in how many.
    func articles(ofAny words: [Int]) -> Int {
        let most = words.map { Int(self.words[$0].articles) }.max() ?? 0
        if words.count < 2 || most > Self.mostArticlesKept { return most }
        var all: Set<UInt32> = []
        for word in words where self.words[word].articles > 0 {
            all.insert(self.words[word].firstArticle)
            all.formUnion(articlesOfWord[word])
        }
        return all.count
    }

    /// Adds the words of one more document, whose number is given.
    public mutating func add(_ other: DocumentWords, document: Int) {
        var numbers = [Int32](repeating: 0, count: other.words.count)
        for word in other.words.indices {
            let (number, isNew) = table.insert(word, of: other.table)
            numbers[word] = Int32(truncatingIfNeeded: number)
            if isNew {
                words.append(Word())
                articlesOfWord.append([])
            }
        }
        for word in other.words.indices where other.words[word].count > 0 {
            words[Int(numbers[word])].count += Int(other.words[word].count)
        }
        for place in other.places { add(place, numbers, document) }
        pairs.add(other.pairs, numbers, document: document)
        var start = 0
        for end in other.articleEnds + [other.wordsOfArticles.count] where end > start {
            for word in other.wordsOfArticles[start..<end] { addArticle(to: Int(numbers[Int(word)])) }
            start = end
            articles += 1
        }
    }

    /// Adds a place of a document, with the numbers that its words have here.
    private mutating func add(_ place: DocumentWords.Place, _ numbers: [Int32], _ document: Int) {
        let own = Int(numbers[Int(place.word)])
        guard words[own].places < Self.mostPlaces else { return }
        var place = place
        if place.before >= 0 { place.before = numbers[Int(place.before)] }
        if place.after >= 0 { place.after = numbers[Int(place.after)] }
        places.append(PlaceInDocument(place: place, document: UInt32(document), before: words[own].lastPlace))
        words[own].places += 1
        words[own].lastPlace = Int32(places.count - 1)
    }

    private mutating func addArticle(to word: Int) {
        if words[word].articles == 0 {
            words[word].firstArticle = articles
        } else if words[word].articles < Self.mostArticlesKept {
            articlesOfWord[word].append(articles)
        }
        words[word].articles += 1
    }
}
