/// The cost of the cheapest alignment, without the alignment: a few times faster than ``SpellingAlignment``, for pairs most of which are nothing alike.
package struct SpellingCost: Sendable {
    private let operations: SpellingOperations
    /// By both letters, 0 where they are the same.
    private let change: [Float]
    /// The letters with which a longer operation ends on the other side, a bit each.
    private let longer: [UInt64]

    package init(_ operations: SpellingOperations) {
        self.operations = operations
        let size = SpellingAlphabet.size
        change = (0..<(size * size)).map { cell in
            let (a, b) = (cell / size, cell % size)
            return a == b ? 0 : operations.costs[min(a, b) * size + max(a, b)]
        }
        longer = (0..<size).map { a in
            (0..<size).reduce(0) { mask, b in
                operations.firstWay[a * size + b] < operations.firstWay[a * size + b + 1] ? mask | 1 << UInt64(b) : mask
            }
        }
    }

    /// Whether it is within the limit.
    package func isWithin(_ limit: Float, _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        let (n, m) = (a.count, b.count)
        guard n <= SpellingAlignment.longest, m <= SpellingAlignment.longest else { return false }
        let width = SpellingAlignment.longest + 1
        // A way far from the diagonal leaves out as many letters on either side.
        let band = abs(n - m) + 3
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: 4 * width) { rows in
            rows.initialize(repeating: .infinity)
            return change.withUnsafeBufferPointer { change in
                rows[0] = 0
                for j in 1...max(1, m) where j <= m { rows[j] = rows[j - 1] + change[Int(b[j - 1])] }
                var least = SIMD3<Float>(repeating: 0)
                for i in 1...max(1, n) where i <= n {
                    let row = (i & 3) &* width
                    let above = ((i &- 1) & 3) &* width
                    let letter = Int(a[i - 1])
                    let leaveOut = change[letter]
                    let mask = longer[letter]
                    let first = max(1, i &- band)
                    let last = min(m, i &+ band)
                    rows[row &+ first &- 1] = first == 1 ? rows[above] + leaveOut : .infinity
                    var inRow = rows[row &+ first &- 1]
                    if first <= last {
                        for j in first...last {
                            let other = Int(b[j &- 1])
                            var best = min(
                                rows[above &+ j &- 1] + change[letter &* SpellingAlphabet.size &+ other],
                                min(rows[above &+ j] + leaveOut, rows[row &+ j &- 1] + change[other]))
                            if mask &>> UInt64(other) & 1 != 0 { best = min(best, longerCost(a, i, b, j, rows, width)) }
                            rows[row &+ j] = best
                            inRow = min(inRow, best)
                        }
                    }
                    if last < m { rows[row &+ last &+ 1] = .infinity }
                    least = SIMD3(inRow, least[0], least[1])
                    if least.min() > limit { return false }
                }
                return rows[(n & 3) &* width &+ m] <= limit
            }
        }
    }

    private func longerCost(
        _ a: UnsafeBufferPointer<UInt8>, _ i: Int, _ b: UnsafeBufferPointer<UInt8>, _ j: Int,
        _ rows: UnsafeMutableBufferPointer<Float>, _ width: Int
    ) -> Float {
        let ends = Int(a[i - 1]) * SpellingAlphabet.size + Int(b[j - 1])
        var best = Float.infinity
        for way in operations.firstWay[ends]..<operations.firstWay[ends + 1] {
            let (number, p, q) = operations.fits(Int(way), a, i, b, j)
            guard p > 0 else { continue }
            best = min(best, rows[((i - p) & 3) * width + j - q] + operations.costs[number])
        }
        return best
    }
}
