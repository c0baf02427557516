/// Whether the cheapest alignment is within a limit, without the alignment: many times faster than ``SpellingAlignment``, for pairs most of which are
/// nothing alike.
///
/// Costs are whole hundredths, which is what they are shipped as (``SpellingModel/numbers``): their sums are exact, and quick.
package struct SpellingCost: Sendable {
    private let operations: SpellingOperations
    /// By both letters, 0 where they are the same.
    private let change: [Int32]
    /// The letters with which a longer operation ends on the other side, a bit each.
    private let longer: [UInt64]
    /// The lengths of the pieces of longer operations, a bit for each pair.
    private let lengths: UInt64
    private let bound: CostBound
    /// By the first letters of both names, and by the last: the least that it costs when they differ.
    private let firsts: [Int32]
    private let lasts: [Int32]

    private static let size = SpellingAlphabet.size

    private static func hundredths(_ cost: Float) -> Int32 { Int32((cost * 100).rounded()) }

    package init(_ operations: SpellingOperations) {
        self.operations = operations
        bound = CostBound(operations)
        let size = Self.size
        change = (0..<(size * size)).map { cell in
            let (a, b) = (UInt8(cell / size), UInt8(cell % size))
            return a == b ? 0 : Self.hundredths(operations.costs[SpellingOperations.number(a, b)])
        }
        longer = (0..<size).map { a in
            (0..<size).reduce(0) { mask, b in
                operations.firstWay[a * size + b] < operations.firstWay[a * size + b + 1] ? mask | 1 << UInt64(b) : mask
            }
        }
        lengths = operations.ways.reduce(0) { $0 | Self.bit(ofLengths: $1.a.count, $1.b.count) }
        (firsts, lasts) = (Self.ends(operations, change, \.first), Self.ends(operations, change, \.last))
    }

    @inline(__always)
    private static func bit(ofLengths a: Int, _ b: Int) -> UInt64 { a > 3 || b > 3 ? 0 : 1 << UInt64(a &* 4 &+ b) }

    /// Letters that differ at an end of both names are left out, changed into each other, or parts of longer pieces that end there.
    private static func ends(
        _ operations: SpellingOperations, _ change: [Int32], _ end: KeyPath<SpellingOperations.Piece, UInt8?>
    ) -> [Int32] {
        var costs = (0..<(size * size)).map { min(change[$0], min(change[$0 / size], change[$0 % size])) }
        for (position, operation) in operations.longer.enumerated() {
            let (a, b) = (Int(operation.one[keyPath: end] ?? 0), Int(operation.other[keyPath: end] ?? 0))
            let cost = hundredths(operations.costs[SpellingOperations.singles + position])
            for cell in [a * size + b, b * size + a] { costs[cell] = min(costs[cell], cost) }
        }
        return costs
    }

    /// Whether it is within the limit.
    ///
    /// What both begin and end with is left as it is; the search is over what lies between.
    package func isWithin(_ limit: Float, _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        guard a.count <= SpellingAlignment.longest, b.count <= SpellingAlignment.longest else { return false }
        let shorter = min(a.count, b.count)
        var start = 0
        while start < shorter, a[start] == b[start] { start &+= 1 }
        var (endA, endB) = (a.count, b.count)
        while endA > start, endB > start, a[endA &- 1] == b[endB &- 1] {
            endA &-= 1
            endB &-= 1
        }
        let (coreA, coreB) = (
            UnsafeBufferPointer(rebasing: a[start..<endA]), UnsafeBufferPointer(rebasing: b[start..<endB])
        )
        let most = Int32((limit * 100).rounded(.down))
        // One operation cannot reach from end to end of what is longer than its pieces.
        guard min(coreA.count, coreB.count) > 1, Self.bit(ofLengths: coreA.count, coreB.count) & lengths == 0 else {
            return isWithin(most, coreA, between: coreB, atEnd: 0)
        }
        let atEnd = lasts[Int(coreA[coreA.count &- 1]) &* Self.size &+ Int(coreB[coreB.count &- 1])]
        if firsts[Int(coreA[0]) &* Self.size &+ Int(coreB[0])] &+ atEnd > most { return false }
        if bound.exceeds(limit, CostBound.letters(of: coreA), CostBound.letters(of: coreB)) { return false }
        return isWithin(most, coreA, between: coreB, atEnd: atEnd)
    }

    /// - Parameter atEnd: what the last letters cost at least.
    private func isWithin(
        _ limit: Int32, _ a: UnsafeBufferPointer<UInt8>, between b: UnsafeBufferPointer<UInt8>, atEnd: Int32
    ) -> Bool {
        let (n, m) = (a.count, b.count)
        let width = m &+ 1
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 4 &* width) { rows in
            change.withUnsafeBufferPointer { change in
                var sum: Int32 = 0
                rows[0] = 0
                for j in 0..<m {
                    sum &+= change[Int(b[j])]
                    rows[j &+ 1] = sum
                }
                if n == 0 { return sum <= limit }
                // No piece has more than three letters, so no way leaps over three rows.
                var (before, beforeThat): (Int32, Int32) = (0, 0)
                for i in 1...n {
                    let row = rows.baseAddress! + (i & 3) &* width
                    let above = rows.baseAddress! + ((i &- 1) & 3) &* width
                    let letter = Int(a[i &- 1])
                    let leaveOut = change[letter]
                    let mask = longer[letter]
                    let changes = change.baseAddress! + letter &* Self.size
                    var last = above[0] &+ leaveOut
                    row[0] = last
                    var inRow = last
                    for j in 0..<m {
                        let other = Int(b[j])
                        last = min(
                            min(above[j] &+ changes[other], above[j &+ 1] &+ leaveOut), last &+ change[other])
                        if mask &>> UInt64(other) & 1 != 0 {
                            last = min(last, longerCost(a, i, b, j &+ 1, rows, width))
                        }
                        row[j &+ 1] = last
                        inRow = min(inRow, last)
                    }
                    // What the last letters cost is still to come.
                    let least = min(inRow, min(before, beforeThat)) &+ (i &+ 3 < n ? atEnd : 0)
                    if least > limit { return false }
                    (before, beforeThat) = (inRow, before)
                }
                return rows[(n & 3) &* width &+ m] <= limit
            }
        }
    }

    private func longerCost(
        _ a: UnsafeBufferPointer<UInt8>, _ i: Int, _ b: UnsafeBufferPointer<UInt8>, _ j: Int,
        _ rows: UnsafeMutableBufferPointer<Int32>, _ width: Int
    ) -> Int32 {
        let ends = Int(a[i - 1]) * Self.size + Int(b[j - 1])
        var best = Int32.max
        for way in operations.firstWay[ends]..<operations.firstWay[ends + 1] {
            let (number, p, q) = operations.fits(Int(way), a, i, b, j)
            guard p > 0 else { continue }
            best = min(best, rows[((i - p) & 3) * width + j - q] + Self.hundredths(operations.costs[number]))
        }
        return best
    }
}
