import CProcessor

/// What can be looked up in a ``SlotTable``.
protocol TableKey: Equatable, Sendable {
    /// Well mixed in its high half.
    var hash: UInt64 { get }
}

/// What lies in a slot of a table: zeros are an empty one.
protocol TableSlot: BitwiseCopyable {
    associatedtype Key: TableKey
    var key: Key { get }
    var isEmpty: Bool { get }
}

/// In which slots of a table a key lies: from the even one that its hash tells, one behind the other. So a pair of slots of 32 bytes, which are one line of cache,
/// is looked at together; where the second is empty no other has the key, since slots are filled in this order and never emptied.
private enum SlotOrder {
    @inline(__always)
    static func first(_ hash: UInt64, in count: Int) -> Int {
        Int(truncatingIfNeeded: hash &>> 32) & (count &- 1) & ~1
    }
}

extension Column where Element: TableSlot {
    /// The slot of a key, or an empty one. Two at a time: that the key is in one of these is foreseen, in which is not. A damaged file may have no empty slot.
    @inline(__always)
    func slot(of key: Element.Key, _ hash: UInt64) -> Element {
        var place = SlotOrder.first(hash, in: count)
        var left = count
        while left > 0 {
            let (first, second) = (self[masked: place], self[masked: place &+ 1])
            let isFirst = Bit(first.key == key)
            if (isFirst | Bit(second.key == key) | Bit(second.isEmpty)).isSet {
                return self[masked: place &+ (!isFirst).number]
            }
            place = (place &+ 2) & (count &- 1)
            left &-= 2
        }
        return self[count]
    }

    @inline(__always)
    func prefetchSlot(_ hash: UInt64) { prefetch(masked: SlotOrder.first(hash, in: count)) }
}

/// A hash table while an index is built, in the form in which it lies there: open addressing, at most three quarters full.
struct SlotTable<Slot: TableSlot>: ~Copyable {
    private var slots: ColumnBuilder<Slot>
    /// How many slots are not empty.
    private(set) var count = 0

    /// - Parameter expected: how many keys there will be, as far as that is known.
    init(expected: Int = 0) { slots = ColumnBuilder(zeros: Self.size(expecting: expected)) }

    /// How many slots a table has at first.
    static func size(expecting expected: Int) -> Int {
        var size = 64
        while size * 3 < expected * 4 { size *= 2 }
        return size
    }

    var places: Range<Int> { 0..<slots.count }

    /// Makes room for more keys. Until there are as many the places of others stay what they are.
    mutating func reserve(_ more: Int) {
        while (count + more) * 4 > slots.count * 3 { double() }
    }

    /// Keys that were side by side come to lie in two runs, in their order, so this is soon done.
    private mutating func double() {
        let larger = SlotTable(size: slots.count * 2)
        let old = exchange(&self, with: larger)
        for place in old.places where !old[place].isEmpty { add(old[place]) }
    }

    /// Asks for the memory where a key is looked for first.
    @inline(__always)
    func prefetch(_ key: Slot.Key) { rasm_prefetch(slots.address(of: start(key))) }

    /// The place of a key, or of the empty slot that will be its.
    @inline(__always)
    func place(of key: Slot.Key) -> Int {
        var place = start(key)
        while !slots[place].isEmpty, slots[place].key != key { place = (place &+ 1) & (slots.count &- 1) }
        return place
    }

    @inline(__always)
    subscript(place: Int) -> Slot { slots[place] }

    /// Fills an empty slot, for which there is room.
    @inline(__always)
    mutating func fill(_ place: Int, with slot: Slot) {
        slots[place] = slot
        count &+= 1
    }

    /// Changes what a slot says of its key.
    @inline(__always)
    mutating func change(_ place: Int, _ change: (inout Slot) -> Void) { slots.change(place, change) }

    consuming func finish() -> ColumnBuilder<Slot> { slots }

    private init(size: Int) { slots = ColumnBuilder(zeros: size) }

    private mutating func add(_ slot: Slot) { fill(place(of: slot.key), with: slot) }

    @inline(__always)
    private func start(_ key: Slot.Key) -> Int { SlotOrder.first(key.hash, in: slots.count) }
}
