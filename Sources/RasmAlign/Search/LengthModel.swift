/// How long a translation is: Gale and Church's normal model ("A Program for Aligning Sentences in Bilingual Corpora", 1993), over characters.
struct LengthModel {
    /// Characters of the target for one of the source.
    var ratio: Double
    /// The variance of the difference per character.
    var variance: Double

    init(from: AlignmentLanguage, to: AlignmentLanguage) {
        ratio = from.englishCharacters / to.englishCharacters
        variance = 3.8
    }

    /// The negative logarithm of how likely sentences of so many characters are translations.
    func cost(_ source: Int, _ target: Int) -> Double {
        let mean = max((Double(source) + Double(target) / ratio) / 2, 1)
        let deviation = abs(Double(source) * ratio - Double(target)) / (mean * variance).squareRoot()
        let probability = tail(deviation / 2.0.squareRoot())
        return probability > 1e-300 ? -logarithm(probability) : 690
    }

    /// Fits the model to pairs of lengths that are surely translations; leaves it as it is when they are too few.
    mutating func refit(_ pairs: [(source: Int, target: Int)]) {
        guard pairs.count >= 50 else { return }
        let source = pairs.reduce(0) { $0 + $1.source }
        let target = pairs.reduce(0) { $0 + $1.target }
        guard source > 0, target > 0 else { return }
        ratio = Double(target) / Double(source)
        let squares = pairs.map { pair -> Double in
            let mean = max((Double(pair.source) + Double(pair.target) / ratio) / 2, 1)
            let difference = Double(pair.source) * ratio - Double(pair.target)
            return difference * difference / mean
        }
        variance = min(max(squares.reduce(0, +) / Double(pairs.count), 1), 8)
    }
}
