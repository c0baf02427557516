/// The words that decide whether a stop ends a sentence.
struct SentenceWords: Sendable {
    /// Words that are written with a stop. Single letters (د. م. J.) need no entry: every one is taken for an abbreviation.
    private let abbreviations: Set<FoldedWord>
    /// Written with a stop before a bracket or comma, and ending a sentence elsewhere: إلخ.
    private let enumerationEnds: Set<FoldedWord>
    /// Verbs that say whose a quotation is: «متى؟» سأل الصحفي.
    private let saying: Set<FoldedWord>
    /// The same after و: a sentence that begins so is a new one.
    private let andSaying: Set<FoldedWord>
    /// First words of a sentence that turns to something else: من جهته، في المقابل.
    private let turns: [FoldedWord: Set<FoldedWord>]

    init() {
        let verbs = Self.verbs.split(separator: " ").map(String.init)
        abbreviations = Self.table(Self.arabic + " " + Self.latin + " " + Self.letters.map { " و\($0)" }.joined())
        enumerationEnds = Self.table("الخ etc")
        saying = Set(verbs.map { FoldedWord($0) })
        andSaying = Set(verbs.map { FoldedWord("و" + $0) })
        var turns: [FoldedWord: Set<FoldedWord>] = [:]
        for turn in Self.turns {
            turns[FoldedWord(turn.first), default: []].formUnion(Self.table(turn.second))
        }
        self.turns = turns
    }

    func isAbbreviation(_ word: FoldedWord) -> Bool { word.letters == 1 || abbreviations.contains(word) }
    func endsEnumeration(_ word: FoldedWord) -> Bool { enumerationEnds.contains(word) }
    func says(_ word: FoldedWord) -> Bool { saying.contains(word) }
    func andSays(_ word: FoldedWord) -> Bool { andSaying.contains(word) }
    func turns(_ first: FoldedWord, _ second: FoldedWord) -> Bool { turns[first]?.contains(second) == true }

    private static func table(_ words: String) -> Set<FoldedWord> {
        Set(words.split(separator: " ").map { FoldedWord(String($0)) })
    }

    /// Titles with a proclitic (للد. أحمد), titles run together (أد.), and what books write. لم and بد are left out: they are words.
    private static let arabic = "لد للد للم أد وأد مج تح صص رض"

    /// With و before it, each is an abbreviation still: انظر ص. 5 وج. 2.
    private static let letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهي"

    private static let latin = """
        mr mrs ms dr prof st sr jr rev hon gov sen rep gen col maj capt lt sgt cpl adm cmdr pres mt ft vs inc ltd co \
        corp llc bros no nos vol pp fig ed eds al ca cf approx est dept univ assn ave blvd jan feb mar apr jun jul \
        aug sep sept oct nov dec ph phd
        """

    private static let verbs = """
        قال قالت قالوا يقول تقول سأل سألت تساءل تساءلت أضاف أضافت أكد أكدت أوضح أوضحت ذكر ذكرت أشار أشارت صرح صرحت \
        أعلن أعلنت كتب كتبت تابع تابعت رد ردت أجاب أجابت هتف هتفت صاح صاحت علق علقت أفاد أفادت نقل نقلت لفت لفتت شدد \
        شددت ختم همس صرخ صرخت
        """

    private static let turns: [(first: String, second: String)] = [
        ("من", "جهته جهتها جانبه جانبها جهتهم جانبهم ناحيته ناحيتها"), ("ومن", "جهته جهتها جانبه جانبها المقرر"),
        ("في", "المقابل غضون"), ("وفي", "المقابل غضون سياق"), ("إلى", "ذلك"), ("يذكر", "أن"), ("ويذكر", "أن"),
        ("يشار", "إلى"), ("جدير", "بالذكر"),
    ]
}
