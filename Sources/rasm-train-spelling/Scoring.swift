import RasmDiscovery

/// Pairs with a score, of names that were held out.
struct Scored {
    var score: Double
    /// 1, 0, or −1 for doubt.
    var label: Int8
}

/// How well a ranking puts the variants first; pairs in doubt do not count.
struct RankingScore {
    private(set) var averagePrecision = 0.0
    /// The recall at which the precision is still 0.90.
    private(set) var recallAt90 = 0.0
    private(set) var bestF1 = 0.0

    /// - Parameter gold: how many variants there are, those that no blocking key joins with them.
    init(_ pairs: [Scored], gold: Int) {
        var right = 0
        for (position, pair) in pairs.filter({ $0.label >= 0 }).sorted(by: { $0.score > $1.score }).enumerated() {
            if pair.label == 1 {
                right += 1
                averagePrecision += Double(right) / Double(position + 1) / Double(gold)
            }
            if Double(right) / Double(position + 1) >= 0.9 { recallAt90 = Double(right) / Double(gold) }
            bestF1 = max(bestF1, 2 * Double(right) / Double(position + 1 + gold))
        }
    }
}

/// Precision and recall of what is called one name, pairs in doubt left out.
struct PairwiseScore {
    private(set) var right = 0
    private(set) var wrong = 0
    private(set) var gold = 0

    var precision: Double { Double(right) / Double(max(1, right + wrong)) }
    var recall: Double { Double(right) / Double(max(1, gold)) }
    var f1: Double { 2 * Double(right) / Double(max(1, 2 * right + wrong + gold - right)) }

    init() {}

    init(_ pairs: [Scored], threshold: Double) {
        for pair in pairs where pair.score >= threshold && pair.label >= 0 {
            if pair.label == 1 { right += 1 } else { wrong += 1 }
        }
        gold = pairs.count { $0.label == 1 }
    }

    init(_ clusters: [[Int]], _ names: Names) {
        for cluster in clusters {
            for (position, a) in cluster.enumerated() {
                for b in cluster[..<position] {
                    switch names.label(a, b) {
                    case 1: right += 1
                    case 0: wrong += 1
                    default: break
                    }
                }
            }
        }
        gold = names.variants.count
    }

    static func + (a: PairwiseScore, b: PairwiseScore) -> PairwiseScore {
        var sum = a
        sum.right += b.right
        sum.wrong += b.wrong
        sum.gold += b.gold
        return sum
    }
}

/// Of what is said to be so likely, how much is so.
func reliability(_ pairs: [Scored]) -> String {
    let edges = [0.0, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1.0001]
    var lines: [String] = []
    for (low, high) in zip(edges, edges.dropFirst()) {
        let inside = pairs.filter { $0.label >= 0 && logistic($0.score) >= low && logistic($0.score) < high }
        guard !inside.isEmpty else { continue }
        let said = inside.reduce(0) { $0 + logistic($1.score) } / Double(inside.count)
        let so = Double(inside.count { $0.label == 1 }) / Double(inside.count)
        lines.append("  said \(figure(said))  so \(figure(so))  of \(inside.count)")
    }
    return lines.joined(separator: "\n")
}

/// Three decimals.
func figure(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
}
