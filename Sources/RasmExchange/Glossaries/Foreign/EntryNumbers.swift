/// The entries of a file by their ids: a table of their numbers alone, open addressing, at most three quarters full. The ids are those of the entries.
///
/// A dictionary of a million ids takes as long as reading their file: it hashes each with a secret and keeps each once more.
struct EntryNumbers {
    /// A number is one more than that of its entry; 0 is an empty slot.
    private var slots: [(hash: UInt32, number: UInt32)] = []
    private var count = 0
    /// Whether each id was the first of all that are not less (``isAfter(_:_:)``), as those are that somebody counted: then a greater one is new, and there is no table.
    private var isAscending = true

    /// The entry with an id; the number of the next one, which it takes as that of the id, when there is none.
    mutating func place(of id: String, in entries: [ForeignEntry]) -> Int {
        // Rows of one entry nearly always stand together.
        if let last = entries.indices.last {
            if entries.span[last].id == id { return last }
            if isAscending, !Self.isAfter(id, entries.span[last].id) {
                isAscending = false
                for number in entries.indices { insert(Self.hash(entries.span[number].id), number) }
            }
        } else {
            isAscending = id.utf8.allSatisfy { $0 < 0x80 }
        }
        if isAscending { return entries.count }
        if (count + 1) * 4 > slots.count * 3 { grow() }
        let hash = Self.hash(id)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot].number != 0 {
            let number = Int(slots[slot].number) - 1
            if slots[slot].hash == hash, entries.span[number].id == id { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = (hash, UInt32(entries.count + 1))
        count += 1
        return entries.count
    }

    private mutating func insert(_ hash: UInt32, _ number: Int) {
        if (count + 1) * 4 > slots.count * 3 { grow() }
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = (hash, UInt32(number + 1))
        count += 1
    }

    /// Whether an id of ASCII is longer than another, or as long and greater: an order in which nobody is after himself.
    static func isAfter(_ id: String, _ other: String) -> Bool {
        let (id, other) = (id.utf8, other.utf8)
        guard id.allSatisfy({ $0 < 0x80 }) else { return false }
        return id.count != other.count ? id.count > other.count : other.lexicographicallyPrecedes(id)
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: (0, 0), count: max(64, old.count * 2))
        for entry in old where entry.number != 0 {
            var slot = Int(entry.hash) & (slots.count - 1)
            while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = entry
        }
    }

    /// Fowler–Noll–Vo 1a with a final mix, because the table takes the low bits. Texts that are equal though their bytes differ, as é in one character and in
    /// two, have a character outside of ASCII, and hash as the standard library has it.
    private static func hash(_ id: String) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in id.utf8 {
            if byte >= 0x80 { return UInt32(truncatingIfNeeded: id.hashValue) }
            hash = (hash ^ UInt32(byte)) &* 16_777_619
        }
        hash ^= hash >> 15
        return hash &* 0x85EB_CA6B
    }
}
