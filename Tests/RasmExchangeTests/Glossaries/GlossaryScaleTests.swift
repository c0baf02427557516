import Rasm
import Testing

@testable import RasmExchange

@Suite("Large glossaries")
struct GlossaryScaleTests {
    /// Generous: a debug build on a busy machine takes a fifth of it; a quadratic step would take hours.
    private static let limit = Duration.seconds(120)

    @Test func `100,000 terms in a table are read and validated in linear time`() {
        var table = "id,lang,term\n"
        for number in 0..<50_000 { table += "e\(number),ar,اسم \(number)\ne\(number),en,name \(number)\n" }
        let time = ContinuousClock().measure {
            let (glossary, problems) = readGlossary(table, as: "names.csv")
            #expect(problems == [])
            #expect(glossary.entries.count == 50_000)
            #expect(GlossaryValidator.problems(in: glossary) == [])
        }
        #expect(time < Self.limit)
    }

    @Test func `100,000 terms of one entry, all alike, are no worse`() {
        var table = "id,lang,term\n"
        for _ in 0..<100_000 { table += "e,ar,اسم\n" }
        let time = ContinuousClock().measure {
            let (glossary, _) = readGlossary(table, as: "names.csv")
            #expect(GlossaryValidator.problems(in: glossary).count == 99_999)
        }
        #expect(time < Self.limit)
    }

    @Test func `a name of 20,000 entries is no worse`() {
        var table = "id,lang,term\n"
        for number in 0..<20_000 { table += "e\(number),ar,اسم\n" }
        let time = ContinuousClock().measure {
            let (glossary, _) = readGlossary(table, as: "names.csv")
            #expect(GlossaryValidator.problems(in: glossary).count == 19_999)
        }
        #expect(time < Self.limit)
    }
}
