import Testing

@testable import RasmXML

struct ElementTests {
    @Test func `a small document becomes a value with its places`() throws {
        let document = """
            <?x y?><martif>
              <termEntry id="c1"><!-- n --><langSet xml:lang="ar"><tig><term>سيرغي <hi>شويغو</hi></term></tig></langSet></termEntry>
            </martif>
            """
        let root = try XMLElement(parsing: Array(document.utf8))
        let entry = try #require(root.first("termEntry"))
        #expect(root.name.local == "martif")
        #expect(entry["id"] == "c1")
        #expect([entry.line, entry.column] == [2, 3])
        #expect(entry.children.first == .comment(" n "))
        #expect(entry.elements("langSet").count == 1)
        #expect(entry.first("langSet")?["xml:lang"] == "ar")
        #expect(entry.text == "سيرغي شويغو")
        #expect(entry.first("tig") == nil)
    }

    @Test func `text and CDATA side by side are one text`() throws {
        let root = try XMLElement(parsing: Array("<a>1<![CDATA[<2>]]>3</a>".utf8))
        #expect(root.children == [.text("1<2>3")])
    }

    @Test func `a tree can be built by hand and written`() throws {
        var seg = XMLElement(XMLStartTag(XMLName("seg")))
        seg.children = [.element(XMLElement(XMLStartTag(XMLName("ph")))), .text("نص")]
        let root = XMLElement(
            XMLStartTag(XMLName("tu"), attributes: [XMLAttribute(XMLName("tuid"), "1")]), children: [.element(seg)])
        let document = try written(.indented(2)) { writer throws(XMLError) in try writer.element(root) }
        #expect(document == "<tu tuid=\"1\">\n  <seg><ph/>نص</seg>\n</tu>\n")
    }
}
