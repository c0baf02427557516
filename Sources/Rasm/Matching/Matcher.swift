/// Finds known names in the words of an article, without looking around.
///
/// At each word the whole word is tried first, then its cuts; of the names that begin there the longest wins, and of two as long the first;
/// what it covers is not looked at again. So وونغ keeps its و, كيم هونغ كيون is never كيم, and بينس ستولتنبرغ is ب + ينس ستولتنبرغ, though
/// بينس alone may be a name.
public struct Matcher: Sendable {
    package let index: TermIndex

    public init(_ index: TermIndex) {
        self.index = index
    }

    /// All mentions of an article, in text order, never overlapping.
    public func mentions(in article: Article) -> [Mention] {
        mentions(in: article, tokens: Tokenizer.tokens(of: article))
    }

    /// The same, with the article's words cut already.
    public func mentions(in article: Article, tokens: Tokens) -> [Mention] {
        TokenScan(article: article, tokens: tokens, index: index).mentions()
    }
}

extension TokenScan {
    /// All mentions of the article, in text order, never overlapping.
    func mentions() -> [Mention] {
        var mentions: [Mention] = []
        mentions.reserveCapacity(tokens.list.count / 4)
        var candidates = Candidates(index, in: tokens)
        var next = 0
        while let position = candidates.next(from: next) {
            guard let mention = mention(at: position, candidates) else {
                next = position + 1
                continue
            }
            if let better = mentionOverlapping(mention, candidates) {
                next = better
            } else {
                mentions.append(mention)
                next = mention.tokens.upperBound
            }
        }
        return mentions
    }
}
