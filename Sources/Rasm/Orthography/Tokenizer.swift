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
                close(glued: isGlue(scalar.value))
                isGlued = isGlue(scalar.value)
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

    private func isGlue(_ scalar: UInt32) -> Bool {
        scalar == 0x5F || scalar == 0x40
    }

    private func utf16(_ scalar: UInt32) -> [UInt16] {
        scalar < 0x1_0000 ? [UInt16(scalar)] : [UInt16(scalar >> 16), UInt16(truncatingIfNeeded: scalar)]
    }
}
