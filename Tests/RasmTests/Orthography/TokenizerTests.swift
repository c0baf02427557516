import Testing

@testable import Rasm

@Suite("Words cut in blocks are the words cut scalar by scalar")
struct TokenizerTests {
    private struct Word: Equatable {
        var range: Range<Int>
        var script: Script
        var isGlued: Bool
        var beginsRun: Bool

        init(_ token: Token) {
            range = token.range
            script = token.script
            isGlued = token.isGlued
            beginsRun = token.beginsRun
        }
    }

    private func scalarTokens(_ article: Article) -> [Token] {
        // No more words than bytes.
        [Token](unsafeUninitializedCapacity: article.bytes.count) { memory, count in
            var tokenizer = ScalarTokenizer(TokenWriter(memory), zeroWidthSpaceParts: false)
            for run in article.runs where !run.isEmpty {
                tokenizer.beginRun(run)
                tokenizer.scan(article.bytes.span, run)
            }
            count = tokenizer.words.count
        }
    }

    private func expectSame(_ article: Article) {
        let fast = Tokenizer.tokens(of: article).list.map(Word.init)
        #expect(
            fast == scalarTokens(article).map(Word.init),
            "of \(article.text(0..<article.bytes.count).debugDescription)")
    }

    /// One of each kind of character: letters plain and not, marks, digits, separators of every length, glue, joiners, glyphs, other scripts.
    private static let characters = [
        "ب", "ى", "ؠ", "ڤ", "ـ", "\u{64B}", "\u{654}", "٣", "٪", "،", "؟", " ", "\n", "a", "7", "_", "@", "[", "«",
        "\u{A0}", "\u{AD}", "é",
        "—", "“", "…", "\u{200F}", "\u{2028}", "ﻷ", "ﹰ", "漢", "\u{1F600}", "𞤀", "я",
    ]

    @Test(arguments: characters)
    func `for every three characters, wherever they lie in a block`(first: String) {
        // Each triple begins at every offset of a block in turn, and is followed by enough to be read in blocks.
        for second in Self.characters {
            for third in Self.characters {
                let text = [first, second, third, "كتب ", first, third, " "].joined()
                let padding = String(repeating: "من ", count: (text.utf8.count * 7 + second.utf8.count) % 22)
                expectSame(Article(padding + String(repeating: text, count: 6)))
            }
        }
    }

    @Test(arguments: 0..<64)
    func `over the end of a block`(offset: Int) {
        let lead = String(repeating: ".", count: offset)
        for character in Self.characters {
            let text = lead + "كتاب" + character + "كتاب" + character + String(repeating: " كتاب", count: 30)
            expectSame(Article(text))
        }
    }

    @Test(arguments: characters)
    func `wherever an article or a run of it ends`(character: String) {
        let text = (0..<12).map { "كتب\(Self.characters[$0 * 5 % Self.characters.count])و\(character) كتاب" }.joined()
        for end in text.unicodeScalars.indices {
            let start = String(text.unicodeScalars[..<end])
            expectSame(Article(start))
            expectSame(Article(bytes: Array(text.utf8), runs: [0..<start.utf8.count]))
            expectSame(
                Article(bytes: Array(text.utf8), runs: [0..<start.utf8.count, start.utf8.count..<text.utf8.count]))
        }
    }

    @Test(arguments: [-1, 0, 1], ["", " كتاب", "-كتاب", "ً كتاب"])
    func `of a word that is longer than lengths are kept`(more: Int, rest: String) {
        for lead in ["", "من ", String(repeating: ".", count: 63)] {
            let letters = Token.longest / 2 + more
            expectSame(
                Article(lead + String(repeating: "ب", count: letters) + rest + String(repeating: " من", count: 30)))
        }
    }

    @Test(arguments: 0..<40)
    func `in long texts, which are cut into runs`(seed: Int) {
        let bytes = Array(RandomText.text(seed: UInt64(seed) &+ 100, pieces: 2_000).utf8)
        expectSame(Article(bytes: bytes))
        expectSame(Article(bytes: bytes, runs: RandomText.runs(of: bytes, seed: UInt64(seed))))
    }
}

@Suite("The key of a word")
struct WordKeyTests {
    private static let letters: [Unicode.Scalar] = (Array(0x0620...0x063F) + Array(0x0641...0x064A)).compactMap {
        Unicode.Scalar($0 as UInt32)
    }

    /// The key that a text's first word has, read from its bytes.
    private func key(_ word: String) -> WordKey? {
        let article = Article(word + String(repeating: " ", count: ByteBlock.reach))
        return WordKey(Tokenizer.tokens(of: article).list[0], article.bytes.span.bytes)
    }

    @Test func `is that of the folded letters, for every plain letter at every place`() {
        for count in 1...16 {
            for letter in Self.letters {
                for place in 0..<count {
                    var word = String(repeating: "ب", count: count).unicodeScalars.map { $0 }
                    word[place] = letter
                    let text = String(String.UnicodeScalarView(word))
                    let folded = Phrase(text).folded[0]
                    let key = key(text)
                    #expect(key != nil && key == WordKey(folded: folded), "of \(text)")
                    #expect(key?.count == count && (0..<count).allSatisfy { key?[$0] == folded[$0] }, "of \(text)")
                }
            }
        }
    }

    @Test func `loses letters from its beginning`() {
        let word = Phrase("وبالكرملينوالغارد").folded[0]
        for count in 0..<8 {
            #expect(
                WordKey(folded: word[...].prefix(16))?.dropFirst(count)
                    == WordKey(folded: word.prefix(16).dropFirst(count)))
        }
    }

    @Test func `takes letters before it, as far as there is room`() {
        let word = Phrase("لاذقيةوبعدهامدينة").folded[0]
        let article = LetterFolding.article
        for count in 1...16 {
            let folded = Array(word.prefix(count))
            #expect(WordKey(folded: folded)?.following(article) == WordKey(folded: article + folded), "of \(count)")
        }
    }

    @Test(arguments: [
        "كِيم", "كـيم", "أوكرانيًا", "مدينـةٌ", "ىَ", "مؤْمن", "وٰلد", "شيٕء", "وٓ", "ڤيتنامُ", "عبدالرحمنعبدالرحيمُ",
        "عِبدالرحمنعبدال", "ﷲُ",
        "و\u{0654}عد", "مي\u{200D}ل", "ک\u{064E}يم", "ل\u{0655}ي",
    ])
    func `with marks is that of the folded letters, or left to them`(word: String) throws {
        let article = Article(word)
        let tokens = Tokenizer.tokens(of: article)
        let token = try #require(tokens.list.first)
        let marked = WordKey(marked: token, article.bytes.span)
        #expect(marked == nil || marked == WordKey(folded: tokens.letters(of: token)))
        #expect(tokens.foldedKey(of: token) == WordKey(folded: tokens.letters(of: token)))
    }

    @Test(arguments: ["كِيم", "كـيم", "BBC", "25", "ڤيتنام", "عبدالرحمنعبدالرحيم"])
    func `is none for a word that is not plain, or longer than sixteen letters`(word: String) {
        #expect(key(word) == nil)
    }
}

@Suite("The candidates for names")
struct CandidatesTests {
    @Test(arguments: 0..<20)
    func `are all words at which there is a name`(seed: Int) {
        let index = SmallGlossary.index
        let article = Article(RandomText.text(seed: UInt64(seed) &+ 700, pieces: 3_000))
        let tokens = Tokenizer.tokens(of: article)
        let scan = TokenScan(article: article, tokens: tokens, index: index)
        var positions: Set<Int> = []
        var candidates = Candidates(index, in: tokens)
        var next = 0
        while let position = candidates.next(from: next) {
            let contained = candidates.contains(position)
            #expect(contained)
            positions.insert(position)
            next = position + 1
        }
        for position in tokens.list.indices where scan.mention(at: position) != nil {
            #expect(positions.contains(position), "at \(article.text(tokens.list[position].range))")
        }
        #expect(positions.count < tokens.list.count)
    }

    @Test(arguments: 0..<40)
    func `settle just the names that are found by looking again`(seed: Int) {
        let index = SmallGlossary.index
        let article = Article(RandomText.text(seed: UInt64(seed) &+ 1_700, pieces: 3_000))
        let scan = TokenScan(article: article, tokens: Tokenizer.tokens(of: article), index: index)
        var candidates = Candidates(index, in: scan.tokens)
        var (next, settled, found) = (0, 0, 0)
        while let position = candidates.next(from: next) {
            let (known, seen) = (scan.mention(at: position, candidates), scan.mention(at: position))
            #expect(
                known?.tokens == seen?.tokens && known?.range == seen?.range && known?.proclitics == seen?.proclitics
                    && known?.name.node == seen?.name.node && known?.name.root == seen?.name.root
                    && known?.junction == seen?.junction, "at \(article.text(scan.tokens.list[position].range))")
            let isSettled = candidates.isSettled(position)
            settled += isSettled && known != nil ? 1 : 0
            found += known != nil ? 1 : 0
            next = position + 1
        }
        #expect(settled > found / 4)
    }

    /// Both وارسو and ارسو are names: of two that end at the same word the one stays before which fewer letters are cut off. In a
    /// longer text, since the last bytes of one are read letter by letter.
    @Test(arguments: ["وارسو", "وارسو كيم"])
    func `keep the whole word where a name as long begins behind a proclitic`(text: String) {
        let terms = ["وارسو", "ارسو", "وارسو كيم", "ارسو كيم"].map { Term($0) }
        let entries = terms.enumerated().map { number, term in
            ConceptEntry(id: "\(number)", kind: .person, sections: [LanguageSection(language: "ar", terms: [term])])
        }
        let mentions = Matcher(TermIndex(Glossary(entries: entries))).mentions(
            in: Article("قال \(text) أمس" + String(repeating: " كتب", count: 40)))
        #expect(mentions.map { $0.proclitics.count } == [0])
        #expect(mentions.map { $0.range.count } == [text.utf8.count])
    }

    /// Words are looked at a thousand and twenty-four at a time.
    @Test(arguments: 1_018...1_026)
    func `have names across the end of a group`(place: Int) {
        let text = String(repeating: "كتب ", count: place) + "وكيم جونغ أون " + String(repeating: "كتب ", count: 20)
        let mentions = Matcher(SmallGlossary.index).mentions(in: Article(text))
        #expect(mentions.map(\.tokens) == [place..<place + 3])
    }
}
