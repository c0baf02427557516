import Rasm
import RasmExchange
import Testing

@Suite struct TMXUnitsTests {
    private func pairs(_ glossary: Glossary = ExportFixtures.glossary, _ from: String = "ar", _ to: String = "en")
        -> [String: String]
    {
        Dictionary(
            uniqueKeysWithValues: TMXExport.units(of: glossary, from: from, to: to).map { ($0.source, $0.target) })
    }

    @Test func `every Arabic spelling has one unit with the preferred English of the same type`() {
        let pairs = pairs()
        for full in ["سيرغي شويغو", "سيرجي شويغو", "سيرغي شويجو", "سيرجي شويجو"] {
            #expect(pairs[full] == "Sergei Shoigu")
        }
        for short in ["شويغو", "شويجو"] { #expect(pairs[short] == "Shoigu") }
    }

    @Test func `from English only the preferred Arabic is a target`() {
        let pairs = pairs(ExportFixtures.glossary, "en", "ar")
        #expect(
            pairs == [
                "Sergei Shoigu": "سيرغي شويغو", "Sergey Shoigu": "سيرغي شويغو", "Shoigu": "شويغو",
                "Kim Jong Un": "كيم جونغ أون",
                "Kim": "كيم", "Kim Novak": "كيم نوفاك", "Novak": "نوفاك", "NATO": "الناتو", "March": "مارس",
            ])
    }

    @Test(arguments: [("ar", "ru"), ("ru", "ar"), ("en", "ru"), ("ru", "en")])
    func `any two languages of the glossary make a direction`(from: String, to: String) {
        let preferred = Set(
            ExportFixtures.shoigu.sections.flatMap(\.terms).filter { $0.status == .preferred }.map(\.text))
        let units = TMXExport.units(of: ExportFixtures.glossary, from: from, to: to)
        #expect(!units.isEmpty)
        #expect(units.allSatisfy { $0.entry == "sergei-shoigu" && preferred.contains($0.target) })
    }

    @Test func `a language the glossary lacks makes no units`() {
        #expect(TMXExport.units(of: ExportFixtures.glossary, from: "ar", to: "de").isEmpty)
        #expect(TMXExport.units(of: ExportFixtures.glossary, from: "de", to: "ar").isEmpty)
    }

    @Test func `a short form without a short form in the other language is left out`() {
        let glossary = ExportFixtures.glossary(
            "a", ar: [Term("علي حسن"), Term("حسن", .shortForm)], en: [Term("Ali Hasan")])
        #expect(pairs(glossary) == ["علي حسن": "Ali Hasan"])
    }

    @Test func `full form and acronym stand in for each other`() {
        let pairs = pairs()
        #expect(pairs["حلف شمال الأطلسي"] == "NATO")
        #expect(pairs["الناتو"] == "NATO")
        #expect(pairs["حلف الأطلنطي"] == "NATO", "superseded names are met as well")
    }

    @Test func `a short form of two entries is its default holder's`() {
        let units = TMXExport.units(of: ExportFixtures.glossary, from: "ar", to: "en").filter { $0.source == "كيم" }
        #expect(units.map(\.entry) == ["kim-jong-un"])
    }

    @Test func `a short form of two entries without default holder is left out`() {
        var first = ExportFixtures.kimJongUn
        first.sections[0].defaultFor = []
        let glossary = Glossary(entries: [first, ExportFixtures.kimNovak])
        #expect(pairs(glossary)["كيم"] == nil)
        #expect(pairs(glossary)["نوفاك"] == "Novak")
    }

    @Test func `a full form wins over another entry's short form`() {
        let glossary = Glossary(
            entries: ExportFixtures.glossary(
                "george", ar: [Term("جورج واشنطن"), Term("واشنطن", .shortForm)], en: [Term("Washington", .shortForm)]
            )
            .entries
                + ExportFixtures.glossary("city", ar: [Term("واشنطن")], en: [Term("Washington, DC")], kind: .city)
                .entries)
        #expect(pairs(glossary)["واشنطن"] == "Washington, DC")
    }

    @Test func `a listed name wins over another entry's made spelling`() {
        let glossary = Glossary(
            entries: ExportFixtures.glossary("giles", ar: [Term("كير جايلز")], en: [Term("Keir Giles")]).entries
                + ExportFixtures.glossary("gales", ar: [Term("كير غايلز")], en: [Term("Keir Gales")]).entries,
            spellings: [SpellingRow(key: "جايلز", spellings: [Spelling("غايلز")])])
        #expect(pairs(glossary)["كير غايلز"] == "Keir Gales")
    }

    @Test func `no source has two units, and no two units one id`() {
        for (from, to) in [("ar", "en"), ("en", "ar"), ("ar", "ru")] {
            let units = TMXExport.units(of: ExportFixtures.glossary, from: from, to: to)
            #expect(Set(units.map(\.source)).count == units.count)
            #expect(Set(units.map(\.id)).count == units.count)
        }
    }

    @Test func `an id stays when the glossary grows, and holds no white space`() throws {
        let alone = TMXExport.units(of: Glossary(entries: [ExportFixtures.nato]), from: "ar", to: "en")
        let among = TMXExport.units(of: ExportFixtures.glossary, from: "ar", to: "en")
        #expect(Set(alone.map(\.id)).isSubset(of: among.map(\.id)))
        let foreign = TMXExport.units(
            of: ExportFixtures.glossary("id 7", ar: [Term("علي")], en: [Term("Ali")]), from: "ar", to: "en")
        #expect(foreign.first?.id.hasPrefix("id_7.ar.") == true)
    }

    @Test func `a homograph is in, and marked`() {
        let units = TMXExport.units(of: ExportFixtures.glossary, from: "ar", to: "en").filter {
            $0.entry == "month-march"
        }
        #expect(units.map(\.source) == ["مارس", "آذار"])
        #expect(units.map(\.needsEvidence) == [true, false])
    }

    @Test func `a segment longer than 2,000 characters is left out`() {
        let long = String(repeating: "ا", count: 2_001)
        #expect(
            pairs(ExportFixtures.glossary("a", ar: [Term(long), Term("علي", .fullForm, .admitted)], en: [Term("Ali")]))
                == ["علي": "Ali"])
        #expect(pairs(ExportFixtures.glossary("a", ar: [Term("علي")], en: [Term(long)])).isEmpty)
    }

    @Test func `marks around a name belong to it, in its made spellings too`() {
        let glossary = Glossary(
            entries: ExportFixtures.glossary("yahoo", ar: [Term("ياهو!")], en: [Term("Yahoo!")], kind: .organisation)
                .entries,
            spellings: [SpellingRow(key: "ياهو", spellings: [Spelling("ياهوو")])])
        #expect(pairs(glossary) == ["ياهو!": "Yahoo!", "ياهوو!": "Yahoo!"])
    }
}
