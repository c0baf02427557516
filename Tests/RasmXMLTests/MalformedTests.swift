import Testing

@testable import RasmXML

struct MalformedTests {
    @Test(arguments: ["", " \n", "\u{FEFF}", "\u{FEFF}\r\n\t"])
    func `an empty document is a named error`(document: String) {
        let error = read(document, file: "e.tmx").error
        #expect(error?.kind == .emptyDocument)
        #expect(error?.description == "e.tmx:1:1: the document is empty: there is no element in it")
    }

    @Test(arguments: [
        ("<a>", "1:1: there is no complete element in it"),
        ("<tmx><body>", "1:12: the document is cut off: body is not closed"),
        ("<tmx>\n<body attr", "2:11: attributes construct error"),
        ("<!-- only this -->", "there is no complete element in it"),
        ("<a/><b/>", "1:5: there is something after the end of the root element"),
        ("<a/>\njunk", "2:1: there is something after the end of the root element"),
        ("junk<a/>", "1:1: "),
        ("<a><b></a>", "Opening and ending tag mismatch: b line 1 and a"),
        ("<a>R&D</a>", "an entity reference lacks its ; (a bare & must be written &amp;)"),
        ("<a>R & D</a>", "1:7: a bare & must be written &amp;"),
        ("<a b='&'/>", "a bare & must be written &amp;"),
        ("<a b=c/>", "AttValue: \" or ' expected"),
        ("<a b='1' b='2'/>", "Attribute b redefined"),
        ("<a b='<'/>", "Unescaped '<' not allowed in attributes values"),
        ("<a>\u{1}</a>", "1:4: U+0001 is a character that XML 1.0 cannot carry"),
        ("<a>&#1;</a>", "U+0001 is a character that XML 1.0 cannot carry"),
        ("<a>\u{FFFE}</a>", "U+FFFE is a character that XML 1.0 cannot carry"),
        ("<m:a/>", "Namespace prefix m on a is not defined"),
        ("<a m:b=''/>", "Namespace prefix m for b on a is not defined"),
        ("<a>]]></a>", "Sequence ']]>' not allowed in content"),
        ("<a><!-- -- --></a>", "Double hyphen within comment"),
        ("<1/>", "StartTag: invalid element name"),
    ])
    func `says what is wrong and where`(document: String, expected: String) {
        let error = read(document).error
        #expect(error?.description.contains(expected) == true, "\(error?.description ?? "no error")")
    }

    @Test func `the events before an error come first, and the error again when asked again`() throws {
        var reader = try XMLReader(Array("<a><b/>&</a>".utf8))
        var count = 0
        while let event = try? reader.next() {
            #expect(event.line == 1)
            count += 1
        }
        #expect(count == 3)
        #expect(throws: XMLError.self) { try reader.next() }
    }

    @Test func `the first problem is the cause, and the others follow`() {
        let error = read("<a>\n<b>\n</c>\n</a>").error
        #expect(error?.first.line == 3)
        #expect(error?.problems.first == error?.first)
    }

    @Test(arguments: [1, 3, 10, 17, 40])
    func `a document cut off anywhere is an error`(length: Int) {
        let document = "<?xml version='1.0'?><a><!-- x --><b c='d'/></a>"
        #expect(read(String(document.prefix(length))).error != nil)
    }
}
