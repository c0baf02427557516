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
        ("an entity with markup", "<!DOCTYPE a [<!ENTITY x '<b/>'>]><a>&x;</a>", "1:37: &x;: this entity holds markup"),
        (
            "one that holds another", "<!DOCTYPE a [<!ENTITY y 'y'><!ENTITY x '&y;'>]><a>&x;</a>",
            "&x;: this entity holds"
        ),
        ("one that holds itself", "<!DOCTYPE a [<!ENTITY x '&x;'>]><a>&x;</a>", "&x;: this entity holds"),
        ("one with a bare &", "<!DOCTYPE a [<!ENTITY x '&#38;'>]><a>&x;</a>", "&x;: this entity holds"),
        ("one with ]]>", "<!DOCTYPE a [<!ENTITY x ']]>'>]><a>&x;</a>", "&x;: this entity holds"),
        ("one with markup in an attribute", "<!DOCTYPE a [<!ENTITY x '<b/>'>]><a b='&x;'/>", "&x;: this entity holds"),
        (
            "one in an attribute default", "<!DOCTYPE a [<!ENTITY x '<b/>'><!ATTLIST a b CDATA '&x;'>]><a/>",
            "&x;: this entity holds"
        ),
        (
            "a file", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
            "&x;: this entity lies in another file"
        ),
        (
            "a parameter entity", "<!DOCTYPE a [<!ENTITY % x '<!ENTITY y \"z\">'>%x;]><a/>",
            "%x;: parameter entities are not expanded"
        ),
        (
            "a file by parameter", "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/passwd'>%x;]><a/>",
            "%x;: parameter entities are not expanded"
        ),
        ("billion laughs", laughs(9), "&e9;: this entity holds"),
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

    @Test(arguments: [
        "<a>&nbsp;</a>", "<!DOCTYPE a SYSTEM 'a.dtd'><a>&nbsp;</a>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&y;</a>",
    ])
    func `an entity that is not declared is refused by its name`(document: String) {
        let error = read(document).error
        #expect(error?.kind == .undeclaredEntity)
        #expect(error?.first.message.hasSuffix("this entity is not declared here; write the character itself") == true)
    }

    @Test func `a quadratic blow-up is refused`() {
        let text = String(repeating: "x", count: 40_000)
        let document = "<!DOCTYPE a [<!ENTITY x '\(text)'>]><a>\(String(repeating: "&x;", count: 10_000))</a>"
        let time = ContinuousClock().measure { #expect(read(document).error?.kind == .size) }
        #expect(time < .seconds(2))
    }

    @Test func `a DTD that is only named is never opened`() {
        // Would be an error of its own if it were opened.
        #expect(read("<!DOCTYPE a SYSTEM 'file:///dev/zero'><a/>").error == nil)
    }

    @Test(arguments: [
        "<!DOCTYPE a SYSTEM 'file:///dev/zero'><a/>",
        "<!DOCTYPE a PUBLIC 'x' 'http://127.0.0.1:9/a.dtd' [<!ATTLIST a b CDATA 'c'>]><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///dev/zero'>]><a/>",
    ])
    func `nor is it when a schema judges the document`(document: String) throws {
        #expect(try XMLSchema(Array(anything.utf8)).problems(in: Array(document.utf8)) == [])
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
            #expect(error?.description == "1:769: elements nest deeper than 256 levels, which is not read")
        }
    }

    @Test(arguments: [
        ("<a>", "</a>"), ("<a><![CDATA[", "]]></a>"), ("<a b='", "'/>"), ("<a><!--", "--></a>"), ("<a><?p ", "?></a>"),
    ])
    func `11 MB in one text, attribute, comment or instruction are too many`(before: String, after: String) {
        let document = Array(before.utf8) + [UInt8](repeating: 0x78, count: 11_000_000) + Array(after.utf8)
        let error = read(document).error
        #expect(error?.kind == .size)
        #expect(error?.first.message.contains("longer than 10,000,000 bytes, which is not read") == true)
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
            Self.nested(256), Self.nested(257), "", "<a>&x;</a>", "<!DOCTYPE a [<!ENTITY x '<b/>'>]><a>&x;</a>",
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
