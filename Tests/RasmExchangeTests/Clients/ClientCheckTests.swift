import Foundation
import Rasm
import Testing

@testable import RasmExchange

/// What each client was seen to do (OmegaT 3.6.0.10, the schema of OmegaT 6.1.0, TMXValidator 2.7.0, translate-toolkit 3.20.4,
/// all run on these very files): one deviation from a plain memory a row.
@Suite("What clients do with a memory")
struct ClientCheckTests {
    static let source = "وصل يوري غاغارين إلى الفضاء."
    static let target = "Yuri Gagarin reached space."
    static let file = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4">
        <header creationtool="rasm" creationtoolversion="0.1" segtype="sentence" o-tmf="rasm" adminlang="en" srclang="ar" datatype="plaintext"></header>
        <body>
        <tu ><tuv xml:lang="ar"><seg>\(source)</seg></tuv><tuv xml:lang="en"><seg>\(target)</seg></tuv></tu>
        </body>
        </tmx>

        """

    /// Seen with Debian's OmegaT 3.6.0 in console mode: it fills the sentence from each of them.
    @Test(arguments: [
        ("<tu >", "<tu x:foo=\"1\">"), ("<tu >", "<tu x:foo='a:b'>"), ("<body>\n", ""),
    ])
    func `OmegaT 3.6 minds neither a prefix that nothing declares nor a body that is missing`(
        _ old: String, _ new: String
    ) throws {
        var text = Self.file.replacing(old, with: new)
        if new.isEmpty { text = text.replacing("</body>\n", with: "") }
        let project = ClientProject(source: "ar", target: "en")
        let verdicts = try ClientCheck.verdicts(
            on: Array(text.utf8), path: "a.tmx", clients: [.omegaT61, .omegaT36], project: project)
        #expect(verdicts.map(\.usable) == [0, 1])
        #expect(verdicts.map { $0.verdict == .accepts } == [false, true])
    }

    /// What is put for what, and then for each client `+` when the unit is offered, `-` when it is not, `x` when the file is refused.
    /// OmegaT 6.1 and TMXValidator were asked for their verdict alone: `a` or `x`.
    static let deviations: [(String, String, String, String)] = [
        ("", "", "nothing", "+aa+"),
        ("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n", "", "no document type", "+aa+"),
        ("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", "<!DOCTYPE tmx>", "a document type without definition", "+ax+"),
        ("tmx14.dtd", "foo.dtd", "a definition nobody has", "+ax+"),
        ("SYSTEM \"", "PUBLIC \"http://www.lisa.org/tmx14\" \"", "a public identifier", "+aa+"),
        ("version=\"1.0\" encoding=\"UTF-8\"?>", "version=\"1.1\"?>", "XML 1.1", "+aa+"),
        ("UTF-8\"?>", "UTF-8\" standalone=\"yes\"?>", "standalone", "+ax+"),
        (" version=\"1.4\"", "", "no version", "+aa+"),
        ("version=\"1.4\"", "version=\"1.4b\"", "a wrong version", "+xx+"),
        ("version=\"1.4\"", "version=\"2.0\"", "another wrong version", "+xx+"),
        ("<tmx version", "<tmx xmlns=\"http://www.lisa.org/tmx14\" version", "a namespace", "+xx+"),
        (" srclang=\"ar\"", "", "no srclang", "xxx+"),
        ("srclang=\"ar\"", "srclang=\"*all*\"", "srclang *all*", "+aa+"),
        ("srclang=\"ar\"", "srclang=\"AR\"", "srclang in capitals", "+ax+"),
        ("srclang=\"ar\"", "srclang=\"fr\"", "another srclang", "+ax+"),
        ("srclang=\"ar\"", "srclang=\"\"", "an empty srclang", "+ax+"),
        (" creationtool=\"rasm\"", "", "no creationtool", "+xx+"),
        (" o-tmf=\"rasm\"", "", "no o-tmf", "+xx+"),
        ("segtype=\"sentence\"", "segtype=\"foo\"", "a wrong segtype", "+xx+"),
        ("datatype=\"plaintext\"", "datatype=\"foo\"", "any datatype", "+aa+"),
        ("datatype=\"plaintext\"", "datatype=\"plaintext\" foo=\"1\"", "an unknown attribute", "+xx+"),
        ("></header>", "><prop>v</prop></header>", "a header property without type", "+xx+"),
        ("xml:lang=\"ar\"", "xml:lang=\"AR\"", "capitals", "+ax+"),
        ("xml:lang=\"ar\"", "xml:lang=\"ar-SA\"", "a region", "+ax-"),
        ("xml:lang=\"ar\"", "xml:lang=\"ar-Arab\"", "a script", "+ax-"),
        ("xml:lang=\"ar\"", "xml:lang=\"ar_SA\"", "an underscore", "-xx-"),
        ("xml:lang=\"ar\"", "xml:lang=\"ara\"", "three letters", "-ax-"),
        ("xml:lang=\"ar\"", "lang=\"ar\"", "lang instead of xml:lang", "+xx-"),
        ("xml:lang=\"ar\"", "", "no language", "xxx-"),
        ("xml:lang=\"ar\"", "xml:lang=\"\"", "an empty language", "-ax-"),
        ("xml:lang=\"en\"", "xml:lang=\"en-US\"", "the target's usual region", "+aa+"),
        ("xml:lang=\"en\"", "xml:lang=\"en-GB\"", "another region of the target", "+aa-"),
        ("xml:lang=\"en\"", "xml:lang=\"en_US\"", "an underscore in the target", "+xa+"),
        ("xml:lang=\"en\"", "xml:lang=\"eng\"", "three letters in the target", "+aa-"),
        ("xml:lang=\"en\"", "xml:lang=\"fr\"", "a target in another language", "-aa-"),
        ("<tu >", "<tu creationdate=\"20240102T030405Z\">", "a date", "+aa+"),
        ("<tu >", "<tu creationdate=\"2024-01-02T03:04:05Z\">", "a date with hyphens", "+ax+"),
        ("<tu >", "<tu creationdate=\"20240230T030405Z\">", "a day that is not", "+ax+"),
        ("<tu >", "<tu usagecount=\"many\">", "a count that is none", "+ax+"),
        ("<tu >", "<tu segtype=\"foo\">", "a wrong segtype of a unit", "+xx+"),
        ("<tu >", "<tu xmlns:r=\"urn:r\" r:x=\"1\">", "an attribute in a namespace", "+xx+"),
        ("<tu >", "<tu ><note>x</note><prop type=\"x-p\">v</prop>", "a note and a property", "+aa+"),
        ("<tu >", "<tu ><prop>v</prop>", "a property without type", "-xx+"),
        ("</tu>", "<note>x</note></tu>", "a note after the variants", "+xx+"),
        ("</tu>", "text</tu>", "text between the variants", "+xx+"),
        ("<tu >", "<x/><tu >", "an unknown element in the body", "+xx+"),
        ("<seg>و", "<seg xml:space=\"preserve\">و", "xml:space", "+xx+"),
        ("غاغارين", "<b>غاغارين</b>", "an unknown element in the text", "-xx+"),
        ("غاغارين", "<hi>غاغارين</hi>", "marked text", "-aa+"),
        ("غاغارين", "غاغارين<ph/>", "an empty placeholder", "+aa+"),
        ("غاغارين", "غاغارين<ph x=\"1\">{}</ph>", "a placeholder with a number", "+ax-"),
        ("غاغارين", "غاغارين<it>b</it>", "an isolated code without position", "+xx-"),
        ("غاغارين", "غاغارين<it pos=\"begin\" x=\"1\">b</it>", "an isolated code", "+ax-"),
        ("غاغارين", "<bpt i=\"1\">b</bpt>غاغارين<ept i=\"1\">b</ept>", "paired codes", "+aa-"),
        ("غاغارين", "غاغارين<bpt i=\"1\">b</bpt>", "an open code", "+ax-"),
        ("غاغارين", "غاغارين<bpt i=\"a\">b</bpt><ept i=\"a\">b</ept>", "a code with a letter for a number", "+ax-"),
        ("غاغارين", "غاغارين<!-- x -->", "a comment", "+aa+"),
        ("creationtool=\"rasm\"", "creationtool=\"OmegaT\"", "written by OmegaT", "+aa+"),
        (".</seg></tuv><tuv xml:lang=\"en", ".\u{200F}</seg></tuv><tuv xml:lang=\"en", "a bidi mark", "-aa-"),
        (".</seg></tuv><tuv xml:lang=\"en", ". </seg></tuv><tuv xml:lang=\"en", "a space at the end", "-aa-"),
        (".</seg></tuv><tuv xml:lang=\"en", ".\n</seg></tuv><tuv xml:lang=\"en", "a line end at the end", "-aa-"),
        ("وصل يوري", "وصل\u{A0}يوري", "a no-break space", "-aa-"),
        ("وصل يوري", "وصل  يوري", "two spaces", "-aa-"),
        ("يوري", "يو\u{200C}ري", "a joiner", "-aa-"),
        ("يوري", "يـوري", "tatweel", "-aa-"),
        ("إلى", "الى", "a missing hamza", "-aa-"),
        ("إلى", "ا\u{655}لى", "a hamza as a mark", "+aa-"),
        ("إلى", "\u{FEF9}ى", "a glyph letter", "-aa-"),
        ("وصل", "&#x648;&#x635;&#x644;", "references", "+aa+"),
        ("space.", "space.\u{200F}", "a bidi mark in the target", "-aa-"),
        ("<seg>Yuri", "<seg> Yuri", "a space before the target", "-aa-"),
        ("Yuri Gagarin reached space.", "", "an empty target", "-aa-"),
        ("Yuri Gagarin", "Yuri <hi>Gagarin</hi>", "marked text in the target", "-aa+"),
        ("</body>", "</body><body/>", "two bodies", "+xx+"),
        (" يوري", " & يوري", "a bare ampersand", "xxxx"),
        (" يوري", " يوري\u{1}", "a control character", "xxxx"),
        ("</tmx>", "</tmx>junk", "something after the end", "xxxx"),
        ("\"UTF-8\"", "\"x-unknown\"", "an encoding nobody knows", "xxxx"),
        ("\"UTF-8\"", "\"windows-1256\"", "a wrong encoding", "-aa-"),
    ]

    private func verdicts(_ bytes: [UInt8]) throws -> [ClientVerdict] {
        try ClientCheck.verdicts(
            on: bytes, path: "a.tmx", clients: [.omegaT36, .omegaT61, .tmxValidator, .translateToolkit],
            project: ClientProject(source: "ar", target: "en"))
    }

    @Test(arguments: deviations.indices)
    func `each client does what it was seen to do`(_ index: Int) throws {
        let (old, new, name, expected) = Self.deviations[index]
        var text = Self.file
        if !old.isEmpty {
            let range = try #require(text.range(of: old), "\(name)")
            text.replaceSubrange(range, with: new)
        }
        let found = try verdicts(Array(text.utf8))
        func offer(_ verdict: ClientVerdict) -> String {
            verdict.verdict == .refuses ? "x" : verdict.usable == 1 ? "+" : "-"
        }
        func answer(_ verdict: ClientVerdict) -> String { verdict.verdict == .refuses ? "x" : "a" }
        let seen = offer(found[0]) + answer(found[1]) + answer(found[2]) + offer(found[3])
        #expect(seen == expected, "\(name): \(found.flatMap(\.reasons).map(\.message))")
        // Whatever is not as it should be has its reason, with a place.
        for verdict in found where verdict.verdict == .refuses || verdict.usable < verdict.units {
            #expect(!verdict.reasons.isEmpty, "\(name): \(verdict.client)")
            #expect(verdict.reasons.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 })
        }
    }

    private func unit(_ variants: [(String, String)]) -> [UInt8] {
        let head = Self.file[..<Self.file.range(of: "<tu >")!.lowerBound]
        let tuvs = variants.map { "<tuv xml:lang=\"\($0.0)\"><seg>\($0.1)</seg></tuv>" }.joined()
        return Array((head + "<tu>\(tuvs)</tu></body></tmx>").utf8)
    }

    @Test(arguments: [
        ([("en", target), ("ar", source)], 1, 1),
        ([("fr", "Youri"), ("ar", source), ("en", target)], 1, 1),
        ([("ar", "x"), ("ar", source), ("en", target)], 1, 0),
        ([("ar-EG", "x"), ("ar-SA", source), ("en", target)], 1, 0),
        ([("ar", source), ("en", "FIRST"), ("en", "SECOND")], 0, 0),
        ([("ar", source), ("en-GB", "GB"), ("en-US", "US")], 0, 0),
        ([("ar", source)], 0, 0),
        ([("en", target)], 0, 0),
        ([("ar", source), ("fr", "Youri")], 0, 0),
    ])
    func `of several variants OmegaT reads the last, the toolkit the first`(
        _ variants: [(String, String)], _ omegaT: Int, _ toolkit: Int
    ) throws {
        let found = try verdicts(unit(variants))
        #expect(found[0].usable == omegaT)
        #expect(found[3].usable == toolkit)
        #expect(found.allSatisfy { $0.units == 1 })
    }

    @Test(arguments: ["في سنة 1445هـ.", "في الـBBC.", "في ه\u{200D} 1445."])
    func `tatweel and joiners that are spelling keep no unit from matching`(_ source: String) throws {
        #expect(try verdicts(unit([("ar", source), ("en", Self.target)])).map(\.usable) == [1, 1, 1, 1])
    }

    @Test func `a translation into another language is offered by OmegaT, and said to be`() throws {
        let found = try verdicts(unit([("ar", Self.source), ("fr", "Youri")]))[0]
        #expect(found.reasons.contains { $0.rule == .otherLanguage && $0.message.contains("«fr»") })
    }

    @Test func `entities of the file itself are put in, as clients do`() throws {
        let text = Self.file.replacingOccurrences(of: "\"tmx14.dtd\"", with: "\"tmx14.dtd\" [<!ENTITY g \"غاغارين\">]")
            .replacingOccurrences(of: "غاغارين إلى", with: "&g; إلى")
        #expect(try verdicts(Array(text.utf8)).map(\.usable) == [1, 1, 1, 1])
    }

    @Test(arguments: [
        ("<!ENTITY g \"&h;\"><!ENTITY h \"غاغارين\">", "accepts", 1),
        ("<!ENTITY g \"&g;\">", "refuses", 0),
        ("<!ENTITY g \"\"><!ENTITY h \"\(String(repeating: "&g;", count: 5_000))\">", "accepts", 0),
    ])
    func `entities in entities are put in, but not without end`(
        _ declarations: String, _ verdict: String, _ usable: Int
    ) throws {
        let text = Self.file.replacingOccurrences(of: "\"tmx14.dtd\"", with: "\"tmx14.dtd\" [\(declarations)]")
            .replacingOccurrences(of: "غاغارين إلى", with: "&g; إلى")
        let found = try verdicts(Array(text.utf8))[0]
        #expect(found.verdict.rawValue == verdict)
        #expect(found.usable == usable)
    }

    @Test func `entities that hold nothing but each other end in little time`() throws {
        let levels = (1...30).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
        let text = Self.file.replacingOccurrences(
            of: "\"tmx14.dtd\"", with: "\"tmx14.dtd\" [<!ENTITY e0 \"\">\(levels)]"
        )
        .replacingOccurrences(of: "غاغارين إلى", with: "&e30; إلى")
        let start = ContinuousClock().now
        let found = try verdicts(Array(text.utf8))
        let time = start.duration(to: .now)
        #expect(found.allSatisfy { $0.verdict == .refuses })
        #expect(time < .seconds(2))
    }

    /// OmegaT 3.6.0.10 was seen to offer the last, the translate-toolkit the first.
    @Test func `of units with one source and different targets the one that is offered counts`() throws {
        let unit =
            "<tu ><tuv xml:lang=\"ar\"><seg>\(Self.source)</seg></tuv><tuv xml:lang=\"en\"><seg>\(Self.target)</seg></tuv></tu>"
        let other = unit.replacingOccurrences(of: "reached", with: "touched")
        let file = Self.file.replacingOccurrences(of: unit, with: [unit, other, other].joined(separator: "\n"))
        let found = try verdicts(Array(file.utf8))
        for (client, usable, lines) in [(0, 2, [6]), (3, 1, [7, 8])] {
            #expect(found[client].units == 3 && found[client].usable == usable)
            #expect(found[client].reasons.filter { $0.rule == .sameSource }.map(\.place.line) == lines)
        }
    }

    @Test func `every rule says where it is known from`() {
        for rule in ClientRule.allCases {
            #expect(!rule.sources.isEmpty && rule.sources.values.allSatisfy { !$0.isEmpty }, "\(rule)")
        }
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: ProjectData.sharedPath + "/data/tmx-cases"),
            "skipped: there is no ../shared/data/tmx-cases beside the project"))
    func `the measured cases beside the project come out as measured`() throws {
        let folder = ProjectData.sharedPath + "/data/tmx-cases"
        let table = String(decoding: try InputFiles.read(folder + "/clients.tsv"), as: UTF8.self)
        for row in table.split(separator: "\n").dropFirst() {
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let found = try verdicts(try InputFiles.read(folder + "/" + cells[0]))
            #expect((found[0].usable == 1) == (cells[2] == "filled"), "\(cells[0]) in OmegaT 3.6")
            #expect(found[1].verdict.rawValue == cells[3], "\(cells[0]) in OmegaT 6.1")
            #expect(found[2].verdict.rawValue == cells[4], "\(cells[0]) in TMXValidator")
            #expect((found[3].verdict == .refuses) == (cells[5] == "error"), "\(cells[0]) in the toolkit")
            #expect((found[3].usable == 1) == (cells[5] == "fills"), "\(cells[0]) in the toolkit")
        }
    }
}
