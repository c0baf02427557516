import Testing

@testable import RasmXML

/// A document judged in passing, and as a whole.
struct SchemaPassTests {
    private static let grammar = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:list">
          <start><element name="list"><oneOrMore><ref name="part"/></oneOrMore></element></start>
          <define name="part">
            <element name="part">
              <optional><attribute name="id"/></optional>
              <zeroOrMore><element name="note"><text/></element></zeroOrMore>
              <zeroOrMore><choice><ref name="part"/><ref name="item"/></choice></zeroOrMore>
            </element>
          </define>
          <define name="item">
            <element name="item"><attribute name="id"/><zeroOrMore><element name="note"><text/></element></zeroOrMore></element>
          </define>
        </grammar>
        """

    /// Hands every element but lists and parts over as a whole.
    private static func pass(_ document: [UInt8], _ schema: XMLSchema, limit: Int) throws -> [XMLProblem] {
        var pass = SchemaPass(file: "l.xml", repeated: ["part", "item"], limit: limit) { _ in schema }
        var reader = try XMLReader(document, file: "l.xml")
        var builder = XMLElementBuilder()
        while let event = try reader.next() {
            if !builder.isIdle {
                if let element = builder.step(event) { try pass.add(.element(element)) }
                continue
            }
            switch event.kind {
            case .startElement(let tag) where ["list", "part"].contains(tag.name.local):
                pass.enter(XMLElement(tag, line: event.line, column: event.column))
            case .startElement: _ = builder.step(event)
            case .endElement: try pass.leave()
            case .text(let text): try pass.add(.text(text))
            default: break
            }
        }
        return try pass.finish()
    }

    private static func document(_ random: inout some RandomNumberGenerator, errors: Int, size: Int) -> String {
        var pieces: [String] = []
        func part(_ depth: Int) -> String {
            var text = "<part><note>ن</note>"
            for _ in 0..<Int.random(in: 0..<size, using: &random) {
                text += "\n"
                if depth < 3, Int.random(in: 0..<6, using: &random) == 0 {
                    text += part(depth + 1)
                } else {
                    text += ["<item id='1'/>", "<x:item id='2' xmlns:x='urn:list'><x:note/></x:item>"]
                        .randomElement(using: &random)!
                }
            }
            return text + "</part>"
        }
        for _ in 0..<4 { pieces.append(part(0)) }
        var text = "<list xmlns='urn:list'>" + pieces.joined(separator: "\n") + "</list>"
        for _ in 0..<errors {
            let places = text.ranges(of: "\n<item id='1'/>")
            guard let place = places.randomElement(using: &random) else { continue }
            let wrong = [
                "\n<item/>", "\n<item id='1'><b/></item>", "\n<note/>", "\n<item id='1' x='2'/>", "\nwords",
                "\n<other id='1'/>", "\n<item xmlns='urn:x' id='1'/>",
            ]
            text.replaceSubrange(place, with: wrong.randomElement(using: &random)!)
        }
        return text
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `what is right as a whole is right in parts`(_ seed: UInt64) throws {
        var random = Seeded(seed)
        let schema = try XMLSchema(Array(Self.grammar.utf8))
        let document = Array(Self.document(&random, errors: 0, size: 12).utf8)
        #expect(try schema.problems(in: document) == [])
        for limit in [0, 1, 5, 40, 10_000] {
            #expect(try Self.pass(document, schema, limit: limit) == [])
        }
    }

    @Test(arguments: 0..<120 as Range<UInt64>)
    func `one thing that is wrong is told in the same words where it stands`(_ seed: UInt64) throws {
        var random = Seeded(seed)
        let schema = try XMLSchema(Array(Self.grammar.utf8))
        let document = Array(Self.document(&random, errors: 1, size: 12).utf8)
        let whole = try schema.problems(in: document, file: "l.xml")
        for limit in [0, 1, 5, 40, 10_000] {
            #expect(
                try Self.pass(document, schema, limit: limit) == whole, "\(String(decoding: document, as: UTF8.self))")
        }
    }

    @Test func `every thing that is wrong is told, in whatever part it stands`() throws {
        let schema = try XMLSchema(Array(Self.grammar.utf8))
        let items = (1...500).map { $0.isMultiple(of: 100) ? "<item/>" : "<item id='1'/>" }
        let document = Array("<list xmlns='urn:list'><part>\n\(items.joined(separator: "\n"))\n</part></list>".utf8)
        for limit in [0, 7, 64, 10_000] {
            #expect(try Self.pass(document, schema, limit: limit).map(\.line) == [101, 201, 301, 401, 501])
        }
    }

    /// What a container may hold before its end is not allowed behind it.
    @Test func `a part that comes too late is told, though one like it stood where it may`() throws {
        let grammar = """
            <grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="list"><element name="part">
            <zeroOrMore><element name="item"><empty/></element></zeroOrMore><element name="end"><empty/></element>
            </element></element></start></grammar>
            """
        let schema = try XMLSchema(Array(grammar.utf8))
        let items = String(repeating: "<item/>", count: 20)
        for (late, isRight) in [("", true), ("<item/>", false), (items, false)] {
            let document = Array("<list><part>\(items)<end/>\(late)</part></list>".utf8)
            for limit in [0, 5, 30, 10_000] {
                #expect(try Self.pass(document, schema, limit: limit).isEmpty == isRight, "\(late) \(limit)")
            }
        }
    }

    @Test func `a prefix that an inner container declares anew means that inside`() throws {
        let grammar = """
            <grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="list"><element name="part">
            <zeroOrMore><element name="item"><attribute name="a" ns="urn:two"/></element></zeroOrMore>
            </element></element></start></grammar>
            """
        let schema = try XMLSchema(Array(grammar.utf8))
        let items = String(repeating: "<item p:a='1'/>", count: 20)
        let document = Array("<list xmlns:p='urn:one'><part xmlns:p='urn:two'>\(items)</part></list>".utf8)
        for limit in [0, 5, 30, 10_000] { #expect(try Self.pass(document, schema, limit: limit) == []) }
    }
}
