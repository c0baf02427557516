/// One way to cut a word into proclitics and the beginning of a name.
struct ProcliticCut: Hashable {
    /// The number of folded letters before the name.
    var letters: Int
    /// Whether the first of them is the أ that asks.
    var isQuestion = false
    /// Letters to put before the rest to have the name's first word: the article that ل swallowed.
    var restored: RestoredArticle = .none
    /// Whether the last proclitic letter is ل.
    var endsWithLam = false

    enum RestoredArticle: Hashable {
        case none
        /// لل + كرملين: ال comes back before the rest.
        case article
        /// ل + ل…: ال comes back and the second ل is the name's own (للاذقية).
        case articleBeforeLam
    }
}

/// Cuts proclitics off a word: أ، then و or ف، then ب or ك or ل, each at most once and in this order; ل swallows the alef of an article.
///
/// ```
/// cuts("وللكرملين")  // و|للكرملين, ول|لكرملين, ولل|كرملين with ال restored, …
/// ```
/// The whole word is not among the cuts: the matcher tries it first. س is no proclitic of a name.
enum ProcliticSplitter {
    private static let alef: UInt16 = 0x0627
    private static let beh: UInt16 = 0x0628
    private static let feh: UInt16 = 0x0641
    private static let kaf: UInt16 = 0x0643
    private static let lam: UInt16 = 0x0644
    private static let waw: UInt16 = 0x0648
    /// A name keeps at least this many letters.
    private static let shortestName = 2

    /// Whether a word can carry a proclitic at all: most words are told apart by this one look.
    @inline(__always)
    static func mayCut(_ first: UInt16) -> Bool {
        first == alef || first == beh || first == feh || first == kaf || first == lam || first == waw
    }

    /// Whether a folded word is a preposition after which nobody asks: what follows في does not begin with the أ of a question.
    static func isPreposition(_ word: ArraySlice<UInt16>) -> Bool { prepositions.contains(Array(word)) }

    private static let prepositions = Set(["في", "إلى", "من", "عن", "على"].flatMap { Phrase($0).folded })

    /// Whether a word is nothing but proclitics in their order.
    static func isStack(_ word: Span<UInt16>) -> Bool {
        var position = 0
        func take(_ letters: UInt16...) {
            if position < word.count, letters.contains(word[position]) { position += 1 }
        }
        take(alef)
        take(waw, feh)
        take(beh, kaf, lam)
        return position == word.count
    }

    /// All cuts of a folded word, the fewest letters first.
    /// - Parameter beginsWithHamza: whether the word is written with أ: only then is its alef the question word.
    static func cuts(of word: Span<UInt16>, beginsWithHamza: Bool) -> [ProcliticCut] {
        var cuts: [ProcliticCut] = []
        collect(word, from: 0, into: &cuts)
        if beginsWithHamza, word.count - 1 >= shortestName {
            var questions = [ProcliticCut(letters: 1)]
            collect(word, from: 1, into: &questions)
            for cut in questions.indices { questions[cut].isQuestion = true }
            cuts += questions
        }
        return cuts.sorted { ($0.letters, $0.restored == .none ? 0 : 1) < ($1.letters, $1.restored == .none ? 0 : 1) }
    }

    /// A folded word and what is left of it after each cut that restores nothing; alef is no question word here.
    static func peeled(_ word: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
        let cuts = cuts(of: Array(word).span, beginsWithHamza: false).filter { $0.restored == .none }
        return [word] + cuts.map { word.dropFirst($0.letters) }
    }

    private static func collect(_ word: Span<UInt16>, from start: Int, into cuts: inout [ProcliticCut]) {
        guard word.count > start else { return }
        collectPreposition(word, from: start, into: &cuts)
        if word[start] == waw || word[start] == feh, word.count - start - 1 >= shortestName {
            cuts.append(ProcliticCut(letters: start + 1))
            collectPreposition(word, from: start + 1, into: &cuts)
        }
    }

    private static func collectPreposition(_ word: Span<UInt16>, from start: Int, into cuts: inout [ProcliticCut]) {
        guard word.count - start - 1 >= shortestName else { return }
        let first = word[start]
        if first == beh || first == kaf || first == lam {
            cuts.append(ProcliticCut(letters: start + 1, endsWithLam: first == lam))
        }
        if first == lam, word[start + 1] == lam, word.count - start - 2 >= 1 {
            cuts.append(ProcliticCut(letters: start + 2, restored: .article, endsWithLam: true))
            cuts.append(ProcliticCut(letters: start + 2, restored: .articleBeforeLam, endsWithLam: true))
        }
    }
}
