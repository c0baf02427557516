import Rasm
import RasmXML
import Testing

@testable import RasmExchange

@Suite struct TBXExportTests {
    @Test func `version 2 is a martif of TBX-Basic`() throws {
        let glossary = Glossary(entries: [ExportFixtures.nato])
        #expect(
            text(try TBXExport.write(glossary, version: .v2)) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
                <martif type="TBX-Basic" xml:lang="en">
                  <martifHeader>
                    <fileDesc>
                      <titleStmt>
                        <title>Names for Arabic news</title>
                      </titleStmt>
                      <sourceDesc>
                        <p>Exported by rasm \(ExportTool.version) from its glossary</p>
                      </sourceDesc>
                    </fileDesc>
                    <encodingDesc>
                      <p type="XCSURI">TBXBasicXCSV02.xcs</p>
                    </encodingDesc>
                  </martifHeader>
                  <text>
                    <body>
                      <termEntry id="nato">
                        <descrip type="subjectField">organisation</descrip>
                        <note>Founded in 1949.</note>
                        <langSet xml:lang="ar">
                \(tig("حلف شمال الأطلسي", "fullForm", "preferredTerm-admn-sts"))
                \(tig("الناتو", "acronym", "preferredTerm-admn-sts"))
                \(tig("حلف الأطلنطي", "fullForm", "supersededTerm-admn-sts"))
                        </langSet>
                        <langSet xml:lang="en">
                \(tig("NATO", "acronym", "preferredTerm-admn-sts"))
                        </langSet>
                      </termEntry>
                    </body>
                  </text>
                </martif>

                """)
    }

    private func tig(_ term: String, _ type: String, _ status: String) -> String {
        """
                  <tig>
                    <term>\(term)</term>
                    <termNote type="termType">\(type)</termNote>
                    <termNote type="partOfSpeech">noun</termNote>
                    <termNote type="administrativeStatus">\(status)</termNote>
                  </tig>
        """
    }

    static let everyOption = [["ar", "en"], nil].flatMap { languages in
        [TBXExport.Version.v2, .v3].flatMap { version in
            TBXExport.Style.allCases.flatMap { style in
                TBXExport.Profile.allCases.filter { $0 != .weblate || languages != nil }.map { profile in
                    TBXExport.Options(version: version, style: style, profile: profile, languages: languages)
                }
            }
        }
    }

    @Test(arguments: everyOption)
    func `every version, style and profile is valid`(options: TBXExport.Options) throws {
        let date = ExportDate(secondsSince1970: 0)
        let bytes = try NamesFormat.tbx(options).file(of: ExportFixtures.glossary, date: date).bytes
        let format: ExportCheck.Format = options.version == .v2 ? .tbxV2 : .tbxV3
        #expect(try ExportCheck.problems(in: bytes, as: format) == [])
        #expect(try RootElement(ofFile: bytes, path: "")?.format == format)
    }

    /// The values that TBX-Basic allows (TBX-Basic 1.2.1, modules Min and Basic), and the level a category stands at; nil: any text.
    private static let basic: [String: (levels: Set<String>, values: Set<String>?)] = [
        "subjectField": (["entry"], nil), "externalCrossReference": (["entry", "term"], nil),
        "definition": (["entry", "section"], nil), "geographicalUsage": (["term"], nil),
        "partOfSpeech": (["term"], ["adjective", "noun", "other", "verb", "adverb"]),
        "termType": (["term"], ["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"]),
        "administrativeStatus": (
            ["term"],
            [
                "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts",
                "supersededTerm-admn-sts",
            ]
        ),
    ]

    @Test(arguments: everyOption.filter { $0.profile != .weblate })
    func `data categories and their values are those of TBX-Basic`(options: TBXExport.Options) throws {
        let root = try XMLElement(parsing: try NamesFormat.tbx(options).file(of: ExportFixtures.glossary).bytes)
        #expect(root["type"] == "TBX-Basic")
        var seen: Set<String> = []
        func check(_ element: XMLElement, level: String) throws {
            for child in element.elements {
                switch child.name.local {
                case "langSet", "langSec": try check(child, level: "section")
                case "tig", "termSec": try check(child, level: "term")
                case "term", "note": break
                default:
                    let isElement = child.name.namespace.hasPrefix("http://www.tbxinfo.net/ns/")
                    #expect(isElement == (options.style == .dct))
                    let category = isElement ? child.name.local : child["type"] ?? ""
                    let rule = try #require(Self.basic[category], "\(category)")
                    #expect(rule.levels.contains(level))
                    if let values = rule.values { #expect(values.contains(child.text), "\(category) \(child.text)") }
                    if isElement {
                        let known = try #require(TBXCategory(rawValue: category))
                        #expect(child.name.namespace == "http://www.tbxinfo.net/ns/" + known.module)
                    }
                    seen.insert(category)
                }
            }
        }
        for entry in root.first("text")?.first("body")?.elements ?? [] { try check(entry, level: "entry") }
        #expect(seen.count == 6)
    }

    /// Every term of a termbase: entry, language, text, status.
    private func terms(_ bytes: [UInt8], _ names: (entry: String, section: String, term: String)) throws -> [[String]] {
        let body = try #require(try XMLElement(parsing: bytes).first("text")?.first("body"))
        return body.elements(names.entry).flatMap { entry in
            entry.elements(names.section).flatMap { section in
                section.elements(names.term).map { term in
                    let status = term.elements("termNote").first { $0["type"] == "administrativeStatus" }?.text ?? ""
                    return [entry["id"] ?? "", section["xml:lang"] ?? "", term.first("term")?.text ?? "", status]
                }
            }
        }
    }

    @Test func `both versions hold the same terms, made spellings as deprecated ones`() throws {
        let v2 = try terms(try TBXExport.write(ExportFixtures.glossary, version: .v2), ("termEntry", "langSet", "tig"))
        let v3 = try terms(
            try TBXExport.write(ExportFixtures.glossary, version: .v3), ("conceptEntry", "langSec", "termSec"))
        #expect(v2 == v3)
        #expect(v2.contains(["sergei-shoigu", "ar", "سيرجي شويجو", "deprecatedTerm-admn-sts"]))
        #expect(v2.contains(["sergei-shoigu", "ar", "شويغو", "preferredTerm-admn-sts"]))
        #expect(v2.contains(["month-march", "ar", "آذار", "admittedTerm-admn-sts"]))
    }

    @Test func `for OmegaT no deprecated term is in it, and short forms are entries of their own`() throws {
        let terms = try terms(
            try TBXExport.write(ExportFixtures.glossary, version: .v2, profile: .omegat),
            ("termEntry", "langSet", "tig"))
        #expect(!terms.contains { $0[3].hasPrefix("deprecated") || $0[3].hasPrefix("superseded") })
        #expect(terms.filter { $0[0] == "kim-jong-un" }.map { $0[2] } == ["كيم جونغ أون", "Kim Jong Un"])
        #expect(terms.filter { $0[0] == "kim-jong-un.short" }.map { $0[2] } == ["كيم", "Kim"])
    }

    @Test func `regions and Wikidata items are said`() throws {
        let written = text(try TBXExport.write(ExportFixtures.glossary, version: .v3))
        #expect(written.contains("<termNote type=\"geographicalUsage\">SY</termNote>"))
        #expect(
            written.contains(
                "<xref type=\"externalCrossReference\" target=\"https://www.wikidata.org/wiki/Q1045\">Q1045</xref>"))
    }

    @Test func `ids of foreign glossaries become XML identifiers, each its own`() throws {
        let entries = ["12", "Q 7", "_12", "a&b"].flatMap {
            ExportFixtures.glossary($0, ar: [Term("علي \($0)")], en: [Term("Ali")]).entries
        }
        let bytes = try TBXExport.write(Glossary(entries: entries), version: .v2)
        #expect(try ExportCheck.problems(in: bytes, as: .tbxV2) == [])
        #expect(
            try Set(terms(bytes, ("termEntry", "langSet", "tig")).map { $0[0] }) == [
                "_12_", "_Q.20.7", "_12", "_a.26.b",
            ])
    }
}
