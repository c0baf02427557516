/// How many sentences of each side a bead holds, and how likely that is beforehand.
struct BeadShape {
    let source: Int
    let target: Int
    let cost: Double

    /// The shapes that are tried: the omissions first.
    static func all(omission: Double) -> [BeadShape] {
        [
            (1, 0, omission), (0, 1, omission), (1, 1, 0.90 - 2 * omission), (2, 1, 0.045), (1, 2, 0.045),
            (3, 1, 0.005), (1, 3, 0.005), (2, 2, 0.002),
        ].map { BeadShape(source: $0.0, target: $0.1, cost: -logarithm($0.2)) }
    }
}
