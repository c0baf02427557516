/// Which anchors of which sentence pairs may be translations of each other, for all pairs of a band.
struct AnchorMatches {
    /// An anchor of the source and one of the target, by their place in ``AnchoredText/tokens``.
    struct Match {
        var source: Int32
        var target: Int32
        var weight: Float
    }

    private var matches: [Match] = []
    /// Where the matches of each pair begin.
    private var starts: [Int32] = [0]
    /// The target sentences of each source sentence, and where its pairs begin in ``starts``.
    private var targets: [Range<Int>] = []
    private var firstPair: [Int] = []

    init(_ source: AnchoredText, _ target: AnchoredText, _ table: TranslationTable, _ band: SearchBand) {
        var places: [Int32: [(sentence: Int32, token: Int32)]] = [:]
        for sentence in 0..<target.count {
            for token in target.starts[sentence]..<target.starts[sentence + 1] {
                places[target.tokens[token], default: []].append((Int32(sentence), Int32(token)))
            }
        }
        for sentence in 0..<source.count {
            let low = max(0, band.ranges[sentence].lowerBound - BeadSearch.longestSide)
            let high = min(target.count, band.ranges[sentence + 1].upperBound + BeadSearch.longestSide)
            let range = low..<max(low, high)
            targets.append(range)
            firstPair.append(starts.count - 1)
            var found: [[Match]] = Array(repeating: [], count: range.count)
            for token in source.starts[sentence]..<source.starts[sentence + 1] {
                for translation in table[source.tokens[token]] {
                    guard let list = places[translation.token] else { continue }
                    var place = Self.first(in: list, notBefore: Int32(low))
                    while place < list.count, list[place].sentence < high {
                        found[Int(list[place].sentence) - low].append(
                            Match(source: Int32(token), target: list[place].token, weight: translation.weight))
                        place += 1
                    }
                }
            }
            for list in found {
                matches += list.sorted { ($1.weight, $0.source, $0.target) < ($0.weight, $1.source, $1.target) }
                starts.append(Int32(matches.count))
            }
        }
    }

    private static func first(in list: [(sentence: Int32, token: Int32)], notBefore sentence: Int32) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle].sentence < sentence { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The matches of a pair of sentences, the heaviest first.
    @inline(__always)
    func of(_ source: Int, _ target: Int) -> ArraySlice<Match> {
        let pair = firstPair[source] + target - targets[source].lowerBound
        return matches[Int(starts[pair])..<Int(starts[pair + 1])]
    }
}
