/// One side of a document, reduced to the tokens that can be compared with the other side.
struct AnchoredText {
    /// The anchor tokens of all sentences, one after the other.
    private(set) var tokens: [Int32] = []
    /// Where each sentence's tokens begin in ``tokens``; one more than there are sentences.
    private(set) var starts: [Int] = [0]
    /// How often each anchor occurs, as a part of all tokens of the side.
    private(set) var frequency: [Float] = []
    /// The anchor mass of each sentence: the sum of its anchors' best weights.
    private(set) var mass: [Float] = []
    /// How many strangers each sentence holds: tokens that would have a partner somewhere if the sentence were translated.
    private(set) var strangers: [Int] = []
    /// The running total of characters; one more than there are sentences.
    private(set) var characters: [Int] = [0]

    /// - Parameter best: the best weight a token has with any token of the other side; nil for what is no anchor.
    init(_ sentences: [ReadSentence], best: [Int32: Float], strangers: Set<Int32>) {
        var counts: [Int32: Int] = [:]
        var total = 0
        for sentence in sentences {
            total += sentence.tokens.count
            for token in sentence.tokens where best[token] != nil { counts[token, default: 0] += 1 }
        }
        for sentence in sentences {
            var weight: Float = 0
            for token in sentence.tokens {
                guard let value = best[token] else { continue }
                tokens.append(token)
                frequency.append(Float(counts[token]!) / Float(max(total, 1)))
                weight += value
            }
            mass.append(weight)
            self.strangers.append(sentence.tokens.count { strangers.contains($0) })
            starts.append(tokens.count)
            characters.append(characters.last! + sentence.characters)
        }
    }

    var count: Int { mass.count }

    func characters(_ sentences: Range<Int>) -> Int {
        characters[sentences.upperBound] - characters[sentences.lowerBound]
    }

    func anchors(_ sentences: Range<Int>) -> Int { starts[sentences.upperBound] - starts[sentences.lowerBound] }

    func mass(_ sentences: Range<Int>) -> Float { mass[sentences].reduce(0, +) }
}
