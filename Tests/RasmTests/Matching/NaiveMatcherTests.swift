import Testing

@testable import Rasm

@Suite("The matcher finds what the naive one finds")
struct NaiveMatcherTests {
    /// The text by itself, and with enough behind it that all of it is read in blocks.
    private func expectSame(_ text: String) {
        expectSame(Article(text))
        expectSame(Article(text + String(repeating: " ", count: ByteBlock.reach)))
    }

    private func expectSame(_ article: Article) {
        let tokens = Tokenizer.tokens(of: article)
        let index = SmallGlossary.index
        let naive = NaiveMatcher(article, tokens: tokens, index: index).mentions()
        let fast = Matcher(index).mentions(in: article, tokens: tokens).map {
            NaiveMatcher.Found(tokens: $0.tokens, forms: index.forms(of: $0).sorted())
        }
        #expect(fast == naive, "of \(article.text(0..<article.bytes.count).debugDescription)")
    }

    @Test(arguments: 0..<60)
    func `in texts made of names and traps`(seed: Int) {
        expectSame(RandomText.text(seed: UInt64(seed) &+ 5_000, pieces: 40))
    }

    @Test(arguments: 0..<4)
    func `in long texts, which are cut into runs`(seed: Int) {
        let bytes = Array(RandomText.text(seed: UInt64(seed) &+ 9_000, pieces: 4_000).utf8)
        expectSame(Article(bytes: bytes, runs: RandomText.runs(of: bytes, seed: UInt64(seed))))
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
