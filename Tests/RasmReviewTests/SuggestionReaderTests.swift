import Rasm
import RasmExchange
import Testing

@testable import RasmReview

@Suite struct SuggestionReaderTests {
    @Test func `Groups of rasm discover are clusters to judge`() throws {
        let lines = """
            {"id":"e:شويجو","entry":"sergei-shoigu","name":"شويغو","probability":0.97,"reason":"غ/ج; after وزير","members":[{"spelling":"شويجو","count":3,"articles":2,"probability":0.97,"reasons":["غ/ج","after وزير"],"contexts":[{"file":"a.txt","line":1,"column":4,"before":"قال ","name":"وشويجو","after":" إن"}]}]}
            {"id":"new:مكغريغور","name":"مكغريغور","probability":0.6,"reason":"","members":[{"spelling":"مكغريغور","count":1,"articles":1,"probability":0.6,"reasons":[],"contexts":[]}]}

            """
        let shoigu = ConceptEntry(
            id: "sergei-shoigu", kind: .person,
            sections: [
                LanguageSection(language: "ar", terms: [Term("سيرغي شويغو"), Term("شويغو", .shortForm)]),
                LanguageSection(language: "en", terms: [Term("Sergei Shoigu")]),
            ])
        let clusters = try SuggestionReader.clusters(in: Array(lines.utf8), path: "s", entries: [shoigu])
        #expect(clusters.map(\.entry) == ["sergei-shoigu", nil])
        #expect(clusters.map(\.english) == ["Sergei Shoigu", nil])
        #expect(clusters.map(\.fullName) == ["سيرغي شويغو", nil])
        #expect(clusters.map(\.name) == ["شويغو", "مكغريغور"])
        #expect(clusters[0].reason == "غ/ج; after وزير")
        #expect(clusters[0].members[0].contexts[0].name == "وشويجو")
    }

    @Test(arguments: [("[]", "of another kind"), ("{\"id\":\"x\"}", "has no «name»"), ("x", "no JSON")])
    func `A line that is no group is told by its number`(_ line: String, _ reason: String) {
        let bytes = Array(
            "{\"id\":\"a\",\"name\":\"n\",\"probability\":1,\"reason\":\"\",\"members\":[]}\n\(line)\n".utf8)
        let error = #expect(throws: InputError.self) { try SuggestionReader.clusters(in: bytes, path: "s") }
        #expect(error?.line == 2)
        #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
    }
}
