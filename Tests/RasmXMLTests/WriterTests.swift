import Testing

@testable import RasmXML

struct WriterTests {
    @Test func `writes a TMX file the way clients expect it`() throws {
        let document = try written(.indented(2)) { writer throws(XMLError) in
            try writer.declaration()
            try writer.doctype("tmx", systemID: "tmx14.dtd")
            try writer.start("tmx", ["version": "1.4"])
            try writer.comment(" names ")
            try writer.start("tuv")
            try writer.attribute("xml:lang", "ar")
            try writer.start("seg", mixed: true)
            try writer.element("bpt", ["i": "1"], text: "<b>")
            try writer.text("شويغو & \"co\"")
            try writer.start("ept", ["i": "1"])
            try writer.end()
            try writer.end()
            try writer.end()
            try writer.start("body")
            try writer.end()
            try writer.end()
        }
        #expect(
            document == """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                <tmx version="1.4">
                  <!-- names -->
                  <tuv xml:lang="ar">
                    <seg><bpt i="1">&lt;b&gt;</bpt>شويغو &amp; "co"<ept i="1"/></seg>
                  </tuv>
                  <body/>
                </tmx>

                """)
    }

    @Test(arguments: [
        ("a\r\nb\tc", "<a b=\"a&#13;&#10;b&#9;c\">a&#13;\nb\tc</a>"),
        ("]]> \"'", "<a b=\"]]&gt; &quot;'\">]]&gt; \"'</a>"),
        ("﷽\u{FEFF}\u{FFFD}ﻷ", "<a b=\"﷽\u{FEFF}\u{FFFD}ﻷ\">﷽\u{FEFF}\u{FFFD}ﻷ</a>"),
        ("", "<a b=\"\"/>"),
    ])
    func `escapes what a reader would change`(text: String, expected: String) throws {
        #expect(try written { writer throws(XMLError) in try writer.element("a", ["b": text], text: text) } == expected)
    }

    @Test(arguments: Array(0..<0x20) + [0xFFFE, 0xFFFF] as [UInt32])
    func `refuses every character XML 1.0 cannot carry`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        guard ![0x9, 0xA, 0xD].contains(value) else { return }
        // At each place of a 16-byte step, and in the rest after the last.
        for before in 0..<20 {
            let text = String(repeating: "x", count: before) + String(scalar) + "tail"
            #expect(XMLWriter.firstForbidden(in: text) == scalar)
            let inText = failure { () throws(XMLError) in
                _ = try written { w throws(XMLError) in try w.element("a", text: text) }
            }
            let inAttribute = failure { () throws(XMLError) in
                _ = try written { w throws(XMLError) in try w.element("a", ["b": text]) }
            }
            let inComment = failure { () throws(XMLError) in
                _ = try written { w throws(XMLError) in
                    try w.start("a")
                    try w.comment(text)
                }
            }
            #expect(inText?.kind == .forbiddenCharacter)
            #expect(inAttribute?.kind == .forbiddenCharacter)
            #expect(inComment?.kind == .forbiddenCharacter)
        }
    }

    @Test(arguments: ["", "1a", "a b", "a:b:c", ":a", "a:", "-x", "a\u{0}", "a>", "×"])
    func `refuses names that are none`(name: String) {
        #expect(
            failure { () throws(XMLError) in _ = try written { w throws(XMLError) in try w.start(name) } }?.kind
                == .malformedName)
        let attribute = failure { () throws(XMLError) in
            _ = try written { w throws(XMLError) in try w.start("a", [name: ""]) }
        }
        #expect(attribute?.kind == .malformedName)
    }

    @Test func `names may be in any script`() throws {
        #expect(try written { w throws(XMLError) in try w.element("اسم-١") } == "<اسم-١/>")
    }

    @Test func `text after an indented child is an error, not white space in the text`() {
        let error = failure { () throws(XMLError) in
            _ = try written(.indented(2)) { writer throws(XMLError) in
                try writer.start("seg")
                try writer.element("ph")
                try writer.text("نص")
            }
        }
        #expect(error?.kind == .misuse)
        #expect(
            error?.description == "in /seg: text after an indented child would change it; start seg with mixed: true")
    }

    @Test func `preserved space is not indented`() throws {
        let document = try written(.indented(2)) { writer throws(XMLError) in
            try writer.start("a", ["xml:space": "preserve"])
            try writer.element("b")
            try writer.end()
        }
        #expect(document == "<a xml:space=\"preserve\"><b/></a>\n")
    }

    @Test func `an instruction is written with and without data`() throws {
        let document = try written { writer throws(XMLError) in
            try writer.processingInstruction("xml-stylesheet", "href=\"a.css\"")
            try writer.processingInstruction("x")
            try writer.element("a")
        }
        #expect(document == "<?xml-stylesheet href=\"a.css\"?><?x?><a/>")
    }
}
