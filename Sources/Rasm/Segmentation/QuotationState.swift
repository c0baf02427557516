/// Which quotation of a line is open.
///
/// Arabic sites type quotes in every direction (“…”, ”…“, «…», »…«, "…"), so what stands around a quote counts before its shape.
struct QuotationState {
    /// How the open quotation began.
    enum Origin {
        /// With the sentence: «متى؟» سأل الصحفي. Words of saying come after it.
        case sentenceStart
        /// After a colon: the words of saying are already there.
        case colon
        /// Inside the sentence: a title, a few quoted words.
        case inside
    }

    private(set) var depth = 0
    private(set) var straightIsOpen = false
    private(set) var origin = Origin.inside
    /// Where the outermost open quotation begins.
    private(set) var start = 0
    /// Whether a sentence ended since the quotation began.
    private(set) var spansSentences = false

    var isOpen: Bool { depth > 0 }

    /// Whether a quote opens, by what stands before and after it (nil at the ends of the line).
    func opens(_ kind: SentenceCharacter, after before: SentenceCharacter?, before next: SentenceCharacter?) -> Bool {
        let free = before == nil || before == .space || before == .openingBracket || before == .openingQuote
        let bound = next?.isWord == true
        switch kind {
        case .openingQuote: return free || bound
        case .closingQuote: return free && bound && depth == 0
        default: return !straightIsOpen && (free || bound)
        }
    }

    mutating func open(_ kind: SentenceCharacter, at offset: Int, _ origin: Origin) {
        if depth == 0 {
            start = offset
            self.origin = origin
            spansSentences = false
        }
        depth += 1
        if kind == .straightQuote { straightIsOpen = true }
    }

    mutating func close(_ kind: SentenceCharacter) {
        if depth > 0 { depth -= 1 }
        if kind == .straightQuote { straightIsOpen = false }
    }

    mutating func endSentence() {
        spansSentences = depth > 0
    }
}
