/// A word of a text, folded: a run of letters of one script, or of digits.
public struct Token: Sendable, Hashable {
    /// The byte range in the article: from the first letter to the last letter and the marks on it.
    public let range: Range<Int>
    /// Where the folded letters stand in ``Tokens/folded``, in UTF-16 code units.
    let letters: Range<Int>
    let script: Script
    /// Whether a character glues this token to something that is no text: an underscore or @, as in hashtags and addresses.
    let isGlued: Bool
    /// The number of the text run it stands in, from 0: words of two runs are never neighbours.
    let run: Int
}

/// The words of an article.
public struct Tokens: Sendable {
    public internal(set) var list: [Token] = []
    /// The folded letters of all tokens, one after the other.
    var folded: [UInt16] = []

    func letters(of token: Token) -> ArraySlice<UInt16> {
        folded[token.letters]
    }
}
