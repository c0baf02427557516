/// Words by their bytes as they stand, numbered from 0 in order of coming.
///
/// Two words are taken for one when 64 bits of hash are the same.
struct SeenWords: Sendable {
    private var slots: [UInt32]
    private(set) var hashes: [UInt64] = []
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    /// In bytes: forty letters. What is longer is no word, and is not asked for.
    static let longest = 80

    init() { slots = [UInt32](repeating: 0, count: 1 << 10) }

    var count: Int { hashes.count }

    // MARK: Kept in a file

    /// All words one behind the other, a byte with its length before each.
    var kept: [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count + count)
        for number in hashes.indices {
            let word = bytes[ends[number]..<ends[number + 1]]
            kept.append(UInt8(word.count))
            kept += word
        }
        return kept
    }

    /// Nil when it is none of what ``kept`` gives.
    init?(kept: [UInt8]) {
        self.init()
        var place = 0
        while place < kept.count {
            let end = place + 1 + Int(kept[place])
            guard 1...Self.longest ~= Int(kept[place]), end <= kept.count else { return nil }
            let isNew = kept.withUnsafeBytes { insert(UnsafeRawBufferPointer(rebasing: $0[place + 1..<end])).isNew }
            guard isNew else { return nil }
            place = end
        }
    }

    /// The bytes of a word.
    func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[ends[number]..<ends[number + 1]])) }
    }

    func text(_ number: Int) -> String { String(decoding: bytes[ends[number]..<ends[number + 1]], as: UTF8.self) }

    /// The number of a word, which is added if it is not there.
    @inline(__always)
    mutating func insert(_ word: UnsafeRawBufferPointer) -> (number: Int, isNew: Bool) { insert(word, Self.hash(word)) }

    @inline(__always)
    mutating func insert(_ word: UnsafeRawBufferPointer, _ hash: UInt64) -> (number: Int, isNew: Bool) {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let number = Int(slots[slot])
            if number == 0 { break }
            if hashes[number &- 1] == hash { return (number &- 1, false) }
            slot = (slot &+ 1) & mask
        }
        return (add(word, hash, at: slot), true)
    }

    @inline(never)
    private mutating func add(_ word: UnsafeRawBufferPointer, _ hash: UInt64, at slot: Int) -> Int {
        hashes.append(hash)
        bytes.append(contentsOf: word)
        ends.append(bytes.count)
        if hashes.count * 2 > slots.count {
            slots = [UInt32](repeating: 0, count: slots.count * 2)
            for (number, hash) in hashes.enumerated() {
                var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
                while slots[slot] != 0 { slot = (slot &+ 1) & (slots.count &- 1) }
                slots[slot] = UInt32(number + 1)
            }
        } else {
            slots[slot] = UInt32(hashes.count)
        }
        return hashes.count - 1
    }

    /// Adds a word of another table.
    mutating func insert(_ number: Int, of other: SeenWords) -> (number: Int, isNew: Bool) {
        other.bytes.withUnsafeBytes { bytes in
            insert(
                UnsafeRawBufferPointer(rebasing: bytes[other.ends[number]..<other.ends[number + 1]]),
                other.hashes[number])
        }
    }

    /// Eight bytes at a time, multiplied and folded (after Wang Yi's wyhash, 2019).
    @inline(__always)
    private static func hash(_ word: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(word.count) &* 0x9E37_79B9_7F4A_7C15
        var offset = 0
        while offset &+ 8 <= word.count {
            hash = mixed(hash, UInt64(littleEndian: word.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset &+= 8
        }
        var rest: UInt64 = 0
        while offset < word.count {
            rest = rest &<< 8 | UInt64(word[offset])
            offset &+= 1
        }
        return mixed(hash, rest)
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }
}
