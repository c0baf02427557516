import Testing

@testable import Rasm

@Suite("The matcher finds what the naive one finds")
struct NaiveMatcherTests {
    /// The text by itself, and with enough behind it that all of it is read in blocks.
    private func expectSame(_ text: String, _ index: TermIndex = SmallGlossary.index) {
        expectSame(Article(text), index)
        expectSame(Article(text + String(repeating: " ", count: ByteBlock.reach)), index)
    }

    private func expectSame(_ article: Article, _ index: TermIndex = SmallGlossary.index) {
        let tokens = Tokenizer.tokens(of: article)
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

    /// Words that are each other's ends behind proclitics and the article, and names of one to three of them.
    private struct FewLetters {
        var chance: SeededGenerator
        var words: [String] = []

        init(seed: Int) {
            chance = SeededGenerator(seed: UInt64(seed) &+ 77)
            for _ in 0..<6 {
                let stem = (0..<Int.random(in: 2...3, using: &chance)).map { _ in
                    "كلمبعىي".randomElement(using: &chance)!
                }
                words += ["", "", "ال", "أ", "ا", "ل", "و"].map { $0 + String(stem) }
            }
        }

        mutating func phrase(_ lengths: ClosedRange<Int>, _ joints: [String]) -> String {
            (0..<Int.random(in: lengths, using: &chance)).reduce(into: "") { text, number in
                text +=
                    (number == 0 ? "" : joints.randomElement(using: &chance)!) + words.randomElement(using: &chance)!
            }
        }

        mutating func index() -> TermIndex {
            let names = Set((0..<16).map { number in phrase(1...(number % 2 + 1), [" "]) }).sorted()
            let entries = names.enumerated().map { number, name in
                SmallGlossary.entry(
                    "\(number)", .person, name, deprecated: number % 2 == 0 ? [phrase(1...1, [])] : [],
                    short: number % 5 == 0 ? phrase(1...1, []) : nil)
            }
            // Words by themselves that ask where more of a name follows.
            let asking = names.filter { $0.contains(" ") }.prefix(2).map { NameWord("أ" + $0.prefix { $0 != " " }) }
            let known = NameWords(before: asking, ordinary: [NameWord(phrase(1...1, []))])
            return TermIndex(Glossary(entries: entries, nameWords: known))
        }
    }

    @Test(arguments: 0..<100)
    func `in texts of a few letters, where nearly everything is a name and a proclitic as well`(seed: Int) {
        var letters = FewLetters(seed: seed)
        let index = letters.index()
        let joints = [
            " ", " ", " ", " ", " ", " ", " ", " ", "\n", " \"", "-", "، ", " في ", " و", " أ", " أ", " أل", " ل",
        ]
        for _ in 0..<4 { expectSame(letters.phrase(30...60, joints), index) }
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
            "ستوكهولم", "استوكهولم",
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
