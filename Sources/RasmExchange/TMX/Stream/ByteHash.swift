/// A hash of bytes for telling texts apart, the same in every run; not for keeping secrets.
///
/// Eight bytes at a time are multiplied into 128 bits and folded, as wyhash does (Wang Yi, 2019). Of a million texts two
/// meet by chance once in thirty million files.
enum ByteHash {
    static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let factor: UInt64 = 0xA076_1D64_78BD_642F

    static func of(_ bytes: [UInt8], _ range: Range<Int>, seed: UInt64 = seed) -> UInt64 {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        return bytes.withUnsafeBytes { buffer in
            var hash = mixed(seed, UInt64(range.count))
            var index = range.lowerBound
            while index + 8 <= range.upperBound {
                hash = mixed(hash, buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                index += 8
            }
            var rest: UInt64 = 0
            while index < range.upperBound {
                rest = rest << 8 | UInt64(buffer[index])
                index += 1
            }
            return mixed(hash, rest)
        }
    }

    /// The hash of an ASCII text without regard to case: of a language tag, say.
    static func ofCaseless(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash = seed
        for index in range {
            let byte = bytes[index]
            hash = mixed(hash, UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte))
        }
        return hash
    }

    static func of(_ text: String) -> UInt64 {
        let bytes = Array(text.utf8)
        return of(bytes, 0..<bytes.count)
    }

    static func ofCaseless(_ text: String) -> UInt64 {
        let bytes = Array(text.utf8)
        return ofCaseless(bytes, 0..<bytes.count)
    }

    static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: factor)
        return product.high ^ product.low &+ seed
    }
}
