import Rasm

/// How likely two names in different scripts are one name: Arabic, Latin and Cyrillic, in either order.
///
/// ```swift
/// let similarity = CrossScriptSimilarity()
/// similarity.probability("Vladimir Putin", "فلاديمير بوتين")  // more than 0.99
/// similarity.probability("بوتين", "Шойгу")                     // less than 0.01
/// ```
/// Arabic is compared by the sounds that ``SoundModel`` learned, Cyrillic by its romanization. A probability is that of a pair met where one in three is right
/// and every second wrong one looks alike, which is what a program that compares names has before it. A name translated by its meaning has nothing to do
/// with its sound: this compares «ألمانيا» with "Almania", never with "Germany".
public struct CrossScriptSimilarity: Sendable {
    public init() {}

    /// From 0 to 1. Names of one script are compared too, but only by their consonants and letters.
    public func probability(_ a: String, _ b: String) -> Double { 1 / (1 + exponential(-logOdds(a, b))) }

    /// The same on a scale that does not end, to rank by: 0 is as likely as not, minus infinity is for what holds no name.
    public func logOdds(_ a: String, _ b: String) -> Double {
        let (one, other) = (ComparedName(a), ComparedName(b))
        guard !one.isEmpty, !other.isEmpty else { return -.infinity }
        if one.isArabic == other.isArabic { return Self.logOddsOfLetters(one.letters, other.letters, one.isArabic) }
        let (arabic, latin) = one.isArabic ? (one, other) : (other, one)
        var best = -Double.infinity
        for (arabicLetters, arabicPenalty) in arabic.readings {
            for (latinLetters, latinPenalty) in latin.readings {
                guard let odds = SoundModel.learned.logOdds(latinLetters, arabicLetters) else { continue }
                best = max(best, odds - abs(arabicPenalty - latinPenalty) * Self.lostArticle)
            }
        }
        return best
    }

    /// An article that only one side has, as in «الأسد» and "Assad", makes a pair so much less likely.
    private static let lostArticle = 1.5

    /// For names in one script or in Latin and Cyrillic letters, for which nothing was learned.
    private static func logOddsOfLetters(_ a: [UInt16], _ b: [UInt16], _ isArabic: Bool) -> Double {
        let script: Script = isArabic ? .arabic : .latin
        let consonants = Skeleton(a, script: script).similarity(to: Skeleton(b, script: script))
        let letters = 1 - Double(editDistance(a, b)) / Double(max(a.count, b.count))
        return slope * (Double(consonants) + letters) / 2 - offset
    }

    /// Set by hand on the English and Russian names of glossary/: half is about what one vowel and one consonant in six cost.
    private static let slope = 22.0
    private static let offset = 15.5

    private static func editDistance(_ a: [UInt16], _ b: [UInt16]) -> Int {
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == other ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[b.count]
    }
}

/// A name read for comparing: its words as letters, Cyrillic ones in Latin.
private struct ComparedName {
    private(set) var words: [[UInt16]] = []
    private(set) var isArabic = false

    init(_ name: String) {
        let article = Article(name)
        let tokens = Tokenizer.tokens(of: article)
        let list = tokens.list.filter { $0.script != .digits && $0.script != .other }
        isArabic = 2 * list.count { $0.script == .arabic } > list.count
        for token in list where (token.script == .arabic) == isArabic {
            let letters = Array(tokens.letters(of: token))
            words.append(isArabic ? letters : Romanization.latin(LatinFolding.folded(letters).letters))
        }
        words.removeAll(where: \.isEmpty)
    }

    var isEmpty: Bool { words.isEmpty }
    /// All words in one: «عبد الرحمن» is "Abdulrahman".
    var letters: [UInt16] { Array(words.joined()) }

    /// The name as it stands, and without its articles.
    var readings: [(letters: [UInt16], articles: Double)] {
        let bare = isArabic ? words.map(Self.withoutArticle) : words.filter { !Self.articles.contains($0) }
        guard bare != words, !bare.isEmpty else { return [(letters, 0)] }
        return [(letters, 0), (Array(bare.joined()), 1)]
    }

    private static func withoutArticle(_ word: [UInt16]) -> [UInt16] {
        word.count > 4 && word.starts(with: arabicArticle) ? Array(word.dropFirst(2)) : word
    }

    private static let arabicArticle = Array("ال".utf16)
    /// The Arabic article in Latin letters, before all the letters it takes the sound of.
    private static let articles = Set(
        "al el ad an ar as ash at az ed en er es esh et ez".split(separator: " ").map { Array($0.utf16) })
}
