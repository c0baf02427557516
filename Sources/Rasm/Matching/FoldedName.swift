/// A name as the matcher meets it: names that fold alike are one name to it.
///
/// ```
/// FoldedName("أوكرانيا") == FoldedName("اوكرانيا")  // true
/// FoldedName("جونغ-أون").wordCount                  // 2
/// ```
/// For asking whether two names can be told apart; never for writing.
public struct FoldedName: Hashable, Sendable {
    /// The folded words, with a space between them, so that hashing walks one array.
    private let letters: [UInt16]
    /// Where each word ends in `letters`.
    private let ends: [Int]

    public init(_ text: String) {
        self.init(words: Phrase(text).folded[...])
    }

    private init(words: ArraySlice<[UInt16]>) {
        var letters: [UInt16] = []
        var ends: [Int] = []
        for word in words {
            if !letters.isEmpty { letters.append(0x20) }
            letters += word
            ends.append(letters.count)
        }
        self.letters = letters
        self.ends = ends
    }

    public var wordCount: Int { ends.count }
    /// The letters and digits of all words.
    public var letterCount: Int { letters.count - max(0, ends.count - 1) }

    /// The name of some of its words: for finding what a spelling row may replace in it.
    public func words(_ range: Range<Int>) -> FoldedName {
        let words = range.map { word in Array(letters[(word == 0 ? 0 : ends[word - 1] + 1)..<ends[word]]) }
        return FoldedName(words: words[...])
    }

    /// Hashing walks the letters alone; equal letters with other word ends cannot be, since a space is no letter.
    public func hash(into hasher: inout Hasher) {
        letters.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    public static func == (left: FoldedName, right: FoldedName) -> Bool {
        left.letters == right.letters
    }
}

extension TermIndex {
    /// The most spellings of one term that an index takes; a term with as many is a mistake in the spelling tables.
    public static var spellingLimit: Int { SpellingRows.limit }
}
