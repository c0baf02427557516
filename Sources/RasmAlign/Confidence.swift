/// What a probability of the search is worth.
///
/// Evidence that is not independent makes the search too sure of itself; the two constants were fitted by logistic regression to the beads of the
/// development sets, so that of the units with .9 nine in ten are exactly right (`make accuracy` prints it).
enum Confidence {
    private static let slope = 0.79
    private static let offset = -0.39
    private static let limit = 7.0

    static func calibrated(_ probability: Double) -> Double {
        let bounded = min(max(probability, 1e-6), 1 - 1e-6)
        let logit = min(max(logarithm(bounded / (1 - bounded)), -limit), limit)
        return 1 / (1 + exponential(-(slope * logit + offset)))
    }
}

extension [Bead] {
    /// How much of the text that is better covered stands in units that are rather right than wrong, from 0 to 1.
    ///
    /// Translations that are whole reach 0.9, those that leave a third out 0.7; texts that have nothing to do with each other stay below 0.4.
    public var agreement: Double {
        let units = filter { !$0.isOmission && $0.confidence >= 0.5 }
        func share(_ side: (Bead) -> Int) -> Double {
            let all = map(side).reduce(0, +)
            return all == 0 ? 0 : Double(units.map(side).reduce(0, +)) / Double(all)
        }
        return Swift.max(share(\.source.count), share(\.target.count))
    }
}
