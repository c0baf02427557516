/// Sixteen bytes in one register, all of which are asked at once. An answer is such a register too: all ones in each byte for which it is yes. Answers are
/// joined by `&` and `|`; masks of the standard library are not used, since joining them takes a call for each byte.
extension SIMD16<UInt8> {
    @inlinable @inline(__always)
    package func equal(_ value: UInt8) -> Self { unsafeBitCast(self .== Self(repeating: value), to: Self.self) }

    @inlinable @inline(__always)
    package func isBetween(_ low: UInt8, _ high: UInt8) -> Self {
        unsafeBitCast(self &- Self(repeating: low) .<= Self(repeating: high - low), to: Self.self)
    }

    /// Whether an answer is yes for any byte.
    @inlinable @inline(__always)
    package var hasYes: Bool {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] != 0
    }

    /// The first byte for which an answer is yes; 16 when there is none.
    @inlinable @inline(__always)
    package var firstYes: Int {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        let (low, high) = (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
        return low != 0 ? low.trailingZeroBitCount / 8 : 8 + high.trailingZeroBitCount / 8
    }

    /// The last byte for which an answer is yes; -1 when there is none.
    @inlinable @inline(__always)
    package var lastYes: Int {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        let (low, high) = (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
        return high != 0 ? 15 - high.leadingZeroBitCount / 8 : 7 - low.leadingZeroBitCount / 8
    }

    /// For how many of the first bytes, of which there are less than sixteen, an answer is yes.
    @inlinable @inline(__always)
    package func countOfYes(amongFirst places: Int) -> Int {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        let (low, high) = (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
        let ones: UInt64 = 0x0101_0101_0101_0101
        let wanted = ones & ~(~0 &<< UInt64(truncatingIfNeeded: 8 &* (places & 7)))
        let yeses = places < 8 ? low & wanted : low & ones &+ high & wanted
        // The multiplication adds up the bytes in the highest.
        return Int(truncatingIfNeeded: (yeses &* ones) &>> 56)
    }

    /// For how many of the last bytes, of which there are less than sixteen, an answer is yes.
    @inlinable @inline(__always)
    package func countOfYes(amongLast places: Int) -> Int {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        let (low, high) = (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
        let ones: UInt64 = 0x0101_0101_0101_0101
        let bits = UInt64(truncatingIfNeeded: 8 &* (8 &- (places & 7)))
        // A shift by 64 leaves nothing.
        let yeses = places < 8 ? (high >> bits) & ones : (low >> bits) & ones &+ high & ones
        // The multiplication adds up the bytes in the highest.
        return Int(truncatingIfNeeded: (yeses &* ones) &>> 56)
    }

    /// The sum of sixteen counters.
    @inlinable @inline(__always)
    package var sum: Int {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        let even: UInt64 = 0x00FF_00FF_00FF_00FF
        // Four sums of at most 1,020, which the multiplication adds up in the highest.
        let sums = (halves[0] & even) + (halves[0] >> 8 & even) + (halves[1] & even) + (halves[1] >> 8 & even)
        return Int((sums &* 0x0001_0001_0001_0001) >> 48)
    }
}

/// Searches in text, sixteen bytes at a time. What is wanted is asked of a register (`{ $0.equal(0x0A) | $0.equal(0x0D) }`).
extension UnsafeBufferPointer<UInt8> {
    /// The sixteen bytes from an offset on.
    @inlinable @inline(__always)
    package func sixteen(at offset: Int) -> SIMD16<UInt8> {
        UnsafeRawPointer(baseAddress! + offset).loadUnaligned(as: SIMD16<UInt8>.self)
    }

    /// The eight bytes from an offset on.
    @inlinable @inline(__always)
    package func eight(at offset: Int) -> UInt64 {
        UnsafeRawPointer(baseAddress! + offset).loadUnaligned(as: UInt64.self)
    }

    /// The first byte of a range that is wanted.
    @inlinable @inline(__always)
    package func first(in range: Range<Int>, where isWanted: (SIMD16<UInt8>) -> SIMD16<UInt8>) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        var index = range.lowerBound
        while index &+ 16 <= range.upperBound {
            let answer = isWanted(sixteen(at: index))
            if answer.hasYes { return index &+ answer.firstYes }
            index &+= 16
        }
        if index < range.upperBound, index &+ 16 <= count {
            // What lies behind the range is asked too, and does not matter.
            let place = index &+ isWanted(sixteen(at: index)).firstYes
            return place < range.upperBound ? place : nil
        }
        if index < range.upperBound, range.count >= 16 {
            // Those before the index have been asked, and are not wanted.
            let answer = isWanted(sixteen(at: range.upperBound &- 16))
            return answer.hasYes ? range.upperBound &- 16 &+ answer.firstYes : nil
        }
        while index < range.upperBound {
            if isWanted(SIMD16(repeating: self[index])).hasYes { return index }
            index &+= 1
        }
        return nil
    }

    /// The first byte of a range that is wanted for itself and the byte before it, which is in the range too.
    @inlinable @inline(__always)
    package func firstPair(
        in range: Range<Int>, where isWanted: (_ before: SIMD16<UInt8>, _ byte: SIMD16<UInt8>) -> SIMD16<UInt8>
    ) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        var index = range.lowerBound &+ 1
        while index &+ 16 <= range.upperBound {
            let answer = isWanted(sixteen(at: index &- 1), sixteen(at: index))
            if answer.hasYes { return index &+ answer.firstYes }
            index &+= 16
        }
        while index < range.upperBound {
            let answer = isWanted(SIMD16(repeating: self[index &- 1]), SIMD16(repeating: self[index]))
            if answer.hasYes { return index }
            index &+= 1
        }
        return nil
    }

    /// The last byte of a range that is wanted.
    @inlinable @inline(__always)
    package func last(in range: Range<Int>, where isWanted: (SIMD16<UInt8>) -> SIMD16<UInt8>) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        var end = range.upperBound
        while end &- 16 >= range.lowerBound {
            let answer = isWanted(sixteen(at: end &- 16))
            if answer.hasYes { return end &- 16 &+ answer.lastYes }
            end &-= 16
        }
        while end > range.lowerBound {
            end &-= 1
            if isWanted(SIMD16(repeating: self[end])).hasYes { return end }
        }
        return nil
    }

    /// How many bytes of a range are wanted.
    @inlinable @inline(__always)
    package func count(in range: Range<Int>, where isWanted: (SIMD16<UInt8>) -> SIMD16<UInt8>) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        var (count, index) = (0, range.lowerBound)
        while index &+ 16 <= range.upperBound {
            // A yes is −1, and a counter of one byte is full after 255 of them.
            let end = Swift.min(range.upperBound, index &+ 255 &* 16)
            var counters = SIMD16<UInt8>()
            while index &+ 16 <= end {
                counters &-= isWanted(sixteen(at: index))
                index &+= 16
            }
            count &+= counters.sum
        }
        if index < range.upperBound, index &+ 16 <= self.count {
            return count &+ isWanted(sixteen(at: index)).countOfYes(amongFirst: range.upperBound &- index)
        }
        if index < range.upperBound, range.count >= 16 {
            // Those before the index have been counted.
            let answer = isWanted(sixteen(at: range.upperBound &- 16))
            return count &+ answer.countOfYes(amongLast: range.upperBound &- index)
        }
        while index < range.upperBound {
            if isWanted(SIMD16(repeating: self[index])).hasYes { count &+= 1 }
            index &+= 1
        }
        return count
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether just these bytes stand in a range.
    @inlinable
    package func hold(_ wanted: Self, in range: Range<Int>) -> Bool {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        guard wanted.count == range.count else { return false }
        var index = 0
        guard wanted.count >= 8 else {
            while index < wanted.count, self[range.lowerBound + index] == wanted[index] { index += 1 }
            return index == wanted.count
        }
        // The last eight are the last of them, whichever of these were compared before.
        let last = wanted.count - 8
        while eight(at: range.lowerBound + index) == wanted.eight(at: index) {
            if index == last { return true }
            index = Swift.min(index + 8, last)
        }
        return false
    }

    /// Whether all of it is ASCII.
    package var isASCII: Bool {
        guard count >= 8 else { return allSatisfy { $0 < 0x80 } }
        // The last eight are the last of them, whichever of these were looked at before.
        let last = count - 8
        var (index, bits) = (0, eight(at: last))
        while index < last {
            bits |= eight(at: index)
            index &+= 8
        }
        return bits & 0x8080_8080_8080_8080 == 0
    }
}

extension [UInt8] {
    /// Where a byte stands first in a range.
    package func firstIndex(of wanted: UInt8, in range: Range<Int>) -> Int? {
        withUnsafeBufferPointer { $0.first(in: range) { $0.equal(wanted) } }
    }

    /// Where a byte stands last in a range.
    package func lastIndex(of wanted: UInt8, in range: Range<Int>) -> Int? {
        withUnsafeBufferPointer { $0.last(in: range) { $0.equal(wanted) } }
    }

    /// How many bytes of a range are one.
    package func count(of wanted: UInt8, in range: Range<Int>) -> Int {
        withUnsafeBufferPointer { $0.count(in: range) { $0.equal(wanted) } }
    }

    /// Whether just these bytes stand in a range.
    package func hold(_ wanted: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Bool {
        withUnsafeBufferPointer { $0.hold(wanted, in: range) }
    }

    /// How many characters begin in a range.
    package func countOfScalars(in range: Range<Int>) -> Int {
        range.count - withUnsafeBufferPointer { $0.count(in: range) { $0.isBetween(0x80, 0xBF) } }
    }
}
