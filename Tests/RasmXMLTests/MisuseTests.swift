import Testing

@testable import RasmXML

struct MisuseTests {
    typealias Steps = @Sendable (inout XMLWriter) throws(XMLError) -> Void

    private static let cases: [(String, Steps)] = [
        ("there is no element to end", { w throws(XMLError) in try w.end() }),
        ("the document is finished, but a is not ended", { w throws(XMLError) in try w.start("a") }),
        ("a document needs a root element", { w throws(XMLError) in try w.declaration() }),
        (
            "b would be a second root element",
            { w throws(XMLError) in
                try w.element("a")
                try w.element("b")
            }
        ),
        (
            "there is no element to end",
            { w throws(XMLError) in
                try w.element("a")
                try w.end()
            }
        ),
        ("text can stand only inside an element", { w throws(XMLError) in try w.text("x") }),
        ("the attribute b comes twice", { w throws(XMLError) in try w.start("a", ["b": "1", "b": "2"]) }),
        (
            "the attribute b comes too late",
            { w throws(XMLError) in
                try w.start("a")
                try w.text("x")
                try w.attribute("b", "")
            }
        ),
        ("the prefix m is declared nowhere", { w throws(XMLError) in try w.element("m:a") }),
        (
            "the prefix m is declared nowhere",
            { w throws(XMLError) in
                try w.start("a")
                try w.element("b", ["xmlns:m": "urn:m"])
                try w.element("m:b")
            }
        ),
        (
            "the XML declaration must come first",
            { w throws(XMLError) in
                try w.comment("x")
                try w.declaration()
            }
        ),
        (
            "the document type must come once",
            { w throws(XMLError) in
                try w.start("a")
                try w.doctype("a", systemID: "a.dtd")
            }
        ),
        (
            "the document type must come once",
            { w throws(XMLError) in
                try w.doctype("a", systemID: "a.dtd")
                try w.doctype("a", systemID: "a.dtd")
            }
        ),
        ("a comment cannot hold --", { w throws(XMLError) in try w.comment("a--b") }),
        ("a comment cannot hold -- or end with -", { w throws(XMLError) in try w.comment("a-") }),
        ("an instruction cannot hold ?>", { w throws(XMLError) in try w.processingInstruction("x", "?>") }),
        ("a carriage return can stand only in text", { w throws(XMLError) in try w.comment("\r") }),
    ]

    @Test(arguments: cases.indices)
    func `an order that makes no document is an error`(index: Int) {
        let (message, steps) = Self.cases[index]
        let error = failure { () throws(XMLError) in _ = try written(.compact, steps) }
        #expect(error?.kind == .misuse)
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "no error")")
    }

    @Test func `a prefix may be declared by the tag that uses it`() throws {
        #expect(
            try written { w throws(XMLError) in try w.element("m:a", ["xmlns:m": "urn:m"]) }
                == "<m:a xmlns:m=\"urn:m\"/>")
    }

    @Test func `an error sticks, so half a document never passes for a whole one`() throws {
        var writer = try XMLWriter()
        try writer.start("a")
        let first = failure { () throws(XMLError) in try writer.text("\u{7}") }
        #expect(first?.description == "in /a: U+0007 cannot be written: XML 1.0 has no way to carry it")
        #expect(failure { () throws(XMLError) in try writer.text("fine") } == first)
        #expect(throws: XMLError.self) { try writer.end() }
        do {
            _ = try writer.finish()
            Issue.record("finish() must throw")
        } catch {
            #expect(error == first)
        }
    }

    @Test func `nothing is written deeper than can be read`() {
        let error = failure { () throws(XMLError) in
            _ = try written { writer throws(XMLError) in for _ in 0...256 { try writer.start("a") } }
        }
        #expect(error?.kind == .depth)
    }
}
