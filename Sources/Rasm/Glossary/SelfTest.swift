/// A sentence an entry carries to prove itself.
public struct SelfTest: Sendable {
    public enum Expectation: Sendable {
        /// The byte ranges of `text` that are the mentions of the entry, and what the whole text must become, when said.
        case mentions([Range<Int>], normalized: String?)
        /// The entry must not be found.
        case none
    }

    /// The sentence without its brackets.
    public var text: String
    public var expectation: Expectation
    public var place: SourcePlace?

    public init(text: String, expectation: Expectation, place: SourcePlace? = nil) {
        self.text = text
        self.expectation = expectation
        self.place = place
    }

    /// Reads a sentence whose mentions stand in brackets.
    ///
    /// ```
    /// SelfTest(marked: "زار لل[كرملين]")  // text: "زار للكرملين", mentions of one range
    /// ```
    /// - Returns: nil when the brackets do not pair.
    public init?(marked: String, normalized: String? = nil, place: SourcePlace? = nil) {
        var text: [UInt8] = []
        var ranges: [Range<Int>] = []
        var open: Int?
        for byte in marked.utf8 {
            switch byte {
            case UInt8(ascii: "["):
                guard open == nil else { return nil }
                open = text.count
            case UInt8(ascii: "]"):
                guard let start = open, start < text.count else { return nil }
                ranges.append(start..<text.count)
                open = nil
            default: text.append(byte)
            }
        }
        guard open == nil else { return nil }
        self.init(
            text: String(decoding: text, as: UTF8.self), expectation: .mentions(ranges, normalized: normalized),
            place: place)
    }
}
