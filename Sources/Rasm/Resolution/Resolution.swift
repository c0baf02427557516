/// A mention and whose name it is.
public struct Resolution: Sendable {
    public let mention: Mention
    /// The form it is, as an index into ``TermIndex/forms``; of an ambiguous mention, the likeliest.
    public let form: Int
    /// False when the article does not say who is meant: such a mention is reported, never rewritten.
    public let isResolved: Bool
}
