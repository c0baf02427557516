import Rasm
import Testing

@Suite("What holds for every text")
struct PropertyTests {
    static let styles = [
        HouseStyle(), HouseStyle(shortForms: .unified), HouseStyle(shortForms: .expanded),
        HouseStyle(months: .levantine), HouseStyle(months: .egyptian), HouseStyle(months: .both),
    ]

    @Test(arguments: 0..<400)
    func `normalizing twice changes nothing more`(seed: Int) {
        let text = RandomText.text(seed: UInt64(seed), pieces: 40)
        for style in Self.styles {
            let once = normalized(text, style: style)
            #expect(Array(normalized(once, style: style).utf8) == Array(once.utf8), "of \(text.debugDescription)")
        }
    }

    @Test func `normalizing every name after every stack of proclitics twice changes nothing more`() {
        let letters = ["", "أ", "و", "ف", "ب", "ك", "ل", "لل"]
        let stacks = letters.flatMap { first in letters.map { first + $0 } }
        for stack in Set(stacks + stacks.map { "أ" + $0 }).sorted() {
            for form in SmallGlossary.index.forms {
                let once = normalized(stack + form.text)
                #expect(normalized(once) == once, "of \(stack + form.text)")
            }
        }
    }

    @Test(arguments: 0..<400)
    func `edits are apart, in order, inside the text, and at scalar boundaries`(seed: Int) {
        let article = Article(RandomText.text(seed: UInt64(seed) &+ 1_000, pieces: 60))
        let analysis = Analysis(of: article, index: SmallGlossary.index)
        var last = 0
        for mention in analysis.mentions {
            #expect(mention.proclitics.lowerBound >= last)
            #expect(mention.proclitics.upperBound == mention.range.lowerBound)
            #expect(firstInvalidUTF8(in: Array(article.bytes[mention.range])) == nil)
            last = mention.range.upperBound
        }
        #expect(last <= article.bytes.count)
        let edits = analysis.edits
        #expect(zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    }

    @Test(arguments: 0..<100)
    func `applying the edits is writing each mention's rendering`(seed: Int) {
        let article = Article(RandomText.text(seed: UInt64(seed) &+ 2_000, pieces: 60))
        let analysis = Analysis(of: article, index: SmallGlossary.index)
        let renderings = analysis.mentions.map { Edit(range: $0.range, replacement: $0.rendering) }
        #expect(renderings.applied(to: article.bytes) == analysis.edits.applied(to: article.bytes))
    }

    /// Without guards: a rewrite may bring a short form beside a given name, where it is rightly taken for somebody else's.
    @Test func `what is written keeps its entry`() {
        var glossary = SmallGlossary.glossary
        glossary.nameWords = NameWords()
        let index = TermIndex(glossary)
        for seed in 0..<200 {
            let text = RandomText.text(seed: UInt64(seed) &+ 3_000, pieces: 30)
            let before = Analysis(of: Article(text), index: index)
            let after = Analysis(of: Article(normalized(text, index: index)), index: index)
            #expect(before.mentions.map(\.entry) == after.mentions.map(\.entry), "of \(text.debugDescription)")
        }
    }
}
