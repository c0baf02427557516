/// New names of two words: a word that is spelled in several ways, and one that stands beside more than one of its spellings.
struct NamesOfTwoWords {
    struct Spelling: Hashable {
        /// Candidates by number.
        var first: Int
        var second: Int
    }

    /// What is known of a spelling: the pairs of words of the census that it was read from.
    private typealias Found = [Spelling: [WordPairs.Pair]]

    /// The word of a name beside the one that is spelled in several ways: itself, or the cluster that it belongs to.
    private enum Partner: Hashable, Comparable {
        case word(Int)
        case cluster(Int)
    }

    private struct Key: Hashable, Comparable {
        var cluster: Int
        var isAfter: Bool
        var partner: Partner

        static func < (a: Key, b: Key) -> Bool {
            (a.cluster, a.isAfter ? 1 : 0, a.partner) < (b.cluster, b.isAfter ? 1 : 0, b.partner)
        }
    }

    private let candidates: CandidateWords
    private var found: [Key: Found] = [:]

    /// - Parameter clusters: spellings of new names of one word.
    init(_ clusters: [[Int]], _ candidates: CandidateWords) {
        self.candidates = candidates
        var clusterOf: [Int: Int] = [:]
        for (number, cluster) in clusters.enumerated() { for word in cluster { clusterOf[word] = number } }
        if clusterOf.isEmpty { return }
        for pair in candidates.pairs {
            // A proclitic in the middle would make two names of it: كونور وماكغريغور.
            guard let second = candidates.whole(Int(pair.second)), let first = candidates.bare(Int(pair.first)),
                first != second
            else { continue }
            let (before, after) = (clusterOf[first], clusterOf[second])
            guard before != nil || after != nil, before != after else { continue }
            if before == nil, !isName(first) { continue }
            if after == nil, !isName(second) { continue }
            let key =
                if let after {
                    Key(cluster: after, isAfter: false, partner: before.map { .cluster($0) } ?? .word(first))
                } else {
                    Key(cluster: before!, isAfter: true, partner: .word(second))
                }
            found[key, default: [:]][Spelling(first: first, second: second), default: []].append(pair)
        }
    }

    private func isName(_ word: Int) -> Bool { candidates.isForeign(word) && !candidates.hasPattern(word) }

    /// The names that have more than one spelling, each with the cluster that it was found by, the most frequent spelling first.
    var names: [(cluster: Int, spellings: [(spelling: Spelling, pairs: [WordPairs.Pair])])] {
        found.sorted { $0.key < $1.key }.compactMap { key, spellings in
            guard spellings.count > 1 else { return nil }
            let sorted = spellings.map { (spelling: $0.key, pairs: $0.value) }.sorted {
                (Self.count($1.pairs), text($0.spelling)) < (Self.count($0.pairs), text($1.spelling))
            }
            return (key.cluster, sorted)
        }
    }

    func text(_ spelling: Spelling) -> String {
        candidates.text(spelling.first) + " " + candidates.text(spelling.second)
    }

    func letters(_ spelling: Spelling) -> [UInt8] {
        candidates.letters(spelling.first) + candidates.letters(spelling.second)
    }

    static func count(_ pairs: [WordPairs.Pair]) -> Int { pairs.reduce(0) { $0 + $1.count } }
}

extension Discovery {
    /// The names of two words among clusters of one, as groups; and the clusters that stand nowhere but in them.
    static func namesOfTwoWords(
        _ clusters: [(words: [Int], probability: Double)], _ candidates: CandidateWords
    ) -> (groups: [Group], covered: Set<Int>) {
        let found = NamesOfTwoWords(clusters.map(\.words), candidates)
        var groups: [Group] = []
        /// How often each word of a cluster stands in such names.
        var counts: [Int: Int] = [:]
        for name in found.names {
            let probability = clusters[name.cluster].probability
            let spellings = name.spellings.enumerated().map { position, own in
                let other = name.spellings[position == 0 ? 1 : 0].spelling
                for word in [own.spelling.first, own.spelling.second] {
                    counts[word, default: 0] += NamesOfTwoWords.count(own.pairs)
                }
                return Spelling(
                    text: found.text(own.spelling), count: NamesOfTwoWords.count(own.pairs),
                    articles: own.pairs.reduce(0) { $0 + Int($1.articles) }, probability: probability,
                    reasons: [
                        difference(
                            found.letters(other), found.letters(own.spelling), found.text(other),
                            found.text(own.spelling))
                    ],
                    places: Array(own.pairs.flatMap(\.places).sorted { $0.isBefore($1) }.prefix(WordCensus.mostPlaces)))
            }
            groups.append(Group(entry: nil, name: nil, probability: probability, spellings: spellings))
        }
        let covered = clusters.indices.filter { number in
            clusters[number].words.allSatisfy { (counts[$0] ?? 0) >= candidates.count($0) }
        }
        return (groups, Set(covered))
    }
}
