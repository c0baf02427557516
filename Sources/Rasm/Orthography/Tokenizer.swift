/// Cuts an article into words.
///
/// Most of a text is plain: Arabic letters of two bytes between spaces. It is read in blocks of 64 bytes (``ByteBlock``), from separator to
/// separator; what stands between two separators is a word when all of it is plain letters, and is read again scalar by scalar
/// (``ScalarTokenizer``) when it is not. Separators leave no state behind, so both ways cut alike.
package struct Tokenizer {
    private var words: ScalarTokenizer

    /// - Parameter zeroWidthSpaceParts: whether a ZERO WIDTH SPACE between two letters parts words.
    package static func tokens(of article: Article, zeroWidthSpaceParts: Bool = false) -> Tokens {
        var tokenizer = Tokenizer(
            words: ScalarTokenizer(
                capacity: article.bytes.count / 10, zeroWidthSpaceParts: zeroWidthSpaceParts))
        for run in article.runs { tokenizer.cut(run, of: article.bytes.span) }
        return Tokens(tokenizer.words.list, of: article, hasZeroWidthSpace: tokenizer.words.hasZeroWidthSpace)
    }

    private mutating func cut(_ run: Range<Int>, of bytes: Span<UInt8>) {
        words.beginRun(run)
        var carry = ByteBlock.Carry()
        var stretch = Stretch()
        var offset = run.lowerBound
        while offset < run.upperBound, offset + ByteBlock.reach <= bytes.count {
            let block = ByteBlock(bytes.bytes, at: offset, &carry)
            let rest = run.upperBound - offset
            let text: UInt64 = rest < ByteBlock.length ? ~(~0 << UInt64(rest)) : ~0
            cut(block, of: text, at: offset, &stretch, bytes)
            offset += ByteBlock.length
        }
        // The last bytes of the article are no whole block.
        let end = run.upperBound
        if let start = stretch.start {
            words.scan(bytes, start..<end)
        } else if offset < end {
            words.scan(bytes, offset..<end)
        }
    }

    /// What stands since the last separator.
    private struct Stretch {
        var start: Int?
        var isPlain = true
    }

    /// Takes the words that end in a block.
    /// - Parameter text: the bytes of the block that belong to the run; what lies behind it is parted from it.
    @inline(__always)
    private mutating func cut(
        _ block: ByteBlock, of text: UInt64, at offset: Int, _ stretch: inout Stretch, _ bytes: Span<UInt8>
    ) {
        let inside = ~block.separators & text
        let strange = inside & ~block.letters
        var edges = inside ^ (inside << 1 | (stretch.start == nil ? 0 : 1))
        var from = 0
        while edges != 0 {
            let edge = edges.trailingZeroBitCount
            edges &= edges &- 1
            if let start = stretch.start {
                let bits = strange & (~0 << UInt64(from)) & ~(~0 << UInt64(edge))
                take(start..<offset + edge, isPlain: stretch.isPlain && bits == 0, bytes)
                stretch = Stretch()
            } else {
                stretch.start = offset + edge
            }
            from = edge
        }
        if stretch.start != nil, strange & (~0 << UInt64(from)) != 0 { stretch.isPlain = false }
    }

    @inline(__always)
    private mutating func take(_ range: Range<Int>, isPlain: Bool, _ bytes: Span<UInt8>) {
        if isPlain {
            words.appendPlain(range)
        } else {
            words.scan(bytes, range)
        }
    }
}
