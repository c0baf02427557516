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
        ("<tmx>\n<body attr", "2:11: the attribute attr has no value"),
        ("<tmx>\n<body x='1'", "2:12: after an attribute a space must come, or the end of the tag"),
        ("<tmx>\n<body /", "the tag <body> is not closed: its > is missing, or an attribute is malformed"),
        ("<tmx></tmx", "1:11: the > of an end tag is missing"),
        ("<!-- only this -->", "there is no complete element in it"),
        ("<!DOCTYPE a [ <a/>", "there is no complete element in it"),
        ("<", "there is no complete element in it"),
        ("<a/><b/>", "1:5: there is something after the end of the root element"),
        ("<a/>\njunk", "2:1: there is something after the end of the root element"),
        ("junk<a/>", "1:1: this is no XML: it does not begin with <"),
        ("<a>\n<b></a>", "2:8: </a> comes before </b>, which closes the b of line 2"),
        ("<a>\n<b>\n</c></a>", "3:5: </c> closes nothing: what is open is the b of line 2"),
        ("<a>R&D</a>", "an entity reference lacks its ; (a bare & must be written &amp;)"),
        ("<a>R & D</a>", "1:7: a bare & must be written &amp;"),
        ("<a b='&'/>", "a bare & must be written &amp;"),
        ("<a b=c/>", "the value of an attribute must stand in quotes"),
        ("<a b/>", "the attribute b has no value"),
        ("<a b='1'c='2'/>", "after an attribute a space must come, or the end of the tag"),
        ("<a b='1' b='2'/>", "the attribute b stands twice in one tag"),
        ("<a xmlns:b='u' xmlns:c='u' b:x='' c:x=''/>", "the attribute x stands twice in one tag, with two prefixes"),
        ("<a b='<'/>", "a < in the value of an attribute must be written &lt;"),
        ("<a b='x", "the value of an attribute is not closed"),
        ("<a <b/>", "the name of an attribute must stand here, or the end of the tag"),
        ("<a></a x>", "the > of an end tag is missing"),
        ("<a>\u{1}</a>", "1:4: U+0001 is a character that XML 1.0 cannot carry"),
        ("<a>&#1;</a>", "U+0001 is a character that XML 1.0 cannot carry"),
        ("<a>&#0;</a>", "a character reference (&#…;) names a character that XML 1.0 cannot carry"),
        ("<a>&#x110000;</a>", "a character reference (&#…;) names a character that XML 1.0 cannot carry"),
        ("<a>&#xZ;</a>", "a character reference (&#…;) holds no number of a character"),
        ("<a>&#z;</a>", "a character reference (&#…;) holds no number of a character"),
        ("<a>\u{FFFE}</a>", "U+FFFE is a character that XML 1.0 cannot carry"),
        ("<m:a/>", "m:a has a prefix that is not declared: xmlns:m is missing"),
        ("<a m:b=''/>", "m:b has a prefix that is not declared: xmlns:m is missing"),
        ("<a: />", "a name may have one colon, with letters on both sides of it"),
        ("<a xmlns='not one'/>", "the namespace not one is no address (URI)"),
        ("<a xmlns:xml='urn:x'/>", "xml and xmlns are prefixes that may not be declared anew"),
        ("<a xmlns:b=''/>", "xmlns:b is empty: a prefix needs a namespace"),
        ("<a>]]></a>", "]]> in text must be written ]]&gt;"),
        ("<a><!-- -- --></a>", "a comment may not hold two hyphens in a row"),
        ("<a><!-- x", "a comment is not closed: its --> is missing"),
        ("<a><?p x", "a processing instruction is not closed: its ?> is missing"),
        ("<a><? p?></a>", "a processing instruction has no name"),
        ("<a><?b:c d?></a>", "the name of a processing instruction may have no colon"),
        ("<a><?xml version='1.0'?></a>", "an XML declaration (<?xml …?>) may stand at the very beginning"),
        (" <?xml version='1.0'?><a/>", "an XML declaration (<?xml …?>) may stand at the very beginning"),
        ("<?xml version='1.0'<a/>", "a space is missing here"),
        ("<?xml version='1.0' x?><a/>", "the XML declaration is not closed by ?>"),
        ("<?xml encoding='UTF-8'?><a/>", "the XML declaration does not begin with a version"),
        ("<?xml version='2.0'?><a/>", "there is no XML 2.0"),
        ("<?xml version='1.0' standalone='x'?><a/>", "standalone, in the XML declaration, is yes or no"),
        ("<?xml version '1.0'?><a/>", "a = is missing here"),
        ("<?xml version=1.0?><a/>", "a quote is missing here"),
        ("<!DOCTYPE a [<!ENTITY b>]><a/>", "the document type (<!DOCTYPE …>) is not closed, or malformed here"),
        ("<!DOCTYPE a [<!FOO b>]><a/>", "the document type (<!DOCTYPE …>) is not closed, or malformed here"),
        ("<!DOCTYPE a <a/>", "the document type (<!DOCTYPE …>) is not closed, or malformed here"),
        ("<!DOCTYPE><a/>", "the document type (<!DOCTYPE …>) has no name"),
        ("<1/>", "no name comes after < (in text it must be written &lt;)"),
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
