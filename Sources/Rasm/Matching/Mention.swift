/// A stretch of text that is a known name, whoever bears it: what the matcher finds without looking around.
public struct Mention: BitwiseCopyable, Sendable {
    /// The name in the trie.
    let name: FoundName
    /// How the first word hangs on its proclitics.
    let junction: Junction
    private let start: Int
    private let length: UInt32
    private let procliticLength: UInt32

    /// - Parameters:
    ///   - procliticsStart: where the proclitics begin that the range follows.
    ///   - range: the bytes of the name without its proclitics.
    init(_ name: FoundName, _ range: Range<Int>, procliticsStart: Int, junction: Junction) {
        self.name = name
        self.junction = junction
        start = range.lowerBound
        length = UInt32(range.count)
        procliticLength = UInt32(range.lowerBound - procliticsStart)
    }

    /// The same of a few words with single spaces between them, whose lengths fit without a look.
    /// - Parameters:
    ///   - start: the byte at which the first word begins.
    ///   - proclitics: how many bytes of that word are none of the name.
    ///   - end: the byte behind the last word.
    @inline(__always)
    init(_ name: FoundName, start: Int, behind proclitics: Int, end: Int, junction: Junction) {
        self.name = name
        self.junction = junction
        self.start = start &+ proclitics
        length = UInt32(truncatingIfNeeded: end &- start &- proclitics)
        procliticLength = UInt32(truncatingIfNeeded: proclitics)
    }

    /// The words of the name, as indices into the article's tokens.
    package var tokens: Range<Int> { Int(name.start)..<Int(name.end) }
    /// The byte range of the name without its proclitics.
    public var range: Range<Int> { start..<start + Int(length) }
    /// The byte range of the proclitics, with the marks and tatweel on them; empty when there are none.
    public var proclitics: Range<Int> { start - Int(procliticLength)..<start }

    /// The mention cut to a shorter name that begins at the same word.
    func cut(to name: FoundName, endingAt end: Int) -> Mention {
        Mention(name, start..<end, procliticsStart: proclitics.lowerBound, junction: junction)
    }
}

/// A way through the trie of names along the words of a text.
struct FoundName: BitwiseCopyable, Sendable {
    /// The first token, and the one after the last.
    let start: UInt32
    let end: UInt32
    /// The node after the first word, and the node at the end.
    let root: UInt32
    let node: UInt32
    /// Which of the forms that end there can be meant.
    let choice: FormChoice
}

/// How a name hangs on the proclitic before it.
enum Junction: BitwiseCopyable, Sendable, Hashable {
    /// Written on as it is: بالكرملين, لكيم, or no proclitic at all.
    case plain
    /// ل fused with the article: للكرملين. The range begins after لل; the name's first two letters are not in the text.
    case fusedArticle
    /// ل fused with the article of a name whose next letter is ل: للاذقية for ل + اللاذقية. Three letters are not in the text.
    case fusedArticleBeforeLam
    /// The article stands before the quotation mark: «الـ"غارديان"». It is not in the range, and what replaces the range leaves its own out.
    case articleOutside
    /// A ligature holds the last letters of the proclitic and the name's first (ﻷوكرانيا). The range begins at the ligature, and what
    /// replaces it must bring back that many letters.
    case ligature(letters: UInt8)
}
