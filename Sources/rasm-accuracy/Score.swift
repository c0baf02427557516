/// Counts of what was found right, found wrongly, and missed.
struct Score {
    var right = 0
    var wrong = 0
    var missed = 0

    var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }

    /// Compares what was found with what is there.
    init<Item: Hashable>(found: [Item], gold: [Item]) {
        let common = Set(found).intersection(gold).count
        right = common
        wrong = found.count - common
        missed = gold.count - common
    }

    init() {}

    static func += (left: inout Score, right: Score) {
        left.right += right.right
        left.wrong += right.wrong
        left.missed += right.missed
    }
}
