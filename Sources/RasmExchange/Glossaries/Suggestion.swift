/// Guesses what somebody meant by a word that is not known.
enum Suggestion {
    /// `; did you mean «short»?`, or the words that are known when none is near.
    static func hint(for word: String, among known: [String]) -> String {
        if let nearest = nearest(to: word, among: known) { return "; did you mean «\(nearest)»?" }
        return "; known are \(known.joined(separator: ", "))"
    }

    /// The known word the fewest slips away: at most one in three letters, and at least one slip is forgiven.
    static func nearest(to word: String, among known: [String]) -> String? {
        guard word.utf8.count <= 40 else { return nil }
        let letters = Array(word.lowercased().unicodeScalars)
        let limit = max(1, letters.count / 3)
        return known.map { ($0, distance(letters, Array($0.lowercased().unicodeScalars))) }
            .filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
    }

    /// Insertions, deletions, changes and swaps of neighbours (Damerau 1964, each place edited once).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
