import Foundation
import RasmDiscovery

/// A pair of names to learn from or to be scored on.
struct TrainingPair {
    var a: Int
    var b: Int
    /// 1 for one name, 0 for different ones, −1 for doubt.
    var label: Int8
    /// The part of the data it belongs to inside the training set.
    var part: Int
}

/// Learns a model from names.
struct Training {
    let names: Names
    let list: NameList
    var pairs: [TrainingPair]
    static let parts = 4

    /// The variants, and all other pairs that share a blocking key.
    init(_ names: Names) {
        self.names = names
        list = names.list
        pairs = Self.candidates(names, list)
    }

    static func candidates(_ names: Names, _ list: NameList) -> [TrainingPair] {
        let index = CandidateIndex(list)
        var seen = [UInt32](repeating: 0, count: list.count)
        var pairs: [TrainingPair] = []
        for name in 0..<list.count {
            index.forEachCandidate(of: name, seen: &seen) { other in
                let label = names.label(name, other)
                pairs.append(TrainingPair(a: name, b: other, label: label, part: part(names, name, other)))
            }
        }
        return pairs
    }

    private static func part(_ names: Names, _ a: Int, _ b: Int) -> Int {
        let key =
            names.forms[a].keys.first { names.forms[b].keys.contains($0) }
            ?? min(names.forms[a].keys[0], names.forms[b].keys[0])
        return part(ofEnglish: names.english[key])
    }

    static func part(ofEnglish name: EnglishSound) -> Int { name.part(of: 4 * 7) % parts }

    func with<T>(_ pair: TrainingPair, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> T) -> T {
        list.letters.withUnsafeBufferPointer { letters in
            let a = UnsafeBufferPointer(rebasing: letters[list.range(pair.a)])
            let b = UnsafeBufferPointer(rebasing: letters[list.range(pair.b)])
            return a.lexicographicallyPrecedes(b) ? body(a, b) : body(b, a)
        }
    }

    func model() -> SpellingModel {
        let variants = names.variants.map {
            TrainingPair(a: $0.0, b: $0.1, label: 1, part: Self.part(names, $0.0, $0.1))
        }
        let operations = learnOperations(variants)
        let letters = LetterModel(names: names.forms.map(\.letters))
        let sounds = SoundAlignment(names)
        let shared = Set(pairs.lazy.filter { $0.label == 1 }.map { $0.a * list.count + $0.b })
        // What no key joins is still a variant to learn from.
        var learned = pairs.filter { $0.label >= 0 } + variants.filter { !shared.contains($0.a * list.count + $0.b) }
        var aligner = SpellingAlignment()
        learned = learned.filter { pair in
            with(pair) { a, b in
                aligner.align(a, b, operations)
                return aligner.cost <= SpellingModel.mostCost
            }
        }
        let rows = learned.map { pair in with(pair) { a, b in regressionRow(a, b, operations, &aligner) } }
        var crossed = [SpellingModel]()
        for part in 0..<Self.parts {
            let kept = learned.indices.filter { learned[$0].part != part }
            let (weights, bias) = Regression.fit(
                kept.map { rows[$0] }, kept.map { learned[$0].label == 1 }, operations: operations.count)
            crossed.append(
                SpellingModel(
                    operations: operations, weights: weights, bias: bias, letters: letters,
                    readings: sounds.readings(without: part), trees: DecisionTrees()))
        }
        let trees = boosted(learned, crossed, least: SpellingModel.leastLogOdds)
        // For pairs at equal distance: all of those, and of the others as many again.
        let alike = EqualDistance(names).pairs.map {
            TrainingPair(a: $0.0, b: $0.1, label: $0.2, part: Self.part(names, $0.0, $0.1))
        }
        var random = SplitMix(seed: 2)
        let others = learned.filter { $0.label == 0 && random.next() % 100 == 0 }
        let treesForAlike = boosted(alike + others, crossed, least: -.infinity)
        let (weights, bias) = Regression.fit(rows, learned.map { $0.label == 1 }, operations: operations.count)
        var model = SpellingModel(
            operations: operations, weights: weights, bias: bias, letters: letters, readings: sounds.readings(),
            trees: trees)
        model.treesForAlike = treesForAlike
        return model
    }

    /// Trees that see what the weights say of pairs the weights have not learned from.
    private func boosted(_ pairs: [TrainingPair], _ crossed: [SpellingModel], least: Float) -> DecisionTrees {
        var features = SpellingFeatures()
        var table = [Float]()
        var labels: [Bool] = []
        for pair in pairs {
            let model = crossed[pair.part]
            with(pair) { a, b in
                features.align(a, b, model.operations)
                features.measure(a, b, model.operations, model.weights, model.letters, bias: model.bias)
            }
            guard features.values[0] >= least else { continue }
            with(pair) { features.listen($0, $1, model.readings) }
            table += features.values
            labels.append(pair.label == 1)
        }
        return Boosting.fit(table, width: SpellingFeatures.count, labels, Boosting.Settings())
    }

    private func regressionRow(
        _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, _ operations: SpellingOperations,
        _ aligner: inout SpellingAlignment
    ) -> [Int32] {
        aligner.align(a, b, operations)
        var row: [Int32] = []
        for step in aligner.steps where step.operation >= 0 {
            let at = OperationWeights.positions(of: step, in: a, b)
            row += [at.0, at.1, at.2, at.3, at.4, at.5].map(Int32.init)
        }
        return row
    }

    // MARK: Operations

    /// Costs by Viterbi training (Ristad and Yianilos, "Learning String-Edit Distance", 1998); runs of edits that come again become operations.
    private func learnOperations(_ variants: [TrainingPair]) -> SpellingOperations {
        var operations = SpellingOperations(longer: [], costs: Self.firstCosts())
        var aligner = SpellingAlignment()
        for round in 0..<7 {
            var counts = [Double](repeating: 0, count: operations.count)
            var runs: [SpellingOperations.Longer: Int] = [:]
            var total = 0.0
            for pair in variants {
                with(pair) { a, b in
                    aligner.align(a, b, operations)
                    total += Double(aligner.steps.count)
                    for step in aligner.steps where step.operation >= 0 { counts[Int(step.operation)] += 1 }
                    if round == 2 { Self.collect(aligner.steps, a, b, &runs) }
                }
            }
            var costs = counts.map { $0 == 0 ? Float(12) : Float(-logarithm(($0 + 0.5) / total)) }
            if round == 2 {
                let longer = runs.filter { $0.value >= 3 }.map(\.key).sorted {
                    ($0.one + [0] + $0.other).lexicographicallyPrecedes($1.one + [0] + $1.other)
                }
                costs += longer.map { Float(-logarithm(Double(runs[$0]!) / total)) }
                operations = SpellingOperations(longer: longer, costs: costs)
            } else {
                operations.costs = costs
            }
        }
        return operations
    }

    private static func firstCosts() -> [Float] {
        let size = SpellingAlphabet.size
        return (0..<SpellingOperations.singles).map { number in
            let (a, b) = (number / size, number % size)
            if a == 0 { return SpellingAlphabet.isVowel[b] ? 1 : 3 }
            if SpellingAlphabet.folded[a] == SpellingAlphabet.folded[b] { return 0.7 }
            return SpellingAlphabet.isVowel[a] && SpellingAlphabet.isVowel[b] ? 1.5 : 3
        }
    }

    /// Edits beside each other, of two or three letters on one side and at least one on the other, not all of them vowels.
    private static func collect(
        _ steps: [SpellingAlignment.Step], _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>,
        _ runs: inout [SpellingOperations.Longer: Int]
    ) {
        for first in steps.indices {
            for last in (first + 1)..<min(max(first + 1, steps.count), first + 3) {
                let run = steps[first...last]
                let edits = run.count { $0.operation >= 0 }
                guard edits > 1 || edits == 1 && run.count == 2 else { continue }
                let start = run.first!
                let end = run.last!
                let pieceA = Array(a[Int(start.a)..<Int(end.a + end.lengthA)])
                let pieceB = Array(b[Int(start.b)..<Int(end.b + end.lengthB)])
                guard !pieceA.isEmpty, !pieceB.isEmpty, pieceA.count + pieceB.count > 2, edits == run.count else {
                    continue
                }
                guard !(pieceA + pieceB).allSatisfy({ SpellingAlphabet.isVowel[Int($0)] }) else { continue }
                runs[SpellingOperations.Longer(pieceA, pieceB), default: 0] += 1
            }
        }
    }
}
