import Rasm
import RasmXML
import Testing

@testable import RasmExchange

@Suite("XLIFF 1.2")
struct XLIFF12ExportTests {
    private func units(_ bytes: [UInt8]) throws -> [XMLElement] {
        let body = try XMLElement(parsing: bytes).first("file")?.first("body")
        return body?.elements("group").flatMap { $0.elements("trans-unit") } ?? []
    }

    private func write(_ text: String, targets: Bool = false) throws -> [UInt8] {
        try XLIFF12Export.write(
            ExportFixtures.analyzed(text), glossary: ExportFixtures.glossary, to: "en", targets: targets)
    }

    @Test func `a sentence is a unit, with its names as notes`() throws {
        let bytes = try write(ExportFixtures.articleText)
        let units = try units(bytes)
        #expect(
            units.map { $0.first("source")?.text } == [
                "زيارة مرتقبة", "التقى سيرجي شويجو، أمس، مسؤولين من «الناتو».", "وقال شويجو إن كيم  سيعود.", "شاركها",
            ])
        #expect(
            units.map { $0.elements("note").map(\.text) } == [
                [], ["سيرجي شويجو = Sergei Shoigu", "الناتو = NATO"], ["شويجو = Shoigu", "كيم = Kim"], [],
            ])
        #expect(units.map { $0["translate"] } == [nil, nil, nil, "no"])
        #expect(units.allSatisfy { $0["xml:space"] == "preserve" && $0.first("target") == nil })
        #expect(units.map { $0["id"] } == ["s1", "s2", "s3", "s4"])
        let file = try XMLElement(parsing: bytes).first("file")
        #expect(file?["source-language"] == "ar" && file?["target-language"] == "en")
        #expect(file?["datatype"] == "plaintext" && file?["original"] == "article.txt")
    }

    @Test func `its sentences are those of XLIFF 2`() throws {
        let article = ExportFixtures.analyzed(ExportFixtures.articleText)
        let bytes = try XLIFFExport.write(article, glossary: ExportFixtures.glossary, to: "en")
        let segments = try XMLElement(parsing: bytes).first("file")?.elements("unit").flatMap { $0.elements("segment") }
        #expect(
            try units(try write(ExportFixtures.articleText)).map { $0.first("source")?.text }
                == segments?.map { $0.first("source")?.text })
    }

    @Test func `targets hold the source, marked as not translated, where something is to be translated`() throws {
        let units = try units(try write(ExportFixtures.articleText, targets: true))
        for unit in units where unit["translate"] == nil {
            #expect(unit.first("target")?.text == unit.first("source")?.text)
            #expect(unit.first("target")?["state"] == "needs-translation")
        }
        #expect(units.map { $0.first("target") == nil } == [false, false, false, true])
    }

    @Test func `what XML cannot carry is a code`() throws {
        let unit = try #require(try units(try write("قال\u{1} شويغو.")).first)
        #expect(unit.first("source")?.first("ph")?.text == "U+0001")
    }

    @Test func `an empty article is a body without units`() throws {
        #expect(try units(try write("")) == [])
    }

    @Test func `names in it are found by our own reader`() throws {
        let bytes = try write(ExportFixtures.articleText)
        let document = try Document(path: "a.xlf", bytes: bytes, options: DocumentOptions())
        let index = TermIndex(ExportFixtures.glossary)
        let surfaces = document.texts.flatMap { text in
            Analysis(of: text.article, index: index).mentions.map { text.article.text($0.range) }
        }
        #expect(surfaces == ["سيرجي شويجو", "الناتو", "شويجو", "كيم"])
    }
}
