import Testing

@testable import Rasm

/// The article before the quotation marks: الـ«غارديان» is الغارديان, and stays the one article of it.
@Suite("An article outside the quotation marks")
struct ArticleOutsideTests {
    private static let stacks = [
        "الـ", "ال", "والـ", "فالـ", "بالـ", "كالـ", "وبالـ", "فكال", "للـ", "لل", "وللـ", "فلل",
    ]
    private static let quotes = [
        "«»", "\"\"", "''", "“”", "‘’", "‹›", "()", "[]", "{}", "**", "\u{FFFC}\u{FFFC}", "\u{200F}«»\u{200F}",
    ]

    @Test(arguments: stacks, quotes)
    func `no second article is written`(_ stack: String, _ quotes: String) {
        let (open, close) = (quotes.prefix(quotes.count / 2), quotes.suffix(quotes.count / 2))
        // A text by itself, and one with enough behind it that all of it is read in blocks.
        for padding in ["", String(repeating: " ", count: ByteBlock.reach)] {
            func quoted(_ name: String) -> String { "نقلا عن \(stack)\(open)\(name)\(close) أمس" + padding }
            #expect(normalized(quoted("غارديان")) == quoted("غارديان"))
            #expect(normalized(quoted("جارديان")) == quoted("غارديان"))
            #expect(normalized(quoted("لاذقيه")) == quoted("لاذقية"))
            #expect(normalized(quoted("كرملين")) == quoted("كرملين"))
            #expect(normalized(quoted("بي بي سي")) == quoted("بي بي سي"))
            #expect(Analysis(of: Article(quoted("غارديان")), index: SmallGlossary.index).findings.isEmpty)
        }
    }

    @Test(arguments: [
        // The name has an article of its own as well: whose it is to go, nobody said.
        RewriteCase("الـ«الجارديان»", "الـ«الغارديان»"),
        RewriteCase("الـ«البي بي سي»", "الـ«بي بي سي»"),
        RewriteCase("للـ«الأوبك»", "للـ«أوبك»"),
        RewriteCase("الـ «جارديان»", "الـ «غارديان»"),
        RewriteCase("الـ جارديان", "الـ غارديان"),
        RewriteCase("الـ-جارديان", "الـ-غارديان"),
        RewriteCase("الـ«جارديان» والجارديان", "الـ«غارديان» والغارديان"),
        // Names that only look like having an article.
        RewriteCase("الـ«المانيا»", "الـ«ألمانيا»"),
    ])
    func `what stands inside the quotation marks is spelled right all the same`(_ example: RewriteCase) {
        #expect(normalized(example.before) == example.after)
        #expect(normalized(example.after) == example.after)
    }

    @Test(arguments: [
        RewriteCase("بـ«جارديان»", "بـ«الغارديان»"), RewriteCase("لـ«جارديان»", "لـ«الغارديان»"),
        RewriteCase("و«جارديان»", "و«الغارديان»"), RewriteCase("صحيفة «جارديان»", "صحيفة «الغارديان»"),
        RewriteCase("قال «جارديان»", "قال «الغارديان»"), RewriteCase("جال «جارديان»", "جال «الغارديان»"),
        // بال is a word, آل is a family, and a name goes over no comma and no line.
        RewriteCase("في بال «جارديان»", "في بال «الغارديان»"), RewriteCase("آل«جارديان»", "آل«الغارديان»"),
        RewriteCase("ال، «جارديان»", "ال، «الغارديان»"), RewriteCase("الـ\n«جارديان»", "الـ\n«الغارديان»"),
    ])
    func `without an article outside the name has its own`(_ example: RewriteCase) {
        #expect(normalized(example.before) == example.after)
        #expect(normalized(example.after) == example.after)
    }

    @Test func `the mention is what stands inside`() {
        #expect(shorthand("قال الـ«كرملين» وللـ\"غارديان\"") == ["|كرملين>kremlin", "|غارديان>the-guardian"])
        #expect(shorthand("«كرملين» كرملين").isEmpty)
    }

    @Test(arguments: [
        ("ال", true), ("لل", true), ("وال", true), ("فلل", true), ("بال", true), ("وكال", true), ("ل", false),
        ("بلل", false),
        ("قال", false), ("والل", false), ("وبكال", false), ("بوال", false), ("الا", false), ("ا", false),
    ])
    func `a stack of proclitics that ends with the article`(_ word: String, _ isStack: Bool) {
        #expect(ProcliticCuts.isArticleStack(LetterWord(letters: Array(word.utf16)[...])) == isStack)
    }
}
