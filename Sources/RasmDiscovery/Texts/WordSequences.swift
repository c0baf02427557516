/// Words that stand side by side and may be names, two to five of them, each sequence with its count, and where it stands first.
///
/// A sequence of three words and more is one that a word fewer goes on by a word, so all are kept like the letters of a trie.
struct WordSequences: Sendable {
    struct Sequence: Sendable {
        /// The word that it begins with, of two; else the number of the sequence that it goes on.
        var prefix: UInt32
        var last: UInt32
        var count: UInt32 = 0
        var articles: UInt32 = 0
        /// The last article that it stands in, from 1.
        fileprivate var lastArticle: UInt32 = 0
        /// Where the last of its places is kept; each knows the one before.
        fileprivate var lastPlace: Int32 = -1
        fileprivate var places: UInt8 = 0
        /// In words.
        var length: UInt8
    }

    private struct PlaceOfSequence: Sendable {
        var place: WordCensus.Place
        var before: Int32
    }

    /// The sequences that end with the word before, one for each length, and where each begins.
    struct Open {
        /// The word itself, the two that end with it, and so on.
        fileprivate var numbers = SIMD4<UInt32>()
        fileprivate var starts = SIMD4<Int>()
        fileprivate var count = 0

        /// None: the word before is no name, or nothing that the next one could go on.
        mutating func close() { count = 0 }

        /// A word that goes on none.
        mutating func begin(_ word: Int, at start: Int) {
            (numbers[0], starts[0], count) = (UInt32(word), start, 1)
        }

        var isEmpty: Bool { count == 0 }
    }

    private(set) var list: [Sequence] = []
    private var kept: [PlaceOfSequence] = []
    /// Numbers from 1: open addressing, at most half full.
    private var slots = [UInt32](repeating: 0, count: 1 << 8)

    /// No name has more words.
    static let longest = 5
    /// When there are more, those that were seen once are forgotten (Manku and Motwani, "Approximate Frequency Counts over Data Streams", 2002).
    private static let most = 1 << 20

    /// Counts the sequences that end with a word.
    ///
    /// - Parameters:
    ///   - open: those that end with the word before, which become those that end with this one.
    ///   - article: its number, from 1.
    ///   - place: that of the word.
    mutating func add(_ word: Int, to open: inout Open, article: UInt32, at place: WordCensus.Place) {
        var grown = Open()
        grown.begin(word, at: place.range.lowerBound)
        for length in 0..<open.count {
            var whole = place
            whole.range = open.starts[length]..<place.range.upperBound
            let number = number(open.numbers[length], UInt32(word), UInt8(length + 2))
            count(number, article, whole)
            if length + 2 < Self.longest {
                (grown.numbers[length + 1], grown.starts[length + 1], grown.count) = (
                    UInt32(number), open.starts[length], length + 2
                )
            }
        }
        open = grown
    }

    private mutating func count(_ number: Int, _ article: UInt32, _ place: WordCensus.Place) {
        list[number].count &+= 1
        if list[number].lastArticle != article {
            list[number].lastArticle = article
            list[number].articles += 1
        }
        if list[number].places < WordCensus.mostPlaces {
            kept.append(PlaceOfSequence(place: place, before: list[number].lastPlace))
            list[number].lastPlace = Int32(kept.count - 1)
            list[number].places += 1
        }
    }

    /// The first places of a sequence, at most ``WordCensus/mostPlaces``; from the beginning of the first word to the end of the last.
    func places(_ number: Int) -> [WordCensus.Place] {
        var places: [WordCensus.Place] = []
        var next = list[number].lastPlace
        while next >= 0 {
            places.append(kept[Int(next)].place)
            next = kept[Int(next)].before
        }
        return places.reversed()
    }

    /// The words of a sequence.
    func words(_ number: Int) -> [Int] {
        var words: [Int] = []
        var sequence = list[number]
        while sequence.length > 2 {
            words.append(Int(sequence.last))
            sequence = list[Int(sequence.prefix)]
        }
        return (words + [Int(sequence.last), Int(sequence.prefix)]).reversed()
    }

    // MARK: Numbers

    private mutating func number(_ prefix: UInt32, _ last: UInt32, _ length: UInt8) -> Int {
        var slot = hash(prefix, last, length) & (slots.count &- 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) &- 1
            if list[number].last == last, list[number].prefix == prefix, list[number].length == length { return number }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        list.append(Sequence(prefix: prefix, last: last, length: length))
        slots[slot] = UInt32(list.count)
        if list.count * 2 > slots.count { arrange(slots.count * 2) }
        return list.count - 1
    }

    /// The factors are of MurmurHash3's finalizer (Appleby, 2011).
    private func hash(_ prefix: UInt32, _ last: UInt32, _ length: UInt8) -> Int {
        var hash = (UInt64(prefix) &<< 32 | UInt64(last)) &+ UInt64(length) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ hash &>> 33) &* 0xC4CE_B9FE_1A85_EC53
        return Int(truncatingIfNeeded: hash ^ hash &>> 29)
    }

    private mutating func arrange(_ size: Int) {
        slots = [UInt32](repeating: 0, count: size)
        for (number, sequence) in list.enumerated() {
            var slot = hash(sequence.prefix, sequence.last, sequence.length) & (size &- 1)
            while slots[slot] != 0 { slot = (slot &+ 1) & (size &- 1) }
            slots[slot] = UInt32(number + 1)
        }
    }

    /// Forgets those that were seen once, when there are too many. Nothing may be open.
    mutating func makeRoom() {
        guard list.count >= Self.most else { return }
        var numbers = [UInt32](repeating: 0, count: list.count)
        var (left, places): ([Sequence], [PlaceOfSequence]) = ([], [])
        for (number, sequence) in list.enumerated() where sequence.count > 1 {
            var own = sequence
            // What it goes on stands there as often at least, so it is not forgotten.
            if own.length > 2 { own.prefix = numbers[Int(own.prefix)] }
            own.lastPlace = -1
            for place in self.places(number) {
                places.append(PlaceOfSequence(place: place, before: own.lastPlace))
                own.lastPlace = Int32(places.count - 1)
            }
            numbers[number] = UInt32(left.count)
            left.append(own)
        }
        (list, kept) = (left, places)
        arrange(slots.count)
    }
}
