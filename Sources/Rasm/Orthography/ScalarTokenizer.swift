/// Memory that words are written to, as much as was thought to be enough; what does not fit is counted.
struct TokenWriter {
    private let memory: UnsafeMutableBufferPointer<Token>
    private(set) var count = 0

    init(_ memory: UnsafeMutableBufferPointer<Token>) {
        self.memory = memory
    }

    @inline(__always)
    mutating func append(_ token: Token) {
        if count < memory.count { memory[count] = token }
        count &+= 1
    }

    /// Whether all words of a block fit in, which have two bytes and a separator each.
    @inline(__always)
    var hasRoomForBlock: Bool { count &+ ByteBlock.length / 2 <= memory.count }

    /// Appends the words that end in a block, of plain letters all of them, where there is room for a block.
    ///
    /// No processor foresees how many there are, so as many are written as most blocks have, and those kept that there are.
    /// - Parameters:
    ///   - start: where the first of them begins.
    ///   - ends: a bit for each place behind a word.
    ///   - beginnings: a bit for each beginning of another.
    @inline(__always)
    mutating func appendPlain(from start: Int, to ends: UInt64, then beginnings: UInt64, at offset: Int) {
        var (left, start, beginnings) = (ends, start, beginnings)
        var place = memory.baseAddress! + count
        func writeNext() {
            place.pointee = Token(plain: start, end: offset &+ left.trailingZeroBitCount)
            place += 1
            start = offset &+ beginnings.trailingZeroBitCount
            beginnings &= beginnings &- 1
            left &= left &- 1
        }
        for _ in 0..<8 { writeNext() }
        while left != 0 { writeNext() }
        count &+= ends.nonzeroBitCount
    }
}

/// Cuts stretches of text into words scalar by scalar: all that is to be known of word boundaries.
///
/// A mark is not a boundary (كِيم is one word), a change of script is (iconشويجو is two), and so is everything that is neither letter nor digit.
struct ScalarTokenizer {
    var words: TokenWriter
    private var text = 0..<0
    /// Whether the next word is the first of a run.
    private(set) var beginsRun = false
    private var start = 0
    private var end = 0
    private var script: Script?
    private var isGlued = false

    /// Whether a ZERO WIDTH SPACE between two letters parts words, and whether one follows a letter anywhere.
    private let zeroWidthSpaceParts: Bool
    private(set) var hasZeroWidthSpace = false

    init(_ words: TokenWriter, zeroWidthSpaceParts: Bool) {
        self.words = words
        self.zeroWidthSpaceParts = zeroWidthSpaceParts
    }

    /// Says that what follows belongs to another run of text.
    mutating func beginRun(_ run: Range<Int>) {
        text = run
        beginsRun = true
    }

    /// Appends a word that is known to be nothing but plain letters.
    @inline(__always)
    mutating func appendPlain(_ range: Range<Int>) {
        append(range, .arabic, isGlued: false, isPlain: true)
    }

    /// Cuts a stretch of the run, which begins and ends beside separators or at the ends of the run.
    mutating func scan(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        // Most of what is not all letters is a number.
        if isNumber(bytes, range) { return append(range, .digits, isGlued: false, isPlain: false) }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = bytes.scalar(at: offset)
            let next = offset + scalar.length
            switch LetterFolding.classify(scalar.value) {
            case .arabic: extend(.arabic, from: offset, to: next)
            case .digit: extend(.digits, from: offset, to: next)
            case .letter(let script): extend(script, from: offset, to: next)
            case .mark: if script == .arabic { end = next }
            // Inside a word when a letter follows, else outside: the end moves only with letters and marks.
            case .invisible: if scalar.value == 0x200B, script != nil { meetZeroWidthSpace() }
            case .presentationForm: addForm(scalar.value, from: offset, to: next)
            case .separator:
                let glues = isGlue(scalar.value, at: offset, bytes)
                close(glued: glues)
                isGlued = glues
            }
            offset = next
        }
        close(glued: false)
        isGlued = false
    }

    /// Whether a stretch, which is never empty, is nothing but ASCII digits.
    private func isNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound, 0x30...0x39 ~= bytes[offset] { offset += 1 }
        return offset == range.upperBound
    }

    private mutating func meetZeroWidthSpace() {
        hasZeroWidthSpace = true
        if zeroWidthSpaceParts { close(glued: false) }
    }

    private mutating func extend(_ newScript: Script, from offset: Int, to next: Int) {
        if script != newScript {
            close(glued: false)
            script = newScript
            start = offset
        }
        end = next
    }

    private mutating func addForm(_ scalar: UInt32, from offset: Int, to next: Int) {
        guard let letters = PresentationForms.letters(of: scalar) else {
            close(glued: false)
            return
        }
        if !letters.isEmpty {
            extend(.arabic, from: offset, to: next)
        } else if script == .arabic {
            end = next
        }
    }

    private mutating func close(glued: Bool) {
        guard let script else { return }
        self.script = nil
        append(start..<end, script, isGlued: isGlued || glued, isPlain: false)
        isGlued = false
    }

    @inline(__always)
    private mutating func append(_ range: Range<Int>, _ script: Script, isGlued: Bool, isPlain: Bool) {
        words.append(Token(range, script, isGlued: isGlued, beginsRun: beginsRun, isPlain: isPlain))
        beginsRun = false
    }

    /// An @ glues; an underscore does between two letters (hashtags, identifiers), not at a word's edge, where it is Markdown emphasis.
    private func isGlue(_ scalar: UInt32, at offset: Int, _ bytes: Span<UInt8>) -> Bool {
        if scalar == 0x40 { return true }
        guard scalar == 0x5F, offset > text.lowerBound, offset + 1 < text.upperBound else { return false }
        return isWordByte(bytes[offset - 1]) && isWordByte(bytes[offset + 1])
    }

    /// ASCII letters, digits and underscore, and the bytes of other scripts' letters; not those of U+00A0–00BF and general punctuation, which are
    /// told well enough by their lead and last bytes here: a wrong guess only leaves a name beside an underscore alone.
    private func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 && byte != 0xC2 && byte != 0xE2 || byte == 0x5F || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
            || byte >= 0x30 && byte <= 0x39
    }
}
