import Rasm

/// Tells names from sentences among the segments of a memory.
enum NameSegment {
    /// Longer than any name of the glossary, in words and in characters.
    private static let maximumWords = 10
    private static let maximumLength = 100

    /// Whether a segment may be a name: short, and without the punctuation that sentences have.
    static func isName(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count <= maximumWords, text.unicodeScalars.count <= maximumLength, FoldedName(text).wordCount > 0
        else { return false }
        guard !text.unicodeScalars.contains(where: { marks.contains($0) }) else { return false }
        return !words.contains(where: endsSentence)
    }

    /// Marks that stand in no name. The comma is none of them: Washington, D.C.
    private static let marks: Set<Unicode.Scalar> = ["؟", "?", "؛", ";", "،", ":", "…", "。", "۔", "؞"]

    /// Whether a word ends in a full stop that is not one of an abbreviation (St., D.C.) or an initial (ج.).
    private static func endsSentence(_ word: Substring) -> Bool {
        guard word.hasSuffix(".") else { return false }
        let letters = word.dropLast()
        return letters.unicodeScalars.count > 3 && !letters.contains(".")
    }
}
