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
    /// How much of the text that is better covered stands in units that are clearly right, from 0 to 1.
    ///
    /// Of the development sets, whole translations reach 0.8 and those that leave a third out 0.4; of 144 of them one stays below 0.3, and of as many
    /// documents set beside another's translation none reaches it.
    public var agreement: Double {
        let least = isShort ? 0.5 : 0.7
        let units = filter { !$0.isOmission && $0.confidence >= least }
        func share(_ side: (Bead) -> Int) -> Double {
            let all = map(side).reduce(0, +)
            return all == 0 ? 0 : Double(units.map(side).reduce(0, +)) / Double(all)
        }
        return Swift.max(share(\.source.count), share(\.target.count))
    }

    /// Whether the texts agree so little that they are no translations of each other.
    public var isNoTranslation: Bool { agreement < (isShort ? 0.4 : 0.3) }

    /// Whether they agree so little that somebody should look: of 240 wrong pairs of the corpus's articles six come to between 0.3 and 0.44, and so do
    /// five of 144 true ones of the development sets.
    public var isDoubtful: Bool { agreement < sure }

    private var sure: Double { isShort ? 0.4 : 0.5 }

    /// The beads as they are to be trusted: where the texts hardly agree, what looks right may be chance.
    public var doubted: [Bead] {
        guard isDoubtful else { return self }
        let share = agreement / sure
        return map { Bead(source: $0.source, target: $0.target, confidence: $0.confidence * share) }
    }

    /// A few sentences have less to be sure by.
    private var isShort: Bool { Swift.min(map(\.source.count).reduce(0, +), map(\.target.count).reduce(0, +)) < 6 }
}
