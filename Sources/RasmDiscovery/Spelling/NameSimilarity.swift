/// How likely two names are spellings of one name.
///
/// ```
/// var similarity = NameSimilarity()
/// similarity.probability(NameWords("شويجو")!, NameWords("شويغو")!)  // 0.99
/// ```
///
/// The probability is that of two names somebody has a reason to ask about, as many of which are one name as are not; in a vocabulary, where each name
/// meets thousands of others, the same two are less likely one (``Vocabulary``).
public struct NameSimilarity {
    private let model: SpellingModel
    private var features = SpellingFeatures()

    public init() { model = .shipped }

    package init(_ model: SpellingModel) { self.model = model }

    /// Names of as many words are compared word by word, others letter by letter: جونغ أون is جونغ-أون, and جونغأون too.
    public mutating func probability(_ a: NameWords, _ b: NameWords) -> Double {
        guard a.words.count == b.words.count else { return probability(a.letters, b.letters) }
        return zip(a.words, b.words).reduce(1) { $0 * probability($1.0, $1.1) }
    }

    mutating func probability(_ a: [UInt8], _ b: [UInt8]) -> Double {
        if a == b { return 1 }
        guard max(a.count, b.count) <= SpellingAlignment.longest else { return 0 }
        return a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                logistic(model.amongAlike.logOdds(model.scoreOfAlike(a, b, &features)))
            }
        }
    }
}
