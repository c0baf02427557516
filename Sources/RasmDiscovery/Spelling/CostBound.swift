/// What changing one spelling into another costs at least, told by nothing but which letters each has.
package struct CostBound: Sendable {
    /// The least that it costs to be rid of some letters: for eight letters at a time, by which of them they are.
    private let least: [Float]
    private let byLetter: [Float]
    private static let groups = (SpellingAlphabet.size + 7) / 8

    package init(_ operations: SpellingOperations) {
        let size = SpellingAlphabet.size
        var byLetter = (0..<size).map { letter in
            (0..<size).filter { $0 != letter }.map {
                operations.costs[SpellingOperations.number(UInt8(letter), UInt8($0))]
            }.min() ?? 0
        }
        // Each of its letters bears its part of a longer operation, all of it if the other name has the letters of the other piece.
        for (position, operation) in operations.longer.enumerated() {
            let cost = operations.costs[SpellingOperations.singles + position]
            for piece in [operation.one, operation.other] {
                for letter in piece {
                    byLetter[Int(letter)] = min(byLetter[Int(letter)], cost / Float(piece.count))
                }
            }
        }
        self.byLetter = byLetter
        least = (0..<(Self.groups << 8)).map { cell in
            (0..<8).reduce(0) { sum, bit in
                let letter = cell >> 8 * 8 + bit
                return cell >> bit & 1 == 1 && letter < byLetter.count ? sum + byLetter[letter] : sum
            }
        }
    }

    /// What it costs at least to be rid of a letter.
    package func of(_ letter: UInt8) -> Float { byLetter[Int(letter)] }

    /// What one change costs at least.
    package var ofOne: Float { byLetter.dropFirst().min() ?? 0 }

    /// The letters of a name, a bit each.
    package static func letters(of name: some Sequence<UInt8>) -> UInt64 { name.reduce(0) { $0 | 1 << UInt64($1) } }

    /// Letters that the other name lacks are left out or changed into something else.
    @inline(__always)
    package func exceeds(_ limit: Float, _ a: UInt64, _ b: UInt64) -> Bool {
        least.withUnsafeBufferPointer { least in
            max(Self.sum(a & ~b, least), Self.sum(b & ~a, least)) > limit
        }
    }

    @inline(__always)
    private static func sum(_ letters: UInt64, _ least: UnsafeBufferPointer<Float>) -> Float {
        var sum: Float = 0
        for group in 0..<groups {
            sum += least[group &<< 8 | Int(truncatingIfNeeded: letters &>> UInt64(group &* 8) & 0xFF)]
        }
        return sum
    }
}
