import Rasm
import Testing

@testable import RasmExchange

@Suite("Names of a memory")
struct TMXNamesTests {
    @Test(arguments: [
        ("سيرغي شويغو", true), ("St. Petersburg", true), ("Washington, D.C.", true), ("Yahoo!", true),
        ("J. K. Rowling", true),
        ("G-20", true), ("U.S.", true), ("The Organization of the Petroleum Exporting Countries", true),
        ("قال شويغو إنه سيعود.", false), ("He left.", false), ("من هو؟", false), ("الكرملين: لا تعليق", false),
        ("أولا، ثانيا", false), ("one two three four five six seven eight nine ten eleven", false), ("", false),
        ("...", false),
        (String(repeating: "ا", count: 101), false),
    ])
    func `a name is short and has no sentence in it`(_ text: String, _ isName: Bool) {
        #expect(NameSegment.isName(text) == isName)
    }

    @Test(arguments: [
        ("Sergei Shoigu", "en", false), ("al-Qaeda", "en", false), ("The Bank of England", "en", false),
        ("Ministry of Foreign Affairs", "en", false), ("White House", "en", false), ("iPhone", "en", false),
        ("Charles de Gaulle", "en", false), ("G-20", "en", false), ("20th Century Fox", "en", false),
        ("NATO", "en", false),
        ("Khalid bin Salman", "en", false), ("Home Office", "en", false), ("شويغو", "ar", false),
        ("Organisation des Nations unies", "fr", false), ("Médecins sans frontières", "fr", false),
        ("Европейский союз", "ru", false), ("Организация Объединённых Наций", "ru", false),
        ("Click here", "en", true), ("Click Here", "en", true), ("Save", "en", true), ("SAVE AS", "en", true),
        ("save", "en", true),
        ("Sign in to your account", "en", true), ("Back to top", "en", true), ("Contact Us", "en", true),
        ("Open the file", "en", true),
        ("Number of recent items", "en", true), ("Enregistrer sous", "fr", true), ("Cliquez ici", "fr", true),
        ("Нажмите здесь", "ru", true), ("Сохранить", "ru", true), ("(Cancel)", "en", true),
    ])
    func `capitals and the words of menus tell a name from a phrase`(
        _ text: String, _ language: String, _ isPhrase: Bool
    ) {
        #expect(InterfacePhrase.isPhrase(text, language: language) == isPhrase)
    }

    @Test func `phrases of an interface are passed over and counted, unless all units are names`() {
        let body = Self.unit("انقر هنا", "Click here") + Self.unit("حفظ", "Save") + Self.unit("شويغو", "Shoigu")
        let text = "<tmx version=\"1.4\"><header srclang=\"ar\"/><body>\(body)</body></tmx>"
        let file = GlossaryFile(path: "names.tmx", bytes: Array(text.utf8))
        let reading = TMXNamesReader.read(file)
        #expect(reading.entries.count == 1)
        #expect(reading.phrases.count == 2 && reading.phrases.examples == ["Click here", "Save"])
        var hints = ForeignHints()
        hints.hasNamesOnly = true
        #expect(TMXNamesReader.read(file, hints).entries.count == 3)
    }

    private static func outline(_ body: String, header: String = "srclang=\"ar\"") -> (
        lines: [String], sentences: Int, problems: [String]
    ) {
        let text = "<tmx version=\"1.4\"><header \(header)/><body>\(body)</body></tmx>"
        let reading = TMXNamesReader.read(GlossaryFile(path: "names.tmx", bytes: Array(text.utf8)))
        let lines = reading.entries.flatMap { entry in
            ["\(entry.saidID?.text ?? "-") \(entry.saidID?.isCertain ?? false)"]
                + entry.terms.map { "\($0.language.language) \($0.type) \($0.status?.rawValue ?? "-") \($0.text)" }
        }
        return (lines, reading.sentences, reading.problems.summaries)
    }

    private static func unit(_ ar: String, _ en: String, _ attributes: String = "", _ inside: String = "") -> String {
        "<tu\(attributes)>\(inside)<tuv xml:lang=\"AR-eg\"><seg>\(ar)</seg></tuv><tuv xml:lang=\"en\"><seg>\(en)</seg></tuv></tu>"
    }

    @Test func `units with one translation are one entry, and sentences are counted`() {
        let read = Self.outline(
            Self.unit("سيرغي <hi>شويغو</hi>", "Sergei Shoigu")
                + Self.unit("سيرجي<bpt i=\"1\">{b}</bpt> شويجو", "Sergei Shoigu") + Self.unit("عاد.", "He came back."))
        #expect(
            read.lines == [
                "- false", "ar fullForm - سيرغي شويغو", "en fullForm - Sergei Shoigu", "ar fullForm - سيرجي شويجو",
            ])
        #expect(read.sentences == 1)
        #expect(read.problems == [])
    }

    @Test func `what Rasm writes into a unit is honoured`() {
        let properties =
            "<prop type=\"x-rasm-entry\">a-b</prop><prop type=\"x-rasm-status\">deprecated</prop><prop type=\"x-rasm-type\">shortForm</prop>"
        #expect(
            Self.outline(Self.unit("شويجو", "Shoigu", "", properties)).lines
                == ["a-b true", "ar shortForm deprecated شويجو", "en shortForm preferred Shoigu"])
        #expect(
            Self.outline(Self.unit("شويجو", "Shoigu", " tuid=\"a-b.ar.3f1c9a5be0d24c77\"")).lines[0] == "a-b true")
        #expect(Self.outline(Self.unit("شويجو", "Shoigu", " tuid=\"17\"")).lines[0] == "17 false")
    }

    @Test func `the status is that of the source`() {
        let properties = "<prop type=\"x-rasm-status\">admitted</prop>"
        let lines = Self.outline(Self.unit("شويغو", "Shoygu", "", properties), header: "srclang=\"en\"").lines
        #expect(lines == ["- false", "ar fullForm preferred شويغو", "en fullForm admitted Shoygu"])
    }

    @Test(arguments: [
        ("<tu><tuv><seg>a</seg></tuv></tu>", "1:52 missing-key"),
        ("<tu><tuv xml:lang=\"english\"><seg>a</seg></tuv></tu>", "1:52 unknown-value"),
        (
            "<tu><prop type=\"x-rasm-status\">good</prop><tuv xml:lang=\"ar\"><seg>أ</seg></tuv></tu>",
            "1:48 unknown-value"
        ),
        ("<tu>", "1:59 syntax"),
    ])
    func `what cannot be read has a place`(_ body: String, _ problem: String) {
        #expect(Self.outline(body).problems == [problem])
    }
}
