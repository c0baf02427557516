import RasmExchange
import Testing

@testable import RasmReview

@Suite struct SuggestionReaderTests {
    @Test func `Groups of rasm discover are clusters to judge`() throws {
        let lines = """
            {"kind":"spelling","entry":"e","name":"شويغو","p":0.97,"spellings":[{"text":"شويجو","count":3,"articles":2,"p":0.97,"reasons":["غ/ج","after وزير"],"contexts":[{"file":"a.txt","line":1,"column":4,"before":"قال ","word":"وشويجو","after":" إن"}]}]}
            {"kind":"new","p":0.6,"spellings":[{"text":"مكغريغور","count":1,"articles":1,"p":0.6,"reasons":[],"contexts":[]}]}

            """
        let clusters = try SuggestionReader.clusters(in: Array(lines.utf8), path: "s")
        #expect(clusters.map(\.entry) == ["e", nil])
        #expect(clusters.map(\.name) == ["شويغو", "مكغريغور"])
        #expect(clusters[0].reason == "غ/ج; after وزير")
        #expect(clusters[0].members[0].contexts[0].name == "وشويجو")
        #expect(clusters[0].id.count == 16 && clusters[0].id != clusters[1].id)
    }

    @Test(arguments: [("[]", "of another kind"), ("{\"p\":1}", "has no «spellings»"), ("x", "no JSON")])
    func `A line that is no group is told by its number`(_ line: String, _ reason: String) {
        let bytes = Array("{\"p\":0.6,\"spellings\":[]}\n\(line)\n".utf8)
        let error = #expect(throws: InputError.self) { try SuggestionReader.clusters(in: bytes, path: "s") }
        #expect(error?.line == 2)
        #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
    }
}
