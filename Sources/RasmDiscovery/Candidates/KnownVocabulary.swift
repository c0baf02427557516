/// Names that many words are held against: looked up by blocking key, so that a word is compared with those few that may be like it.
struct KnownVocabulary: Sendable {
    let vocabulary: Vocabulary
    /// The names of each key, one key after the other.
    private var members: [UInt32] = []
    /// Slots of a table with open addressing, at most half full: a key and where its names are; no names where the slot is empty.
    private var slots: [(key: UInt64, first: UInt32, count: UInt32)] = []
    /// A bit for some of the bits of each key: most keys of a word are nobody's.
    private var filter: [UInt64] = []
    private static let filterBits: UInt64 = 20

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        var entries: [(key: UInt64, name: Int)] = []
        vocabulary.forEachKey { entries.append(($0, $1)) }
        entries.sort { ($0.key, $0.name) < ($1.key, $1.name) }
        var size = 64
        while size < entries.count * 2 { size *= 2 }
        slots = Array(repeating: (0, 0, 0), count: size)
        filter = [UInt64](repeating: 0, count: 1 << Int(Self.filterBits - 6))
        var start = 0
        while start < entries.count {
            let key = entries[start].key
            let first = members.count
            while start < entries.count, entries[start].key == key {
                if members.count == first || members.last != UInt32(entries[start].name) {
                    members.append(UInt32(entries[start].name))
                }
                start += 1
            }
            var slot = Self.slot(key, size)
            while slots[slot].count > 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = (key, UInt32(first), UInt32(members.count - first))
            let bit = key &>> (64 - Self.filterBits)
            filter[Int(bit / 64)] |= 1 << (bit % 64)
        }
    }

    private static func slot(_ key: UInt64, _ size: Int) -> Int { Int(truncatingIfNeeded: key) & (size - 1) }

    /// The names that share one of the keys, in order.
    func candidates(_ keys: BlockingKeys, _ found: inout [Int]) {
        found.removeAll(keepingCapacity: true)
        for key in keys.list {
            let bit = key &>> (64 - Self.filterBits)
            guard filter[Int(truncatingIfNeeded: bit / 64)] &>> (bit % 64) & 1 != 0 else { continue }
            var slot = Self.slot(key, slots.count)
            while slots[slot].count > 0 {
                if slots[slot].key == key {
                    let first = Int(slots[slot].first)
                    found += members[first..<(first + Int(slots[slot].count))].lazy.map(Int.init)
                    break
                }
                slot = (slot + 1) & (slots.count - 1)
            }
        }
        guard found.count > 1 else { return }
        found.sort()
        var last = 0
        for position in 1..<found.count where found[position] != found[last] {
            last += 1
            found[last] = found[position]
        }
        found.removeLast(found.count - last - 1)
    }
}
