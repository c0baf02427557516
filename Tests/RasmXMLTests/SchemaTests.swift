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

    /// Each sentence of libxml2's validator that files of translators bring about, and which attribute it is about.
    @Test(arguments: [
        ("<list size='9'/>", "size=\"9\" on list: allowed are small, large and a value of your own"),
        ("<list size='x-l' kind='b c'/>", "kind=\"b c\" on list: allowed is one word of letters, digits and .-_:"),
        ("<list size='x-l' foo='1'/>", "foo=\"1\": list has no attribute foo"),
        ("<list xml:space='none'/>", "xml:space=\"none\" on list: allowed are default and preserve"),
        ("<list own='y'/>", "own=\"y\" on list: allowed are a and a value of your own that begins with x-"),
        ("<list count='0'/>", "count=\"0\" on list: allowed is a whole number from 1 up to 9"),
        ("<list><two/></list>", "two may not stand here: it stands twice, or something that must"),
        ("<list>text</list>", "list may hold no text"),
        ("<list><one/><two>x</two></list>", "two may hold no text"),
        ("<list xmlns='urn:x'/>", "list must be in no namespace"),
    ])
    func `it says which attribute or element is wrong, and how`(document: String, expected: String) throws {
        let schema = try XMLSchema(
            Array(
                """
                <grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
                <start><element name="list">
                  <optional><attribute name="size"><choice><value>small</value><value>large</value><ref name="own"/></choice></attribute></optional>
                  <optional><attribute name="kind"><data type="NMTOKEN"/></attribute></optional>
                  <optional><attribute name="own"><choice><value>a</value><ref name="own"/></choice></attribute></optional>
                  <optional><attribute name="xml:space"><choice><value>default</value><value>preserve</value></choice></attribute></optional>
                  <optional><attribute name="count"><data type="positiveInteger"><param name="maxInclusive">9</param></data></attribute></optional>
                  <optional><group><element name="one"><empty/></element><element name="two"><empty/></element></group></optional>
                </element></start>
                <define name="own"><data type="string"><param name="pattern">x-.+</param></data></define>
                </grammar>
                """.utf8))
        let problems = try schema.problems(in: Array(document.utf8)).map(\.message)
        #expect(problems.first?.contains(expected) == true, "\(document): \(problems)")
    }

    /// libxml2 tries optional attributes both ways, so many are judged in rounds; what an element must have it keeps in each.
    @Test(arguments: [0, 7, 8, 9, 16, 17, 40])
    func `of many attributes those that are asked for are there in each round`(_ count: Int) throws {
        let optional = (0..<count).map {
            "<optional><attribute name=\"a\($0)\"><value>1</value></attribute></optional>"
        }
        let schema = try XMLSchema(
            Array(
                """
                <element name="list" xmlns="http://relaxng.org/ns/structure/1.0"><element name="item">
                <attribute name="id"/><attribute name="xml:lang"/>\(optional.joined())<text/></element></element>
                """.utf8))
        func problems(_ own: String, _ attributes: [String]) throws -> [String] {
            let item = "<list><item \(own) \(attributes.joined(separator: " "))>x</item></list>"
            return try schema.problems(in: Array(item.utf8)).map(\.message)
        }
        let attributes = (0..<count).map { "a\($0)='1'" }
        #expect(try problems("xml:lang='ar' id='1'", attributes) == [])
        #expect(try problems("id='1'", attributes).first == "item lacks the attribute xml:lang")
        #expect(try problems("xml:lang='ar'", attributes).first == "item lacks the attribute id")
        guard count > 0 else { return }
        let wrong = Array(attributes.dropLast()) + ["a\(count - 1)='2'"]
        #expect(try problems("xml:lang='ar' id='1'", wrong).first?.contains("a\(count - 1)=\"2\"") == true)
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
