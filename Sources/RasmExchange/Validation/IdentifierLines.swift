/// The ids met in a file and the line of each, in twelve bytes an id and as much room again, however long it is.
///
/// Of an id its hash is kept (``ByteHash``): of a million, two meet by chance once in thirty million files.
struct IdentifierLines {
    /// 0 marks a place that is free.
    private var hashes: [UInt64] = []
    private var lines: [Int32] = []
    private var count = 0

    /// Takes down an id; gives the line of the element that has it already.
    mutating func note(_ id: String, line: Int) -> Int? {
        if count * 4 >= hashes.count * 3 { grow() }
        let hash = Self.hash(of: id)
        let place = self.place(of: hash)
        if hashes[place] == hash { return Int(lines[place]) }
        hashes[place] = hash
        lines[place] = Int32(clamping: line)
        count += 1
        return nil
    }

    func contains(_ id: String) -> Bool {
        guard !hashes.isEmpty else { return false }
        return hashes[place(of: Self.hash(of: id))] != 0
    }

    private static func hash(of id: String) -> UInt64 {
        let hash = ByteHash.of(id)
        return hash == 0 ? 1 : hash
    }

    /// Where a hash stands, or would stand: the table has a power of two of places and is never full.
    private func place(of hash: UInt64) -> Int {
        let mask = hashes.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let (oldHashes, oldLines) = (hashes, lines)
        hashes = Array(repeating: 0, count: max(16, oldHashes.count * 2))
        lines = Array(repeating: 0, count: hashes.count)
        for (hash, line) in zip(oldHashes, oldLines) where hash != 0 {
            let place = self.place(of: hash)
            (hashes[place], lines[place]) = (hash, line)
        }
    }
}
