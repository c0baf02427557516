/// A phrase by which a line shows that it belongs to the page and not to the article.
struct BoilerplateCue: Sendable {
    /// Where in the line the phrase stands.
    enum Place {
        /// It is the whole line, numbers after it aside.
        case whole
        case opening
        case anywhere
    }

    /// What the phrase says of its line.
    enum Verdict: UInt8 {
        /// The line is boilerplate wherever it stands.
        case line
        /// And so are the lines after it, when no running text comes after it: related articles, comment forms.
        case block
        /// The line is boilerplate before the first and after the last line of running text; between them the phrase may be prose.
        case margin
        /// The line is boilerplate when the rest of it is a date or a time.
        case date
    }

    var words: [FoldedWord]
    var place: Place
    var verdict: Verdict
    /// The line has at most so many words.
    var most: Int
    /// Whether the line may end with a full stop, as prose does.
    var mayStop: Bool
}

/// Cues that share everything but their words. `#` is a number, `:` a colon, `>` a step of a path.
struct BoilerplateCueGroup: Sendable {
    var place: BoilerplateCue.Place
    var verdict: BoilerplateCue.Verdict
    var most: Int
    var mayStop = false
    /// Phrases with a comma between them; hamza, vowel marks and final ة and ى do not matter.
    var phrases: String

    var cues: [BoilerplateCue] {
        phrases.split(separator: "،").map { phrase in
            let words = phrase.split(whereSeparator: \.isWhitespace).map { Self.word(String($0)) }
            return BoilerplateCue(words: words, place: place, verdict: verdict, most: most, mayStop: mayStop)
        }
    }

    private static func word(_ text: String) -> FoldedWord {
        switch text {
        case "#": .number
        case ":": .colon
        case ">": .step
        case "©": .copyright
        default: FoldedWord(text)
        }
    }
}
