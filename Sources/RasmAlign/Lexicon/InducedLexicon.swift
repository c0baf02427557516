/// A bilingual lexicon learned from sentences that were aligned: IBM Model 1 (Brown et al., "The Mathematics of Statistical Machine Translation",
/// 1993) in both directions, and of the two probabilities the geometric mean.
public struct InducedLexicon: Sendable {
    /// A pair of stems and the probability that one translates the other.
    struct Entry: Sendable {
        var source: Int32
        var target: Int32
        var weight: Float
    }

    var entries: [Entry] = []

    struct Settings: Sendable {
        var rounds = 4
        /// Taken off every total, so that what stood together once is not certain.
        var doubt: Float = 1
        /// Pairs that are less likely are left out.
        var least: Float = 0.12
    }

    init() {}

    /// - Parameter pairs: the tokens of sentences and of their translations.
    init(_ pairs: [(source: [Int32], target: [Int32])], _ settings: Settings) {
        let forward = Self.probabilities(pairs, settings)
        let backward = Self.probabilities(pairs.map { ($0.target, $0.source) }, settings)
        for (pair, probability) in forward {
            let reverse = backward[pair >> 32 | pair << 32] ?? 0
            let weight = (probability * reverse).squareRoot()
            guard weight > settings.least else { continue }
            entries.append(Entry(source: Int32(pair >> 32), target: Int32(pair & 0xFFFF_FFFF), weight: weight))
        }
        entries.sort { ($0.source, $0.target) < ($1.source, $1.target) }
    }

    /// p(target | source) by the pair of both numbers.
    private static func probabilities(
        _ pairs: [(source: [Int32], target: [Int32])], _ settings: Settings
    ) -> [UInt64: Float] {
        // Every pair of tokens that ever stood together has a place; 0xFFFF_FFFF is the empty word.
        var places: [UInt64: Int32] = [:]
        var owners: [UInt64] = []
        var cells: [Int32] = []
        var shapes: [(source: Int, target: Int)] = []
        var weights: [Float] = []
        for pair in pairs {
            let source = counted(pair.source) + [(UInt32.max, Float(1))]
            let target = counted(pair.target)
            shapes.append((source.count, target.count))
            for (y, county) in target {
                for (x, countx) in source {
                    let key = UInt64(x) << 32 | UInt64(y)
                    let place: Int32
                    if let known = places[key] {
                        place = known
                    } else {
                        place = Int32(owners.count)
                        places[key] = place
                        owners.append(key)
                    }
                    cells.append(place)
                    weights.append(countx)
                }
                weights.append(county)
            }
        }
        var fan: [UInt32: Float] = [:]
        for key in owners { fan[UInt32(key >> 32), default: 0] += 1 }
        var probability = owners.map { 1 / fan[UInt32($0 >> 32)]! }
        var numbers: [UInt32: Int] = [:]
        let rows = owners.map { key -> Int in
            let word = UInt32(key >> 32)
            if let number = numbers[word] { return number }
            numbers[word] = numbers.count
            return numbers.count - 1
        }
        for _ in 0..<settings.rounds {
            var counts = [Float](repeating: 0, count: owners.count)
            var totals = [Float](repeating: 0, count: numbers.count)
            var (cell, weight) = (0, 0)
            for shape in shapes {
                for _ in 0..<shape.target {
                    var sum: Float = 0
                    for k in 0..<shape.source { sum += weights[weight + k] * probability[Int(cells[cell + k])] }
                    let county = weights[weight + shape.source]
                    if sum > 0 {
                        for k in 0..<shape.source {
                            let place = Int(cells[cell + k])
                            let value = county * weights[weight + k] * probability[place] / sum
                            counts[place] += value
                            totals[rows[place]] += value
                        }
                    }
                    cell += shape.source
                    weight += shape.source + 1
                }
            }
            for place in owners.indices { probability[place] = counts[place] / (totals[rows[place]] + settings.doubt) }
        }
        var result: [UInt64: Float] = [:]
        for (place, key) in owners.enumerated() where key >> 32 != UInt64(UInt32.max) && probability[place] > 0.01 {
            result[key] = probability[place]
        }
        return result
    }

    private static func counted(_ tokens: [Int32]) -> [(UInt32, Float)] {
        var counts: [UInt32: Float] = [:]
        for token in tokens { counts[UInt32(token), default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
