import Rasm
import RasmXML
import Testing

@testable import RasmExchange

@Suite("Files of MultiTerm and memoQ")
struct TermbaseFileTests {
    private let glossary = Glossary(entries: [ExportFixtures.nato])

    @Test func `MultiTerm XML is UTF-16 with its mark, and valid`() throws {
        let bytes = try NamesFormat.multiTerm(MultiTermExport.Options(deprecated: true)).file(of: glossary).bytes
        #expect(bytes.starts(with: [0xFF, 0xFE, 0x3C, 0x00]))
        #expect(bytes.count % 2 == 0)
        let units = stride(from: 2, to: bytes.count, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
        let text = String(decoding: units, as: UTF16.self)
        #expect(
            text.hasPrefix(
                """
                <?xml version="1.0" encoding="UTF-16"?>
                <mtf>
                <conceptGrp>
                <concept>1</concept>
                <descripGrp>
                <descrip type="ID">nato</descrip>
                </descripGrp>
                <descripGrp>
                <descrip type="Subject">organisation</descrip>
                </descripGrp>
                <descripGrp>
                <descrip type="Note">Founded in 1949.</descrip>
                </descripGrp>
                <languageGrp>
                <language lang="AR" type="Arabic"/>
                <termGrp>
                <term>حلف شمال الأطلسي</term>
                <descripGrp>
                <descrip type="Status">preferred</descrip>
                </descripGrp>
                <descripGrp>
                <descrip type="Term type">full form</descrip>
                </descripGrp>
                </termGrp>
                """))
        #expect(text.contains("<descrip type=\"Status\">superseded</descrip>"))
        #expect(try RootElement(ofFile: bytes, path: "")?.format == .multiTerm)
        #expect(try ExportCheck.problems(in: bytes, as: .multiTerm) == [])
    }

    @Test func `MultiTerm XML with a term too few is not valid`() throws {
        let text =
            "<mtf><conceptGrp><concept>1</concept><languageGrp><language type=\"Arabic\"/></languageGrp></conceptGrp></mtf>"
        #expect(try !ExportCheck.problems(in: Array(text.utf8), as: .multiTerm).isEmpty)
    }

    @Test func `memoQ's CSV has a mark, its columns, and forbidden terms`() throws {
        let bytes = try NamesFormat.memoQ(MemoQExport.Options()).file(of: glossary).bytes
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = text(Array(bytes.dropFirst(3))).split(separator: "\r\n").map(String.init)
        let entry =
            "Entry_ID,Entry_Subject,Entry_Domain,Entry_ClientID,Entry_ProjectID,Entry_Created,Entry_Creator,Entry_LastModified,Entry_Modifier,Entry_Note"
        let arabic =
            "Arabic_Def,Arabic,Term_Info,Term_Example,Arabic,Term_Info,Term_Example,Arabic,Term_Info,Term_Example"
        #expect(lines[0] == "\(entry),\(arabic),English_Def,English,Term_Info,Term_Example")
        let info = "CasePermissive;HalfPrefix"
        #expect(
            lines[1] == "1,organisation,,,,,,,,Founded in 1949.,,حلف شمال الأطلسي,\(info),,الناتو,\(info),,"
                + "حلف الأطلنطي,\(info);NonTerm,,,NATO,\(info),")
        #expect(lines.count == 2)
    }

    @Test func `a cell of memoQ's is never guarded, for the guard would be part of the term`() throws {
        let glossary = ExportFixtures.glossary("x", ar: [Term("+علي, حسن")], en: [Term("-Ali")])
        let written = text(try NamesFormat.memoQ(MemoQExport.Options()).file(of: glossary).bytes)
        #expect(written.contains(",\"+علي, حسن\",") && written.contains(",-Ali,"))
    }

    @Test(arguments: [
        ("ar", "Arabic"), ("en", "English"), ("zh-Hans", "Chinese_Hans"), ("pt-BR", "Portuguese_BR"), ("xx", "xx"),
    ])
    func `languages have names`(tag: String, name: String) {
        #expect(LanguageName.name(of: tag) == name)
        if name != "xx" { #expect(LanguageName.tag(of: name) == tag) }
    }

    @Test func `a country in words does not tell a language`() {
        #expect(LanguageName.tag(of: "English_United_States") == "en")
        #expect(LanguageName.tag(of: "English (United Kingdom)") == "en")
        #expect(LanguageName.tag(of: "Term_Info") == nil)
    }
}
