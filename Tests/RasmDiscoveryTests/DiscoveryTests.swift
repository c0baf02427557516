import Rasm
import Testing

@testable import RasmDiscovery

struct DiscoveryTests {
    static let glossary = Glossary(entries: [
        entry("shoigu", .person, ["سيرغي شويغو"], short: ["شويغو"]), entry("guardian", .media, ["الغارديان"]),
        entry("vostochny", .place, ["قاعدة فوستوتشني الفضائية"], short: ["فوستوتشني"]),
        entry("panama", .country, ["بنما"]),
        entry("russia", .country, ["روسيا"]), entry("month-july", .month, ["يوليوز"]),
    ])

    static func entry(_ id: String, _ kind: EntryKind, _ full: [String], short: [String] = []) -> ConceptEntry {
        let terms =
            full.map { Term($0, .fullForm, .preferred) }
            + short.map { Term($0, .shortForm, .preferred) }
        return ConceptEntry(id: id, kind: kind, sections: [LanguageSection(language: "ar", terms: terms)])
    }

    static func groups(_ texts: [String], _ glossary: Glossary = glossary) async -> [Discovery.Group] {
        let index = TermIndex(glossary)
        var census = WordCensus()
        for (number, text) in texts.enumerated() {
            var words = DocumentWords()
            words.add(Article(text), index: index)
            census.add(words, document: number)
        }
        return await Discovery(census, glossary: glossary, index: index).groups
    }

    @Test(arguments: [
        ("قال الوزير سيرجي شويجو إن القمة ناجحة", "shoigu", "شويجو"),
        ("ذكرت صحيفة الجارديان أن القمة ناجحة", "guardian", "الجارديان"),
        ("هبطت الطائرة في ميناء فوستوشني مساء", "vostochny", "فوستوشني"),
        ("التقى الوزير سيرجي شويجو الوفد ثم ودع الوفد وشويجو الصحافة", "shoigu", "شويجو"),
    ])
    func `a spelling nobody listed is proposed for its entry`(text: String, entry: String, spelling: String) async {
        let groups = await Self.groups([text])
        #expect(groups.contains { $0.entry == entry && $0.spellings.map(\.text) == [spelling] })
        #expect(groups.allSatisfy { $0.entry == entry })
    }

    @Test func `a word that is listed in one full name alone is proposed beside another name`() async {
        var names = Self.glossary
        var lavrov = Self.entry("lavrov", .person, ["سيرغي لافروف"], short: ["لافروف"])
        lavrov.sections[0].terms.append(Term("سيرجي لافروف", .fullForm, .deprecated))
        names.entries.append(lavrov)
        let groups = await Self.groups(["قال سيرجي لافروف ذلك ثم قال الوزير سيرجي شويغو غيره"], names)
        #expect(groups.map(\.entry) == ["shoigu"] && groups.first?.spellings.map(\.text) == ["سيرجي"])
    }

    @Test(arguments: [
        "وصل الوفد بينما غادر الوزير", "القوات الروسية والروسي والروسيين", "قال شويغو إن روسيا مستعدة",
        "وكان فكان ومستشار مستشار",
        "يمهلوه يمهله", "تزويد الوفد وتزود الوفد", "زوجها زواجها", "ضحية الخسائر في الجزائر",
        "سياسي والمحلل السياسي السيسي", "تزويد روسيا بالأسلحة مع تزايد التكهنات", "صدر كتاب عن يوليوس قيصر",
    ])
    func `ordinary words, derived words and listed names are not`(text: String) async {
        #expect(await Self.groups([text]).isEmpty)
    }

    /// In the first of its articles a spelling may stand alone, and each article brings words that might be names.
    @Test func `what speaks for a spelling may stand in a later article, and other articles take nothing from it`()
        async
    {
        let alone = [
            "نقل التقرير شويجو إلى منصبه", "وصل شويجو مساء", "غادر شويجو أمس", "عاد شويجو اليوم", "صرح شويجو غدا",
        ]
        let later = alone + ["قال سيرجي شويجو إن القمة ناجحة"]
        let group = await Self.groups(later).first { $0.entry == "shoigu" }
        #expect(group?.spellings.first?.reasons.contains { $0.hasPrefix("stands beside سيرجي") } ?? false)
        let letters = Array("بتجدرسعفقكلمنه")
        let others = (0..<300).map { number in
            (0..<12).map { word in
                "ال"
                    + String(
                        (0..<4).map { letters[(number * 7 + word * 5 + $0 * (number + word + 3)) % letters.count] })
            }.joined(separator: " ")
        }
        let among = await Self.groups(later + others).first { $0.entry == "shoigu" }?.probability ?? 0
        #expect(abs(among - (group?.probability ?? 1)) < 0.02)
    }

    static func suspects(_ text: String) -> [String] {
        let index = TermIndex(glossary)
        var words = DocumentWords()
        words.add(Article(text), index: index)
        return Suspects(glossary, index: index).list(in: WordCensus(words)).map { "\($0.spelling.text) = \($0.name)" }
    }

    @Test(arguments: [
        ("قال الوزير سيرجي شويجو إن القمة ناجحة", ["سيرجي = سيرغي", "شويجو = شويغو"]),
        ("ذكرت صحيفة الجارديان أن القمة ناجحة", ["الجارديان = الغارديان"]),
        ("هبطت الطائرة في قاعدة فوستوشني مساء", ["فوستوشني = فوستوتشني"]),
        ("فاز ماكغريغور بالنزال وخسر ماكجريجور", []), ("وصل الوفد بينما غادر الوزير", []),
        ("قال شويغو إن روسيا مستعدة", []),
    ])
    func `a check tells of what is very likely a spelling of a name`(text: String, expected: [String]) {
        #expect(Self.suspects(text) == expected)
    }

    @Test func `what differs by a consonant needs more than its letters`() {
        #expect(Self.suspects("هبطت الطائرة في فوستوشني مساء").isEmpty)
    }

    @Test func `a city's title does not speak for a state`() {
        let city = KnownNames.folded(KnownNames.letters("مدينة"))
        #expect(Titles.fit(city, .city))
        #expect(!Titles.fit(city, .country))
        #expect(!Titles.fit(city, .person))
    }

    @Test func `the reason names the letters, and words with a proclitic count as the bare one`() async throws {
        let group = try #require(
            await Self.groups(["زار سيرجي شويجو البلاد", "وشويجو هناك", "التقى شويجو"]).first { $0.name == "شويغو" })
        let spelling = try #require(group.spellings.first)
        #expect(spelling.reasons == ["غ/ج, as in شويغو/شويجو", "stands beside سيرجي, as شويغو does"])
        #expect(spelling.count == 3)
        #expect(spelling.articles == 3)
    }

    @Test func `all articles are counted, not those of the first places alone, and each once`() async throws {
        // Six with the bare word, three of which hold it with a proclitic too, and one with the proclitic alone.
        let texts =
            Array(repeating: "زار سيرجي شويجو البلاد", count: 3)
            + Array(repeating: "قال سيرجي شويجو ثم عاد وشويجو هناك شويجو", count: 3) + ["ثم عاد سيرجي وشويجو هناك"]
        let group = try #require(await Self.groups(texts).first { $0.name == "شويغو" })
        let spelling = try #require(group.spellings.first { $0.text == "شويجو" })
        #expect(spelling.count == 3 + 3 * 3 + 1)
        #expect(spelling.articles == 7)
        #expect(spelling.places.map(\.document) == [0, 1, 2])
    }

    @Test func `a word is counted in each article of a document that has several`() async {
        let index = TermIndex(Self.glossary)
        var words = DocumentWords()
        for _ in 0..<4 {
            words.add(Article("خسر ماكجريجور وعاد ماكجريجور"), index: index)
            words.endArticle()
        }
        words.add(Article("خسر ماكغريغور"), index: index)
        words.endArticle()
        var census = WordCensus()
        census.add(words, document: 0)
        census.add(words, document: 1)
        let group = await Discovery(census, glossary: Self.glossary, index: index).groups.first
        #expect(group?.spellings.map(\.text) == ["ماكجريجور", "ماكغريغور"])
        #expect(group?.spellings.map(\.count) == [16, 2])
        #expect(group?.spellings.map(\.articles) == [8, 2])
    }

    @Test(arguments: [
        (
            ["فاز كونور ماكغريغور بالنزال", "خسر كونور ماكجريجور", "وقال وكونور مكغريغور ذلك"],
            [["كونور ماكجريجور", "كونور ماكغريغور", "كونور مكغريغور"]]
        ),
        // The family name stands alone too.
        (
            ["فاز كونور ماكغريغور بالنزال", "خسر كونور ماكجريجور", "عاد ماكجريجور مساء"],
            [["كونور ماكجريجور", "كونور ماكغريغور"], ["ماكجريجور", "ماكغريغور"]]
        ),
        // Another name, and a proclitic between the two.
        (["فاز كونور ماكغريغور بالنزال", "خسر ماكجريجور", "عاد كونور وماكجريجور مساء"], [["ماكجريجور", "ماكغريغور"]]),
        // Not beside each other.
        (["فاز كونور، ماكغريغور خسر", "خسر كونور\nماكجريجور"], [["ماكجريجور", "ماكغريغور"]]),
    ])
    func `words that stand together again and again are one new name`(
        texts: [String], expected: [[String]]
    ) async {
        let groups = await Self.groups(texts)
        #expect(groups.map { $0.spellings.map(\.text).sorted() }.sorted { $0[0] < $1[0] } == expected)
        #expect(groups.allSatisfy { $0.entry == nil })
    }

    @Test(arguments: [
        // Three words, and four, are one name and no pairs beside it.
        (
            ["فاز غابرييل كونور ماكغريغور", "خسر غابرييل كونور ماكجريجور", "قال وغابرييل كونور ماكغريغور"],
            [["غابرييل كونور ماكجريجور", "غابرييل كونور ماكغريغور"]]
        ),
        (
            ["فاز غابرييل كونور ماكغريغور روبنسون", "خسر غابرييل كونور ماكجريجور روبنسون"],
            [["غابرييل كونور ماكجريجور روبنسون", "غابرييل كونور ماكغريغور روبنسون"]]
        ),
        // The name is spelled in several ways in the midst, too.
        (
            ["فاز غابرييل ماكغريغور كونور", "خسر غابرييل ماكجريجور كونور"],
            [["غابرييل ماكجريجور كونور", "غابرييل ماكغريغور كونور"]]
        ),
        // Two words of it stand alone in both spellings, and the longer name is told beside them.
        (
            [
                "فاز غابرييل كونور ماكغريغور", "خسر غابرييل كونور ماكجريجور", "عاد كونور ماكغريغور",
                "وصل كونور ماكجريجور",
            ],
            [["غابرييل كونور ماكجريجور", "غابرييل كونور ماكغريغور"], ["كونور ماكجريجور", "كونور ماكغريغور"]]
        ),
        // What stands beside it now and then is no part of it.
        (
            ["فاز غابرييل كونور ماكغريغور", "خسر غابرييل كونور ماكجريجور"]
                + Array(repeating: "عاد كونور ماكغريغور ثم كونور ماكجريجور", count: 3),
            [["كونور ماكجريجور", "كونور ماكغريغور"]]
        ),
        // Three letters are part of a name where they stand beside it again and again, and not where they do so now and then; بعد is no name.
        (["فاز بيل ماكغريغور", "خسر بيل ماكجريجور"], [["بيل ماكجريجور", "بيل ماكغريغور"]]),
        (["فاز بعد ماكغريغور", "خسر بعد ماكجريجور"], [["ماكجريجور", "ماكغريغور"]]),
        (
            ["فاز بيل ماكغريغور", "خسر بيل ماكجريجور"] + Array(repeating: "عاد ماكغريغور ثم ماكجريجور", count: 3),
            [["ماكجريجور", "ماكغريغور"]]
        ),
    ])
    func `names of several words are told as one`(texts: [String], expected: [[String]]) async {
        let groups = await Self.groups(texts)
        #expect(groups.map { $0.spellings.map(\.text).sorted() }.sorted { $0[0] < $1[0] } == expected)
    }

    @Test func `a document that was kept is counted as it was the first time`() async throws {
        let index = TermIndex(Self.glossary)
        let texts = [
            "فاز غابرييل كونور ماكغريغور، ثم 12 عاد سيرجي شويجو!", "«شُويجو»\nفي روسيا Moscow وشويجو", "",
            "لا شيء\u{200B}هنا",
        ]
        func document(_ texts: [String]) -> DocumentWords {
            var words = DocumentWords()
            for text in texts {
                words.add(Article(text), index: index)
                if text.count % 2 == 0 { words.endArticle() }
            }
            return words
        }
        // What was kept last comes first, so that words have other numbers than those of their order.
        let documents = [document(texts), document(texts.reversed()), document([texts[1], texts[1]])]
        var first = WordCensus()
        let kept = documents.reversed().enumerated().map { number, document in
            document.kept(first.add(document, document: number))
        }
        var known = try #require(WordCensus(keptWords: first.keptWords))
        #expect(known.wordCount == first.wordCount)
        #expect(known.isMostlyUnmet)
        var plain = WordCensus()
        for (number, document) in documents.enumerated() {
            let read = try #require(
                kept.reversed()[number].withUnsafeBytes { DocumentWords(kept: $0, wordCount: first.wordCount) })
            #expect(read.kept(known.add(read, document: number)) == kept.reversed()[number])
            plain.add(document, document: number)
        }
        #expect(!known.isMostlyUnmet)
        #expect(known.order.map { known.text(Int($0)) } == plain.order.map { plain.text(Int($0)) })
        for (a, b) in zip(known.order, plain.order) {
            #expect(known.words[Int(a)].count == plain.words[Int(b)].count)
            #expect(known.words[Int(a)].articles == plain.words[Int(b)].articles)
            #expect(known.places(Int(a)) == plain.places(Int(b)))
            let beside = known.neighbours(Int(a)).map { [$0.before, $0.after].map { $0.map(known.text) } }
            #expect(beside == plain.neighbours(Int(b)).map { [$0.before, $0.after].map { $0.map(plain.text) } })
        }
        #expect(
            known.sequences.list.indices.map { known.sequences.words($0).map(known.text) }
                == plain.sequences.list.indices.map { plain.sequences.words($0).map(plain.text) })
        #expect(plain.sequences.list.indices.contains { plain.sequences.words($0).count == 3 })
    }

    @Test func `what is no kept document is none`() throws {
        var words = DocumentWords()
        words.add(Article("فاز، ماكغريغور ثم 12 عاد"), index: TermIndex(Self.glossary))
        let kept = words.kept(WordCensus().adding(words))
        func read(_ bytes: [UInt8], words: Int = 4) -> Bool {
            bytes.withUnsafeBytes { DocumentWords(kept: $0, wordCount: words) != nil }
        }
        #expect(read(kept))
        #expect(!read(kept, words: 3))
        #expect(!read([0x80]))
        #expect(!read([0]))
        #expect(!read(Array(repeating: 0xFF, count: 6)))
        #expect(WordCensus(keptWords: [3, 1, 2]) == nil)
        #expect(WordCensus(keptWords: [0]) == nil)
        #expect(WordCensus(keptWords: [1, 65, 1, 65]) == nil)
    }

    @Test func `a name of two words has its counts, its reason and the places of both words`() async throws {
        let texts = ["فاز كونور ماكغريغور", "خسر كونور ماكجريجور وعاد كونور ماكجريجور", "قال وكونور ماكجريجور"]
        let group = try #require(await Self.groups(texts).first)
        #expect(group.spellings.map(\.text) == ["كونور ماكجريجور", "كونور ماكغريغور"])
        #expect(group.spellings.map(\.count) == [3, 1])
        #expect(group.spellings.map(\.articles) == [2, 1])
        #expect(group.spellings[1].reasons == ["ج/غ, ج/غ, as in كونور ماكجريجور/كونور ماكغريغور"])
        let place = try #require(group.spellings[1].places.first)
        #expect(Article(texts[place.document]).text(place.range) == "كونور ماكغريغور")
        #expect(group.spellings[0].places.map(\.document) == [1, 1, 2])
    }

    @Test func `what stands beside a word is told across vowel marks, and not across digits and Latin`() {
        let index = TermIndex(Self.glossary)
        var words = DocumentWords()
        words.add(Article("زار شويجو قُرية ثم 12 شويجو Moscow في"), index: index)
        let census = WordCensus(words)
        let beside = census.words.indices.first { census.text($0) == "شويجو" }.map { word in
            census.neighbours(word).map { [$0.before, $0.after].map { $0.map(census.text) } }
        }
        #expect(beside == [["زار", "قُرية"], [nil, nil]])
    }

    @Test func `spellings of a new name are a group of their own`() async throws {
        let groups = await Self.groups(["فاز ماكغريغور بالنزال", "خسر ماكجريجور", "عاد مكغريغور"])
        #expect(groups.count == 1)
        #expect(groups.first?.entry == nil)
        #expect(Set(groups[0].spellings.map(\.text)) == ["ماكغريغور", "ماكجريجور", "مكغريغور"])
    }
}

extension WordCensus {
    /// The numbers that the words of a document have after it was added.
    fileprivate func adding(_ document: DocumentWords) -> [Int32] {
        var census = self
        return census.add(document, document: 0)
    }
}
