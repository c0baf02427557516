/// The words that decide whether a stop ends a sentence.
struct SentenceWords: Sendable {
    private let abbreviations = Abbreviations()
    /// Written with a stop before a bracket or comma, and ending a sentence elsewhere: إلخ.
    private let enumerationEnds: Set<FoldedWord>
    /// Verbs that say whose a quotation is: «متى؟» سأل الصحفي.
    private let saying: Set<FoldedWord>
    /// The same after و: a sentence that begins so is a new one.
    private let andSaying: Set<FoldedWord>
    /// Words that have a capital only where a sentence begins, of English, French and Russian.
    private let beginnings: Set<FoldedWord>
    /// The same before an apostrophe. O and D are left out: O'Brien, D'Angelo.
    private let elisions: Set<FoldedWord>
    /// First words of a sentence that turns to something else: من جهته، في المقابل.
    private let turns: [FoldedWord: Set<FoldedWord>]

    init() {
        let verbs = Self.verbs.split(separator: " ").map(String.init)
        enumerationEnds = Self.table("الخ etc")
        saying = Set(verbs.map { FoldedWord($0) })
        andSaying = Set(verbs.map { FoldedWord("و" + $0) })
        beginnings = Self.table(Self.starters)
        elisions = Self.table("c j l m n qu s t")
        var turns: [FoldedWord: Set<FoldedWord>] = [:]
        for turn in Self.turns {
            turns[FoldedWord(turn.first), default: []].formUnion(Self.table(turn.second))
        }
        self.turns = turns
    }

    func isAbbreviation(_ word: FoldedWord) -> Bool { abbreviations.contains(word) }
    func isTitle(_ word: FoldedWord) -> Bool { abbreviations.titles.contains(word) }
    /// Whether a word that has a capital begins a sentence; elided: an apostrophe follows it.
    func begins(_ word: FoldedWord, elided: Bool) -> Bool { (elided ? elisions : beginnings).contains(word) }
    func endsEnumeration(_ word: FoldedWord) -> Bool { enumerationEnds.contains(word) }
    func says(_ word: FoldedWord) -> Bool { saying.contains(word) }
    func andSays(_ word: FoldedWord) -> Bool { andSaying.contains(word) }
    func turns(_ first: FoldedWord, _ second: FoldedWord) -> Bool { turns[first]?.contains(second) == true }

    static func table(_ words: String) -> Set<FoldedWord> {
        Set(words.split(separator: " ").map { FoldedWord(String($0)) })
    }

    private static let verbs = """
        قال قالت قالوا يقول تقول سأل سألت تساءل تساءلت أضاف أضافت أكد أكدت أوضح أوضحت ذكر ذكرت أشار أشارت صرح صرحت \
        أعلن أعلنت كتب كتبت تابع تابعت رد ردت أجاب أجابت هتف هتفت صاح صاحت علق علقت أفاد أفادت نقل نقلت لفت لفتت شدد \
        شددت ختم همس صرخ صرخت
        """

    private static let starters = """
        the this that these those he she it they we you his her its their our there here a an and but or if when while after \
        before since although however in on at for from with by as to not what who how why where meanwhile \
        il elle ils elles on nous vous le la les un une des ce cet cette ces son sa ses leur leurs et mais ou où si quand dans \
        en au aux pour par sur sous avec sans selon après avant depuis pendant lors puis ainsi alors cependant toutefois \
        он она оно они мы вы это этот эта эти тот та те его её ее их в во на по но и а с со к ко о об от из у за для до после \
        при если когда однако также так там тогда здесь как что кто где не затем кроме
        """

    private static let turns: [(first: String, second: String)] = [
        ("من", "جهته جهتها جانبه جانبها جهتهم جانبهم ناحيته ناحيتها"), ("ومن", "جهته جهتها جانبه جانبها المقرر"),
        ("في", "المقابل غضون"), ("وفي", "المقابل غضون سياق"), ("إلى", "ذلك"), ("يذكر", "أن"), ("ويذكر", "أن"),
        ("يشار", "إلى"), ("جدير", "بالذكر"),
    ]
}
