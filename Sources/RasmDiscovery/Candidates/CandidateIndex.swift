/// Which names share a blocking key.
package struct CandidateIndex: Sendable {
    /// The names of each key that several have, one key after the other, in order.
    private var members: [UInt32] = []
    private var firstMember: [UInt32] = [0]
    /// The numbers of the keys of each name, by name.
    private var keys: [UInt32] = []
    private var firstKey: [UInt32]

    /// A key that more names have says nothing: its names meet by their other keys, or not at all.
    package static let mostNames = 4_000

    package init(_ names: borrowing NameList, keys blocking: BlockingKeys = BlockingKeys()) {
        let count = names.count
        var entries: [UInt64] = []
        entries.reserveCapacity(count * 24)
        var blocking = blocking
        names.folded.withUnsafeBufferPointer { folded in
            for name in 0..<count {
                blocking.set(for: UnsafeBufferPointer(rebasing: folded[names.range(name)]))
                for key in blocking.list { entries.append(key & ~Self.idMask | UInt64(name)) }
            }
        }
        Self.sort(&entries)
        var keysOfName = [UInt32](repeating: 0, count: count + 1)
        var start = 0
        /// The entries of keys that count, as (key number, name), overwriting what was read.
        var kept = 0
        while start < entries.count {
            var end = start + 1
            let key = entries[start] &>> Self.idBits
            while end < entries.count, entries[end] &>> Self.idBits == key { end += 1 }
            if end - start > 1, end - start <= Self.mostNames {
                let number = UInt32(firstMember.count - 1)
                var last: UInt64 = .max
                let first = members.count
                for position in start..<end where entries[position] != last {
                    last = entries[position]
                    members.append(UInt32(last & Self.idMask))
                }
                if members.count - first > 1 {
                    for name in members[first...] {
                        entries[kept] = UInt64(number) &<< 32 | UInt64(name)
                        keysOfName[Int(name) + 1] += 1
                        kept += 1
                    }
                    firstMember.append(UInt32(members.count))
                } else {
                    members.removeLast(members.count - first)
                }
            }
            start = end
        }
        for name in 0..<count { keysOfName[name + 1] += keysOfName[name] }
        firstKey = keysOfName
        keys = [UInt32](repeating: 0, count: kept)
        for entry in entries[..<kept] {
            let name = Int(entry & 0xFFFF_FFFF)
            keys[Int(keysOfName[name])] = UInt32(entry &>> 32)
            keysOfName[name] += 1
        }
    }

    private static let idBits: UInt64 = 24
    private static let idMask: UInt64 = 1 << idBits - 1
    /// The most names that one index may hold.
    package static let capacity = 1 << 24

    /// By bytes, from the lowest that differ between keys (Knuth, The Art of Computer Programming 3, 5.2.5); equal keys keep the order of their names.
    private static func sort(_ entries: inout [UInt64]) {
        var other = [UInt64](repeating: 0, count: entries.count)
        for shift in stride(from: UInt64(24), to: 64, by: 10) {
            var counts = [Int](repeating: 0, count: 1 << 10 + 1)
            for entry in entries { counts[Int(entry &>> shift & 0x3FF) + 1] += 1 }
            for digit in 1..<counts.count { counts[digit] += counts[digit - 1] }
            for entry in entries {
                let digit = Int(entry &>> shift & 0x3FF)
                other[counts[digit]] = entry
                counts[digit] += 1
            }
            swap(&entries, &other)
        }
    }

    /// Calls `body` once with each name after `name` that shares a key with it. `seen` holds a number a name, and is left for the next call.
    @inline(__always)
    package func forEachCandidate(of name: Int, seen: inout [UInt32], _ body: (Int) -> Void) {
        let stamp = UInt32(truncatingIfNeeded: name + 1)
        for key in keys[Int(firstKey[name])..<Int(firstKey[name + 1])] {
            for member in members[Int(firstMember[Int(key)])..<Int(firstMember[Int(key) + 1])].reversed() {
                if Int(member) <= name { break }
                if seen[Int(member)] == stamp { continue }
                seen[Int(member)] = stamp
                body(Int(member))
            }
        }
    }
}
