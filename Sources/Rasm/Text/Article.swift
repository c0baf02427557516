/// A text to look for names in: its bytes, and which of them are natural language.
///
/// Every offset in Rasm is a byte offset into `bytes`, from 0. The bytes are valid UTF-8; whoever makes an article has checked it
/// (``firstInvalidUTF8(in:)``).
public struct Article: Sendable {
    /// The text, exactly as it was read.
    public let bytes: [UInt8]
    /// The byte ranges that are natural language, in order and apart. Code, addresses and markup lie outside.
    public let runs: [Range<Int>]

    /// An article all of which is text.
    public init(_ text: String) {
        self.init(bytes: Array(text.utf8))
    }

    /// - Parameters:
    ///   - bytes: valid UTF-8.
    ///   - runs: byte ranges at scalar boundaries, in order and apart; nil for the whole text.
    public init(bytes: [UInt8], runs: [Range<Int>]? = nil) {
        self.bytes = bytes
        self.runs = runs ?? [0..<bytes.count]
    }

    /// The text of a byte range.
    public func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
