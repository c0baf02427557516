/// How much the letters of a name say: rare sequences in common are better evidence than frequent ones.
///
/// A bigram model of names, in nats a letter.
package struct LetterModel: Sendable {
    /// By letter before and letter; 0 is the edge of the word on either side.
    package let surprisal: [Float]

    package init(surprisal: [Float]) { self.surprisal = surprisal }

    /// Learned from names, with a twentieth of a count for what was never seen.
    package init(names: some Sequence<[UInt8]>) {
        let size = SpellingAlphabet.size
        var counts = [Double](repeating: 0.05, count: size * size)
        for name in names {
            var before = 0
            for letter in name + [0] {
                counts[before * size + Int(letter)] += 1
                before = Int(letter)
            }
        }
        surprisal = counts.indices.map { cell in
            let row = cell / size * size
            return Float(-logarithm(counts[cell] / counts[row..<(row + size)].reduce(0, +)))
        }
    }

    @inline(__always)
    package subscript(before: UInt8, letter: UInt8) -> Float {
        surprisal[Int(before) * SpellingAlphabet.size + Int(letter)]
    }
}
