import Rasm
import Testing

@testable import RasmExchange

@Suite("Names on both sides of a translation")
struct BilingualTests {
    static let check = BilingualCheck(
        Glossary(entries: [
            entry("shoigu", .person, "سيرغي شويغو", "شويغو", ["Sergei Shoigu", "Shoigu"], deprecated: "Shoygu"),
            entry("lavrov", .person, "سيرغي لافروف", "لافروف", ["Sergei Lavrov", "Lavrov"]),
            entry("reuters", .media, "رويترز", nil, ["Reuters"]),
            entry("usa", .country, "الولايات المتحدة", nil, ["United States"]),
            entry("red-cross", .organisation, "الصليب الأحمر", nil, ["Red Cross"]),
            entry(
                "icrc", .organisation, "اللجنة الدولية للصليب الأحمر", nil, ["International Committee of the Red Cross"]
            ),
            entry("niger", .country, "النيجر", nil, ["Niger"]),
            entry("nigeria", .country, "نيجيريا", nil, ["Nigeria"]),
            entry("july", .month, "تموز", nil, ["July"]),
            entry("june", .month, "حزيران", nil, ["June"]),
        ]))

    private static func entry(
        _ id: String, _ kind: EntryKind, _ full: String, _ short: String?, _ english: [String],
        deprecated: String? = nil
    ) -> ConceptEntry {
        var en = [Term(english[0])] + english.dropFirst().map { Term($0, .shortForm) }
        if let deprecated { en.append(Term(deprecated, .shortForm, .deprecated)) }
        return ConceptEntry(
            id: id, kind: kind,
            sections: [
                LanguageSection(language: "ar", terms: [Term(full)] + (short.map { [Term($0, .shortForm)] } ?? [])),
                LanguageSection(language: "en", terms: en),
            ])
    }

    private func difference(_ left: (String, String), _ right: (String, String)) -> Bool {
        let sides = [left, right].map { SideText(Article($0.1), language: $0.0) }
        return NumberComparison(sides[0], sides[1], months: ([], [])).difference != nil
    }

    @Test(arguments: [
        ("قتل تسعة وأربعون شخصا.", "en", "49 people were killed."),
        ("قتل ٤٩ شخصا.", "fr", "Quarante-neuf personnes ont été tuées."),
        ("بلغ اثنين وتسعين عاما.", "fr", "Il a quatre-vingt-douze ans."),
        ("عاش 71 عاما.", "fr", "Il a vécu soixante et onze ans."),
        ("عاش ۷۵ عاما.", "fr", "Il a vécu soixante-quinze ans."),
        ("قتل 3 عمال.", "ru", "Погибли трое рабочих."),
        ("حشد من 25 ألف شخص.", "ru", "25-тысячная толпа."),
        ("نحو مليوني شخص.", "ru", "Около 2 млн человек."),
        ("12,450 مليونا.", "en", "12.45 billion."),
        ("٢٬٣٤٥ و٧٫٣ في المئة.", "fr", "2 345 et 7,3 %"),
        ("في الدائرة الثامنة عشرة.", "fr", "Dans le 18e arrondissement."),
        ("كلفته 1,5 مليار.", "en", "It cost $1.5bn."),
        ("الثمانينيات.", "en", "The 1980s."),
        ("نصف مليون.", "ru", "500 000."),
        ("على بعد 24 كيلومترا.", "en", "15 miles away."),
        ("80 درجة.", "fr", "27 degrés."),
        ("في الساعة السابعة مساء.", "en", "At 19:00."),
        ("في القرن الحادي والعشرين.", "en", "In the early 2000s."),
        ("في بداية القرن الواحد والعشرين.", "en", "In the early 2000s."),
        ("الرقم 111 555 0800.", "fr", "le 0800 555 111."),
        ("ثلاثة أرباع.", "en", "75 percent."),
        ("حافلات جديدة عددها 12.", "fr", "Douze bus neufs."),
        ("%1$s من {2}", "en", "%1$s of {2}"),
        ("لقاء أسرته.", "ru", "Встреча с семью друзьями и 1 сыном."),
        ("مرتان.", "en", "Twice, 2 of them."),
    ])
    func `a number said another way is the same number`(_ arabic: String, _ language: String, _ other: String) {
        #expect(!difference(("ar", arabic), (language, other)))
        #expect(!difference((language, other), ("ar", arabic)))
    }

    @Test(arguments: [
        ("قتل تسعة أشخاص.", "en", "Seven people were killed."),
        ("قتل ٤٩ شخصا.", "fr", "Quarante-huit personnes ont été tuées."),
        ("أفرج عن عشرين رهينة.", "fr", "Douze otages ont été libérés."),
        ("فقد ثمانية سياح.", "ru", "Пропали шестеро туристов."),
        ("200 مليون.", "en", "200 billion."),
        ("5 ملايين.", "ru", "5 миллиардов."),
        ("300 ألف.", "en", "30,000 pupils."),
        ("84 ألف أسرة.", "fr", "48 000 foyers."),
        ("نما 3,4 في المئة.", "fr", "Une hausse de 4,3 %."),
        ("٢٣٠٠ متر.", "ru", "3200 метров."),
    ])
    func `a number that stands as another one is found`(_ arabic: String, _ language: String, _ other: String) {
        #expect(difference(("ar", arabic), (language, other)))
        #expect(difference((language, other), ("ar", arabic)))
    }

    @Test(arguments: [
        "{\"id\": \"1\", \"ar\": \"شويغو\", \"en\": \"Lavrov\"}",
        "{\"source\": \"شويغو\", \"target\": \"Lavrov\"}",
        "{\"en\": \"Shoigu\", \"ar\": \"لافروف\"}",
    ])
    func `JSON Lines are compared by the members that languages name`(_ line: String) throws {
        #expect(try Self.check.problems(in: Array(line.utf8), path: "a.jsonl").map(\.rule) == ["wrong-name"])
    }

    @Test func `a table that names its languages says which column is which`() throws {
        let table = "en\tar\nShoigu spoke.\tتحدث شويغو.\nShoigu spoke.\tتحدث لافروف.\n"
        let problems = try Self.check.problems(in: Array(table.utf8), path: "a.tsv")
        #expect(problems.map(\.rule) == ["wrong-name"])
        #expect(problems.first?.place.line == 3)
        #expect(problems.first?.place.column == 15)
    }

    @Test(arguments: [
        ("a.txt", "شويغو"), ("a.tsv", "شويغو\tLavrov\nشويغو\n"), ("a.jsonl", "{\"text\": \"شويغو\"}"),
        ("a.po", "msgid \"Shoigu\"\nmsgstr \"شويغو\"\n"), ("a.tsv", "шойгу\tЛавров\n"),
    ])
    func `a file without pairs in two languages of the glossary is refused`(_ path: String, _ text: String) {
        #expect(throws: InputError.self) { try Self.check.problems(in: Array(text.utf8), path: path) }
    }

    private func rules(_ arabic: String, _ english: String) throws -> [String] {
        let tmx =
            "<tmx version=\"1.4\"><header srclang=\"ar\"/><body><tu><tuv xml:lang=\"ar\"><seg>\(arabic)</seg></tuv>"
            + "<tuv xml:lang=\"en\"><seg>\(english)</seg></tuv></tu></body></tmx>"
        return try Self.check.problems(in: Array(tmx.utf8), path: "a.tmx").map(\.rule)
    }

    @Test(arguments: [
        ("قال سيرغي شويغو ذلك.", "Sergei Shoigu said so.", []),
        ("قال شويغو ذلك.", "Shoigu said so.", []),
        ("وبشويغو بدأ.", "It began with <hi>Shoigu</hi>.", []),
        ("قال شويغو ذلك.", "SHOIGU'S words.", []),
        ("قال شويغو ذلك.", "He said so.", ["missing-name"]),
        ("قال شويغو ذلك.", "Lavrov said so.", ["wrong-name"]),
        ("قال شويغو للافروف ذلك.", "Shoigu told Lavrov so.", []),
        ("قال شويغو ذلك.", "Shoygu said so.", ["deprecated-translation"]),
        ("نقلت رويترز عنه.", "Reuters quoted him.", []),
        ("نقلت رويترز عنه.", "He was quoted.", ["missing-name"]),
        ("قوات الولايات المتحدة.", "US forces.", []),
        ("قتل 1127 شخصا.", "1,197 people died.", ["different-numbers"]),
        ("قتل ١٬١٢٧ شخصا عام 2011.", "In 2011, 1,127 people died.", []),
        ("أكثر من 30،000 شخص.", "More than 30,000 people.", []),
        ("نحو مليوني شخص.", "About 2,000,000 people.", []),
        ("", "Shoigu", []),
        ("قال شويغو ذلك أمس.", "The minister said so yesterday.", []),
        ("قال شويغو أمين السر ذلك.", "The minister said so.", ["missing-name"]),
        ("وصل الصليب الأحمر.", "The International Committee of the Red Cross arrived.", []),
        ("وصل الصليب الأحمر إلى النيجر.", "The Red Cross reached Nigeria.", ["wrong-name"]),
        ("الجيش النيجري في الولايات المتحدة.", "The army of Niger.", []),
        ("الولايات المتحدة.", "The army of Niger.", ["wrong-name"]),
        ("في 30 حزيران.", "On 30 July.", ["wrong-name"]),
        ("في 30/6.", "On 30 July.", []),
        ("قال لافرف ذلك.", "Lavroff said so.", []),
    ])
    func `what is wrong is found, and what may be right is not`(
        _ arabic: String, _ english: String, _ expected: [String]
    ) throws {
        #expect(try rules(arabic, english) == expected)
    }

    @Test(arguments: [
        "<segment><source>قال شويغو ذلك.</source><target>He said so.</target></segment>",
        "<segment><source>قال <pc id=\"1\">شويغو</pc> ذلك.</source><target>He said so.</target></segment>",
    ])
    func `XLIFF is compared by segment`(_ segment: String) throws {
        let text =
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"ar\" trgLang=\"en\"><file id=\"f\">\n"
            + "<unit id=\"1\"><segment><source>شويغو</source><target>Shoigu</target></segment>\n\(segment)</unit></file></xliff>"
        let problems = try Self.check.problems(in: Array(text.utf8), path: "a.xlf")
        #expect(problems.map(\.rule) == ["missing-name"])
        #expect(problems.first?.place.line == 3)
    }
}
