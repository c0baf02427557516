import CProcessor

/// A truth that is reckoned with: 1 if something is so, else 0.
///
/// `&&` and `?:` are jumps, and which words of a text begin a name no processor foresees: it takes the time of some twenty steps to find out that it was wrong.
/// These are joined without one. The compiler is kept from seeing what the number is, since it would make the jump again.
struct Bit: BitwiseCopyable {
    private var value: UInt8

    static let no = Bit(joined: 0)
    static let yes = Bit(joined: 1)

    @inline(__always)
    init(_ isSo: Bool) { self.init(lowestOf: rasm_any_number(isSo ? 1 : 0)) }

    /// Whether the lowest bit of a number is set.
    @inline(__always)
    init(lowestOf number: UInt64) { value = UInt8(truncatingIfNeeded: number) & 1 }

    /// For questions that are asked seldom, or whose answer is foreseen.
    @inline(__always)
    var isSet: Bool { value != 0 }

    @inline(__always)
    var number: Int { Int(value) }

    @inline(__always)
    static func & (left: Bit, right: Bit) -> Bit { Bit(joined: left.value & right.value) }

    @inline(__always)
    static func | (left: Bit, right: Bit) -> Bit { Bit(joined: left.value | right.value) }

    @inline(__always)
    static prefix func ! (bit: Bit) -> Bit { Bit(joined: bit.value ^ 1) }

    @inline(__always)
    private init(joined value: UInt8) { self.value = value }

    /// One number if it is so, else another.
    @inline(__always)
    func choose(_ number: Int, else other: Int) -> Int { other ^ (number ^ other) & (0 &- self.number) }
}
