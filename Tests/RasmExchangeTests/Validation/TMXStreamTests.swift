import Foundation
import Rasm
import RasmXML
import Testing

@testable import RasmExchange

@Suite("A memory read in one walk, and as a whole")
struct TMXStreamTests {
    /// Pieces that units are made of: most are right, some have something wrong, some are written in a way that only a
    /// parser reads.
    private static let sources = [
        "قال الوزير إن الاجتماع غداً.", "وصل الوفد إلى بيروت.", "شكّل الرئيس حكومة", "مرحبا &amp; أهلا", "2 &lt; 3",
        " فراغ", "كلمة  كلمة",
        "شُويغو", "كلـمة", "نص\u{A0}نص", "\u{200F}نص", "نص\u{200E}", "ﻛﻠﻤﺔ", "", "  ", "نص\nنص", "نص &#x627; نص",
        "<![CDATA[نص]]>", "نص<!-- a -->نص",
        "<ph x=\"1\"/>نص", "<bpt i=\"1\"/>نص<ept i=\"1\"/>", "<bpt i=\"1\" x=\"1\">&lt;b></bpt>نص<ept i=\"1\"></ept>",
        "نص<ept i=\"2\"/>",
        "<bpt i=\"1\"/>نص", "نص <hi>نص</hi> نص", "<ph>a<sub>نص</sub></ph>", "نص <it pos=\"begin\"/> نص", "<it/>نص",
        "<b>نص</b>", "نص ] نص >",
        "1445هـ ﷺ", "الـ«نص» كـ 3 قـبل", "قال\u{200F}: 5\u{A0}كم", "👨\u{200D}👩 نص\u{200C}", "<![CDATA[ن]]>&#x640;ص",
        " <it pos=\"begin\"/> نص ",
        "نص <!-- a --> نص", "نص  <hi> نص</hi>\tنص", "نص\n  نص", "ن\u{200C}ص\u{200B} نص\u{2060}",
        "\u{2068}نص\u{2069} نص", "ﮩﺎ ﻧﺺ",
        "نص\u{202F}\u{A0}نص", "BBC", "text", "\u{A0}نص\u{3000}",
        "عربي\u{FEFF}", "كتاب — كتاب… «كتاب»", "الى الملتقى", "إلى الملتقى", "علی",
    ]
    private static let targets = [
        "The minister said.", "The delegation arrived.", "A & B".replacing("&", with: "&amp;"), " edge", "two  spaces",
        "", "نص", "2 &lt; 3",
        "<ph x=\"1\"/>text", "<bpt i=\"1\" x=\"1\">&lt;b></bpt>text<ept i=\"1\"></ept>", "no\u{A0}break",
        "soft\u{AD}hyphen", "L’été !", "d\u{A0}: e",
    ]
    private static let attributes = [
        "", " tuid=\"1\"", " tuid='2'", " creationdate=\"20240102T030405Z\"", " creationdate=\"2024-01-02\"",
        " usagecount=\"3\"",
        " usagecount=\"x\"", " srclang=\"en\"", " srclang=\"*all*\"", " foo=\"x\"", " segtype=\"sentence\"",
        " segtype=\"x\"", " tuid=\"a&amp;b\"",
        " o-tmf=\"a\nb\"",
    ]
    private static let befores = [
        "", "<prop type=\"x\">a</prop>", "<note>n</note>", "<prop>a</prop>", "stray", "<note>a<b/></note>",
        "<prop type=\"x\">a  b </prop>",
    ]

    static func memory(_ seed: UInt64) -> String {
        var random = SeededRandom(seed)
        // Mostly the first choices, so that most units have one thing wrong at most.
        func some(_ list: [String]) -> String {
            let rare = UInt64.random(in: 0..<4, using: &random) == 0
            return rare
                ? list.randomElement(using: &random)! : list[Int.random(in: 0..<min(2, list.count), using: &random)]
        }
        var units = ""
        for _ in 0..<12 {
            let languages = some([
                "ar en", "ar en", "AR-EG en", "ar_EG en", "ar fr", "en fr", "ar ar", "ar fa", "ar th", "fa ru",
                "ar ar-EG",
            ]).split(
                separator: " ")
            let third = some(["", "", "<tuv xml:lang=\"de\"><seg>a</seg></tuv>"])
            units +=
                "\n<tu\(some(attributes))>\(some(befores))<tuv xml:lang=\"\(languages[0])\"><seg>\(some(sources))</seg></tuv>"
            units +=
                some(["", "\n  "])
                + "<tuv\(some([" xml:lang=\"\(languages[1])\"", " xml:lang = '\(languages[1])'", " lang=\"en\""]))>"
            units += "<seg>\(some(targets))</seg></tuv>\(third)</tu>"
            units += some(["", "", "<!-- between -->", "<!-- a -- b -->", "\n<!----> <!-- نص -->\n", "stray"])
        }
        let header = some(["srclang=\"ar\"", "srclang=\"*all*\"", "srclang=\"ar\" foo=\"x\"", "srclang=\"a_b\""])
        return """
            \(some(["<?xml version=\"1.0\"?>\n", "\u{FEFF}"]))<tmx version="\(some(["1.4", "1.4", "1.3"]))">
            <header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" datatype="plaintext" \(header)/>
            <body>\(units)
            </body>\(some(["", "\n", "<!-- end -->"]))</tmx>\(some(["", "\n"]))
            """.replacing("\n", with: some(["\n", "\n", "\r\n"]))
    }

    @Test(arguments: 0..<80 as Range<UInt64>)
    func `come to the same problems`(_ seed: UInt64) throws {
        let text = Self.memory(seed)
        let bytes = Array(text.utf8)
        try withTemporaryFile(bytes) { path in
            let whole = try TMXValidation.problems(in: bytes, path: path)
            let walked = try TMXValidation.problems(path: path)
            #expect(walked == whole, "\(text)")
        }
    }

    @Test func `a clean memory is read in one walk, not as a whole`() throws {
        let unit = TMXValidationTests.unit("وصل الوفد إلى بيروت.", attributes: " tuid=\"1\"")
        try withTemporaryFile(Array(TMXValidationTests.tmx(unit).utf8)) { path in
            var stream = try TMXStream(path: path)
            var scanner = ElementScanner()
            #expect(try stream.readPrologue())
            guard case .unit(let range, _) = try stream.next(&scanner) else { return #expect(Bool(false), "no unit") }
            var reader = TMXUnitReader(sourceLanguage: "ar")
            let facts = reader.facts(of: scanner, in: stream.bytes)
            #expect(facts.isPlain && !scanner.isOdd)
            #expect(String(decoding: stream.bytes[range], as: UTF8.self) == unit)
            guard case .end = try stream.next(&scanner) else { return #expect(Bool(false), "no end") }
        }
    }

    @Test func `units are found wherever a block of the file ends`() throws {
        let units = (0..<40_000).map { number in
            TMXValidationTests.unit("جملة \(number % 30_000)", "Sentence \(number).", attributes: " tuid=\"\(number)\"")
        }
        try withTemporaryFile(Array(TMXValidationTests.tmx(units.joined(separator: "\n")).utf8)) { path in
            let problems = try TMXValidation.problems(path: path)
            #expect(problems.count == 10_000)
            #expect(problems.allSatisfy { $0.rule == "hygiene-contradiction" })
            #expect(problems.first?.place.line == 30_005)
            #expect(problems.first?.message == "the unit in line 5 has this source and another target")
        }
    }

    private func withTemporaryFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appending(component: "rasm-\(UUID().uuidString).tmx")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file.path)
    }
}
