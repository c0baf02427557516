/// What can be looked up in a ``NumberTable``.
protocol TableKey: Equatable, Sendable {
    /// Well mixed in its high half.
    var hash: UInt64 { get }
}

/// Numbers from 1 by their keys, while an index is built: one array with open addressing, at most three quarters full.
struct NumberTable<Key: TableKey>: Sendable {
    /// A number of 0 is an empty slot. The count is a power of two.
    private(set) var slots: [(key: Key, number: UInt32)]
    private let empty: Key
    private(set) var count = 0

    /// - Parameters:
    ///   - empty: any key, to fill empty slots with.
    ///   - expected: how many keys there will be, as far as that is known.
    init(empty: Key, expected: Int = 0) {
        self.empty = empty
        var size = 64
        while size * 3 < expected * 4 { size *= 2 }
        slots = Array(repeating: (empty, 0), count: size)
    }

    /// The number of a key, or 0.
    func find(_ key: Key) -> Int {
        let slots = slots.span
        var slot = start(key)
        while slots[slot].number != 0 {
            if slots[slot].key == key { return Int(slots[slot].number) }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return 0
    }

    /// What is in the slot that a key is looked for in first.
    func glance(_ key: Key) -> UInt32 { slots[start(key)].number }

    /// Adds a key that is not there.
    mutating func insert(_ key: Key, _ number: Int) {
        if count * 4 >= slots.count * 3 {
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

    private func start(_ key: Key) -> Int {
        Int(truncatingIfNeeded: key.hash &>> 32) & (slots.count &- 1)
    }
}
