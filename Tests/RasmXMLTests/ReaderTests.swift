import Testing

@testable import RasmXML

struct ReaderTests {
    @Test func `gives every kind of event with the place where it begins`() {
        let document = """
            <?xml version='1.0'?><!DOCTYPE seg PUBLIC "p" "a.dtd" [<!-- < --><!ENTITY e '<x>'><?x y?>]>
            <!-- hi --><seg a='1&amp;2 &gt;&#10;'>مرحبا &amp; <ph/><![CDATA[a]]b]]><![CDATA[<]]>
            x<?pi d?></seg>
            """
        #expect(
            outline(document) == [
                "1:22 DOCTYPE seg p a.dtd", "2:1 <!-- hi -->", "2:12 <seg a=\"1&2 >\\n\">", "2:39 \"مرحبا & \"",
                "2:51 <ph>", "2:54 </ph>", "2:56 CDATA \"a]]b\"", "2:72 CDATA \"<\"", "2:85 \"\\nx\"", "3:2 <?pi d?>",
                "3:10 </seg>",
            ])
    }

    @Test func `the byte range of an event is what it was written with`() {
        let document = "<a b='>'>و&amp;ل<c/><!-- ا --> <![CDATA[<]]></a >"
        let bytes = Array(document.utf8)
        let pieces = read(bytes).events.compactMap(\.byteRange).map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(pieces == ["<a b='>'>", "و&amp;ل", "<c/>", "/>", "<!-- ا -->", " ", "<![CDATA[<]]>", "</a >"])
    }

    @Test func `columns count scalars, astral ones and marks too`() {
        #expect(outline("<a>😀بِ<b/></a>")[2] == "1:7 <b>")
    }

    @Test func `an ampersand in a namespace is one ampersand`() throws {
        let element = try XMLElement(parsing: Array("<a:b xmlns:a='urn:x?y=1&amp;z=2&#38;w' xmlns='u&amp;v'/>".utf8))
        #expect(element.name == XMLName("b", prefix: "a", namespace: "urn:x?y=1&z=2&w"))
        #expect(
            element.namespaces == [XMLNamespace(prefix: "a", uri: "urn:x?y=1&z=2&w"), XMLNamespace(uri: "u&v")])
    }

    @Test func `resolves namespaces and keeps their declarations`() throws {
        let document = "<tbx xmlns='urn:t' xmlns:m='urn:m'><m:status m:x='1' xml:lang='ar'/></tbx>"
        let events = read(document).events
        guard case .startElement(let tbx) = events[0].kind, case .startElement(let status) = events[1].kind else {
            Issue.record("expected two start tags")
            return
        }
        #expect(tbx.name == XMLName("tbx", namespace: "urn:t"))
        #expect(tbx.namespaces == [XMLNamespace(uri: "urn:t"), XMLNamespace(prefix: "m", uri: "urn:m")])
        #expect(status.name == XMLName("status", prefix: "m", namespace: "urn:m"))
        #expect(status["xml:lang"] == "ar")
        #expect(status["m:x"] == "1")
        #expect(status.attributes[1].name.namespace == "http://www.w3.org/XML/1998/namespace")
    }

    @Test(arguments: [4, 5, 7, 16, 61])
    func `how the bytes are cut into chunks changes nothing`(chunkLength: Int) {
        let document = Array(
            """
            <!DOCTYPE a [<!ENTITY e 'v'><!ATTLIST b c CDATA 'd'>]>\r\n<a x='&lt;ق'>\r\nنص &amp; &#x1F600; طويل<b/><!-- - -->\
            <![CDATA[ ]] ]]>\r<?p  q ?>\r\n</a>\n<!-- end -->
            """.utf8)
        let whole = read(document)
        #expect(whole.error == nil)
        #expect(read(document, chunkLength: chunkLength).events == whole.events)
    }

    @Test(arguments: [1, 2, 3, 7, 64], [4, 5, 16, 4_096])
    func `a file read in blocks gives what it gives as a whole`(blockLength: Int, chunkLength: Int) throws {
        let text = """
            \u{FEFF}<!DOCTYPE a [<!ENTITY e 'v'>]>\r\n<a x='&lt;ق'>\r\nنص &amp; 😀 طويل<b/><!-- - -->\
            <![CDATA[ ]] ]]>\r<?p  q ?>\r\n<c>\(String(repeating: "شويغو ", count: 50))</c></a>\n<!-- end -->
            """
        for document in [text, text.replacing("</c>", with: "</d>"), String(text.prefix(90)), "  \n ", ""] {
            try withFile(Array(document.utf8)) { path in
                var events: [XMLEvent] = []
                let error = failure { () throws(XMLError) in
                    var reader = try XMLReader(path: path, blockLength: blockLength, chunkLength: chunkLength)
                    while let event = try reader.next() { events.append(event) }
                }
                let whole = read(Array(document.utf8), chunkLength: chunkLength)
                #expect(events == whole.events)
                #expect(error?.problems.map(\.message) == whole.error?.problems.map(\.message))
                #expect(error?.first.line == whole.error?.first.line)
                #expect(error?.first.column == whole.error?.first.column)
            }
        }
    }

    @Test(arguments: [1, 2, 3, 7, 64])
    func `a byte that is no UTF-8 is told of where it stands in the file`(blockLength: Int) throws {
        for wrong: [UInt8] in [[0xE0, 0x80], [0xFF], [0xD9], [0xF0, 0x9F, 0x98, 0x20]] {
            let document = Array("<a>\n شويغو ".utf8) + wrong + Array("</a>".utf8)
            try withFile(document) { path in
                let error = failure { () throws(XMLError) in
                    var reader = try XMLReader(path: path, blockLength: blockLength, chunkLength: 4)
                    while try reader.next() != nil {}
                }
                #expect(error?.kind == .encoding)
                #expect(error?.first.line == 2 && error?.first.column == 8, "\(error?.description ?? "none")")
            }
        }
    }

    @Test func `line ends become line feeds, and lines are counted beyond 65,535`() {
        #expect(outline("<a>1\r\n2\r3</a>")[1] == "1:4 \"1\\n2\\n3\"")
        let deep = String(repeating: "\n", count: 70_000)
        #expect(outline("<a>\(deep) <b/></a>")[2] == "70001:2 <b>")
    }

    @Test func `a DTD's attribute defaults are given`() {
        #expect(outline("<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>")[1] == "1:40 <a b=\"c\">")
    }

    @Test func `a file that is not there is an error with its name`() {
        let missing = failure { () throws(XMLError) in _ = try XMLReader(path: "/nowhere/names.tbx") }
        #expect(missing?.description == "/nowhere/names.tbx: cannot be read: No such file or directory")
        #expect(missing?.kind == .unreadable)
        #expect(failure { () throws(XMLError) in _ = try XMLReader(path: "/") }?.kind == .unreadable)
    }
}
