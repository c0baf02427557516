/// A first look at the bytes of a segment: most are clean, and for these a look is enough.
///
/// The look may call a clean segment suspicious, never a suspicious one clean: what it suspects, ``SegmentHygiene`` judges.
enum SegmentGlance: Equatable {
    /// Its bytes are the sentence, byte for byte.
    case clean
    /// Nothing is wrong with it, but the sentence is had only by leaving out marks that running text may have.
    case marked
    /// Something may be wrong with it.
    case suspicious

    private typealias Block = SIMD16<UInt8>

    /// - Parameter isArabic: whether no-break spaces between words are a fault.
    static func at(_ bytes: [UInt8], _ range: Range<Int>, isArabic: Bool) -> SegmentGlance {
        guard !range.isEmpty else { return .suspicious }
        if isSpace(bytes[range.lowerBound]) || isSpace(bytes[range.upperBound - 1]) { return .suspicious }
        return bytes.withUnsafeBytes { buffer in
            var glance = clean
            var index = range.lowerBound
            while index < range.upperBound {
                // A pair may begin in the last lane, so seventeen bytes are asked for.
                if index + 17 <= range.upperBound {
                    let first = buffer.loadUnaligned(fromByteOffset: index, as: Block.self)
                    let second = buffer.loadUnaligned(fromByteOffset: index + 1, as: Block.self)
                    guard let lane = firstLane(mayMatter(first, second)) else {
                        index += 16
                        continue
                    }
                    index += lane
                }
                switch verdict(buffer, index, range, isArabic) {
                case .clean: break
                case .marked: glance = marked
                case .suspicious: return suspicious
                }
                index += 1
            }
            return glance
        }
    }

    /// Which lanes hold the first byte of something that ``verdict`` should see.
    @inline(__always)
    private static func mayMatter(_ first: Block, _ second: Block) -> SIMDMask<SIMD16<Int8>> {
        // Arabic marks U+064B to U+065F, tatweel U+0640, superscript alef U+0670.
        let marks =
            ((second &- Block(repeating: 0x8B)) .< Block(repeating: 0x15)) .| (second .== Block(repeating: 0x80))
            .| (second .== Block(repeating: 0xB0))
        let arabic = (first .== Block(repeating: 0xD9)) .& marks
        let space = (first .== Block(repeating: 0x20)) .& (second .== Block(repeating: 0x20))
        let latin = (first .== Block(repeating: 0xC2)) .& (second .< Block(repeating: 0xAE))
        // U+061C; general punctuation; presentation forms, byte order mark, object replacement.
        let other =
            ((first .== Block(repeating: 0xD8)) .& (second .== Block(repeating: 0x9C)))
            .| ((first .== Block(repeating: 0xE2)) .& (second .< Block(repeating: 0x82)))
            .| (first .== Block(repeating: 0xEF)) .| (first .== Block(repeating: 0xE1))
            .| (first .== Block(repeating: 0xE3)) .| (first .== Block(repeating: 0xDB))
            .| (first .== Block(repeating: 0xE0)) .| (first .< Block(repeating: 0x20))
        return arabic .| space .| latin .| other
    }

    private static func firstLane(_ mask: SIMDMask<SIMD16<Int8>>) -> Int? {
        let lanes = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        if lanes[0] != 0 { return lanes[0].trailingZeroBitCount / 8 }
        return lanes[1] != 0 ? 8 + lanes[1].trailingZeroBitCount / 8 : nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func verdict(
        _ bytes: UnsafeRawBufferPointer, _ index: Int, _ range: Range<Int>, _ isArabic: Bool
    ) -> SegmentGlance {
        let end = range.upperBound
        let second = index + 1 < end ? bytes[index + 1] : 0
        let third = index + 2 < end ? bytes[index + 2] : 0
        switch bytes[index] {
        case 0x00..<0x20: return suspicious
        case 0x20: return second == 0x20 ? suspicious : clean
        // Tanwin of the accusative and shadda are written in running text.
        case 0xD9 where second == 0x8B || second == 0x91: return marked
        case 0xD9 where second == 0x80 || second == 0xB0 || (0x8C...0x9F).contains(second): return suspicious
        case 0xD8 where second == 0x9C: return suspicious
        case 0xC2 where second == 0xA0: return isArabic ? suspicious : noBreakSpace(bytes, index..<index + 2, range)
        case 0xC2 where second == 0xAD || second == 0x85: return suspicious
        // Quranic marks U+06D6 to U+06ED.
        case 0xDB where (0x96...0xAD).contains(second): return suspicious
        // Arabic Extended marks U+08D3 to U+08FF.
        case 0xE0 where second == 0xA3: return suspicious
        case 0xE1 where second == 0xA0 && third == 0x8E || second == 0x9A: return suspicious
        case 0xE2 where second == 0x80:
            if third == 0xAF { return isArabic ? suspicious : noBreakSpace(bytes, index..<index + 3, range) }
            return (0x80...0x8F).contains(third) || (0xA8...0xAE).contains(third) ? suspicious : clean
        case 0xE2 where second == 0x81: return third >= 0x9F && third <= 0xA9 ? suspicious : clean
        case 0xE3 where second == 0x80 && third == 0x80: return suspicious
        case 0xEF where second >= 0xAC && second <= 0xBB: return suspicious
        // The sign of something that does not belong to the sentence, U+FFFD.
        case 0xEF where second == 0xBF && third == 0xBD: return suspicious
        default: return clean
        }
    }

    /// A no-break space in a language that has them; not at an edge, and not beside another space.
    private static func noBreakSpace(
        _ bytes: UnsafeRawBufferPointer, _ space: Range<Int>, _ range: Range<Int>
    ) -> SegmentGlance {
        guard space.lowerBound > range.lowerBound, space.upperBound < range.upperBound else { return suspicious }
        let (before, after) = (bytes[space.lowerBound - 1], bytes[space.upperBound])
        // 0xC2 and 0xE2 begin the other spaces.
        return isSpace(before) || isSpace(after) || after == 0xC2 || after == 0xE2 ? suspicious : marked
    }
}
