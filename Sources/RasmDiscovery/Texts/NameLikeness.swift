/// Whether a word may be a foreign name, told at once: by its letters, without the articles it stands in.
///
/// A word of three that is none passes; what is made of those that do is judged by all the articles (``CandidateWords``).
enum NameLikeness {
    static func mayBeName(_ word: PackedLetters) -> Bool {
        let count = word.count
        guard 3...16 ~= count, !Morphology.looksNative(word) else { return false }
        let differences = differences
        var (sum, before): (Float, Int) = (0, 0)
        for place in 0...count {
            let letter = place < count ? Int(word[place]) : 0
            sum += differences[before &* SpellingAlphabet.size &+ letter]
            before = letter
        }
        return sum > 0
    }

    /// By letter before and letter: how much rarer the sequence is in ordinary words than in names, in nats.
    private static let differences: [Float] = {
        let ordinary = LetterModel(names: OrdinaryWords.all)
        return zip(ordinary.surprisal, SpellingModel.shipped.letters.surprisal).map { $0 - $1 }
    }()
}
