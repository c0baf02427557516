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

    /// A word: how often it stands there, and in how many articles. What stands only beside others, within known names, or is too short to be a name has a count of 0.
    struct Word: Sendable {
        var count = 0
        var articles: UInt32 = 0
        var firstArticle: UInt32 = 0
        /// The last article that it stands in, from 1.
        fileprivate var lastArticle: UInt32 = 0
        /// Where the last of its places is kept; each knows the one before.
        fileprivate var lastPlace: Int32 = -1
        fileprivate var places: UInt8 = 0
        fileprivate var isMet = false
        fileprivate let length: UInt8
        /// Whether it may be a name, by its letters.
        fileprivate let mayBeName: Bool

        fileprivate init(_ word: UnsafeBufferPointer<UInt8>) {
            length = UInt8(word.count)
            mayBeName =
                word.count >= WordCensus.shortest && PackedLetters(utf8: word).map(NameLikeness.mayBeName) ?? false
        }
    }

    /// Where a word stands, and the words beside it; −1 where there is none.
    private struct PlaceOfWord: Sendable {
        var start: Int
        var document: UInt32
        var text: UInt32
        var length: UInt8
        var wordBefore: Int32
        var wordAfter: Int32 = -1
        /// The place of the word before this one.
        var before: Int32
    }

    /// The first ones of each word are kept, and what stands beside the word there.
    public static let mostPlaces = 3
    /// Of a word that may be a name more of them: what speaks for it may stand beside it in a few of its articles only.
    private static let mostPlacesOfName = 12
    /// Of a word that stands in more articles it is not kept in which.
    static let mostArticlesKept = 1_000
    /// In bytes: three letters.
    private static let shortest = 6

    private var table = SeenWords()
    private(set) var words: [Word] = []
    /// The words of the articles in order of coming. There may be others that an index knows from articles that are gone.
    private(set) var order: [Int32] = []
    private var places: [PlaceOfWord] = []
    /// The articles of each word after the first one.
    private var articlesOfWord: [[UInt32]] = []
    private var articles: UInt32 = 0
    /// Words side by side that may be names.
    private(set) var sequences = WordSequences()

    public init() {}

    /// The words of one document.
    public init(_ document: DocumentWords) { add(document, document: 0) }

    // MARK: Kept in an index

    /// A census that knows words already, though none of them has been met.
    ///
    /// - Parameter keptWords: what ``keptWords`` of another one was; nil when it is something else.
    public init?(keptWords: [UInt8]) {
        guard let table = SeenWords(kept: keptWords) else { return nil }
        self.table = table
        words = (0..<table.count).map { table.withBytes(of: $0, Word.init) }
        articlesOfWord = Array(repeating: [], count: table.count)
    }

    /// The words by number, to be read again by ``init(keptWords:)``.
    public var keptWords: [UInt8] { table.kept }

    /// How many words it knows.
    public var wordCount: Int { words.count }

    /// Whether an index had better be made anew, since most of the words it knows are those of articles that are gone.
    public var isMostlyUnmet: Bool { order.count * 2 < words.count }

    // MARK: What it knows

    /// A word as it is written, with its vowel marks.
    func text(_ word: Int) -> String { table.text(word) }

    /// The letters of a word; nil when it is too long to be a name.
    func letters(_ word: Int) -> PackedLetters? { table.withBytes(of: word) { PackedLetters(utf8: $0) } }

    /// The first places of a word.
    func places(_ word: Int) -> [Place] {
        stored(word).prefix(Self.mostPlaces).map { place in
            Place(
                document: Int(place.document), text: Int(place.text),
                range: place.start..<place.start + Int(place.length))
        }
    }

    /// The words before and after a word at its first places; nil where there is none.
    func neighbours(_ word: Int) -> [(before: Int?, after: Int?)] {
        stored(word).map { place in
            let number = { (word: Int32) in word < 0 ? nil : Int(word) }
            return (number(place.wordBefore), number(place.wordAfter))
        }
    }

    private func stored(_ word: Int) -> [PlaceOfWord] {
        var list: [PlaceOfWord] = []
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

    // MARK: Counting

    /// Counts the words of one more document, whose number is given.
    ///
    /// - Returns: the numbers that its words have here; none when they are its own.
    @discardableResult
    public mutating func add(_ other: DocumentWords, document: Int) -> [Int32] {
        guard let table = other.table else {
            count(other.row, document) { Int($0) }
            return []
        }
        let numbers = (0..<table.count).map { word in
            let (number, isNew) = self.table.insert(word, of: table)
            if isNew {
                words.append(self.table.withBytes(of: number, Word.init))
                articlesOfWord.append([])
            }
            return Int32(truncatingIfNeeded: number)
        }
        numbers.withUnsafeBufferPointer { numbers in count(other.row, document) { Int(numbers[Int($0)]) } }
        return numbers
    }

    /// What is known of the words before, in a text.
    private struct Pass {
        var text: UInt32 = 0
        /// Where the word before ends.
        var end = 0
        /// What lies between it and the next one, where that is not one space.
        var gap: Int?
        var isKnown = false
        /// The word before; −1 where none is.
        var before: Int32 = -1
        /// The place before, which wants to know what comes after it.
        var open = -1
        /// The words before that may be names, side by side.
        var names = WordSequences.Open()
    }

    /// - Parameter number: the number here of a word of the row.
    @inline(__always)
    private mutating func count(_ row: WordRow, _ document: Int, _ number: (UInt32) -> Int) {
        sequences.makeRoom()
        // Taken out meanwhile, so that it is looked at where it lies.
        var counted: [Word] = []
        swap(&counted, &words)
        var pass = Pass()
        var isLength = false
        var hasWords = false
        counted.withUnsafeMutableBufferPointer { words in
            row.codes.withUnsafeBufferPointer { codes in
                for code in codes {
                    if isLength {
                        isLength = false
                        pass.gap = (pass.gap ?? 0) + Int(code &>> 1)
                        if code & 1 != 0 { (pass.before, pass.open) = (-1, -1) }
                    } else if code >= WordRow.Code.firstWord {
                        if count(number(code &- WordRow.Code.firstWord), in: words, document, &pass) { hasWords = true }
                    } else if code == WordRow.Code.gap {
                        isLength = true
                    } else if code == WordRow.Code.known {
                        pass.isKnown.toggle()
                    } else if code == WordRow.Code.endOfText {
                        pass = Pass(text: pass.text + 1)
                    } else if hasWords {
                        articles += 1
                        hasWords = false
                    }
                }
            }
        }
        // What no end was said of is one article.
        if hasWords { articles += 1 }
        swap(&counted, &words)
    }

    /// - Returns: whether it was counted.
    @inline(__always)
    private mutating func count(
        _ number: Int, in words: UnsafeMutableBufferPointer<Word>, _ document: Int, _ pass: inout Pass
    ) -> Bool {
        let own = Int32(truncatingIfNeeded: number)
        let start = pass.end &+ (pass.gap ?? 1)
        let end = start &+ Int(words[number].length)
        if !words[number].isMet {
            words[number].isMet = true
            order.append(own)
        }
        if pass.open >= 0 { places[pass.open].wordAfter = own }
        pass.open = -1
        if pass.gap != nil || pass.isKnown || !words[number].mayBeName { pass.names.close() }
        if !pass.isKnown, words[number].mayBeName {
            if pass.names.isEmpty {
                pass.names.begin(number, at: start)
            } else {
                sequences.add(
                    number, to: &pass.names, article: articles + 1,
                    at: Place(document: document, text: Int(pass.text), range: start..<end))
            }
        }
        let isCounted = !pass.isKnown && end &- start >= Self.shortest
        if isCounted {
            words[number].count &+= 1
            if words[number].lastArticle != articles + 1 { addArticle(to: number, in: words) }
            if words[number].places < (words[number].mayBeName ? Self.mostPlacesOfName : Self.mostPlaces) {
                pass.open = places.count
                places.append(
                    PlaceOfWord(
                        start: start, document: UInt32(document), text: pass.text, length: words[number].length,
                        wordBefore: pass.before, before: words[number].lastPlace))
                words[number].places += 1
                words[number].lastPlace = Int32(pass.open)
            }
        }
        (pass.before, pass.end, pass.gap) = (own, end, nil)
        return isCounted
    }

    private mutating func addArticle(to word: Int, in words: UnsafeMutableBufferPointer<Word>) {
        words[word].lastArticle = articles + 1
        if words[word].articles == 0 {
            words[word].firstArticle = articles
        } else if words[word].articles < Self.mostArticlesKept {
            articlesOfWord[word].append(articles)
        }
        words[word].articles += 1
    }
}
