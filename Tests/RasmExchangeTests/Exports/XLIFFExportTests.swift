import Rasm
import RasmExchange
import RasmXML
import Testing

@Suite struct XLIFFExportTests {
    private func write(_ text: String) throws -> [UInt8] {
        try XLIFFExport.write(ExportFixtures.analyzed(text), glossary: ExportFixtures.glossary, to: "en")
    }

    private func units(_ bytes: [UInt8]) throws -> [XMLElement] {
        try #require(try XMLElement(parsing: bytes).first("file")).elements("unit")
    }

    @Test func `a headline and a paragraph are units, a sentence a segment`() throws {
        #expect(
            text(try write("زيارة مرتقبة\n\nوصل شويجو أمس. ثم عاد.\n")) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" version="2.1" \
                srcLang="ar" trgLang="en">
                  <file id="f1" original="article.txt" srcDir="rtl" trgDir="ltr">
                    <unit id="u1" type="rasm:headline">
                      <segment id="s1">
                        <source>زيارة مرتقبة</source>
                      </segment>
                    </unit>
                    <unit id="u2">
                      <gls:glossary>
                        <gls:glossEntry>
                          <gls:term source="rasm:sergei-shoigu">شويجو</gls:term>
                          <gls:translation>Shoigu</gls:translation>
                        </gls:glossEntry>
                      </gls:glossary>
                      <segment id="s2">
                        <source>وصل شويجو أمس.</source>
                      </segment>
                      <ignorable>
                        <source xml:space="preserve"> </source>
                      </ignorable>
                      <segment id="s3">
                        <source>ثم عاد.</source>
                      </segment>
                    </unit>
                  </file>
                </xliff>

                """)
    }

    @Test(arguments: [
        ExportFixtures.articleText, "", "شويجو \u{1} قال.", "نص  بمسافتين.", "<b>شويجو & \"كيم\"</b>",
        "التقى سيرجي\nشويجو في المدينة.", "\u{A0}\n",
    ])
    func `every article makes a valid file`(article: String) throws {
        #expect(try ExportCheck.problems(in: try write(article), as: .xliff) == [])
    }

    @Test func `a control character is a cp`() throws {
        #expect(text(try write("شويجو \u{1} قال.")).contains("شويجو <cp hex=\"0001\"/> قال."))
    }

    @Test func `space that a tool would fold is preserved`() throws {
        let source = try #require(try units(try write("نص  بمسافتين."))[0].first("segment")?.first("source"))
        #expect(source["xml:space"] == "preserve")
        #expect(source.text == "نص  بمسافتين.")
    }

    @Test func `boilerplate is not to be translated`() throws {
        let article = Article("نص.\nشاركها\n")
        let segments = [Segment(range: 0..<5, kind: .text), Segment(range: 6..<18, kind: .boilerplate)]
        let analyzed = AnalyzedArticle(name: "a.txt", article: article, segments: segments, mentions: [])
        let units = try units(try XLIFFExport.write(analyzed, glossary: ExportFixtures.glossary, to: "en"))
        #expect(units.map { $0["translate"] } == [nil, "no"])
        #expect(units.map { $0["id"] } == ["u1", "u2"])
    }

    @Test func `each name of a unit is in its glossary once, and an uncertain one is not`() throws {
        let units = try units(try write("قال شويجو إن شويجو سيعود مع كيم إلى الناتو."))
        let terms = units[0].first("glossary")?.elements("glossEntry").map {
            "\($0.first("term")?.text ?? "") \($0.first("translation")?.text ?? "")"
        }
        #expect(terms == ["شويجو Shoigu", "كيم Kim", "الناتو NATO"])
        var kim = ExportFixtures.kimJongUn
        kim.sections[0].defaultFor = []
        let glossary = Glossary(entries: [kim, ExportFixtures.kimNovak])
        let unsure = try XLIFFExport.write(
            ExportFixtures.analyzed("قال كيم إنه باق.", glossary), glossary: glossary, to: "en")
        #expect(!text(unsure).contains("gls:term"))
    }
}
