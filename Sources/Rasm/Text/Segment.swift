/// A sentence, headline or line of an article.
public struct Segment: Sendable, Hashable {
    /// What kind of text a segment is.
    public enum Kind: String, Sendable, CaseIterable {
        /// Running text: a sentence of the article.
        case text
        /// A line of its own without a final stop: a headline, a caption, a byline.
        case headline
        /// What a site puts around its articles: share buttons, comment forms, related-article lines.
        case boilerplate
    }

    /// The byte range in the article, without surrounding space.
    public var range: Range<Int>
    public var kind: Kind

    public init(range: Range<Int>, kind: Kind) {
        self.range = range
        self.kind = kind
    }
}
