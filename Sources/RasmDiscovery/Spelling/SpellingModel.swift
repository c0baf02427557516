/// How likely two Arabic spellings render one foreign name.
///
/// Three steps, each with what the one before learned: edit operations with costs give the alignment; what each operation says where it stands is a
/// log-odds (``OperationWeights``); boosted trees weigh that with how much the names share.
package struct SpellingModel: Sendable {
    package var operations: SpellingOperations
    package var weights: OperationWeights
    package var bias: Float
    package var letters: LetterModel
    package var readings: LetterReadings
    /// For the candidate pairs of a vocabulary.
    package var trees: DecisionTrees
    /// For two names that somebody asks about.
    package var treesForAlike = DecisionTrees()
    /// From scores to log-odds: of candidate pairs in a vocabulary of as many names as there are in `namesLearned`, and of alike pairs.
    package var amongCandidates = Calibration()
    package var amongAlike = Calibration()
    /// How many names the pairs that it learned from were found in.
    package var namesLearned = 1

    /// The log-odds of a candidate pair among so many names: each name has one or two variants however many names there are, but meets ever more
    /// impostors.
    package func logOdds(_ score: Float, among names: Int) -> Double {
        let names = Double(min(max(names, 1_000), 200_000))
        return amongCandidates.logOdds(score) - logarithm(names / Double(namesLearned))
    }

    /// Alignments that cost more than this are never of one name.
    package static let mostCost: Float = 17

    package init(
        operations: SpellingOperations, weights: OperationWeights, bias: Float, letters: LetterModel,
        readings: LetterReadings, trees: DecisionTrees
    ) {
        self.operations = operations
        self.weights = weights
        self.bias = bias
        self.letters = letters
        self.readings = readings
        self.trees = trees
    }

    /// What the weights hold less likely than this is not shown to the trees.
    package static let leastLogOdds: Float = -7

    /// What is not worth a closer look.
    package struct Limits: Sendable {
        package var mostCost = SpellingModel.mostCost
        package var leastLogOdds = SpellingModel.leastLogOdds
        var leastScore = -Float.infinity
        /// What each group of trees and those after it add at most.
        var mostToCome: [Float] = []

        package init() {}
    }

    /// The score that has these log-odds among so many names, a little less so that no rounding matters.
    func score(ofLogOdds logOdds: Double, among names: Int) -> Float {
        let ofNone = self.logOdds(0, among: names)
        let slope = self.logOdds(1, among: names) - ofNone
        return slope > 0 ? Float((logOdds - ofNone) / slope) - 0.001 : -.infinity
    }

    /// The score of two names that are not the same; nil when they are nothing alike. `features` is scratch, and holds what was found.
    @inline(__always)
    package func score(
        _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, _ features: inout SpellingFeatures,
        _ limits: borrowing Limits = Limits()
    ) -> Float? {
        guard a.count <= SpellingAlignment.longest, b.count <= SpellingAlignment.longest, a.count > 0, b.count > 0
        else { return nil }
        let (first, second) = a.lexicographicallyPrecedes(b) ? (a, b) : (b, a)
        features.align(first, second, operations, limit: limits.mostCost)
        guard features.alignment.cost <= limits.mostCost else { return nil }
        features.measure(first, second, operations, weights, letters, bias: bias)
        guard features.values[0] >= limits.leastLogOdds else { return nil }
        features.listen(first, second, readings)
        return trees.score(features.values, least: limits.leastScore, mostToCome: limits.mostToCome)
    }

    /// The score of two names, however unlike they are.
    package func scoreOfAlike(
        _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, _ features: inout SpellingFeatures
    ) -> Float {
        let (first, second) = a.lexicographicallyPrecedes(b) ? (a, b) : (b, a)
        features.align(first, second, operations)
        features.measure(first, second, operations, weights, letters, bias: bias)
        features.listen(first, second, readings)
        return treesForAlike.score(features.values)
    }
}
