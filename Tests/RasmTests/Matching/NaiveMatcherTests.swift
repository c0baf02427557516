import Testing

@testable import Rasm

@Suite("The matcher finds what the naive one finds")
struct NaiveMatcherTests {
    private func expectSame(_ text: String) {
        let article = Article(text)
        let tokens = Tokenizer.tokens(of: article)
        let index = SmallGlossary.index
        let naive = NaiveMatcher(article, tokens: tokens, index: index).mentions()
        let fast = Matcher(index).mentions(in: article, tokens: tokens).map {
            NaiveMatcher.Found(tokens: $0.tokens, forms: $0.forms.sorted())
        }
        #expect(fast == naive, "of \(text.debugDescription)")
    }

    @Test(arguments: 0..<60)
    func `in texts made of names and traps`(seed: Int) {
        expectSame(RandomText.text(seed: UInt64(seed) &+ 5_000, pieces: 40))
    }

    @Test func `for every stack of three letters before every kind of name`() {
        let letters = ["", "أ", "ا", "و", "ف", "ب", "ك", "ل", "س"]
        let names = [
            "بوتين", "الكرملين", "كرملين", "اللاذقية", "لاذقية", "وونغ", "ألمانيا", "المانيا", "كسرت", "خامنئي",
        ]
        for first in letters {
            for second in letters {
                for third in letters {
                    for name in names { expectSame(first + second + third + name) }
                }
            }
        }
    }
}
