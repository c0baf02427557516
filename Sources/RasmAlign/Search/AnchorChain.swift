/// The sentences of two long texts that surely meet, found by rare anchors: what the search is led along, so that its time grows with the length
/// and not with its square.
struct AnchorChain {
    /// Sentence pairs, both numbers rising.
    private(set) var points: [(source: Int, target: Int)] = []

    /// An anchor that stands in more sentences of a side says little about where it belongs.
    private static let rare = 3
    private static let leastWeight: Float = 0.3

    init(_ source: AnchoredText, _ target: AnchoredText, _ table: TranslationTable) {
        points = Self.heaviest(Self.candidates(source, target, table), targets: target.count)
    }

    private struct Candidate {
        var source: Int
        var target: Int
        var weight: Float
    }

    /// The pairs of sentences that share rare anchors, by source, then from the last target to the first.
    private static func candidates(
        _ source: AnchoredText, _ target: AnchoredText, _ table: TranslationTable
    ) -> [Candidate] {
        let (here, there) = (places(source), places(target))
        var weights: [Int: Float] = [:]
        // In order, since sums of fractions depend on it.
        for token in here.keys.sorted() {
            guard let sentences = here[token], sentences.count <= rare else { continue }
            for translation in table[token] where translation.weight >= leastWeight {
                guard let others = there[translation.token], others.count <= rare else { continue }
                let share = translation.weight / Float(sentences.count * others.count)
                for i in sentences { for j in others { weights[i * target.count + j, default: 0] += share } }
            }
        }
        return weights.map { Candidate(source: $0 / target.count, target: $0 % target.count, weight: $1) }
            .sorted { ($0.source, -$0.target) < ($1.source, -$1.target) }
    }

    private static func places(_ text: AnchoredText) -> [Int32: [Int]] {
        var places: [Int32: [Int]] = [:]
        for sentence in 0..<text.count {
            for token in text.tokens[text.starts[sentence]..<text.starts[sentence + 1]] {
                if places[token]?.last != sentence, places[token]?.count ?? 0 <= rare {
                    places[token, default: []].append(sentence)
                }
            }
        }
        return places
    }

    /// The chain of candidates, rising on both sides, that weighs most: a Fenwick tree of the best chain that ends before each target.
    private static func heaviest(_ candidates: [Candidate], targets: Int) -> [(source: Int, target: Int)] {
        var tree = [Int](repeating: -1, count: targets + 1)
        var total = [Float](repeating: 0, count: candidates.count)
        var before = [Int](repeating: -1, count: candidates.count)
        var last = -1
        for (number, candidate) in candidates.enumerated() {
            var best = -1
            var place = candidate.target
            while place > 0 {
                if tree[place] >= 0, best < 0 || total[tree[place]] > total[best] { best = tree[place] }
                place -= place & -place
            }
            before[number] = best
            total[number] = candidate.weight + (best >= 0 ? total[best] : 0)
            place = candidate.target + 1
            while place <= targets {
                if tree[place] < 0 || total[number] > total[tree[place]] { tree[place] = number }
                place += place & -place
            }
            if last < 0 || total[number] > total[last] { last = number }
        }
        var points: [(source: Int, target: Int)] = []
        while last >= 0 {
            points.append((candidates[last].source, candidates[last].target))
            last = before[last]
        }
        return points.reversed()
    }
}
