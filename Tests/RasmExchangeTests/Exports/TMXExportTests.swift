import Rasm
import RasmExchange
import RasmXML
import Testing

@Suite struct TMXExportTests {
    @Test func `writes what translation tools expect`() throws {
        let glossary = ExportFixtures.glossary("ali", ar: [Term("علي حسن")], en: [Term("Ali Hasan")])
        let date = ExportDate(secondsSince1970: 1_718_000_000)
        #expect(
            text(try TMXExport.write(glossary, from: "ar", to: "en", date: date)) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                <tmx version="1.4">
                  <header creationtool="rasm" creationtoolversion="\(ExportTool.version)" segtype="phrase" o-tmf="rasm-glossary" adminlang="en" \
                srclang="ar" datatype="plaintext" creationdate="20240610T061320Z"/>
                  <body>
                    <tu tuid="\(TMXExport.units(of: glossary, from: "ar", to: "en")[0].id)">
                      <prop type="x-rasm-entry">ali</prop>
                      <prop type="x-rasm-status">preferred</prop>
                      <prop type="x-rasm-type">fullForm</prop>
                      <tuv xml:lang="ar">
                        <seg>علي حسن</seg>
                      </tuv>
                      <tuv xml:lang="en">
                        <seg>Ali Hasan</seg>
                      </tuv>
                    </tu>
                  </body>
                </tmx>

                """)
    }

    @Test(arguments: [("ar", "en"), ("en", "ar"), ("ar", "ru"), ("ar", "de")])
    func `is valid TMX and reads back equal`(from: String, to: String) throws {
        let bytes = try TMXExport.write(ExportFixtures.glossary, from: from, to: to)
        #expect(try ExportCheck.problems(in: bytes, as: .tmx) == [])
        let root = try XMLElement(parsing: bytes)
        #expect(root.first("header")?["srclang"] == from)
        let read = try #require(root.first("body")).elements("tu").map { unit in
            unit.elements("tuv").map { [$0["xml:lang"] ?? "", $0.first("seg")?.text ?? ""] }
        }
        #expect(
            read
                == TMXExport.units(of: ExportFixtures.glossary, from: from, to: to).map {
                    [[from, $0.source], [to, $0.target]]
                })
    }

    @Test func `no deprecated Arabic is in the file from English`() throws {
        let written = text(try TMXExport.write(ExportFixtures.glossary, from: "en", to: "ar"))
        for deprecated in ["شويجو", "سيرجي", "آذار", "حلف الأطلنطي"] { #expect(!written.contains(deprecated)) }
    }

    @Test func `markup in names is text`() throws {
        let glossary = ExportFixtures.glossary(
            "a", ar: [Term("شركة \"أ&ب\" <الأولى>")], en: [Term("A&B \"First\" <Ltd>")])
        let bytes = try TMXExport.write(glossary, from: "ar", to: "en")
        #expect(try ExportCheck.problems(in: bytes, as: .tmx) == [])
        let segments = try XMLElement(parsing: bytes).first("body")?.first("tu")?.elements("tuv").map {
            $0.first("seg")?.text
        }
        #expect(segments == ["شركة \"أ&ب\" <الأولى>", "A&B \"First\" <Ltd>"])
    }

    @Test func `a character XML cannot carry is an error that says where`() {
        let glossary = ExportFixtures.glossary("a", ar: [Term("علي\u{1}حسن")], en: [Term("Ali")])
        #expect(throws: XMLError.self) { try TMXExport.write(glossary, from: "ar", to: "en") }
    }

    @Test func `the same glossary gives the same bytes`() throws {
        let first = try TMXExport.write(ExportFixtures.glossary, from: "ar", to: "en")
        #expect(first == (try TMXExport.write(ExportFixtures.glossary, from: "ar", to: "en")))
        #expect(!text(first).contains("date"))
    }
}
