import Rasm
import Testing

@testable import RasmExchange

/// Names in aligned sentences, written as the house does.
struct SentenceNormalizationTests {
    private static let yaml = """
        rasm: 1
        entries:
          - id: sergei-shoigu
            kind: person
            ar: {full: {preferred: سيرغي شويغو, deprecated: [سيرجي شويجو]}, short: {preferred: شويغو, deprecated: [شويجو]}}
            en: {full: Sergei Shoigu, short: Shoigu}
        """

    private func normalized(_ sentences: [String]) -> SentenceNormalization {
        let (glossary, problems) = GlossaryReader.read(GlossaryFile(path: "g.yaml", bytes: Array(Self.yaml.utf8)))
        #expect(problems == [])
        return SentenceNormalization(sentences, index: TermIndex(glossary), style: HouseStyle())
    }

    @Test func `every sentence keeps its place and its other bytes`() throws {
        let result = normalized(["وصل سيرجي شويجو .", "", "  وقال شويجو: نعم", "لا"])
        #expect(result.sentences == ["وصل سيرغي شويغو .", "", "  وقال شويغو: نعم", "لا"])
        #expect(result.written == 2)
        #expect(result.remarks.isEmpty)
    }

    @Test func `no name reaches from one sentence into the next`() throws {
        let result = normalized(["قال سيرجي", "شويجو غائب"])
        #expect(result.sentences == ["قال سيرجي", "شويغو غائب"])
    }
}
