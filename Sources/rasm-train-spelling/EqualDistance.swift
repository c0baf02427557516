import RasmDiscovery

/// Variants, and for each up to two pairs of different names at the same edit distance: what no edit distance can tell apart.
struct EqualDistance {
    /// Numbers of forms and the label.
    private(set) var pairs: [(Int, Int, Int8)] = []

    init(_ names: Names) {
        let folded = names.forms.map { $0.letters.map { SpellingAlphabet.folded[Int($0)] } }
        let variants = names.variants
        var taken = Set(variants.map { $0.0 * folded.count + $0.1 })
        var near: [Int: [[Int]]] = [:]
        var next: [Int: Int] = [:]
        for (a, b) in variants {
            pairs.append((a, b, 1))
            let wanted = min(4, max(1, distance(folded[a], folded[b])))
            for name in [a, b] {
                if near[name] == nil { near[name] = Self.neighbours(of: name, names, folded) }
                let list = near[name]![wanted]
                while next[name * 8 + wanted, default: 0] < list.count {
                    let other = list[next[name * 8 + wanted, default: 0]]
                    next[name * 8 + wanted, default: 0] += 1
                    if taken.insert(min(name, other) * folded.count + max(name, other)).inserted {
                        pairs.append((min(name, other), max(name, other), 0))
                        break
                    }
                }
            }
        }
    }

    /// Clearly different names at distances 1 to 4, up to sixty each, in an order that has nothing to do with how alike they are.
    private static func neighbours(of name: Int, _ names: Names, _ folded: [[UInt8]]) -> [[Int]] {
        var lists = [[(UInt64, Int)]](repeating: [], count: 5)
        let word = folded[name]
        for other in folded.indices where other != name && abs(folded[other].count - word.count) <= 4 {
            let d = distance(word, folded[other])
            guard 1...4 ~= d else { continue }
            var random = SplitMix(seed: UInt64(name) << 32 | UInt64(other))
            lists[d].append((random.next(), other))
        }
        return lists.map { list in
            list.sorted { $0.0 < $1.0 }.prefix(60).map(\.1).filter { names.label(name, $0) == 0 }
        }
    }
}
