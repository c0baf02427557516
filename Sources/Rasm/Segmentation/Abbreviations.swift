/// Words that are written with a stop, which then need not end a sentence.
///
/// Single letters (د. م. J. г.) need no entry: every one is taken for an abbreviation.
struct Abbreviations: Sendable {
    /// What always stands before something: no sentence ends after Mr. or им., whatever follows.
    let titles: Set<FoldedWord>
    private let others: Set<FoldedWord>

    init() {
        titles = SentenceWords.table(Self.englishTitles + " " + Self.frenchTitles + " " + Self.russianTitles)
        let letters = Self.arabicLetters.map { " و\($0)" }.joined()
        others = SentenceWords.table(
            [Self.arabic, Self.english, Self.french, Self.russian].joined(separator: " ") + letters)
    }

    func contains(_ word: FoldedWord) -> Bool { word.letters == 1 || titles.contains(word) || others.contains(word) }

    /// Titles with a proclitic (للد. أحمد), titles run together (أد.), and what books write. لم and بد are left out: they are words.
    private static let arabic = "لد للد للم أد وأد مج تح صص رض"

    /// With و before it, each is an abbreviation still: انظر ص. 5 وج. 2.
    private static let arabicLetters = "ابتثجحخدذرزسشصضطظعغفقكلمنهي"

    private static let englishTitles = """
        mr mrs ms messrs dr prof st rev hon gov sen rep gen brig col maj capt lt sgt cpl adm cmdr supt insp det pres mt ft vs
        """

    private static let english = """
        sr jr inc ltd co corp llc bros no nos vol pp fig ed eds al ca cf approx est dept univ assn ave blvd jan feb mar apr \
        jun jul aug sep sept oct nov dec ph phd
        """

    private static let frenchTitles = "mme mmes mlle mlles mgr gén ste"

    private static let french = "mm av bd chap janv févr juill déc éd env réf tél hab"

    private static let russianTitles = """
        им ул пл просп пер наб обл акад проф доц зам зав нач ген полк подп кап лейт серж адм св см ср напр рис табл тов гос
        """

    private static let russian = """
        гг вв тыс млн млрд трлн руб коп долл чел кв куб км кг мин сек др пр проч стр гл гр тел эл экз англ франц нем лат греч
        """
}
