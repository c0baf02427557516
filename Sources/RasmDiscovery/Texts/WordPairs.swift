/// Pairs of words that stand side by side and may be names, each with its count, and where it stands first.
struct WordPairs: Sendable {
    struct Pair: Sendable {
        var first: UInt32
        var second: UInt32
        var count = 0
        var articles: UInt32 = 0
        var lastArticle: UInt32 = 0
        /// The first ones, at most ``WordCensus/mostPlaces``; from the beginning of the first word to the end of the second.
        var places: [WordCensus.Place] = []
    }

    private(set) var list: [Pair] = []
    private var numbers: [UInt64: Int32] = [:]

    /// When there are more, those that were seen once are forgotten (Manku and Motwani, "Approximate Frequency Counts over Data Streams", 2002).
    private static let most = 1 << 21

    /// The pair of two words, by number; a new one is added.
    mutating func number(_ first: UInt32, _ second: UInt32) -> Int {
        let key = UInt64(first) << 32 | UInt64(second)
        if let number = numbers[key] { return Int(number) }
        if list.count >= Self.most { forget() }
        numbers[key] = Int32(list.count)
        list.append(Pair(first: first, second: second))
        return list.count - 1
    }

    private mutating func forget() {
        list.removeAll { $0.count < 2 }
        numbers = Dictionary(
            uniqueKeysWithValues: list.enumerated().map {
                (UInt64($0.element.first) << 32 | UInt64($0.element.second), Int32($0.offset))
            })
    }

    /// Counts a pair in an article whose number, from 1, is given.
    mutating func add(_ first: UInt32, _ second: UInt32, article: UInt32, at place: WordCensus.Place) {
        let number = number(first, second)
        list[number].count += 1
        if list[number].lastArticle != article {
            list[number].lastArticle = article
            list[number].articles += 1
        }
        if list[number].places.count < WordCensus.mostPlaces { list[number].places.append(place) }
    }

    /// Adds the pairs of a document, with the numbers that its words have here.
    mutating func add(_ other: WordPairs, _ words: [Int32], document: Int) {
        for pair in other.list {
            let number = number(UInt32(words[Int(pair.first)]), UInt32(words[Int(pair.second)]))
            list[number].count += pair.count
            list[number].articles += pair.articles
            for var place in pair.places where list[number].places.count < WordCensus.mostPlaces {
                place.document = document
                list[number].places.append(place)
            }
        }
    }
}
