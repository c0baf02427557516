/// Tells of most things at one look that they are not in a table, so that the table, which is larger, is not touched for them.
///
/// A set of hashes as Bloom made it (Burton H. Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970), with the three bits of a
/// hash in one machine word: it may say yes to one it does not hold, never no to one it holds. Whoever hears yes has to look in the table.
struct HashFilter: Sendable {
    /// The count is a power of two.
    private let bits: Column<UInt64>

    init(_ bits: Column<UInt64>) {
        self.bits = bits
    }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool { look(hash) != 0 }

    /// 1 if it contains a hash, else 0: for loops that must not jump.
    @inline(__always)
    func look(_ hash: UInt64) -> Int {
        let word = bits[masked: Self.place(hash, in: bits.count)]
        return Int(truncatingIfNeeded: word &>> (hash &>> 14) & word &>> (hash &>> 20) & word &>> (hash &>> 26) & 1)
    }

    @inline(__always)
    func prefetch(_ hash: UInt64) { bits.prefetch(masked: Self.place(hash, in: bits.count)) }

    @inline(__always)
    fileprivate static func place(_ hash: UInt64, in count: Int) -> Int {
        Int(truncatingIfNeeded: hash &>> 32) & (count &- 1)
    }

    fileprivate static func mask(_ hash: UInt64) -> UInt64 {
        1 &<< (hash &>> 14) | 1 &<< (hash &>> 20) | 1 &<< (hash &>> 26)
    }
}

/// A ``HashFilter`` while an index is built.
struct HashFilterBuilder {
    private(set) var bits: [UInt64]

    /// - Parameter expected: how many hashes there will be: with twelve to twenty-four bits for each, one of fifty that are not there hears yes.
    init(expected: Int) {
        var count = 1
        while count * 64 < expected * 12 { count *= 2 }
        bits = Array(repeating: 0, count: count)
    }

    func contains(_ hash: UInt64) -> Bool {
        let mask = HashFilter.mask(hash)
        return bits[HashFilter.place(hash, in: bits.count)] & mask == mask
    }

    /// - Returns: whether it changed anything: if not, the filter contained the hash before.
    @discardableResult
    mutating func add(_ hash: UInt64) -> Bool {
        let (place, mask) = (HashFilter.place(hash, in: bits.count), HashFilter.mask(hash))
        defer { bits[place] |= mask }
        return bits[place] & mask != mask
    }
}
