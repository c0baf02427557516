/// What each operation says for or against two names being one, where it stands: log-odds, by logistic regression.
package struct OperationWeights: Sendable {
    /// What of an operation's surroundings has a weight of its own.
    package enum Aspect: Int, CaseIterable, Sendable {
        case itself, place, left, right, neighbours, length

        package var width: Int {
            switch self {
            case .itself: 1
            case .place: 3
            case .left, .right: SpellingAlphabet.size
            case .neighbours: 16
            case .length: 4
            }
        }

        package var offset: Int { Self.offsets[rawValue] }
        private static let offsets = [0, 1, 4, 4 + 48, 4 + 96, 20 + 96]
        /// How many weights an operation has.
        package static let total = 24 + 96
    }

    /// By operation and aspect.
    package var weights: [Float]

    package init(operations: Int) { weights = [Float](repeating: 0, count: operations * Aspect.total) }

    /// The positions in `weights` that one step of an alignment touches: one for each aspect.
    @inline(__always)
    package static func positions(
        of step: SpellingAlignment.Step, in a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
    ) -> (Int, Int, Int, Int, Int, Int) {
        // The neighbours are those in the name that has the longer piece, or the greater letter: the same whichever name comes first.
        let usesB: Bool
        if step.lengthA != step.lengthB {
            usesB = step.lengthB > step.lengthA
        } else {
            usesB = b[Int(step.b)] > a[Int(step.a)]
        }
        let name = usesB ? b : a
        let start = Int(usesB ? step.b : step.a)
        let end = start + Int(usesB ? step.lengthB : step.lengthA)
        let left = start > 0 ? name[start - 1] : 0
        let right = end < name.count ? name[end] : 0
        let letter = name[start]
        let isFirst = step.a == 0 && step.b == 0
        let isLast = Int(step.a + step.lengthA) == a.count && Int(step.b + step.lengthB) == b.count
        let place = isFirst ? 0 : isLast ? 2 : 1
        let length = min(3, max(0, (min(a.count, b.count) - 2) / 2))
        let row = Int(step.operation) * Aspect.total
        return (
            row, row + 1 + place, row + 4 + Int(left), row + 52 + Int(right),
            row + 100 + kind(left, beside: letter) * 4 + kind(right, beside: letter), row + 116 + length
        )
    }

    /// Edge, the same letter, vowel, consonant.
    @inline(__always)
    private static func kind(_ neighbour: UInt8, beside letter: UInt8) -> Int {
        if neighbour == 0 { return 0 }
        if neighbour == letter { return 1 }
        return SpellingAlphabet.isVowel[Int(neighbour)] ? 2 : 3
    }
}
