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

    var cellCount: Int { starts.last! }

    @inline(__always)
    func cell(_ source: Int, _ target: Int) -> Int? {
        let range = ranges[source]
        guard target >= range.lowerBound, target <= range.upperBound else { return nil }
        return starts[source] + target - range.lowerBound
    }
}
