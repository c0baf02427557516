/// What can be told of a line by looking at nothing but it.
struct LineFacts {
    /// How many words and numbers; ``LineReader/many`` in a line too long to be anything but running text.
    var words = 0
    var endsWithMark = false
    /// Ends with a full stop or an ellipsis, as prose does; ؟ and ! end headlines and cues as well.
    var endsWithStop = false
    /// Ends with two stops: a pause in a headline or a slogan, seldom the end of prose.
    var trailsOff = false
    /// Ends with a comma or colon: the sentence goes on in the next line.
    var goesOn = false
    var startsWithBullet = false
    var verdict: BoilerplateCue.Verdict?
}

/// Reads the facts of lines, one after the other, without taking new memory for each.
struct LineReader {
    static let many = 1000
    /// Longer lines are not read for cues: a share bar of 600 bytes has some 50 words.
    private static let longest = 600

    let reader: SentenceReader
    let cues: BoilerplateCueIndex
    private var line: [FoldedWord] = []

    init(reader: SentenceReader, cues: BoilerplateCueIndex) {
        self.reader = reader
        self.cues = cues
    }

    mutating func facts(of range: Range<Int>) -> LineFacts {
        var facts = LineFacts()
        readEnd(of: range, &facts)
        let first = SentenceCharacter(reader.scalar(at: range.lowerBound).value)
        facts.startsWithBullet =
            first == .dash || first == .emphasis || bullets.contains(reader.scalar(at: range.lowerBound).value)
        guard range.count <= Self.longest else {
            facts.words = Self.many
            return facts
        }
        line.removeAll(keepingCapacity: true)
        var hashtags = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = reader.scalar(at: offset)
            let kind = SentenceCharacter(scalar.value)
            guard kind.isWord else {
                if kind == .hash { hashtags += 1 }
                if let sign = sign(scalar.value, kind) { line.append(sign) }
                offset += scalar.length
                continue
            }
            let word = reader.word(at: offset, before: range.upperBound)
            line.append(word?.word ?? FoldedWord())
            facts.words += 1
            offset = word?.end ?? offset + scalar.length
        }
        facts.verdict = cues.verdict(of: line, words: facts.words, hashtags: hashtags, facts)
        return facts
    }

    private func readEnd(of range: Range<Int>, _ facts: inout LineFacts) {
        var end = range.upperBound
        while end > range.lowerBound {
            let before = reader.offset(before: end, notBefore: range.lowerBound)
            let kind = SentenceCharacter(reader.scalar(at: before).value)
            switch kind {
            case .comma, .colon: facts.goesOn = true
            case .stop, .ellipsis: (facts.endsWithMark, facts.endsWithStop) = (true, true)
            case .exclamation: facts.endsWithMark = true
            default: break
            }
            if kind == .stop && before > range.lowerBound && reader.bytes[before - 1] == UInt8(ascii: ".") {
                facts.trailsOff = true
            }
            if kind.isWord || kind == .comma || kind == .colon || kind == .stop || kind == .ellipsis { return }
            end = before
        }
    }

    private func sign(_ scalar: UInt32, _ kind: SentenceCharacter) -> FoldedWord? {
        switch scalar {
        case 0x3A: .colon
        case 0x3E, 0x2F, 0x7C, 0xBB, 0x203A, 0x2190, 0x2192: .step
        case 0xA9: .copyright
        default: nil
        }
    }

    private let bullets: Set<UInt32> = [0x2022, 0x25CF, 0x25AA, 0x25A0, 0x25E6, 0x2023, 0xB7, 0x25C6, 0x25BA, 0x25B6]
}
