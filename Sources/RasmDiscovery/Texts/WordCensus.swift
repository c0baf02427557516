import Rasm

/// The Arabic words of articles that are no part of a known name: how often each stands there, and where it stands first.
public struct WordCensus: Sendable {
    /// Where a word stands: the bytes of a text of a document.
    public struct Place: Sendable, Hashable {
        public var document: Int
        public var text: Int
        public var range: Range<Int>
    }

    public struct Word: Sendable {
        /// As it is written, without vowel marks and tatweel.
        public internal(set) var text: String
        public internal(set) var count = 0
        public internal(set) var articles = 0
        /// The first ones, at most ``WordCensus/mostPlaces``.
        public internal(set) var places: [Place] = []
        /// The words before and after, where the places are; empty at the edge of a text.
        package var neighbours: [(before: String, after: String)] = []
    }

    public static let mostPlaces = 3

    public private(set) var words: [Word] = []
    private var numbers: [UInt64: Int32] = [:]

    public init() {}

    /// Counts the words of a text of one document that lie outside the names of the index, whoever is meant by them.
    public mutating func add(_ article: Article, index: TermIndex, text: Int) {
        let found = Tokenizer.tokens(of: article)
        let known = Matcher(index).mentions(in: article, tokens: found).map(\.range)
        let tokens = found.list
        var next = 0
        article.bytes.withUnsafeBytes { bytes in
            for (position, token) in tokens.enumerated() where token.script == .arabic {
                let range = token.range
                while next < known.count, known[next].upperBound <= range.lowerBound { next += 1 }
                if next < known.count, known[next].lowerBound < range.upperBound { continue }
                guard 6...40 ~= range.count || range.count <= 80 && range.count > 5 else { continue }
                let key = Self.hash(UnsafeRawBufferPointer(rebasing: bytes[range]))
                if let number = numbers[key] {
                    words[Int(number)].count += 1
                    if words[Int(number)].places.count == Self.mostPlaces { continue }
                    note(Int(number), position, tokens, article, Place(document: 0, text: text, range: range))
                } else {
                    numbers[key] = Int32(words.count)
                    words.append(Word(text: article.text(range), count: 1, articles: 1))
                    note(words.count - 1, position, tokens, article, Place(document: 0, text: text, range: range))
                }
            }
        }
    }

    private mutating func note(_ word: Int, _ position: Int, _ tokens: [Token], _ article: Article, _ place: Place) {
        let text = { (position: Int) in tokens.indices.contains(position) ? article.text(tokens[position].range) : "" }
        words[word].places.append(place)
        words[word].neighbours.append((text(position - 1), text(position + 1)))
    }

    /// Adds the words of one more document, whose number is given.
    public mutating func merge(_ other: WordCensus, document: Int) {
        for (key, number) in other.numbers.sorted(by: { $0.value < $1.value }) {
            var word = other.words[Int(number)]
            for place in word.places.indices { word.places[place].document = document }
            guard let own = numbers[key].map(Int.init) else {
                numbers[key] = Int32(words.count)
                words.append(word)
                continue
            }
            words[own].count += word.count
            words[own].articles += word.articles
            let room = Self.mostPlaces - words[own].places.count
            words[own].places += word.places.prefix(room)
            words[own].neighbours += word.neighbours.prefix(room)
        }
    }

    /// FNV-1a over the bytes as they stand.
    private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
