import Rasm
import RasmExchange
import RasmXML

/// A glossary small enough to see through, with one of everything the writers decide about.
enum ExportFixtures {
    static let shoigu = ConceptEntry(
        id: "sergei-shoigu", kind: .person, wikidata: "Q1045",
        sections: [
            LanguageSection(language: "ar", terms: [Term("سيرغي شويغو"), Term("شويغو", .shortForm)]),
            LanguageSection(
                language: "en",
                terms: [Term("Sergei Shoigu"), Term("Sergey Shoigu", .fullForm, .admitted), Term("Shoigu", .shortForm)]),
            LanguageSection(language: "ru", terms: [Term("Сергей Шойгу")]),
        ])

    static let kimJongUn = ConceptEntry(
        id: "kim-jong-un", kind: .person,
        sections: [
            LanguageSection(
                language: "ar", terms: [Term("كيم جونغ أون"), Term("كيم", .shortForm)], defaultFor: ["كيم"]),
            LanguageSection(language: "en", terms: [Term("Kim Jong Un"), Term("Kim", .shortForm)]),
        ])

    static let kimNovak = ConceptEntry(
        id: "kim-novak", kind: .person,
        sections: [
            LanguageSection(
                language: "ar",
                terms: [Term("كيم نوفاك"), Term("نوفاك", .shortForm), Term("كيم", .shortForm, .admitted)]),
            LanguageSection(language: "en", terms: [Term("Kim Novak"), Term("Novak", .shortForm)]),
        ])

    static let nato = ConceptEntry(
        id: "nato", kind: .organisation, note: "Founded in 1949.",
        sections: [
            LanguageSection(
                language: "ar",
                terms: [
                    Term("حلف شمال الأطلسي"), Term("الناتو", .acronym), Term("حلف الأطلنطي", .fullForm, .superseded),
                ]),
            LanguageSection(language: "en", terms: [Term("NATO", .acronym)]),
        ])

    static let march = ConceptEntry(
        id: "month-march", kind: .month,
        sections: [
            LanguageSection(
                language: "ar",
                terms: [
                    Term("مارس", evidence: Evidence(near: ["#day"])),
                    Term("آذار", .fullForm, .admitted, regions: ["SY", "LB"]),
                ]),
            LanguageSection(language: "en", terms: [Term("March")]),
        ])

    static let glossary = Glossary(
        entries: [shoigu, kimJongUn, kimNovak, nato, march],
        spellings: [
            SpellingRow(key: "سيرغي", spellings: [Spelling("سيرجي")]),
            SpellingRow(key: "شويغو", spellings: [Spelling("شويجو")]),
        ])

    /// The same with deprecated terms in two languages, name words and a self-test: something of all that can be lost.
    static let rich: Glossary = {
        var rich = glossary
        rich.entries[0].sections[0].terms.append(Term("شويقو", .shortForm, .deprecated))
        rich.entries[0].sections[1].terms.append(Term("Shoygu", .shortForm, .deprecated))
        rich.entries[0].tests.append(SelfTest(text: "لا أحد", expectation: .none))
        rich.nameWords = NameWords(before: [NameWord("ميلانيا")], after: [NameWord("كارداشيان")])
        return rich
    }()

    /// A glossary of one entry in Arabic and English.
    static func glossary(_ id: String, ar: [Term], en: [Term], kind: EntryKind = .person) -> Glossary {
        Glossary(entries: [
            ConceptEntry(
                id: id, kind: kind,
                sections: [LanguageSection(language: "ar", terms: ar), LanguageSection(language: "en", terms: en)])
        ])
    }

    /// An article with everything Rasm knows of it.
    static func analyzed(_ text: String, _ glossary: Glossary = glossary, name: String = "article.txt")
        -> AnalyzedArticle
    {
        let article = Article(text)
        return AnalyzedArticle(
            name: name, article: article, segments: Segmenter().segments(of: article),
            mentions: Analysis(of: article, index: TermIndex(glossary)).mentions)
    }

    static let articleText = """
        زيارة مرتقبة

        التقى سيرجي شويجو، أمس، مسؤولين من «الناتو». وقال شويجو إن كيم  سيعود.
        شاركها

        """
}

/// The text of what a writer wrote.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
