/// What changing one spelling into another costs at least, told by nothing but which letters each has.
package struct CostBound: Sendable {
    private let costs: [Float]
    /// The least that a longer operation costs a letter in it, if another letter bears the other half.
    private let longer: [Float]

    package init(_ operations: SpellingOperations) {
        costs = operations.costs
        var longer = [Float](repeating: .infinity, count: SpellingAlphabet.size)
        for (position, operation) in operations.longer.enumerated() {
            for letter in operation.one + operation.other {
                longer[Int(letter)] = min(
                    longer[Int(letter)], operations.costs[SpellingOperations.singles + position] / 2)
            }
        }
        self.longer = longer
    }

    /// The letters of a name, a bit each.
    package static func letters(of name: some Sequence<UInt8>) -> UInt64 { name.reduce(0) { $0 | 1 << UInt64($1) } }

    @inline(__always)
    package func exceeds(_ limit: Float, _ a: UInt64, _ b: UInt64) -> Bool {
        let onlyA = a & ~b
        let onlyB = b & ~a
        return side(onlyA, b) > limit || side(onlyB, a) > limit
    }

    /// Letters that the other name lacks are left out or changed into one of its own.
    @inline(__always)
    private func side(_ letters: UInt64, _ other: UInt64) -> Float {
        var sum: Float = 0
        var rest = letters
        costs.withUnsafeBufferPointer { costs in
            while rest != 0 {
                let letter = rest.trailingZeroBitCount
                rest &= rest &- 1
                var least = min(costs[letter], longer[letter])
                var targets = other
                while targets != 0 {
                    let target = targets.trailingZeroBitCount
                    targets &= targets &- 1
                    let (low, high) = letter < target ? (letter, target) : (target, letter)
                    least = min(least, costs[low &* SpellingAlphabet.size &+ high])
                }
                sum += least
            }
        }
        return sum
    }
}
