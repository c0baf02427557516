/// A headline, paragraph or line of boilerplate: sentences, and what stands between them.
struct ArticleBlock: Equatable {
    enum Kind {
        case headline, paragraph, boilerplate
        /// What is no natural language: code, addresses.
        case other
    }

    var kind: Kind
    var range: Range<Int>
    /// The sentences, in order, inside `range`.
    var sentences: [Range<Int>]
}
