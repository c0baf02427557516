/// A name that is known to be the longest at a word, with the proclitics that were cut off before it.
struct LongestName: BitwiseCopyable {
    /// The node after the first word, and the node at the end.
    let root: UInt32
    let node: UInt32
    /// How many letters were cut off the first word.
    let letters: UInt16
    /// 1 if it gives way to a name as long before which the أ that asks is cut off: to leave أ where the whole word would lose it.
    private let givesWay: UInt16

    @inline(__always)
    init(root: UInt32, to last: TrieStep, letters: UInt16) {
        (self.root, self.letters) = (root, letters)
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
    /// The place behind the last word of the longest name at each; 0 where there is none, and no name is anything. Both have one more for names that are not wanted.
    private let ends: UnsafeMutablePointer<UInt32>
    private let names: UnsafeMutablePointer<LongestName>
    private let unwanted: Int

    /// What its lists take.
    static let bytesOfWord = MemoryLayout<UInt32>.stride + MemoryLayout<LongestName>.stride

    /// - Parameter memory: outlives the names.
    init(words: Int, in memory: inout ListMemory) {
        ends = memory.list(of: UInt32.self, words + 1)
        names = memory.list(of: LongestName.self, words + 1)
        unwanted = words
    }

    /// Forgets the names of the group before.
    func removeAll(_ count: Int) { ends.update(repeating: 0, count: count) }

    /// Keeps the whole word at a place, if it is a name: the first that is put there.
    @inline(__always)
    func begin(at place: Int, with word: TrieStep) {
        ends[place] = UInt32(truncatingIfNeeded: Bit(word.hasForms).choose(place &+ 1, else: 0))
        names[place] = LongestName(root: word.node, to: word, letters: 0)
    }

    /// Keeps a name if it is one and longer than that before it.
    /// - Parameter asks: whether the أ that asks was cut off before it.
    @inline(__always)
    func put(_ name: LongestName, at place: Int, endingAt nameEnd: Int, if isName: Bit, asks: Bit) {
        let (nameEnd, end) = (UInt32(truncatingIfNeeded: nameEnd), ends[place])
        let isAsLong = Bit(nameEnd == end) & Bit(names[place].givesWayToQuestion)
        let isBetter = isName & (Bit(nameEnd > end) | asks & isAsLong)
        let place = isBetter.choose(place, else: unwanted)
        ends[place] = nameEnd
        names[place] = name
    }

    /// The name at a place, and the place behind its last word.
    @inline(__always)
    subscript(place: Int) -> (name: LongestName, end: Int)? {
        let end = ends[place]
        return end == 0 ? nil : (names[place], Int(end))
    }
}
