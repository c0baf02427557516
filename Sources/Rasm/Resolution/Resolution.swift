/// A mention and whose name it is.
public struct Resolution: Sendable {
    public let mention: Mention
    /// The form it is, as an index into ``TermIndex/forms``; of an ambiguous mention, the likeliest.
    public let form: Int
    /// False when the article does not say who is meant: such a mention is reported, never rewritten.
    public let isResolved: Bool
    /// The forms it may be, the likeliest first; one when it is resolved.
    public let candidates: [Int]

    init(_ mention: Mention, form: Int) {
        self.mention = mention
        self.form = form
        isResolved = true
        candidates = [form]
    }

    /// - Parameter candidates: forms of several entries, one for each.
    init(_ mention: Mention, likeliest form: Int, of candidates: [Int]) {
        self.mention = mention
        self.form = form
        isResolved = false
        self.candidates = [form] + candidates.filter { $0 != form }
    }
}
