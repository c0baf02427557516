/// A number for each sound: counts, or probabilities.
struct SoundRow: Sendable {
    private var parts: (SIMD8<Float>, SIMD8<Float>, SIMD8<Float>, SIMD8<Float>, SIMD8<Float>)
    static let width = 40

    init(repeating value: Float) {
        let part = SIMD8(repeating: value)
        parts = (part, part, part, part, part)
    }

    @inline(__always)
    private init(_ parts: (SIMD8<Float>, SIMD8<Float>, SIMD8<Float>, SIMD8<Float>, SIMD8<Float>)) { self.parts = parts }

    @inline(__always)
    var sum: Float { (parts.0 + parts.1 + parts.2 + parts.3 + parts.4).sum() }

    /// The row with so many more of one sound.
    mutating func add(_ count: Float, to sound: Int) {
        var more = SIMD8<Float>.zero
        more[sound % 8] = count
        switch sound / 8 {
        case 0: parts.0 += more
        case 1: parts.1 += more
        case 2: parts.2 += more
        case 3: parts.3 += more
        default: parts.4 += more
        }
    }

    /// The cells of no sound and of the vowels a, e, i, o, u.
    @inline(__always)
    var vowels: SIMD8<Float> {
        SIMD8(parts.0[0], parts.0[1], parts.0[5], parts.1[1], parts.1[7], parts.2[5], 0, 0)
    }

    @inline(__always)
    static func + (a: SoundRow, b: SoundRow) -> SoundRow {
        let (a, b) = (a.parts, b.parts)
        return SoundRow((a.0 + b.0, a.1 + b.1, a.2 + b.2, a.3 + b.3, a.4 + b.4))
    }

    @inline(__always)
    static func * (a: SoundRow, b: SoundRow) -> SoundRow {
        let (a, b) = (a.parts, b.parts)
        return SoundRow((a.0 * b.0, a.1 * b.1, a.2 * b.2, a.3 * b.3, a.4 * b.4))
    }

    @inline(__always)
    static func * (a: SoundRow, b: Float) -> SoundRow { a * SoundRow(repeating: b) }

    @inline(__always)
    static func / (a: SoundRow, b: SoundRow) -> SoundRow {
        let (a, b) = (a.parts, b.parts)
        return SoundRow((a.0 / b.0, a.1 / b.1, a.2 / b.2, a.3 / b.3, a.4 / b.4))
    }

    @inline(__always)
    var normal: SoundRow { self * (1 / sum) }

    /// Counts with so many more, shared out as a prior says, as probabilities.
    func smoothed(_ weight: Float, by prior: SoundRow) -> SoundRow { (self + prior * weight) * (1 / (sum + weight)) }
}

extension SIMD8<Float> {
    var normal: Self { self * (1 / sum()) }

    func smoothed(_ weight: Float, by prior: Self) -> Self { (self + prior * weight) * (1 / (sum() + weight)) }
}
