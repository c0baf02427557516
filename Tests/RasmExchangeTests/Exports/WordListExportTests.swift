import Rasm
import Testing

@testable import RasmExchange

@Suite("Lists of two columns")
struct WordListExportTests {
    private let glossary = Glossary(entries: [
        ConceptEntry(
            id: "shoigu", kind: .person,
            sections: [
                LanguageSection(
                    language: "ar", terms: [Term("شويغو", .shortForm), Term("شويجو", .shortForm, .deprecated)]),
                LanguageSection(
                    language: "en", terms: [Term("Shoigu", .shortForm), Term("Shoygu", .shortForm, .deprecated)]),
            ]),
        ConceptEntry(
            id: "march", kind: .month,
            sections: [
                LanguageSection(language: "ar", terms: [Term("مارس", evidence: Evidence(near: ["#day"]))]),
                LanguageSection(language: "en", terms: [Term("March")]),
            ]),
    ])

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `OmegaT is given every spelling of the source and no deprecated target`() {
        #expect(
            text(WordListExport.omegaT(glossary, from: "ar", to: "en"))
                == "شويغو\tShoigu\tshoigu\nشويجو\tShoigu\tshoigu, deprecated spelling of the source\n")
        let back = text(WordListExport.omegaT(glossary, from: "en", to: "ar"))
        #expect(back.contains("Shoigu\tشويغو") && !back.contains("شويجو"))
    }

    @Test func `UTX has its two lines of head`() {
        let lines = text(WordListExport.utx(glossary, from: "ar", to: "en", date: ExportDate(secondsSince1970: 0)))
            .split(separator: "\n")
        #expect(lines[0].hasPrefix("#UTX 1.11; ar/en; 1970-01-01; creator: "))
        #expect(lines[1] == "#src\ttgt\tsrc:pos\tterm status\tconcept ID")
        #expect(lines[2] == "شويغو\tShoigu\tproperNoun\tapproved\tshoigu")
        #expect(lines.count == 4)
    }

    @Test func `what only its sentence makes a name is left out`() {
        #expect(!text(WordListExport.omegaT(glossary, from: "ar", to: "en")).contains("مارس"))
    }
}
