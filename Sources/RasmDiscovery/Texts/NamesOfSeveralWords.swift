/// New names of two words and more: a word that is spelled in several ways, and others that stand beside more than one of its spellings.
struct NamesOfSeveralWords {
    /// Candidates by number; behind them words of the census that are too short to be candidates.
    typealias Spelling = [Int]

    /// A name: its spellings, the most frequent one first, and the sequences of the census that each was read from.
    struct Name {
        /// The last of the clusters that its words belong to.
        var cluster: Int
        var spellings: [(words: Spelling, sequences: [Int])]
    }

    /// A word of a name: itself, or the cluster that it belongs to.
    private enum Part: Hashable, Comparable {
        case word(Int)
        case cluster(Int)
    }

    private typealias Key = [Part]

    private let candidates: CandidateWords
    private let clusters: [[Int]]
    private let clusterOf: [Int: Int]
    private var found: [Key: [Spelling: [Int]]] = [:]

    /// The names, longer ones first.
    private(set) var names: [Name] = []
    /// How often each word stands in one.
    private(set) var counts: [Int: Int] = [:]

    /// - Parameter clusters: spellings of new names of one word.
    init(_ clusters: [[Int]], _ candidates: CandidateWords) {
        self.candidates = candidates
        self.clusters = clusters
        clusterOf = Dictionary(
            clusters.enumerated().flatMap { number, cluster in cluster.map { ($0, number) } },
            uniquingKeysWith: { first, _ in first })
        if clusterOf.isEmpty { return }
        collect()
        choose()
    }

    // MARK: What may be one

    private mutating func collect() {
        let sequences = candidates.sequences
        /// What is known of each sequence so far: whether its words may be those of a name, and whether one of them is spelled in several ways.
        var mayBeName = [Bool](repeating: false, count: sequences.list.count)
        var isVaried = mayBeName
        var known = KnownWords(candidates)
        for (number, sequence) in sequences.list.enumerated() {
            // A proclitic in the middle would make two names of it: كونور وماكغريغور.
            guard let last = known.whole(sequence.last) else { continue }
            if sequence.length == 2 {
                guard let first = known.bare(sequence.prefix) else { continue }
                isVaried[number] = clusterOf[first] != nil || clusterOf[last] != nil
            } else {
                guard mayBeName[Int(sequence.prefix)] else { continue }
                isVaried[number] = isVaried[Int(sequence.prefix)] || clusterOf[last] != nil
            }
            mayBeName[number] = true
            guard isVaried[number] else { continue }
            let words = sequences.words(number)
            let spelling = [known.bare(UInt32(words[0]))!] + words.dropFirst().map { known.whole(UInt32($0))! }
            let key = key(spelling)
            guard Set(key).count == key.count, spelling.allSatisfy({ clusterOf[$0] != nil || known.isName($0) }) else {
                mayBeName[number] = false
                continue
            }
            found[key, default: [:]][spelling, default: []].append(number)
        }
    }

    /// What is asked of the same words again and again.
    private struct KnownWords {
        private let candidates: CandidateWords
        private var wholes: [UInt32: Int?] = [:]
        private var bares: [UInt32: Int?] = [:]
        private var names: [Int: Bool] = [:]

        init(_ candidates: CandidateWords) { self.candidates = candidates }

        mutating func whole(_ word: UInt32) -> Int? {
            if let known = wholes[word] { return known }
            let found = candidates.whole(Int(word)) ?? short(word)
            wholes[word] = .some(found)
            return found
        }

        mutating func bare(_ word: UInt32) -> Int? {
            if let known = bares[word] { return known }
            let found = candidates.bare(Int(word)) ?? short(word)
            bares[word] = .some(found)
            return found
        }

        private func short(_ word: UInt32) -> Int? {
            candidates.mayBePart(Int(word)) ? candidates.list.count + Int(word) : nil
        }

        mutating func isName(_ word: Int) -> Bool {
            if word >= candidates.list.count { return true }
            if let known = names[word] { return known }
            let isName = candidates.isForeign(word) && !candidates.hasPattern(word)
            names[word] = isName
            return isName
        }
    }

    private func key(_ words: Spelling) -> Key {
        words.map { word in clusterOf[word].map { .cluster($0) } ?? .word(word) }
    }

    // MARK: What is one

    private mutating func choose() {
        /// How often a spelling stands within longer names.
        var inside: [Spelling: Int] = [:]
        let sorted = found.filter { $0.value.count > 1 }.sorted {
            $0.key.count == $1.key.count
                ? $0.key.lexicographicallyPrecedes($1.key) : $0.key.count > $1.key.count
        }
        for (key, spellings) in sorted where isOne(key) {
            var alone = 0
            for (words, sequences) in spellings {
                let own = max(0, count(sequences) - (inside[words] ?? 0))
                if own > 0 { alone += 1 }
                for word in words where word < candidates.list.count { counts[word, default: 0] += own }
                for length in 2..<max(2, words.count) {
                    for start in 0...words.count - length {
                        inside[Array(words[start..<start + length]), default: 0] += own
                    }
                }
            }
            // Where no more than one spelling stands by itself, the longer name tells of all.
            guard alone > 1 else { continue }
            names.append(
                Name(
                    cluster: key.compactMap { if case .cluster(let number) = $0 { number } else { nil } }.last!,
                    spellings: spellings.map { ($0.key, $0.value) }.sorted {
                        (count($1.sequences), text($0.words)) < (count($0.sequences), text($1.words))
                    }))
        }
    }

    /// Whether the words are one name, and not a name of fewer words beside which another one stands now and then. Of two words that could be names by themselves it need
    /// not be asked.
    private func isOne(_ key: Key) -> Bool {
        let count = total(key)
        if key.count == 2, !key.contains(where: isShort) { return true }
        return [Array(key.dropFirst()), Array(key.dropLast())].allSatisfy { count * 2 >= total($0) }
    }

    private func isShort(_ part: Part) -> Bool {
        if case .word(let word) = part { word >= candidates.list.count } else { false }
    }

    private func total(_ key: Key) -> Int {
        if key.count == 1, case .cluster(let number) = key[0] {
            return clusters[number].reduce(0) { $0 + candidates.count($1) }
        }
        return found[key]?.values.reduce(0) { $0 + count($1) } ?? 0
    }

    func count(_ sequences: [Int]) -> Int { sequences.reduce(0) { $0 + Int(candidates.sequences.list[$1].count) } }

    func text(_ words: Spelling) -> String {
        words.map { letters($0).map(SpellingAlphabet.letter).joined() }.joined(separator: " ")
    }

    private func letters(_ word: Int) -> [UInt8] {
        word < candidates.list.count ? candidates.letters(word) : candidates.lettersOfWord(word - candidates.list.count)
    }

    func letters(_ words: Spelling) -> [UInt8] { words.flatMap(letters) }
}

extension Discovery {
    /// The names of two words and more among clusters of one, as groups; and the clusters that stand nowhere but in them.
    static func namesOfSeveralWords(
        _ clusters: [(words: [Int], probability: Double)], _ candidates: CandidateWords
    ) -> (groups: [Group], covered: Set<Int>) {
        let found = NamesOfSeveralWords(clusters.map(\.words), candidates)
        let groups = found.names.map { name in
            let probability = clusters[name.cluster].probability
            let spellings = name.spellings.enumerated().map { position, own in
                let other = name.spellings[position == 0 ? 1 : 0].words
                return Spelling(
                    text: found.text(own.words), count: found.count(own.sequences),
                    articles: own.sequences.reduce(0) { $0 + Int(candidates.sequences.list[$1].articles) },
                    probability: probability,
                    reasons: [
                        difference(
                            found.letters(other), found.letters(own.words), found.text(other), found.text(own.words))
                    ],
                    places: Array(
                        own.sequences.flatMap(candidates.sequences.places).sorted { $0.isBefore($1) }.prefix(
                            WordCensus.mostPlaces)))
            }
            return Group(entry: nil, name: nil, probability: probability, spellings: spellings)
        }
        let covered = clusters.indices.filter { number in
            clusters[number].words.allSatisfy { (found.counts[$0] ?? 0) >= candidates.count($0) }
        }
        return (groups, Set(covered))
    }
}
