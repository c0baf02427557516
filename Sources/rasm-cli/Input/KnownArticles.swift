import RasmExchange

/// What is known of an article without working on it: what came of it, and what its texts amount to.
struct Known<Value: Sendable>: Sendable {
    var value: Value
    var census: DocumentCensus
}

/// Answers for articles that need not be worked on again.
protocol KnownArticles<Value>: Sendable {
    associatedtype Value: Sendable

    /// What is known of an article that is read as a whole.
    func whole(_ input: Input) -> Known<Value>?

    /// The pieces of a large file that is as it was, by number; nil when it has to be read.
    func pieces(of input: Input) -> Range<Int>?

    /// One of these.
    func piece(_ number: Int) -> Known<Value>?

    /// A piece that was read.
    func piece(of content: ContentKey) -> Known<Value>?
}
