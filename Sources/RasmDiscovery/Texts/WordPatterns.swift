/// The patterns that Arabic makes words of three root letters by, as far as they add letters to the root: تفاعل, استفعال, مفعول.
///
/// Told by letters alone, some foreign names fit one (تورين is written as تفعيل is): a word that fits is no more than likely to be a word.
enum WordPatterns {
    /// Whether a folded word fits a pattern, with or without article and endings.
    static func fit(_ word: [UInt8]) -> Bool {
        let stem = Morphology.withoutArticle(word)
        if fitBare(stem[...]) { return true }
        return endings.contains { ending in
            stem.count > ending.count + 3 && stem.suffix(ending.count).elementsEqual(ending)
                && fitBare(stem.dropLast(ending.count))
        }
    }

    /// Verbal nouns, participles, and present and past of the derived forms II to X (Wright, A Grammar of the Arabic Language I, §35–§67, §202, §236);
    /// ف ع ل stand for any consonant, and for و and ي.
    private static let list = patterns(
        "تفعيل تفاعل تفعل افتعال انفعال استفعال افعال مفاعله مفعول متفاعل متفعل مستفعل مفتعل منفعل تفعله"
            + " افتعل انفعل استفعل افعل يفعل نفعل يفاعل يتفعل تتفعل يتفاعل تتفاعل يستفعل تستفعل يفتعل تفتعل ينفعل تنفعل"
    )

    private static let endings = patterns("ات ون ين ان ه ا ها هم نا وا ت ي يه")

    private static func patterns(_ words: String) -> [[UInt8]] {
        words.split(separator: " ").map { SpellingAlphabet.codes(of: String($0)) }
    }

    private static let root = Set(SpellingAlphabet.codes(of: "فعل"))
    private static let alef = SpellingAlphabet.code(0x0627)

    private static func fitBare(_ word: ArraySlice<UInt8>) -> Bool {
        list.contains { pattern in
            pattern.count == word.count
                && zip(pattern, word).allSatisfy { $0 == $1 || root.contains($0) && $1 != alef }
        }
    }
}
