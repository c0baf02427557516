/// A set of places in a group of words: a bit for each.
///
/// Whether a place is put in is a number, not a jump, for loops over words that no processor can foresee.
struct PlaceSet: ~Copyable {
    private let bits: UnsafeMutablePointer<UInt64>

    /// - Parameters:
    ///   - places: how many there are at most.
    ///   - memory: outlives the set.
    init(places: Int, in memory: inout ListMemory) {
        bits = memory.list(of: UInt64.self, places / 64 + 1)
    }

    /// Empties the set of the first places: those of a group, which may have fewer than there is room for.
    func removeAll(_ count: Int) { bits.update(repeating: 0, count: count / 64 + 1) }

    @inline(__always)
    func insert(_ place: Int, if isIn: Bit) {
        bits[place &>> 6] |= UInt64(truncatingIfNeeded: isIn.number) &<< UInt64(place & 63)
    }

    @inline(__always)
    func insert(_ place: Int, if isIn: Bool = true) { insert(place, if: Bit(isIn)) }

    @inline(__always)
    func contains(_ place: Int) -> Bool { self[place].isSet }

    @inline(__always)
    subscript(place: Int) -> Bit { Bit(lowestOf: bits[place &>> 6] &>> UInt64(place & 63)) }

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
