/// Names of one vocabulary, and which of them may be spellings of one another.
public struct Vocabulary: Sendable {
    /// Two names by number, the smaller first.
    public struct Pair: Sendable {
        public var a: Int
        public var b: Int
        public var logOdds: Double
        public var probability: Double { logistic(logOdds) }
    }

    /// What is less likely is not kept.
    public static let leastProbability = 0.01

    private var list = NameList()
    private var signatures: [UInt64] = []
    /// Where the words of a name end, for names of several words.
    private var ends: [Int: [Int]] = [:]
    private let model: SpellingModel

    /// The most names that a vocabulary may hold.
    public static let capacity = CandidateIndex.capacity

    public init() { model = .shipped }

    package init(_ model: SpellingModel) { self.model = model }

    public var count: Int { list.count }

    /// Adds a name; nil stands for one that cannot be compared, and is like no other.
    public mutating func append(_ name: NameWords?) {
        signatures.append(CostBound.letters(of: name?.letters ?? []))
        guard let name else { return list.append([]) }
        if name.words.count > 1 {
            var end = 0
            ends[list.count] = name.words.map {
                end += $0.count
                return end
            }
        }
        list.append(name.letters)
    }

    /// All pairs that share a blocking key and are likely enough, by their numbers. The same for any number of workers.
    /// - Parameter first: only pairs that hold one of so many names at the beginning; nil when all.
    public func pairs(
        workers: Int = 1, least: Double = Self.leastProbability, ofFirst first: Int? = nil
    ) async -> [Pair] {
        let index = CandidateIndex(list)
        let leastLogOdds = logarithm(least / (1 - least))
        let parts = workers == 1 ? 1 : workers * 8
        let bounds = (0...parts).map { (first ?? list.count) * $0 / parts }
        return await withTaskGroup(of: (Int, [Pair]).self) { group in
            var next = 0
            func start() {
                let part = next
                next += 1
                group.addTask { (part, pairs(bounds[part]..<bounds[part + 1], index, leastLogOdds)) }
            }
            while next < min(workers, parts) { start() }
            var results = [[Pair]](repeating: [], count: parts)
            for await (part, pairs) in group {
                results[part] = pairs
                if next < parts { start() }
            }
            return Array(results.joined())
        }
    }

    /// The pairs that hold one of the first so many names, in the thread that asks.
    func pairs(ofFirst first: Int, least: Double) -> [Pair] {
        pairs(0..<first, CandidateIndex(list), logarithm(least / (1 - least)))
    }

    private func pairs(_ names: Range<Int>, _ index: CandidateIndex, _ least: Double) -> [Pair] {
        var found: [Pair] = []
        var seen = [UInt32](repeating: 0, count: list.count)
        var features = SpellingFeatures()
        let limits = Limits(list.count, model)
        list.letters.withUnsafeBufferPointer { letters in
            for name in names {
                let own = UnsafeBufferPointer(rebasing: letters[list.range(name)])
                index.forEachCandidate(of: name, seen: &seen) { other in
                    if limits.bound.exceeds(limits.cost, signatures[name], signatures[other]) { return }
                    let theirs = UnsafeBufferPointer(rebasing: letters[list.range(other)])
                    guard let logOdds = logOdds(name, own, other, theirs, limits, &features), logOdds >= least else {
                        return
                    }
                    found.append(Pair(a: name, b: other, logOdds: logOdds))
                }
            }
        }
        return found.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    }

    private func logOdds(
        _ a: Int, _ own: UnsafeBufferPointer<UInt8>, _ b: Int, _ theirs: UnsafeBufferPointer<UInt8>,
        _ limits: Limits, _ features: inout SpellingFeatures
    ) -> Double? {
        if own.elementsEqual(theirs) { return Self.certain }
        if !ends.isEmpty, let endsA = ends[a], let endsB = ends[b], endsA.count == endsB.count {
            return logOdds(own, endsA, theirs, endsB, &features)
        }
        guard limits.spelling.isWithin(limits.cost, own, theirs) else { return nil }
        guard let score = model.score(own, theirs, &features, mostCost: limits.cost, leastLogOdds: Limits.logOdds)
        else { return nil }
        return model.logOdds(score, among: list.count)
    }

    /// What is not worth a closer look: of the pairs that would be kept, one in a hundred is lost.
    private struct Limits {
        /// The more names there are, the less likely is a pair, and the less may a likely one cost.
        let cost: Float
        let bound: CostBound
        let spelling: SpellingCost
        static let logOdds: Float = -5

        init(_ names: Int, _ model: SpellingModel) {
            cost = SpellingModel.mostCost - 1.8 * Float(max(0, logarithm(Double(names) / 10_000)))
            bound = CostBound(model.operations)
            spelling = SpellingCost(model.operations)
        }
    }

    /// The log-odds of names that are the same but for vowel marks, spaces and hyphens.
    private static let certain = 9.2

    /// Word by word.
    private func logOdds(
        _ own: UnsafeBufferPointer<UInt8>, _ endsA: [Int], _ theirs: UnsafeBufferPointer<UInt8>, _ endsB: [Int],
        _ features: inout SpellingFeatures
    ) -> Double? {
        var probability = 1.0
        var (startA, startB) = (0, 0)
        for (endA, endB) in zip(endsA, endsB) {
            let a = UnsafeBufferPointer(rebasing: own[startA..<endA])
            let b = UnsafeBufferPointer(rebasing: theirs[startB..<endB])
            (startA, startB) = (endA, endB)
            if a.elementsEqual(b) { continue }
            guard a.count <= SpellingAlignment.longest, b.count <= SpellingAlignment.longest else { return nil }
            // The other words speak for the name already: this is a pair somebody has a reason to ask about.
            probability *= logistic(model.amongAlike.logOdds(model.scoreOfAlike(a, b, &features)))
        }
        return probability >= 1 ? Self.certain : logarithm(probability / (1 - probability))
    }

    /// The names as clusters of two or more, by number, in order.
    public func clusters(_ pairs: [Pair]) -> [[Int]] {
        AverageLink.clusters(of: count, pairs.map { AverageLink.Link(a: $0.a, b: $0.b, logOdds: $0.logOdds) })
            .filter { $0.count > 1 }
    }
}
