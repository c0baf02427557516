import Testing

@testable import RasmXML

/// What a hostile document tries.
struct RefusalTests {
    private static func laughs(_ levels: Int) -> String {
        let declarations = (1...levels).map { level in
            "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>"
        }
        return "<!DOCTYPE a [<!ENTITY e0 'ha'>\(declarations.joined())]><a>&e\(levels);</a>"
    }

    @Test(arguments: [
        ("an internal entity", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "1:34: &x;: entities are not expanded"),
        ("one in an attribute", "<!DOCTYPE a [<!ENTITY x 'y'>]><a b='&x;'/>", "&x;: entities are not expanded"),
        (
            "one in an attribute default", "<!DOCTYPE a [<!ENTITY x 'y'><!ATTLIST a b CDATA '&x;'>]><a/>",
            "&x;: entities are not expanded"
        ),
        ("an undeclared entity", "<a>&nbsp;</a>", "1:4: &nbsp;: this entity is not declared here"),
        (
            "one a DTD might declare", "<!DOCTYPE a SYSTEM 'a.dtd'><a>&nbsp;</a>",
            "&nbsp;: this entity is not declared here"
        ),
        (
            "a file", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
            "&x;: entities are not expanded"
        ),
        (
            "a parameter entity", "<!DOCTYPE a [<!ENTITY % x '<!ENTITY y \"z\">'>%x;]><a/>",
            "%x;: entities are not expanded"
        ),
        (
            "a file by parameter", "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/passwd'>%x;]><a/>",
            "%x;: entities are not expanded"
        ),
        ("billion laughs", laughs(9), "&e9;: entities are not expanded"),
        (
            "quadratic blow-up",
            "<!DOCTYPE a [<!ENTITY x '\(String(repeating: "x", count: 40_000))'>]><a>\(String(repeating: "&x;", count: 10_000))</a>",
            "&x;: entities are not expanded"
        ),
    ])
    func `entities are refused`(what: String, document: String, message: String) {
        let clock = ContinuousClock()
        let time = clock.measure {
            let error = read(document).error
            #expect(error?.kind == .entity, "\(what)")
            #expect(error?.description.contains(message) == true, "\(error?.description ?? "no error")")
            #expect(error?.problems.count == 1)
        }
        #expect(time < .seconds(2), "\(what)")
    }

    @Test func `a DTD that is only named is never opened`() {
        // Would be an error of its own if it were opened.
        #expect(read("<!DOCTYPE a SYSTEM 'file:///dev/zero'><a/>").error == nil)
    }

    @Test func `predefined entities and character references are text`() {
        #expect(outline("<a>&lt;&amp;&gt;&quot;&apos;&#x634;&#1594;</a>")[1] == "1:4 \"<&>\\\"\\'شغ\"")
        #expect(outline("<a b='&lt;&#38;&amp;amp;'/>")[0] == "1:1 <a b=\"<&&amp;\">")
    }

    private static func nested(_ depth: Int) -> String {
        String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }

    @Test func `256 levels are read, 257 and 300 are not`() {
        #expect(read(Self.nested(256)).error == nil)
        for depth in [257, 300, 100_000] {
            let error = read(Self.nested(depth)).error
            #expect(error?.kind == .depth)
            #expect(error?.description == "1:769: elements nest deeper than 256 levels")
        }
    }

    @Test(arguments: [
        ("<a>", "</a>"), ("<a><![CDATA[", "]]></a>"), ("<a b='", "'/>"), ("<a><!--", "--></a>"), ("<a><?p ", "?></a>"),
    ])
    func `11 MB in one text, attribute, comment or instruction are too many`(before: String, after: String) {
        let document = Array(before.utf8) + [UInt8](repeating: 0x78, count: 11_000_000) + Array(after.utf8)
        #expect(read(document).error?.kind == .size)
    }

    @Test func `exactly 10 MB of text are read, and more in several texts`() {
        let limit = [UInt8](repeating: 0x78, count: XMLLimits.maximumTextBytes)
        #expect(read(Array("<a>".utf8) + limit + Array("</a>".utf8)).error == nil)
        #expect(read(Array("<a>".utf8) + limit + Array("x</a>".utf8)).error?.kind == .size)
        #expect(read(Array("<a>".utf8) + limit + Array("<b/>x</a>".utf8)).error == nil)
    }

    @Test func `attribute defaults of a DTD cannot grow without bound`() {
        let value = String(repeating: "x", count: 100_000)
        let document = "<!DOCTYPE a [<!ATTLIST b c CDATA '\(value)'>]><a>\(String(repeating: "<b/>", count: 200))</a>"
        #expect(read(document).error?.kind == .size)
    }

    @Test func `the limits are the same for a tree and for a schema`() throws {
        let schema = try XMLSchema(Array(anything.utf8))
        for document in [
            Self.nested(256), Self.nested(257), "", "<a>&x;</a>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        ] {
            let bytes = Array(document.utf8)
            let expected = read(bytes).error
            #expect(failure { () throws(XMLError) in _ = try XMLElement(parsing: bytes) } == expected)
            #expect(failure { () throws(XMLError) in _ = try schema.problems(in: bytes) } == expected)
        }
    }
}

/// A schema that takes every document.
let anything = """
    <grammar xmlns="http://relaxng.org/ns/structure/1.0">
      <start><ref name="any"/></start>
      <define name="any">
        <element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/></choice></zeroOrMore></element>
      </define>
    </grammar>
    """
