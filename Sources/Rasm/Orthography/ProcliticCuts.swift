/// One way to cut a word into proclitics and the beginning of a name.
struct ProcliticCut: Hashable {
    /// All of it in a byte, which is never 0: the letters in three bits, what is restored in two, a bit for each yes or no.
    fileprivate let bits: UInt8
    private static let questionBit: UInt8 = 1 << 5
    private static let articleBit: UInt8 = 1 << 6
    private static let restoredShift: UInt8 = 3

    init(letters: Int, isQuestion: Bool = false, mayBeArticle: Bool = false, restored: RestoredArticle = .none) {
        bits =
            UInt8(letters) | restored.rawValue << Self.restoredShift | (isQuestion ? Self.questionBit : 0)
            | (mayBeArticle ? Self.articleBit : 0)
    }

    fileprivate init(bits: UInt8) { self.bits = bits }

    /// The number of folded letters before the name.
    var letters: Int { Int(bits & 7) }
    /// Whether the first of them is the أ that asks.
    var isQuestion: Bool { bits & Self.questionBit != 0 }
    /// Whether they are أل, which may be the article as well.
    var mayBeArticle: Bool { bits & Self.articleBit != 0 }
    /// Letters to put before the rest to have the name's first word: the article that ل swallowed.
    var restored: RestoredArticle { RestoredArticle(rawValue: bits >> Self.restoredShift & 3)! }

    enum RestoredArticle: UInt8, Hashable {
        case none
        /// لل + كرملين: ال comes back before the rest.
        case article
        /// ل + ل…: ال comes back and the second ل is the name's own (للاذقية).
        case articleBeforeLam
    }

    /// What begins with the first word of the name that this cut would leave.
    @inline(__always)
    func beginning(restOf word: some TextWord, in beginnings: NameBeginnings) -> KnownWord {
        let rest = word.dropFirst(letters)
        return switch restored {
        case .none: rest.beginning(in: beginnings)
        case .article: rest.beginning(following: LetterFolding.article, in: beginnings)
        case .articleBeforeLam: rest.beginning(following: LetterFolding.articleAndLam, in: beginnings)
        }
    }
}

/// All ways to cut proclitics off a word, the fewest letters first: أ، then و or ف، then ب or ك or ل, each at most once and in this order; ل swallows the
/// alef of an article.
///
/// ```
/// ProcliticCuts(of: "وللكرملين")  // و|للكرملين, ول|لكرملين, ولل|كرملين with ال restored, …
/// ```
/// The whole word is not among the cuts: the matcher tries it first. س is no proclitic of a name. There are never more than five cuts, and they lie
/// in the value itself.
struct ProcliticCuts: Sequence, IteratorProtocol {
    private static let beh: UInt16 = 0x0628
    private static let feh: UInt16 = 0x0641
    private static let kaf: UInt16 = 0x0643
    /// A name keeps at least this many letters.
    private static let shortestName = 2

    /// A byte for each cut still to come, the next one lowest; 0 at the end.
    private var cuts: UInt64 = 0
    private var count: UInt64 = 0

    /// - Parameter beginsWithHamza: whether the word is written with أ, and may ask: only then is its alef the question word.
    init(of word: some TextWord, beginsWithHamza: Bool) {
        var start = 0
        let length = word.count
        if beginsWithHamza, length - 1 >= Self.shortestName {
            append(ProcliticCut(letters: 1, isQuestion: true))
            start = 1
        }
        let isQuestion = start == 1
        guard length - start - 1 >= Self.shortestName else { return }
        if Self.isConjunction(word[start]) {
            append(ProcliticCut(letters: start + 1, isQuestion: isQuestion))
            start += 1
        }
        guard length - start - 1 >= Self.shortestName, Self.isPreposition(word[start]) else { return }
        let isLam = word[start] == LetterFolding.lam
        append(
            ProcliticCut(letters: start + 1, isQuestion: isQuestion, mayBeArticle: isQuestion && start == 1 && isLam))
        if isLam, word[start + 1] == LetterFolding.lam {
            append(ProcliticCut(letters: start + 2, isQuestion: isQuestion, restored: .article))
            append(ProcliticCut(letters: start + 2, isQuestion: isQuestion, restored: .articleBeforeLam))
        }
    }

    private mutating func append(_ cut: ProcliticCut) {
        cuts |= UInt64(cut.bits) << (8 * count)
        count += 1
    }

    mutating func next() -> ProcliticCut? {
        guard cuts != 0 else { return nil }
        defer { cuts >>= 8 }
        return ProcliticCut(bits: UInt8(truncatingIfNeeded: cuts))
    }

    /// A folded word and what is left of it after each cut that restores nothing; alef is no question word here.
    static func peeled(_ word: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
        let cuts = ProcliticCuts(of: LetterWord(letters: word), beginsWithHamza: false).filter { $0.restored == .none }
        return [word] + cuts.map { word.dropFirst($0.letters) }
    }

    /// The prepositions after which nobody asks: what follows في does not begin with the أ of a question.
    static let prepositions = ["في", "إلى", "من", "عن", "على"].map(WordKey.init(literal:))

    /// على, and what makes a word of its own with it: وعلى, فعلى, أعلى.
    static let onWords = ["على", "وعلى", "فعلى", "أعلى"].map(WordKey.init(literal:))

    private static func isConjunction(_ letter: UInt16) -> Bool { letter == LetterFolding.waw || letter == feh }

    private static func isPreposition(_ letter: UInt16) -> Bool {
        letter == beh || letter == kaf || letter == LetterFolding.lam
    }

    /// Whether the first letter of a word can be a proclitic before a name, the question word aside.
    @inline(__always)
    static func mayBegin(_ first: UInt16) -> Bool { isConjunction(first) || isPreposition(first) }

    /// Whether a word is nothing but proclitics and the article: ال, وال, بال, لل, ولل.
    static func isArticleStack(_ word: some TextWord) -> Bool {
        guard word.count >= 2, word.count <= 4, word[word.count - 1] == LetterFolding.lam else { return false }
        let beforeLam = word[word.count - 2]
        guard beforeLam == LetterFolding.alef || beforeLam == LetterFolding.lam else { return false }
        // لل is ل + ال: it leaves no place for ب or ك.
        var end = word.count - 2
        if end > 0, beforeLam == LetterFolding.alef, word[end - 1] == beh || word[end - 1] == kaf { end -= 1 }
        if end > 0, isConjunction(word[end - 1]) { end -= 1 }
        return end == 0
    }

    /// Whether a word is nothing but proclitics in their order.
    static func isStack(_ word: some TextWord) -> Bool {
        var position = 0
        func take(_ isTaken: (UInt16) -> Bool) {
            if position < word.count, isTaken(word[position]) { position += 1 }
        }
        take { $0 == LetterFolding.alef }
        take(isConjunction)
        take(isPreposition)
        return position == word.count
    }
}

/// The proclitics that a word may begin with, as bits by the low six bits of their letters' second bytes, which tell letters apart.
///
/// For loops over words that do not ask: the answers are numbers.
struct ProcliticLetters {
    private static let question: UInt64 = 1 << 0x23
    private static let foldedQuestion: UInt64 = 1 << 0x27
    private static let conjunctions: UInt64 = 1 << 0x08 | 1 << 0x01
    private static let prepositions: UInt64 = 1 << 0x28 | 1 << 0x03 | 1 << 0x04

    private let bits: UInt64

    /// At the beginning of a word: أ, then و or ف, then ب or ك or ل. Only an alef that is written with a hamza asks.
    @inline(__always)
    static var first: ProcliticLetters { ProcliticLetters(bits: question | conjunctions | prepositions) }

    /// The same for letters that are folded.
    static var firstFolded: ProcliticLetters {
        ProcliticLetters(bits: foldedQuestion | conjunctions | prepositions)
    }

    /// Behind a proclitic, folded: those that come later in this order.
    @inline(__always)
    init(behind code: UInt64) {
        let letter: UInt64 = 1 &<< (code & 0x3F)
        let isQuestion: UInt64 = letter & Self.foldedQuestion != 0 ? ~0 : 0
        let isConjunction: UInt64 = letter & Self.conjunctions != 0 ? ~0 : 0
        bits = isQuestion & Self.conjunctions | (isQuestion | isConjunction) & Self.prepositions
    }

    private init(bits: UInt64) { self.bits = bits }

    /// 1 for a letter that is one of them, else 0.
    @inline(__always)
    func holds(_ code: UInt64) -> Int { Int(truncatingIfNeeded: bits &>> (code & 0x3F) & 1) }
}
