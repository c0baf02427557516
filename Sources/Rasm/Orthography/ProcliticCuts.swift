/// One way to cut a word into proclitics and the beginning of a name.
struct ProcliticCut: Hashable {
    /// The number of folded letters before the name.
    var letters: Int
    /// Letters to put before the rest to have the name's first word: the article that ل swallowed.
    var restored: RestoredArticle = .none

    enum RestoredArticle: Hashable {
        case none
        /// لل + كرملين: ال comes back before the rest.
        case article
        /// ل + ل…: ال comes back and the second ل is the name's own (للاذقية).
        case articleBeforeLam
    }

    /// The first word of the name that this cut would leave.
    func rest(of word: TextWord) -> TextWord {
        let rest = word.dropFirst(letters)
        return switch restored {
        case .none: rest
        case .article: rest.following([LetterFolding.alef, LetterFolding.lam])
        case .articleBeforeLam: rest.following([LetterFolding.alef, LetterFolding.lam, LetterFolding.lam])
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

    /// A byte for each cut still to come, the next one lowest: the letters, and how much is restored in the high half; 0 at the end.
    private var cuts: UInt64 = 0
    private var count: UInt64 = 0

    /// - Parameter beginsWithHamza: whether the word is written with أ: only then is its alef the question word.
    init(of word: TextWord, beginsWithHamza: Bool) {
        var start = 0
        let length = word.count
        if beginsWithHamza, length - 1 >= Self.shortestName {
            append(ProcliticCut(letters: 1))
            start = 1
        }
        guard length - start - 1 >= Self.shortestName else { return }
        if Self.isConjunction(word[start]) {
            append(ProcliticCut(letters: start + 1))
            start += 1
        }
        guard length - start - 1 >= Self.shortestName, Self.isPreposition(word[start]) else { return }
        append(ProcliticCut(letters: start + 1))
        if word[start] == LetterFolding.lam, word[start + 1] == LetterFolding.lam {
            append(ProcliticCut(letters: start + 2, restored: .article))
            append(ProcliticCut(letters: start + 2, restored: .articleBeforeLam))
        }
    }

    private mutating func append(_ cut: ProcliticCut) {
        let restored: UInt64 = cut.restored == .none ? 0 : cut.restored == .article ? 1 : 2
        cuts |= (UInt64(cut.letters) | restored << 4) << (8 * count)
        count += 1
    }

    mutating func next() -> ProcliticCut? {
        guard cuts != 0 else { return nil }
        defer { cuts >>= 8 }
        let restored = cuts >> 4 & 0xF
        return ProcliticCut(
            letters: Int(cuts & 0xF), restored: restored == 0 ? .none : restored == 1 ? .article : .articleBeforeLam)
    }

    private static func isConjunction(_ letter: UInt16) -> Bool { letter == LetterFolding.waw || letter == feh }

    private static func isPreposition(_ letter: UInt16) -> Bool {
        letter == beh || letter == kaf || letter == LetterFolding.lam
    }

    /// Whether the first letter of a word can be a proclitic before a name, the question word aside.
    @inline(__always)
    static func mayBegin(_ word: WordKey) -> Bool { isConjunction(word[0]) || isPreposition(word[0]) }

    /// Whether a word is nothing but proclitics in their order.
    static func isStack(_ word: TextWord) -> Bool {
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
