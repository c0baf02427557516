/// The edit operations between two spellings, by number: what they change and what they cost.
///
/// An operation is a pair of pieces of up to three letters, in either direction (ج↔غ, و↔∅, تش↔ك). Numbers below `size²` are those of single letters:
/// smaller code × size + greater code, the code 0 standing for nothing; longer pieces are numbered after them.
package struct SpellingOperations: Sendable {
    package typealias Piece = [UInt8]

    /// Pieces of more than one letter, the one that comes first in order first.
    package struct Longer: Sendable, Hashable {
        package var one: Piece
        package var other: Piece

        package init(_ a: Piece, _ b: Piece) { (one, other) = a.lexicographicallyPrecedes(b) ? (a, b) : (b, a) }
    }

    package static let singles = SpellingAlphabet.size * SpellingAlphabet.size
    package private(set) var longer: [Longer]
    /// By number: a negative logarithm.
    package var costs: [Float]

    /// The longer operations by the last letters of both pieces, in both directions.
    struct Way: Sendable {
        var number: Int32
        var a: Piece
        var b: Piece
    }
    private(set) var ways: [Way] = []
    private(set) var firstWay: [Int32]

    package var count: Int { Self.singles + longer.count }

    package init(longer: [Longer], costs: [Float]) {
        self.longer = longer
        self.costs = costs
        let size = SpellingAlphabet.size
        var byEnds = [[Way]](repeating: [], count: size * size)
        for (position, operation) in longer.enumerated() {
            let number = Int32(Self.singles + position)
            for (a, b) in [(operation.one, operation.other), (operation.other, operation.one)] {
                byEnds[Int(a.last ?? 0) * size + Int(b.last ?? 0)].append(Way(number: number, a: a, b: b))
            }
        }
        firstWay = [0]
        for list in byEnds {
            ways += list
            firstWay.append(Int32(ways.count))
        }
    }

    /// The number of the change of one letter into another, or of one that is left out (0).
    @inline(__always)
    package static func number(_ a: UInt8, _ b: UInt8) -> Int {
        a < b ? Int(a) * SpellingAlphabet.size + Int(b) : Int(b) * SpellingAlphabet.size + Int(a)
    }

    /// Both pieces of an operation, the shorter or lesser one first.
    package func pieces(_ number: Int) -> (Piece, Piece) {
        if number >= Self.singles {
            let operation = longer[number - Self.singles]
            return (operation.one, operation.other)
        }
        let (a, b) = (UInt8(number / SpellingAlphabet.size), UInt8(number % SpellingAlphabet.size))
        return (a == 0 ? [] : [a], [b])
    }
}
