/// The part of the grid of sentence pairs that is searched: for each source position a range of target positions.
///
/// Positions are between sentences: 0 before the first, the count after the last.
struct SearchBand {
    /// Target positions by source position, both ends inclusive; never falling.
    var ranges: [ClosedRange<Int>]
    /// Where the cells of each source position begin in a flat array.
    private(set) var starts: [Int]

    init(_ ranges: [ClosedRange<Int>]) {
        self.ranges = ranges
        var starts = [0]
        starts.reserveCapacity(ranges.count + 1)
        for range in ranges { starts.append(starts.last! + range.count) }
        self.starts = starts
    }

    /// All pairs: for texts of ordinary length.
    init(all source: Int, _ target: Int) {
        self.init([ClosedRange<Int>](repeating: 0...target, count: source + 1))
    }

    /// Texts with at most so many pairs of positions are searched as a whole.
    private static let smallGrid = 40_000
    /// How far the search goes to either side of the way it is led.
    private static let margin = 8
    /// Between two points of the chain everything is searched while the cells are no more than this for each sentence; else a strip of twice this.
    private static let density = 24

    /// Whether two texts are so long that only a band is searched.
    static func isNeeded(_ source: Int, _ target: Int) -> Bool { (source + 1) * (target + 1) > smallGrid }

    /// The band along sentence pairs that surely meet, both numbers rising.
    init(along points: [(source: Int, target: Int)], _ sources: Int, _ targets: Int) {
        var lows = [Int](repeating: targets, count: sources + 1)
        var highs = [Int](repeating: 0, count: sources + 1)
        func widen(_ row: Int, _ low: Int, _ high: Int) {
            guard lows.indices.contains(row) else { return }
            lows[row] = min(lows[row], max(0, low))
            highs[row] = max(highs[row], min(targets, high))
        }
        var start = (source: 0, target: 0)
        for end in points + [(sources, targets)] {
            let (rows, columns) = (end.source - start.source, end.target - start.target)
            let isOpen = rows * columns <= Self.density * (rows + columns)
            for row in 0...rows {
                let middle = start.target + (rows == 0 ? 0 : columns * row / rows)
                let low = isOpen ? start.target : max(start.target, middle - Self.density)
                let high = isOpen ? end.target : min(end.target, middle + Self.density)
                widen(start.source + row, low - Self.margin, high + Self.margin)
            }
            start = end
        }
        // Around a point the rows beside it belong to the margin as well; and no row may begin after the one before has ended.
        for row in lows.indices.dropFirst() { highs[row] = max(highs[row], highs[row - 1]) }
        for row in lows.indices.dropLast().reversed() { lows[row] = min(lows[row], lows[row + 1]) }
        for row in lows.indices.dropFirst() where lows[row] > highs[row - 1] { highs[row - 1] = lows[row] }
        self.init(zip(lows, highs).map { $0...max($0, $1) })
    }

    var cellCount: Int { starts.last! }

    @inline(__always)
    func cell(_ source: Int, _ target: Int) -> Int? {
        let range = ranges[source]
        guard target >= range.lowerBound, target <= range.upperBound else { return nil }
        return starts[source] + target - range.lowerBound
    }
}
