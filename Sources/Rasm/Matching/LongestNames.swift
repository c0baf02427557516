/// A name that is known to be the longest at a word, with the proclitics that were cut off before it.
struct LongestName: BitwiseCopyable {
    /// The position behind its last word; while names are followed, the place in the group.
    var end: UInt32
    /// The node after the first word, and the node at the end.
    var root: UInt32
    var node: UInt32
    /// How many letters were cut off the first word.
    var letters: UInt32
}

/// The longest name at each word of a group, while the names are followed word by word; places are counted from the beginning of the group.
///
/// A name takes the place of one that ends before it. So of names as long, the first stays: whoever puts them in begins with those before which the fewest
/// letters were cut off (``ProcliticCuts``).
struct LongestNames: ~Copyable {
    /// Of every word, and one more for names that are not wanted. Behind the end only where that is not 0 is anything.
    private let ends: UnsafeMutablePointer<UInt32>
    private let names: UnsafeMutablePointer<LongestName>
    /// The places at which more has a say than the words of the names.
    let unsettled: PlaceSet
    private let unwanted: Int

    init(words: Int) {
        ends = .allocate(capacity: words + 1)
        names = .allocate(capacity: words + 1)
        unsettled = PlaceSet(places: words)
        unwanted = words
    }

    deinit {
        ends.deallocate()
        names.deallocate()
    }

    /// Forgets the names of the group before.
    func begin(_ count: Int) {
        ends.update(repeating: 0, count: count)
        unsettled.removeAll(count)
    }

    /// Keeps a name if it is one and longer than that before it.
    /// - Parameter asks: whether the أ that asks was cut off before it: of the whole word and such a name, as long, it is the forms that decide.
    @inline(__always)
    func put(_ name: LongestName, at place: Int, if isName: Bool, asks: Bool) {
        unsettled.insert(place, if: isName && asks && name.end == ends[place])
        let place = isName && name.end > ends[place] ? place : unwanted
        ends[place] = name.end
        names[place] = name
    }

    /// The name at a place of a group that begins at a position.
    @inline(__always)
    subscript(place: Int, start: Int) -> LongestName? {
        if ends[place] == 0 { return nil }
        var name = names[place]
        name.end &+= UInt32(truncatingIfNeeded: start)
        return name
    }
}
