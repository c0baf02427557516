import RasmDiscovery

/// The model scored on names it has not learned from: each quarter of the data by a model made of the other three.
struct CrossValidation {
    static let quarters = 4

    /// What one quarter was scored as, before calibration.
    struct Quarter {
        var names: Names
        var trained: Int
        /// Pairs that are candidates, by name.
        var pairs: [(a: Int, b: Int)] = []
        var candidates: [Scored] = []
        var alike: [Scored] = []
    }

    private(set) var quarters: [Quarter] = []

    init(_ path: String) async throws {
        quarters = try await withThrowingTaskGroup(of: (Int, Quarter).self) { group in
            for number in 0..<Self.quarters { group.addTask { (number, try Self.quarter(number, path)) } }
            var list: [(Int, Quarter)] = []
            for try await quarter in group { list.append(quarter) }
            return list.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private static func quarter(_ number: Int, _ path: String) throws -> Quarter {
        let all = Set(0..<quarters)
        let training = Training(try Names(path, folds: all.subtracting([number]), of: quarters))
        let model = training.model()
        var quarter = Quarter(
            names: try Names(path, folds: [number], of: quarters), trained: training.names.forms.count)
        let (names, list) = (quarter.names, quarter.names.list)
        var features = SpellingFeatures()
        list.letters.withUnsafeBufferPointer { letters in
            let word = { UnsafeBufferPointer(rebasing: letters[list.range($0)]) }
            for pair in Training.candidates(names, list) {
                guard let score = model.score(word(pair.a), word(pair.b), &features) else { continue }
                quarter.pairs.append((pair.a, pair.b))
                quarter.candidates.append(Scored(score: Double(score), label: pair.label))
            }
            for (a, b, label) in EqualDistance(names).pairs {
                let score = model.scoreOfAlike(word(a), word(b), &features)
                quarter.alike.append(Scored(score: Double(score), label: label))
            }
        }
        return quarter
    }

    /// The lines that fit all quarters best: for candidates in a vocabulary as large as the one learned from, and for alike pairs.
    var calibrations: (candidates: Calibration, alike: Calibration) {
        var candidates: [(Double, Bool)] = []
        var alike: [(Double, Bool)] = []
        var shift = 0.0
        for quarter in quarters {
            candidates += quarter.candidates.filter { $0.label >= 0 }.map { ($0.score, $0.label == 1) }
            alike += quarter.alike.map { ($0.score, $0.label == 1) }
            shift += logarithm(Double(quarter.names.forms.count) / Double(quarter.trained)) / Double(quarters.count)
        }
        var fitted = Calibration(fitting: candidates)
        fitted.offset += shift
        return (fitted, Calibration(fitting: alike))
    }

    func report() {
        let gold = quarters.map { $0.names.variants.count }
        let (fit, fitAlike) = calibrations
        var (ap, recall, blocked) = (0.0, 0.0, 0)
        var clusters = PairwiseScore()
        var calibrated: [Scored] = []
        for (number, quarter) in quarters.enumerated() {
            // The calibration is fitted on all quarters together, and so is the threshold of the clusters: a few numbers that have seen what they
            // are scored on. What ranks has not.
            let shift = logarithm(Double(quarter.names.forms.count) / Double(quarter.trained))
            let scored = quarter.candidates.map { Scored(score: fit.logOdds(Float($0.score)) - shift, label: $0.label) }
            calibrated += scored
            let ranking = RankingScore(scored, gold: gold[number])
            ap += ranking.averagePrecision / Double(quarters.count)
            recall += ranking.recallAt90 / Double(quarters.count)
            blocked += quarter.candidates.count { $0.label == 1 }
            let links = zip(quarter.pairs, scored).map { AverageLink.Link(a: $0.a, b: $0.b, logOdds: $1.score) }
            clusters =
                clusters + PairwiseScore(AverageLink.clusters(of: quarter.names.forms.count, links), quarter.names)
        }
        let alike = quarters.flatMap(\.alike).map { Scored(score: fitAlike.logOdds(Float($0.score)), label: $0.label) }
        let pairwise = PairwiseScore(alike, threshold: 0)
        let total = gold.reduce(0, +)
        print("spellings: each quarter of the development names scored by a model made of the other three")
        print(
            "pairs at equal edit distance     \(alike.count) pairs, \(pairwise.gold) variants: precision \(figure(pairwise.precision)) recall \(figure(pairwise.recall)) F1 \(figure(pairwise.f1))"
        )
        print(
            "vocabularies of about \(quarters[0].names.forms.count) names  \(total) variants, of which the blocking keys and the weights keep \(figure(Double(blocked) / Double(total)))"
        )
        print(
            "  ranking                        average precision \(figure(ap)), recall at precision .90 \(figure(recall))"
        )
        print(
            "  clusters                       pairwise precision \(figure(clusters.precision)) recall \(figure(clusters.recall)) F1 \(figure(clusters.f1))"
        )
        print("probabilities of candidate pairs\n" + reliability(calibrated))
        print("probabilities of pairs at equal edit distance\n" + reliability(alike))
    }

    /// How clusters fare at other thresholds.
    func reportThresholds() {
        let (fit, _) = calibrations
        for threshold in stride(from: -2.5, through: 1.5, by: 0.25) {
            var clusters = PairwiseScore()
            for quarter in quarters {
                let shift = logarithm(Double(quarter.names.forms.count) / Double(quarter.trained))
                let links = zip(quarter.pairs, quarter.candidates).map {
                    AverageLink.Link(a: $0.a, b: $0.b, logOdds: fit.logOdds(Float($1.score)) - shift)
                }
                clusters =
                    clusters
                    + PairwiseScore(
                        AverageLink.clusters(of: quarter.names.forms.count, links, threshold: threshold), quarter.names)
            }
            print(
                "threshold \(threshold): precision \(figure(clusters.precision)) recall \(figure(clusters.recall)) F1 \(figure(clusters.f1))"
            )
        }
    }
}
