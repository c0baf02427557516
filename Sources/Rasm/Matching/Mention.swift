/// A stretch of text that is a known name, whoever bears it: what the matcher finds without looking around.
public struct Mention: Sendable {
    /// The words of the name, as indices into the article's tokens.
    let tokens: Range<Int>
    /// The byte range of the name without its proclitics.
    public let range: Range<Int>
    /// The byte range of the proclitics, with the marks and tatweel on them; empty when there are none.
    public let proclitics: Range<Int>
    /// How the first word hangs on its proclitics.
    let junction: Junction
    /// The forms this may be, as indices into ``TermIndex/forms``; at least one.
    public let forms: [Int]
    /// Shorter names that begin at the same word, the longest first: for a homograph that lacks its evidence («إن روسيا اليوم أقوى» is not the
    /// broadcaster, but still Russia).
    let shorter: [Shorter]

    struct Shorter: Sendable {
        /// The token after the name's last.
        let endToken: Int
        /// The byte after it.
        let end: Int
        let forms: [Int]
    }

    /// The mention cut to a shorter name.
    func cut(to name: Shorter) -> Mention {
        Mention(
            tokens: tokens.lowerBound..<name.endToken, range: range.lowerBound..<name.end, proclitics: proclitics,
            junction: junction, forms: name.forms, shorter: shorter.filter { $0.endToken < name.endToken })
    }
}

/// How a name hangs on the proclitic before it.
enum Junction: Sendable, Hashable {
    /// Written on as it is: بالكرملين, لكيم, or no proclitic at all.
    case plain
    /// ل fused with the article: للكرملين. The range begins after لل; the name's first two letters are not in the text.
    case fusedArticle
    /// ل fused with the article of a name whose next letter is ل: للاذقية for ل + اللاذقية. Three letters are not in the text.
    case fusedArticleBeforeLam
    /// A ligature holds the proclitic's last letter and the name's first (ﻷوكرانيا). The range begins at the ligature, and what replaces it
    /// must bring these letters back.
    case ligature(String)
}
