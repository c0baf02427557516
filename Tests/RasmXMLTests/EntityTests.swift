import Testing

@testable import RasmXML

/// Entities that a document declares in itself as plain text.
struct EntityTests {
    private static func document(_ declarations: String, _ root: String) -> String {
        "<!DOCTYPE a [\(declarations)]>\(root)"
    }

    @Test(arguments: [
        ("in text", "<!ENTITY x 'y'>", "<a>1&x;2</a>", "<a> \"1y2\" </a>"),
        ("twice", "<!ENTITY x 'y'>", "<a>&x;&x;</a>", "<a> \"yy\" </a>"),
        ("of the first declaration", "<!ENTITY x 'y'><!ENTITY x 'z'>", "<a>&x;</a>", "<a> \"y\" </a>"),
        ("of nothing", "<!ENTITY x ''>", "<a>1&x;2</a>", "<a> \"12\" </a>"),
        ("with a character by number", "<!ENTITY x 'غ&#x634;'>", "<a>&x;</a>", "<a> \"غش\" </a>"),
        ("with a predefined entity", "<!ENTITY x 'R&amp;D'>", "<a>&x;</a>", "<a> \"R&D\" </a>"),
        ("with a < in two steps", "<!ENTITY x '&#38;lt;b>'>", "<a>&x;</a>", "<a> \"<b>\" </a>"),
        ("in an attribute", "<!ENTITY x 'y&amp;z'>", "<a b='1&x;2&amp;x;'/>", "<a b=\"1y&z2&x;\"> </a>"),
        ("with a line end, in an attribute", "<!ENTITY x '1\n2'>", "<a b='&x;'/>", "<a b=\"1 2\"> </a>"),
        ("in an attribute default", "<!ENTITY x 'y'><!ATTLIST a b CDATA '&x;'>", "<a/>", "<a b=\"y\"> </a>"),
        ("beside CDATA", "<!ENTITY x 'y'>", "<a><![CDATA[&x;]]>&x;</a>", "<a> CDATA \"&x;\" \"y\" </a>"),
        ("beside an unused one with markup", "<!ENTITY m '<b/>'><!ENTITY x 'y'>", "<a>&x;</a>", "<a> \"y\" </a>"),
        ("declared as a parameter too", "<!ENTITY % x 'z'><!ENTITY x 'y'>", "<a>&x;</a>", "<a> \"y\" </a>"),
    ])
    func `the text of an entity is put in`(what: String, declarations: String, root: String, expected: String) {
        let document = Self.document(declarations, root)
        let found = read(document)
        #expect(found.error == nil, "\(what): \(found.error?.description ?? "")")
        let seen = found.events.dropFirst().map { summary($0.kind) }.joined(separator: " ")
        #expect(seen == expected, "\(what)")
        // However it is fed to libxml2.
        for length in [4, 7] { #expect(read(Array(document.utf8), chunkLength: length).events == found.events) }
        // And the tree that schemas judge is the same.
        let problems = try? XMLSchema(Array(anything.utf8)).problems(in: Array(document.utf8))
        #expect(problems == [], "\(what)")
    }

    @Test func `a schema judges the text of an entity`() throws {
        let schema = try XMLSchema(
            Array(
                "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><attribute name='b'><value>y</value></attribute><value>z</value></element>"
                    .utf8))
        func problems(_ text: String) throws -> Int {
            let document = Self.document("<!ENTITY y 'y'><!ENTITY z 'z'>", text)
            return try schema.problems(in: Array(document.utf8)).count
        }
        #expect(try problems("<a b='&y;'>&z;</a>") == 0)
        #expect(try problems("<a b='&z;'>&z;</a>") == 1)
        #expect(try problems("<a b='&y;'>&y;</a>") > 0)
    }

    @Test func `places and bytes are those of the reference`() throws {
        let document = Self.document("<!ENTITY x '1\n2\n3'>", "<a>&x;<b/>\n&x;<c/></a>")
        let events = read(document).events
        let bytes = Array(document.utf8)
        func written(_ index: Int) -> String {
            String(decoding: bytes[events[index].byteRange ?? 0..<0], as: UTF8.self)
        }
        #expect(written(2) == "&x;")
        #expect(written(5) == "\n&x;")
        #expect(events[6].line == 4 && events[6].column == 4)
        guard case .doctype(_, _, _, let entities) = events[0].kind else { return #expect(Bool(false)) }
        #expect(entities == ["x": "1\n2\n3"])
    }

    @Test func `10 MB are put in, and no more`() {
        let text = String(repeating: "x", count: 100_000)
        func document(_ count: Int, _ piece: String) -> String {
            Self.document("<!ENTITY x '\(text)'>", "<a>\(String(repeating: piece, count: count))</a>")
        }
        for piece in ["<b>&x;</b>", "<b c='&x;'/>"] {
            #expect(read(document(100, piece)).error == nil)
            let error = read(document(101, piece)).error
            #expect(error?.kind == .size)
            #expect(error?.first.message.contains("10,000,000 bytes") == true)
        }
    }
}
