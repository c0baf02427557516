/// The cheapest way from one spelling to another.
package struct SpellingAlignment {
    package struct Step {
        /// The operation, or −1 where both have the same letter.
        package var operation: Int32
        /// The pieces: where they begin and how long they are.
        package var a: UInt8
        package var b: UInt8
        package var lengthA: UInt8
        package var lengthB: UInt8
    }

    package private(set) var steps: [Step] = []
    package private(set) var cost: Float = 0

    /// Names longer than this are compared as equal or not.
    package static let longest = 40

    private var costs: [Float] = []
    private var back: [Step] = []

    package init() {}

    /// What costs more than the limit has a cost above it, and no steps.
    ///
    /// Dynamic programming over all pairs of prefixes (Wagner and Fischer, "The String-to-String Correction Problem", 1974, with pieces in place of letters).
    package mutating func align(
        _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, _ operations: borrowing SpellingOperations,
        limit: Float = .infinity
    ) {
        let (n, m) = (a.count, b.count)
        let width = m + 1
        let cells = (n + 1) * width
        if costs.count < cells {
            costs = [Float](repeating: 0, count: cells)
            back = [Step](repeating: Step(operation: 0, a: 0, b: 0, lengthA: 0, lengthB: 0), count: cells)
        }
        let isWithin = operations.costs.withUnsafeBufferPointer { price in
            costs.withUnsafeMutableBufferPointer { costs in
                back.withUnsafeMutableBufferPointer { back in
                    // No piece has more than three letters, so no way leaps over three rows.
                    var least = SIMD3<Float>(repeating: 0)
                    for i in 0...n {
                        var inRow = Float.infinity
                        for j in 0...m {
                            if i == 0, j == 0 {
                                costs[0] = 0
                                inRow = 0
                                continue
                            }
                            let cell = i * width + j
                            var best = Float.infinity
                            var step = Step(operation: 0, a: 0, b: 0, lengthA: 0, lengthB: 0)
                            if i > 0, j > 0 {
                                let (x, y) = (a[i - 1], b[j - 1])
                                let number = SpellingOperations.number(x, y)
                                best = costs[cell - width - 1] + (x == y ? 0 : price[number])
                                step = Step(
                                    operation: x == y ? -1 : Int32(number), a: UInt8(i - 1), b: UInt8(j - 1),
                                    lengthA: 1, lengthB: 1)
                                let ends = Int(x) * SpellingAlphabet.size + Int(y)
                                for way in operations.firstWay[ends]..<operations.firstWay[ends + 1] {
                                    let (number, p, q) = operations.fits(Int(way), a, i, b, j)
                                    guard p > 0 else { continue }
                                    let value = costs[cell - p * width - q] + price[number]
                                    if value < best {
                                        best = value
                                        step = Step(
                                            operation: Int32(number), a: UInt8(i - p), b: UInt8(j - q),
                                            lengthA: UInt8(p),
                                            lengthB: UInt8(q))
                                    }
                                }
                            }
                            if i > 0 {
                                let number = Int(a[i - 1])
                                let value = costs[cell - width] + price[number]
                                if value < best {
                                    best = value
                                    step = Step(
                                        operation: Int32(number), a: UInt8(i - 1), b: UInt8(j), lengthA: 1, lengthB: 0)
                                }
                            }
                            if j > 0 {
                                let number = Int(b[j - 1])
                                let value = costs[cell - 1] + price[number]
                                if value < best {
                                    best = value
                                    step = Step(
                                        operation: Int32(number), a: UInt8(i), b: UInt8(j - 1), lengthA: 0, lengthB: 1)
                                }
                            }
                            costs[cell] = best
                            back[cell] = step
                            inRow = min(inRow, best)
                        }
                        least = SIMD3(inRow, least[0], least[1])
                        if least.min() > limit { return false }
                    }
                    return true
                }
            }
        }
        steps.removeAll(keepingCapacity: true)
        cost = isWithin ? costs[n * width + m] : .infinity
        guard cost <= limit else { return }
        var (i, j) = (n, m)
        while i + j > 0 {
            let step = back[i * width + j]
            steps.append(step)
            (i, j) = (Int(step.a), Int(step.b))
        }
        steps.reverse()
    }
}

extension SpellingOperations {
    /// Whether the pieces of a longer operation end here: its number and the lengths of its pieces, which are 0 when they do not.
    @inline(__always)
    func fits(_ way: Int, _ a: UnsafeBufferPointer<UInt8>, _ i: Int, _ b: UnsafeBufferPointer<UInt8>, _ j: Int) -> (
        Int, Int, Int
    ) {
        let (p, q) = (ways[way].a.count, ways[way].b.count)
        guard p <= i, q <= j else { return (0, 0, 0) }
        for k in 0..<(p - 1) where a[i - p + k] != ways[way].a[k] { return (0, 0, 0) }
        for k in 0..<(q - 1) where b[j - q + k] != ways[way].b[k] { return (0, 0, 0) }
        return (Int(ways[way].number), p, q)
    }
}
