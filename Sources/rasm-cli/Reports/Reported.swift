import Rasm

/// Something found in a file, in the shape that all reports tell: a name in an article, or a mistake in a glossary or exchange file.
protocol Reported: Sendable {
    var ruleID: String { get }
    var severity: Severity { get }
    /// Where it begins, and where it ends if that is known, just after the last character; nil for what is said of the file as a whole.
    var lines: (start: LineColumn, end: LineColumn?)? { get }
    /// The text it is about and its bytes in the file, where they are known.
    var stretch: (text: String, bytes: Range<Int>)? { get }
    /// What would mend it, where that is safe.
    var rewrite: Rewrite? { get }
    /// The id of the glossary entry it is about.
    var entryID: String? { get }
    /// What is wrong, and what to do about it.
    var words: String { get }
    /// The same for a line of English on a terminal: Arabic terms are isolated.
    var shownWords: String { get }
    /// The members of its JSON object after place, rule and severity.
    var members: [(String, JSON?)] { get }
}

/// Bytes of a file, and what to put in their place.
struct Rewrite: Sendable {
    var bytes: Range<Int>
    var replacement: String
    /// `write شويغو`
    var description: String
}
