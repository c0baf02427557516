/// How likely a token of one side is translated by a token of the other, for the few pairs that may be.
struct TranslationTable {
    struct Translation {
        var token: Int32
        var weight: Float
    }

    private(set) var rows: [Int32: [Translation]] = [:]
    /// The tokens of the target that translate anything.
    private(set) var targets: Set<Int32> = []

    /// Adds a pair; of two weights of one pair the higher holds.
    mutating func add(_ source: Int32, _ target: Int32, _ weight: Float) {
        var row = rows[source] ?? []
        if let place = row.firstIndex(where: { $0.token == target }) {
            guard row[place].weight < weight else { return }
            row[place].weight = weight
        } else {
            row.append(Translation(token: target, weight: weight))
        }
        rows[source] = row
        targets.insert(target)
    }

    subscript(source: Int32) -> [Translation] { rows[source] ?? [] }
}
