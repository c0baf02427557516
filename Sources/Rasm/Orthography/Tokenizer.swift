/// Cuts an article into words.
///
/// Most of a text is plain: Arabic letters of two bytes between spaces. It is read in blocks of 64 bytes (``ByteBlock``), from separator to
/// separator; what stands between two separators is a word when all of it is plain letters, and is read again scalar by scalar
/// (``ScalarTokenizer``) when it is not. Separators leave no state behind, so both ways cut alike.
package struct Tokenizer {
    private var words: ScalarTokenizer

    /// - Parameter zeroWidthSpaceParts: whether a ZERO WIDTH SPACE between two letters parts words.
    package static func tokens(of article: Article, zeroWidthSpaceParts: Bool = false) -> Tokens {
        // A word of Arabic is eleven bytes with its space. Where words are shorter than was thought, their number is known the second time.
        var room = article.bytes.count / 8 + 16
        while true {
            var (count, hasZeroWidthSpace) = (0, false)
            let list = [Token](unsafeUninitializedCapacity: room) { memory, initialized in
                let writer = TokenWriter(memory)
                var tokenizer = Tokenizer(
                    words: ScalarTokenizer(writer, zeroWidthSpaceParts: zeroWidthSpaceParts))
                for run in article.runs { tokenizer.cut(run, of: article.bytes.span) }
                (count, hasZeroWidthSpace) = (tokenizer.words.words.count, tokenizer.words.hasZeroWidthSpace)
                initialized = min(count, room)
            }
            if count <= room { return Tokens(list, of: article, hasZeroWidthSpace: hasZeroWidthSpace) }
            room = count
        }
    }

    private mutating func cut(_ run: Range<Int>, of bytes: Span<UInt8>) {
        words.beginRun(run)
        var carry = ByteBlock.Carry()
        var stretch = Stretch()
        var offset = run.lowerBound
        while offset < run.upperBound, offset + ByteBlock.reach <= bytes.count {
            cut(ByteBlock(bytes.bytes, at: offset, &carry), of: run, at: offset, &stretch, bytes)
            offset += ByteBlock.length
        }
        // The last bytes of the article are no whole block; with spaces behind them they are.
        if offset < run.upperBound {
            let last = ByteBlock.filledUp(bytes.extracting(offset...))
            var place = 0
            while offset < run.upperBound {
                cut(ByteBlock(last.span.bytes, at: place, &carry), of: run, at: offset, &stretch, bytes)
                place += ByteBlock.length
                offset += ByteBlock.length
            }
        }
        if stretch.isOpen { words.scan(bytes, stretch.start..<run.upperBound) }
    }

    /// What stands since the last separator.
    private struct Stretch {
        /// Whether anything does.
        var isOpen = false
        var start = 0
        var isPlain = true
    }

    /// Takes the words that end in a block.
    ///
    /// Beginnings and ends are bits of two numbers, taken off one by one: the end of a word, then the beginning of the next. What lies behind the run is parted
    /// from it.
    @inline(__always)
    private mutating func cut(
        _ block: ByteBlock, of run: Range<Int>, at offset: Int, _ stretch: inout Stretch, _ bytes: Span<UInt8>
    ) {
        let rest = run.upperBound &- offset
        let text: UInt64 = rest < ByteBlock.length ? ~(~0 << UInt64(rest)) : ~0
        let inside = ~block.separators & text
        let before = inside << 1 | (stretch.isOpen ? 1 : 0)
        var beginnings = inside & ~before
        let ends = ~inside & before
        if !stretch.isOpen {
            stretch.start = offset &+ beginnings.trailingZeroBitCount
            beginnings &= beginnings &- 1
        }
        stretch.isOpen = inside >> 63 != 0
        let strange = inside & ~block.letters
        // Of a longer word a token keeps only the beginning.
        let fitsToken = offset &- stretch.start <= Token.longest &- ByteBlock.length
        if strange == 0, stretch.isPlain, fitsToken, !words.beginsRun, words.words.hasRoomForBlock {
            words.words.appendPlain(from: stretch.start, to: ends, then: beginnings, at: offset)
            if beginnings != 0 { stretch.start = offset &+ 63 &- beginnings.leadingZeroBitCount }
        } else {
            cutStrange(ends, beginnings, strange, at: offset, &stretch, bytes)
        }
    }

    /// The same for a block in which not all is letters and separators, or where a run begins.
    @inline(never)
    private mutating func cutStrange(
        _ ends: UInt64, _ beginnings: UInt64, _ strange: UInt64, at offset: Int, _ stretch: inout Stretch,
        _ bytes: Span<UInt8>
    ) {
        var (ends, beginnings, from) = (ends, beginnings, 0)
        while ends != 0 {
            let end = ends.trailingZeroBitCount
            let isPlain = stretch.isPlain && strange & (~0 << UInt64(from)) & ~(~0 << UInt64(end)) == 0
            if isPlain {
                words.appendPlain(stretch.start..<offset &+ end)
            } else {
                words.scan(bytes, stretch.start..<offset &+ end)
            }
            stretch.start = offset &+ beginnings.trailingZeroBitCount
            stretch.isPlain = true
            beginnings &= beginnings &- 1
            ends &= ends &- 1
            from = end
        }
        if stretch.isOpen, strange & (~0 << UInt64(from)) != 0 { stretch.isPlain = false }
    }
}
