/// What the cutter knows of the sentence it is in.
struct SentenceState {
    /// Where the sentence begins.
    var start: Int
    /// The last character that is neither space, mark nor invisible, and where it ends; nil at the beginning.
    var last: SentenceCharacter?
    var lastEnd: Int
    /// Whether the last character stands right before the next one.
    var isGlued = false
    var hasWord = false
    /// Whether all words so far are one number of one to three digits: `12.` before a list item.
    var isNumberOnly = true
    var digits = 0
    /// Whether the run of characters without space is an address: its stops end nothing.
    var isAddress = false

    init(at start: Int) {
        self.start = start
        lastEnd = start
    }

    @inline(__always)
    mutating func take(_ kind: SentenceCharacter, endingAt end: Int) {
        switch kind {
        case .space:
            isAddress = false
            isGlued = false
            return
        case .mark, .invisible:
            if isGlued { lastEnd = end }
            return
        case .digit:
            digits += 1
            hasWord = true
        case .arabic, .lower, .upper, .letter:
            isNumberOnly = false
            hasWord = true
        default: break
        }
        last = kind
        lastEnd = end
        isGlued = true
    }
}
