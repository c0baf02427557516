import Rasm
import Testing

@testable import RasmExchange

@Suite("Languages and ids of what is imported")
struct ImportedNameTests {
    @Test(
        arguments: [
            // sections, tags of the file, the tag asked for, its section and region
            (["ar", "en"], ["AR", "EN-us"], "EN-us", "en", nil),
            (["ar", "en"], ["en-US", "en-GB"], "en-GB", "en", "GB"),
            (["pt-BR"], ["PT-br"], "PT-br", "pt-BR", nil), (["pt-BR"], ["pt"], "pt", "pt-BR", nil),
            (["pt"], ["pt-BR"], "pt-BR", "pt", nil),
            (["pt-BR", "pt-PT"], ["pt"], "pt", "pt", nil), (["pt-BR"], ["pt", "pt-PT"], "pt", "pt", nil),
            ([], ["zh_hant"], "zh_hant", "zh-Hant", nil), ([], ["id"], "id", "ind", nil),
            (["ind"], ["id"], "id", "ind", nil),
            ([], ["ara"], "ara", "ar", nil), (["ar"], ["ar-SY", "ar-EG"], "ar_sy", "ar", "SY"),
        ] as [([String], [String], String, String, String?)])
    func `a tag finds its section`(
        _ sections: [String], _ tags: [String], _ tag: String, _ section: String, _ region: String?
    ) throws {
        let match = LanguageMatch(sections: sections, tags: tags.compactMap(ForeignLanguage.init))
        let place = match.place(of: try #require(ForeignLanguage(tag)))
        #expect(place.section == section)
        #expect(place.region == region)
    }

    @Test(arguments: [
        ("Sergei Shoigu", "sergei-shoigu"), ("Sergueï Choïgou", "serguei-choigou"), ("Łódź", "lodz"),
        ("Straße", "strasse"), ("Ærø", "aero"), ("İzmir", "izmir"), ("Diyarbakır", "diyarbakir"),
        ("OPEC+", "opec"), ("Washington, D.C.", "washington-d-c"), ("G20", "g20"), ("شويغو", "shuyghu"),
        ("الكرملين", "alkrmlin"), ("وارسو", "warsu"),
        ("Шойгу", "shoygu"), ("Жуков", "zhukov"), ("東京", ""), ("!", ""),
    ])
    func `a name in letters of an id`(_ name: String, _ slug: String) {
        #expect(Romanization.slug(name) == slug)
    }

    private static func name(
        _ text: String, _ language: String, _ status: AdministrativeStatus? = nil, _ type: TermType = .fullForm
    ) -> ImportedName {
        ImportedName(
            text: text, language: language, type: type, isTypeSaid: false, status: status, regions: [],
            place: SourcePlace(file: "", line: 0, column: 0))
    }

    @Test func `an id is the file's where it is in our style, else the English name`() {
        let names = [
            Self.name("لافروف", "ar"), Self.name("Lavrow", "en", .deprecated),
            Self.name("Lavrov", "en", .admitted, .shortForm), Self.name("Sergey Lavrov", "en"),
        ]
        for (said, id) in [
            ("sergei-lavrov", "sergei-lavrov"), ("nato", "nato"), ("month-march-2", "month-march-2"),
            ("c12", "sergey-lavrov"), ("C-12", "sergey-lavrov"), ("12", "sergey-lavrov"),
            ("concept-12", "sergey-lavrov"), ("a--b", "sergey-lavrov"), ("a b", "sergey-lavrov"),
            (nil, "sergey-lavrov"),
        ] as [(String?, String)] {
            #expect(EntryIDs.wish(for: names, said: said) == id)
        }
        #expect(EntryIDs.wish(for: [Self.name("لافروف", "ar"), Self.name("東京", "ja")], said: nil) == "lafruf")
        #expect(EntryIDs.wish(for: [Self.name("東京", "ja")], said: nil) == "name")
    }

    @Test func `an id is unique`() {
        var ids = EntryIDs(["a", "a-2"])
        #expect([ids.claim("a"), ids.claim("b"), ids.claim("b")] == ["a-3", "b", "b-2"])
    }
}
