/// The limits every document meets, whichever way it is read.
///
/// libxml2 has several: its tree parser and its reader stop at different places. Rasm counts for itself, so a document
/// that can be validated can also be read, and the other way round.
public enum XMLLimits {
    /// Elements may nest this deep; the 257th level is an error.
    public static let maximumDepth = 256

    /// One text, attribute value, comment or processing instruction may hold this many bytes of UTF-8.
    ///
    /// The number is libxml2's own `XML_MAX_TEXT_LENGTH`. Attribute values a DTD supplies count together, and so does
    /// the text of entities that is put in.
    public static let maximumTextBytes = 10_000_000

    /// No more problems than this are collected from one document.
    public static let maximumProblems = 1_000
}

extension Int {
    /// With a comma before each three digits: 10,000,000.
    var grouped: String {
        var digits = String(self)
        var end = digits.count - 3
        while end > (self < 0 ? 1 : 0) {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
            end -= 3
        }
        return digits
    }
}
