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

    /// Adds a name of one word.
    mutating func append(letters: [UInt8]) {
        signatures.append(CostBound.letters(of: letters))
        list.append(letters)
    }

    /// All pairs that share a blocking key and are likely enough, in order of their numbers. The same for any number of workers.
    /// - Parameter total: how many names there are to be taken for one another; nil when these are all.
    public func pairs(
        workers: Int = 1, least: Double = Self.leastProbability, among total: Int? = nil
    ) async -> [Pair] {
        let scoring = PairScoring(model, among: total ?? count, least: least)
        let order = NameOrder(list, signatures)
        let index = CandidateIndex(order.list, keys: BlockingKeys(scoring.bound, limit: scoring.mostCost))
        let found = await inParts(of: count, workers: workers) { part in pairs(part, order, index, scoring) }
        return found.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    }

    /// The pairs of names whose first one, as they are ordered, is one of some.
    private func pairs(
        _ places: Range<Int>, _ order: NameOrder, _ index: CandidateIndex, _ scoring: PairScoring
    ) -> [Pair] {
        var found: [Pair] = []
        var seen = [UInt32](repeating: 0, count: count)
        var features = SpellingFeatures()
        order.list.letters.withUnsafeBufferPointer { letters in
            order.signatures.withUnsafeBufferPointer { signatures in
                for place in places {
                    let name = Int(order.names[place])
                    let own = PairScoring.Name(
                        letters: UnsafeBufferPointer(rebasing: letters[order.list.range(place)]), ends: ends[name])
                    index.forEachCandidate(of: place, seen: &seen) { other in
                        if scoring.excludes(signatures[place], signatures[other]) { return }
                        let number = Int(order.names[other])
                        let theirs = PairScoring.Name(
                            letters: UnsafeBufferPointer(rebasing: letters[order.list.range(other)]),
                            ends: own.ends == nil ? nil : ends[number])
                        guard let logOdds = scoring.logOdds(own, theirs, &features) else { return }
                        found.append(Pair(a: min(name, number), b: max(name, number), logOdds: logOdds))
                    }
                }
            }
        }
        return found
    }

    /// The pairs of one of these names and a known one, in order of their numbers.
    /// - Parameter total: how many names there are to be taken for one another.
    func pairs(with known: KnownVocabulary, among total: Int, workers: Int, least: Double) async -> [Pair] {
        let scoring = PairScoring(model, among: total, least: least)
        return await inParts(of: count, workers: workers) { pairs($0, known, scoring) }
    }

    /// The same in the thread that asks.
    func pairs(with known: KnownVocabulary, among total: Int, least: Double) -> [Pair] {
        pairs(0..<count, known, PairScoring(model, among: total, least: least))
    }

    private func pairs(_ names: Range<Int>, _ known: KnownVocabulary, _ scoring: PairScoring) -> [Pair] {
        var found: [Pair] = []
        var keys = BlockingKeys(scoring.bound, limit: scoring.mostCost)
        var features = SpellingFeatures()
        var candidates: [Int] = []
        let theirs = known.vocabulary
        list.letters.withUnsafeBufferPointer { letters in
            theirs.list.letters.withUnsafeBufferPointer { theirLetters in
                for name in names {
                    let own = PairScoring.Name(
                        letters: UnsafeBufferPointer(rebasing: letters[list.range(name)]), ends: ends[name])
                    keys.set(forNumber: name, of: list)
                    known.candidates(keys, &candidates)
                    for other in candidates {
                        if scoring.excludes(signatures[name], theirs.signatures[other]) { continue }
                        let its = PairScoring.Name(
                            letters: UnsafeBufferPointer(rebasing: theirLetters[theirs.list.range(other)]),
                            ends: theirs.ends[other])
                        guard let logOdds = scoring.logOdds(own, its, &features) else { continue }
                        found.append(Pair(a: name, b: other, logOdds: logOdds))
                    }
                }
            }
        }
        return found
    }

    /// The blocking keys of all names, one after the other.
    func forEachKey(_ body: (_ key: UInt64, _ name: Int) -> Void) {
        var keys = BlockingKeys()
        for name in 0..<count {
            keys.set(forNumber: name, of: list)
            for key in keys.list { body(key, name) }
        }
    }

    /// The names as clusters of two or more, by number, in order.
    public func clusters(_ pairs: [Pair]) -> [[Int]] {
        AverageLink.clusters(of: count, pairs.map { AverageLink.Link(a: $0.a, b: $0.b, logOdds: $0.logOdds) })
            .filter { $0.count > 1 }
    }
}

/// Works on parts of so many things at once, and gives what came of them in order.
private func inParts<Value: Sendable>(
    of count: Int, workers: Int, _ work: @escaping @Sendable (Range<Int>) -> [Value]
) async -> [Value] {
    let parts = workers == 1 ? 1 : workers * 8
    let bounds = (0...parts).map { count * $0 / parts }
    return await withTaskGroup(of: (Int, [Value]).self) { group in
        var next = 0
        func start() {
            let part = next
            next += 1
            group.addTask { (part, work(bounds[part]..<bounds[part + 1])) }
        }
        while next < min(workers, parts) { start() }
        var results = [[Value]](repeating: [], count: parts)
        for await (part, values) in group {
            results[part] = values
            if next < parts { start() }
        }
        return Array(results.joined())
    }
}
