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
            words.add(Article(text), index: index, text: 0)
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

    static func suspects(_ text: String) -> [String] {
        let index = TermIndex(glossary)
        var words = DocumentWords()
        words.add(Article(text), index: index, text: 0)
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
        for number in 0..<4 {
            words.add(Article("خسر ماكجريجور وعاد ماكجريجور"), index: index, text: number)
            words.endArticle()
        }
        words.add(Article("خسر ماكغريغور"), index: index, text: 4)
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
        words.add(Article("زار شويجو قُرية ثم 12 شويجو Moscow في"), index: index, text: 0)
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
