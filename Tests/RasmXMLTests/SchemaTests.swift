import Testing

@testable import RasmXML

struct SchemaTests {
    private static let list = """
        <element name="list" xmlns="http://relaxng.org/ns/structure/1.0">
          <zeroOrMore><element name="item"><attribute name="id"/><text/></element></zeroOrMore>
        </element>
        """

    @Test func `a valid document has no problems`() throws {
        let schema = try XMLSchema(Array(Self.list.utf8))
        #expect(try schema.problems(in: Array("<list><item id='1'>x</item></list>".utf8)) == [])
    }

    @Test func `every problem has the line and column of its element`() throws {
        let schema = try XMLSchema(Array(Self.list.utf8))
        let problems = try schema.problems(in: Array("<list>\n <item id='1'/>\n <item/>\n</list>".utf8), file: "l.xml")
        #expect(problems.first?.description == "l.xml:3:2: item lacks the attribute id")
        #expect(problems.allSatisfy { $0.kind == .invalid && $0.line > 0 && $0.column > 0 })
    }

    @Test func `lines beyond 65,535 are right`() throws {
        let schema = try XMLSchema(Array(Self.list.utf8))
        let document = "<list>" + String(repeating: "<item id='1'/>\n", count: 70_000) + "<item/></list>"
        #expect(try schema.problems(in: Array(document.utf8)).first?.line == 70_001)
    }

    @Test(arguments: [
        ("", XMLProblem.Kind.emptyDocument),
        ("<element name='a'>", .syntax),
        ("<a/>", .schema),
        ("<element xmlns='http://relaxng.org/ns/structure/1.0' name='a'><ref name='nowhere'/></element>", .schema),
        (
            "<grammar xmlns='http://relaxng.org/ns/structure/1.0'><include href='file:///etc/passwd'/></grammar>",
            .schema
        ),
        ("<externalRef xmlns='http://relaxng.org/ns/structure/1.0' href='other.rng'/>", .schema),
    ])
    func `a schema that is none is an error`(schema: String, kind: XMLProblem.Kind) {
        let error = failure { () throws(XMLError) in _ = try XMLSchema(Array(schema.utf8), file: "s.rng") }
        #expect(error?.kind == kind, "\(error?.description ?? "no error")")
        #expect(error?.description.hasPrefix("s.rng:") == true)
    }

    @Test func `one schema serves many threads`() async throws {
        let schema = try XMLSchema(Array(Self.list.utf8))
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<32 {
                group.addTask {
                    let items = String(repeating: "<item/>", count: number) + "<item id='1'/>"
                    return try schema.problems(in: Array("<list>\(items)</list>".utf8)).isEmpty ? 0 : 1
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(counts == 31)
    }
}
