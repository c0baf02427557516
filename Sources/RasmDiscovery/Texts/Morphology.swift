/// What Arabic adds to words, as far as it must be known not to take one word for a spelling of another.
enum Morphology {
    private static func codes(_ words: String) -> [[UInt8]] {
        words.split(separator: " ").map { SpellingAlphabet.codes(of: String($0)) }
    }

    /// Proclitics that a name may have before it, the longest first.
    static let proclitics = codes("وبال فبال وكال فكال وال فال بال كال لل وب فب وك فك ول فل و ف ب ك ل")

    /// Endings of adjectives, duals, plurals, accusatives, feminines, and possessives.
    private static let endings = codes(
        "ييون ييين يات يون يين يان يتان يتين اوي اويه هما كما ات ون ين ان تان تين يه يا ها هم هن نا كم ي ه ا ت و اء")

    /// What marks a noun as somebody's.
    static let possessives = codes("ه ها هم هما نا كم")

    /// Endings that the names of people and places do not take, and words do.
    static let endingsOfWords = possessives + codes("ات ون وا")

    /// The article, by itself and with what is written together with it.
    static let withArticle = codes("ال وال بال فال كال لل")

    /// The same as words that are looked up.
    enum Packed {
        static let proclitics = Morphology.proclitics.compactMap { PackedLetters($0) }
        static let endingsOfWords = Morphology.endingsOfWords.compactMap { PackedLetters($0) }
        static let withArticle = Morphology.withArticle.compactMap { PackedLetters($0) }
        static let article = withArticle[0]

        static func withoutArticle(_ word: PackedLetters) -> PackedLetters {
            word.count > 4 && word.starts(with: article) ? word.dropFirst(2) : word
        }
    }

    static let lam = SpellingAlphabet.code(0x0644)

    private static let article = SpellingAlphabet.codes(of: "ال")

    /// Whether two folded words are one word with other endings, prefixes, or with and without the article: روسي and روسيا.
    static func isDerived(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let (x, y) = (withoutArticle(a), withoutArticle(b))
        if x == y { return true }
        let (stemsX, stemsY) = (stems(x), stems(y))
        return stemsX.contains { stem in stem.count >= 2 && stemsY.contains { $0 == stem } }
    }

    /// Whether one is the verbal noun of the other's second form: تزويد of تزود.
    static func isVerbalNoun(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        guard short.count >= 4, long.count == short.count + 1, long[0] == teh, short[0] == teh,
            long[long.count - 2] == yeh
        else {
            return false
        }
        return long.dropLast(2) == short.dropLast(1) && long.last == short.last
    }

    private static let teh = SpellingAlphabet.code(0x062A)
    private static let yeh = SpellingAlphabet.code(0x064A)
    private static let possessed = codes("ها هم هن كم وه وهم")

    /// Whether a folded word ends as what belongs to somebody does.
    static func isPossessed(_ word: [UInt8]) -> Bool {
        possessed.contains { word.count > $0.count + 2 && Array(word.suffix($0.count)) == $0 }
    }

    /// Whether two folded words are one word with other proclitics: فكان and وكان.
    static func differsByProclitic(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let (x, y) = (rests(a), rests(b))
        return x.contains { rest in y.contains { $0 == rest || isDerived($0, rest) } }
    }

    private static func rests(_ word: [UInt8]) -> [[UInt8]] {
        [word]
            + proclitics.filter { word.count - $0.count >= 3 && word.starts(with: $0) }.map {
                Array(word.dropFirst($0.count))
            }
    }

    static func withoutArticle(_ word: [UInt8]) -> [UInt8] {
        word.count > 4 && word.starts(with: article) ? Array(word.dropFirst(2)) : word
    }

    private static func stems(_ word: [UInt8]) -> [[UInt8]] {
        [word]
            + endings.filter { word.count - $0.count >= 2 && Array(word.suffix($0.count)) == $0 }
            .map { Array(word.dropLast($0.count)) }
    }

    /// Whether it has two letters that renderings of foreign names hardly use.
    static func looksNative(_ word: PackedLetters) -> Bool {
        var native = 0
        for place in 0..<word.count where SpellingAlphabet.isNative[Int(word[place])] { native += 1 }
        return native >= 2
    }
}
