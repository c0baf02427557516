/// All that is known of the tokens of one document: every layer's pairs, and what is the same on both sides as it is.
struct DocumentTable {
    private(set) var table = TranslationTable()
    /// The best weight of each token that is an anchor.
    private(set) var bestSource: [Int32: Float] = [:]
    private(set) var bestTarget: [Int32: Float] = [:]

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
    }

    private mutating func add(_ source: Int32, _ target: Int32, _ weight: Float) {
        table.add(source, target, weight)
        bestSource[source] = max(bestSource[source] ?? 0, weight)
        bestTarget[target] = max(bestTarget[target] ?? 0, weight)
    }

    /// How sure it is that a token that stands on both sides is translated by itself.
    private static func weight(ofSame key: [UInt16], _ settings: AlignmentSettings, sharesScript: Bool) -> Float {
        if key == Mark.question { return settings.questionWeight }
        if key == Mark.quotation { return settings.quotationWeight }
        if let first = key.first, (0x30...0x39).contains(first) { return settings.numberWeight }
        if !sharesScript { return settings.foreignWordWeight }
        return key.count >= 4 ? settings.sameWordWeight : 0
    }
}

extension AlignmentLanguage {
    fileprivate var hasLatinScript: Bool { self == .english || self == .french }
}
