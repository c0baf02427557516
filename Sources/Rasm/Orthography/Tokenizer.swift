/// Cuts an article into folded words in one pass over its bytes.
///
/// A mark is not a boundary (كِيم is one word), a change of script is (iconشويجو is two), and so is everything that is neither letter nor digit.
struct Tokenizer {
    private var tokens = Tokens()
    private var start = 0
    private var end = 0
    private var lettersStart = 0
    private var script: Script?
    private var isGlued = false
    private var run = 0

    static func tokens(of article: Article) -> Tokens {
        var tokenizer = Tokenizer()
        tokenizer.tokens.list.reserveCapacity(article.bytes.count / 10)
        tokenizer.tokens.folded.reserveCapacity(article.bytes.count / 2)
        for (number, range) in article.runs.enumerated() {
            tokenizer.run = number
            tokenizer.scan(article.bytes.span, range)
        }
        return tokenizer.tokens
    }

    private mutating func scan(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = bytes.scalar(at: offset)
            let next = offset + scalar.length
            switch LetterFolding.classify(scalar.value) {
            case .arabic(let letter):
                extend(.arabic, from: offset, to: next)
                tokens.folded.append(letter)
            case .digit(let digit):
                extend(.digits, from: offset, to: next)
                tokens.folded.append(digit)
            case .mark:
                if script == .arabic { addMark(scalar.value, endingAt: next) }
            case .invisible:
                break  // Inside a word when a letter follows, else outside: the end moves only with letters and marks.
            case .letter(let script):
                extend(script, from: offset, to: next)
                tokens.folded.append(contentsOf: utf16(scalar.value))
            case .presentationForm:
                addForm(scalar.value, from: offset, to: next)
            case .separator:
                let glues = isGlue(scalar.value, from: range.lowerBound, at: offset, to: range.upperBound, bytes)
                close(glued: glues)
                isGlued = glues
            }
            offset = next
        }
        close(glued: false)
        isGlued = false
    }

    private mutating func extend(_ newScript: Script, from offset: Int, to next: Int) {
        if script != newScript {
            close(glued: false)
            script = newScript
            start = offset
            lettersStart = tokens.folded.count
        }
        end = next
    }

    /// A combining hamza makes another letter of و and ي; every other mark is folded away.
    private mutating func addMark(_ scalar: UInt32, endingAt next: Int) {
        end = next
        guard scalar == 0x0654, let last = tokens.folded.last else { return }
        if last == LetterFolding.waw { tokens.folded[tokens.folded.count - 1] = 0x0624 }
        if last == LetterFolding.yeh { tokens.folded[tokens.folded.count - 1] = 0x0626 }
    }

    private mutating func addForm(_ scalar: UInt32, from offset: Int, to next: Int) {
        guard let letters = PresentationForms.letters(of: scalar) else {
            close(glued: false)
            return
        }
        guard !letters.isEmpty else {
            if script == .arabic { end = next }
            return
        }
        extend(.arabic, from: offset, to: next)
        for letter in letters {
            if case .arabic(let folded) = LetterFolding.classify(UInt32(letter)) { tokens.folded.append(folded) }
        }
    }

    private mutating func close(glued: Bool) {
        guard let script else { return }
        self.script = nil
        if tokens.folded.last == LetterFolding.tehMarbuta { tokens.folded[tokens.folded.count - 1] = LetterFolding.heh }
        tokens.list.append(
            Token(
                range: start..<end, letters: lettersStart..<tokens.folded.count, script: script,
                isGlued: isGlued || glued, run: run))
        isGlued = false
    }

    /// An @ glues; an underscore does between two letters (hashtags, identifiers), not at a word's edge, where it is Markdown emphasis.
    private func isGlue(_ scalar: UInt32, from start: Int, at offset: Int, to end: Int, _ bytes: Span<UInt8>) -> Bool {
        if scalar == 0x40 { return true }
        guard scalar == 0x5F, offset > start, offset + 1 < end else { return false }
        return isWordByte(bytes[offset - 1]) && isWordByte(bytes[offset + 1])
    }

    /// ASCII letters, digits and underscore, and the bytes of other scripts' letters; not those of U+00A0–00BF and general punctuation, which are
    /// told well enough by their lead and last bytes here: a wrong guess only leaves a name beside an underscore alone.
    private func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 && byte != 0xC2 && byte != 0xE2 || byte == 0x5F || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
            || byte >= 0x30 && byte <= 0x39
    }

    private func utf16(_ scalar: UInt32) -> [UInt16] {
        scalar < 0x1_0000 ? [UInt16(scalar)] : [UInt16(scalar >> 16), UInt16(truncatingIfNeeded: scalar)]
    }
}
