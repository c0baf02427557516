/// The digits of a whole number, made side by side in a register.
enum DecimalDigits {
    /// How many bytes may be written to.
    static let most = 8

    /// Writes a number in ASCII.
    /// - Parameter place: has room for ``most`` bytes, of which those behind the digits may be changed too.
    /// - Returns: how many digits there are; nil of a number below 0 or of more than eight digits, of which nothing is written.
    @inline(__always)
    static func write(_ number: Int, at place: UnsafeMutableRawPointer) -> Int? {
        switch UInt(bitPattern: number) {
        case 0..<10_000:
            let digits = four(of: UInt32(truncatingIfNeeded: number))
            // The first three are left out as long as they are 0.
            let left = (digits | 1 &<< 24).trailingZeroBitCount / 8
            let shown = (digits | 0x3030_3030) &>> UInt32(truncatingIfNeeded: 8 &* left)
            place.storeBytes(of: shown.littleEndian, as: UInt32.self)
            return 4 &- left
        case 10_000..<100_000_000:
            let digits = eight(of: UInt32(truncatingIfNeeded: number))
            let left = digits.trailingZeroBitCount / 8
            let shown = (digits | 0x3030_3030_3030_3030) &>> UInt64(truncatingIfNeeded: 8 &* left)
            place.storeBytes(of: shown.littleEndian, as: UInt64.self)
            return 8 &- left
        default: return nil
        }
    }

    /// The eight digits of a number in a byte each, the first in the lowest: halves of it, then quarters, then single digits side by side, each parted by a
    /// multiplication that stands for a division (Henry S. Warren, Hacker's Delight, 10-8).
    /// - Parameter number: less than 100,000,000.
    @inline(__always)
    private static func eight(of number: UInt32) -> UInt64 {
        let number = UInt64(number)
        let halves = number / 10_000 | (number % 10_000) &<< 32
        // A hundredth of what is less than 10,000.
        let hundreds = (halves &* 10_486) &>> 20 & 0x7F_0000_007F
        let quarters = hundreds | (halves &- hundreds &* 100) &<< 16
        // A tenth of what is less than 100.
        let tens = (quarters &* 103) &>> 10 & 0x000F_000F_000F_000F
        return tens | (quarters &- tens &* 10) &<< 8
    }

    /// The same of the four digits of a number less than 10,000.
    @inline(__always)
    private static func four(of number: UInt32) -> UInt32 {
        let hundreds = (number &* 10_486) &>> 20
        let halves = hundreds | (number &- hundreds &* 100) &<< 16
        let tens = (halves &* 103) &>> 10 & 0x000F_000F
        return tens | (halves &- tens &* 10) &<< 8
    }
}
