import Testing

@testable import RasmDiscovery

struct WordPatternsTests {
    @Test(arguments: ["تزايد", "تزويد", "التزويد", "استقرار", "انتعاشها", "متوقف", "تفاهمات", "ابلغ", "يبلغ", "مكافحه"])
    func `a word of a derived form fits a pattern`(word: String) {
        #expect(WordPatterns.fit(SpellingAlphabet.codes(of: word)))
    }

    @Test(arguments: ["شويغو", "شويجو", "غرودجيسك", "بوتانين", "ماكغريغور", "تايلاند", "الغارديان", "كروبوتشيك"])
    func `most foreign names fit none`(word: String) {
        #expect(!WordPatterns.fit(SpellingAlphabet.codes(of: word)))
    }
}
