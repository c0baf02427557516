/// A name that is known to be the longest at a word, with the proclitics that were cut off before it.
struct LongestName: BitwiseCopyable {
    /// The position behind its last word; while names are followed, the place in the group.
    var end: UInt32
    /// The node after the first word, and the node at the end.
    var root: UInt32
    var node: UInt32
    /// How many letters were cut off the first word.
    var letters: UInt16
    /// 1 if it gives way to a name as long before which the أ that asks is cut off: to leave أ where the whole word would lose it.
    private let givesWay: UInt16

    @inline(__always)
    init(end: UInt32, root: UInt32, to last: TrieStep, letters: UInt16) {
        (self.end, self.root, self.letters) = (end, root, letters)
        node = last.node
        givesWay = letters == 0 && !last.keepsHamza ? 1 : 0
    }

    @inline(__always)
    var givesWayToQuestion: Bool { givesWay != 0 }
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

    /// What its two lists take, beside the set.
    static let bytesOfWord = MemoryLayout<UInt32>.stride + MemoryLayout<LongestName>.stride

    /// - Parameter memory: outlives the names.
    init(words: Int, in memory: inout ListMemory) {
        ends = memory.list(of: UInt32.self, words + 1)
        names = memory.list(of: LongestName.self, words + 1)
        unsettled = PlaceSet(places: words, in: &memory)
        unwanted = words
    }

    /// Forgets the names of the group before.
    func begin(_ count: Int) {
        ends.update(repeating: 0, count: count)
        unsettled.removeAll(count)
    }

    /// Keeps a name if it is one and longer than that before it.
    /// - Parameter asks: whether the أ that asks was cut off before it.
    @inline(__always)
    func put(_ name: LongestName, at place: Int, if isName: Bit, asks: Bit) {
        let end = ends[place]
        let isAsLong = Bit(name.end == end) & Bit(names[place].givesWayToQuestion)
        let isBetter = isName & (Bit(name.end > end) | asks & isAsLong)
        let place = isBetter.choose(place, else: unwanted)
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
