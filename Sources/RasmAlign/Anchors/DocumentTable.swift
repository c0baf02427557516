/// All that is known of the tokens of one document: every layer's pairs, and what is the same on both sides as it is.
struct DocumentTable {
    private(set) var table = TranslationTable()
    /// The best weight of each token that is an anchor.
    private(set) var bestSource: [Int32: Float] = [:]
    private(set) var bestTarget: [Int32: Float] = [:]
    /// Tokens that have translations, none of which stands anywhere on the other side: they hint that their sentence was left out there.
    private(set) var strangersSource: Set<Int32> = []
    private(set) var strangersTarget: Set<Int32> = []

    init(
        source: [ReadSentence], target: [ReadSentence], layers: [TranslationTable], vocabulary: Vocabulary,
        settings: AlignmentSettings, from: AlignmentLanguage, to: AlignmentLanguage
    ) {
        let here = Set(source.lazy.flatMap(\.tokens))
        let there = Set(target.lazy.flatMap(\.tokens))
        let sharesScript = from.hasLatinScript && to.hasLatinScript
        for token in here {
            for layer in layers {
                for translation in layer[token] where there.contains(translation.token) {
                    add(token, translation.token, translation.weight)
                }
            }
            guard there.contains(token) else { continue }
            let weight = Self.weight(ofSame: vocabulary.keys[Int(token)], settings, sharesScript: sharesScript)
            if weight > 0 { add(token, token, weight) }
        }
        strangersSource = here.filter { token in
            bestSource[token] == nil
                && (Self.isNumber(vocabulary.keys[Int(token)]) || layers.contains { !$0[token].isEmpty })
        }
        strangersTarget = there.filter { token in
            bestTarget[token] == nil
                && (Self.isNumber(vocabulary.keys[Int(token)]) || layers.contains { $0.targets.contains(token) })
        }
        if from.hasCapitals {
            strangersSource.formUnion(source.flatMap(\.names).map(\.token).filter { bestSource[$0] == nil })
        }
        if to.hasCapitals {
            strangersTarget.formUnion(target.flatMap(\.names).map(\.token).filter { bestTarget[$0] == nil })
        }
    }

    private mutating func add(_ source: Int32, _ target: Int32, _ weight: Float) {
        table.add(source, target, weight)
        bestSource[source] = max(bestSource[source] ?? 0, weight)
        bestTarget[target] = max(bestTarget[target] ?? 0, weight)
    }

    private static func isNumber(_ key: [UInt16]) -> Bool { key.first.map { (0x30...0x39).contains($0) } ?? false }

    /// How sure it is that a token that stands on both sides is translated by itself.
    private static func weight(ofSame key: [UInt16], _ settings: AlignmentSettings, sharesScript: Bool) -> Float {
        if key == Mark.question { return settings.questionWeight }
        if key == Mark.quotation { return settings.quotationWeight }
        if isNumber(key) { return settings.numberWeight }
        if !sharesScript { return settings.foreignWordWeight }
        return key.count >= 4 ? settings.sameWordWeight : 0
    }
}

extension AlignmentLanguage {
    fileprivate var hasLatinScript: Bool { self == .english || self == .french }
}
