/// What can be looked up in a ``NumberTable``.
protocol TableKey: Equatable, Sendable {
    /// Well mixed in its high half.
    var hash: UInt64 { get }
}

/// Numbers from 1 by their keys: one array with open addressing, at most half full, so that looking up touches one or two cache lines.
struct NumberTable<Key: TableKey>: Sendable {
    /// A number of 0 is an empty slot. The count is a power of two.
    private var slots: [(key: Key, number: UInt32)]
    private let empty: Key
    private var count = 0

    /// - Parameter empty: any key, to fill empty slots with.
    init(empty: Key) {
        self.empty = empty
        slots = Array(repeating: (empty, 0), count: 64)
    }

    /// The number of a key, or 0.
    @inline(__always)
    func find(_ key: Key) -> Int {
        let slots = slots.span
        var slot = start(key)
        while slots[slot].number != 0 {
            if slots[slot].key == key { return Int(slots[slot].number) }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return 0
    }

    /// Adds a key that is not there.
    mutating func insert(_ key: Key, _ number: Int) {
        if count * 2 >= slots.count {
            let old = slots
            slots = Array(repeating: (empty, 0), count: old.count * 2)
            for slot in old where slot.number != 0 { place(slot) }
        }
        place((key, UInt32(number)))
        count += 1
    }

    private mutating func place(_ entry: (key: Key, number: UInt32)) {
        var slot = start(entry.key)
        while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = entry
    }

    @inline(__always)
    private func start(_ key: Key) -> Int {
        Int(truncatingIfNeeded: key.hash &>> 32) & (slots.count &- 1)
    }
}
