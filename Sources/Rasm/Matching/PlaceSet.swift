/// The places of the wanted words of a group: a bit for each.
struct PlaceSet: ~Copyable {
    private let bits: UnsafeMutablePointer<UInt64>

    /// How much memory it takes.
    static func bytes(_ places: Int) -> Int { (places / 64 + 1) * MemoryLayout<UInt64>.stride }

    /// - Parameters:
    ///   - places: how many there are at most.
    ///   - memory: outlives the set.
    init(places: Int, in memory: inout ListMemory) {
        bits = memory.list(of: UInt64.self, places / 64 + 1)
    }

    /// Takes what is marked of the first places, and nothing else.
    func fill(with marks: borrowing WordMarks, _ count: Int) {
        for number in 0...count / 64 { bits[number] = marks.wanted(from: 64 * number) }
    }

    /// The first place from one on and before another.
    @inline(__always)
    func first(from start: Int, before end: Int) -> Int? {
        var place = start
        while place < end {
            let rest = bits[place &>> 6] &>> UInt64(place & 63)
            if rest != 0 { return place &+ rest.trailingZeroBitCount }
            place = (place | 63) &+ 1
        }
        return nil
    }
}
