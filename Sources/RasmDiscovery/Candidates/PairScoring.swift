/// How likely two names of a vocabulary are one, with a closer look only at what passed the one before.
struct PairScoring: Sendable {
    /// A name as it is scored: its letters, and where its words end if it has several.
    struct Name {
        var letters: UnsafeBufferPointer<UInt8>
        var ends: [Int]?
    }

    private let model: SpellingModel
    private let total: Int
    private let least: Double
    let bound: CostBound
    private let spelling: SpellingCost
    private let limits: SpellingModel.Limits
    /// The more names there are, the less likely is a pair, and the less may a likely one cost. Of the pairs that would be kept, one in a hundred is lost.
    var mostCost: Float { limits.mostCost }
    /// What the weights hold less likely is not shown to the trees.
    private static let leastLogOdds: Float = -5

    /// - Parameters:
    ///   - total: how many names there are.
    ///   - least: the least probability of a pair.
    init(_ model: SpellingModel, among total: Int, least: Double) {
        (self.model, self.total, self.least) = (model, total, logarithm(least / (1 - least)))
        var limits = SpellingModel.Limits()
        limits.mostCost = SpellingModel.mostCost - 1.8 * Float(max(0, logarithm(Double(total) / 10_000)))
        limits.leastLogOdds = Self.leastLogOdds
        limits.leastScore = model.score(ofLogOdds: self.least, among: total)
        limits.mostToCome = model.trees.mostToCome
        self.limits = limits
        bound = CostBound(model.operations)
        spelling = SpellingCost(model.operations)
    }

    /// Whether a pair is nothing alike, as far as the letters that each has tell.
    @inline(__always)
    func excludes(_ a: UInt64, _ b: UInt64) -> Bool { bound.exceeds(mostCost, a, b) }

    /// The log-odds of a pair that is likely enough.
    @inline(__always)
    func logOdds(_ a: Name, _ b: Name, _ features: inout SpellingFeatures) -> Double? {
        guard let logOdds = anyLogOdds(a, b, &features), logOdds >= least else { return nil }
        return logOdds
    }

    @inline(__always)
    private func anyLogOdds(_ a: Name, _ b: Name, _ features: inout SpellingFeatures) -> Double? {
        if a.letters.elementsEqual(b.letters) { return Self.certain }
        guard spelling.isWithin(mostCost, a.letters, b.letters) else { return nil }
        if let endsA = a.ends, let endsB = b.ends, endsA.count == endsB.count {
            return logOdds(a.letters, endsA, b.letters, endsB, &features)
        }
        guard let score = model.score(a.letters, b.letters, &features, limits) else { return nil }
        return model.logOdds(score, among: total)
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
}
