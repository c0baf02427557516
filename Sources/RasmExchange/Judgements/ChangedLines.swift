/// The lines in which two texts differ, of which the second is the first with a few changes.
enum ChangedLines {
    struct Stretch: Equatable {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// How many lines are looked ahead for one that both have; what is further away is one stretch to the end.
    private static let reach = 200

    /// The stretches in order, each of whole lines: never half a letter, and readable.
    /// - Parameter gap: those with fewer bytes between them are one.
    static func stretches(_ old: [UInt8], _ new: [UInt8], apart gap: Int) -> [Stretch] {
        let (left, right) = (lines(of: old), lines(of: new))
        var stretches: [Stretch] = []
        var (i, j) = (0, 0)
        func isSame(_ i: Int, _ j: Int) -> Bool { old[left[i]].elementsEqual(new[right[j]]) }
        while i < left.count || j < right.count {
            if i < left.count, j < right.count, isSame(i, j) {
                (i, j) = (i + 1, j + 1)
                continue
            }
            let (a, b) = meeting(left.count - i, right.count - j) { isSame(i + $0, j + $1) }
            let stretch = Stretch(
                old: start(left, i, old.count)..<start(left, i + a, old.count),
                new: start(right, j, new.count)..<start(right, j + b, new.count))
            if let last = stretches.last, stretch.new.lowerBound - last.new.upperBound < gap {
                stretches[stretches.count - 1] = Stretch(
                    old: last.old.lowerBound..<stretch.old.upperBound, new: last.new.lowerBound..<stretch.new.upperBound
                )
            } else {
                stretches.append(stretch)
            }
            (i, j) = (i + a, j + b)
        }
        return stretches
    }

    /// The nearest lines ahead that are the same, with the same behind them; the ends where there are none.
    private static func meeting(_ a: Int, _ b: Int, _ isSame: (Int, Int) -> Bool) -> (Int, Int) {
        for sum in 1..<(2 * reach) {
            for x in 0...min(sum, a) where sum - x <= b {
                let y = sum - x
                if x == a && y == b { return (a, b) }
                guard x < a, y < b, isSame(x, y) else { continue }
                if x + 1 == a && y + 1 == b || x + 1 < a && y + 1 < b && isSame(x + 1, y + 1) { return (x, y) }
            }
        }
        return (a, b)
    }

    private static func start(_ lines: [Range<Int>], _ number: Int, _ end: Int) -> Int {
        number < lines.count ? lines[number].lowerBound : end
    }

    /// The lines with their ends.
    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for end in bytes.indices where bytes[end] == 0x0A {
            lines.append(start..<(end + 1))
            start = end + 1
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }
}
