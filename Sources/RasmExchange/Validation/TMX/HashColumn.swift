/// A hash for each unit of a file, five bytes each: enough to find the few candidates for being equal, which are then
/// looked at again (of a million units one pair meets by chance in every second file).
struct HashColumn {
    private var low: [[UInt32]] = []
    private var high: [[UInt8]] = []
    private(set) var count = 0
    /// Blocks, so that growing copies nothing and takes no memory twice.
    private static let block = 1 << 16

    /// - Parameter hash: 0 for a unit that is equal to none.
    mutating func append(_ hash: UInt64) {
        if count.isMultiple(of: Self.block) {
            low.append([])
            high.append([])
            low[low.count - 1].reserveCapacity(Self.block)
            high[high.count - 1].reserveCapacity(Self.block)
        }
        // A hash that happens to end in zeros is still one.
        let kept = hash != 0 && hash & 0xFF_FFFF_FFFF == 0 ? 1 : hash
        low[low.count - 1].append(UInt32(truncatingIfNeeded: kept))
        high[high.count - 1].append(UInt8(truncatingIfNeeded: kept >> 32))
        count += 1
    }

    /// Appends this many units without a hash.
    mutating func pad(to count: Int) {
        while self.count < count { append(0) }
    }

    /// For each unit whose hash an earlier unit has too: its number and the number of the first, in the order of the units.
    func repeated() -> [(unit: Int, first: Int)] {
        let twice = hashesThatRepeat()
        guard !twice.isEmpty else { return [] }
        var first: [UInt64: Int] = [:]
        var found: [(unit: Int, first: Int)] = []
        forEach { unit, hash in
            guard twice.contains(hash) else { return }
            if let known = first[hash] { found.append((unit, known)) } else { first[hash] = unit }
        }
        return found
    }

    /// Sixteen times a sixteenth is sorted, which takes a sixteenth of the memory.
    private func hashesThatRepeat() -> Set<UInt64> {
        var twice: Set<UInt64> = []
        var part: [UInt64] = []
        for number in 0..<16 as Range<UInt64> {
            part.removeAll(keepingCapacity: true)
            forEach { if $1 != 0, $1 & 15 == number { part.append($1) } }
            part.sort()
            for (hash, next) in zip(part, part.dropFirst()) where hash == next { twice.insert(hash) }
        }
        return twice
    }

    private func forEach(_ body: (Int, UInt64) -> Void) {
        var unit = 0
        for (low, high) in zip(low, high) {
            for index in low.indices {
                body(unit, UInt64(low[index]) | UInt64(high[index]) << 32)
                unit += 1
            }
        }
    }
}
