import Rasm
import RasmExchange
import Testing

@Suite("Which bytes of a file are natural language")
struct DocumentTests {
    @Test(arguments: [
        ("الـ<b>جارديان</b>", "الـ<b>غارديان</b>"),
        ("للـ«<i class=\"x\">جارديان</i>»", "للـ«<i class=\"x\">غارديان</i>»"),
        ("الـ[جارديان](http://a.b)", "الـ[غارديان](http://a.b)"), ("الـ**جارديان**", "الـ**غارديان**"),
        ("الـ `x` جارديان", "الـ `x` جارديان"), ("الـ\n<b>جارديان</b>", "الـ\n<b>جارديان</b>"),
    ])
    func `an article before the tag of a name is the name's own`(_ source: String, _ expected: String) throws {
        let document = try Document(path: "a.md", bytes: Array(source.utf8))
        let edits = DocumentAnalysis(of: document, index: DocumentNames.index).edits
        #expect(String(decoding: try document.applying(edits), as: UTF8.self) == expected)
    }

    private func text(of source: String, _ path: String) throws -> [String] {
        let document = try Document(path: path, bytes: Array(source.utf8))
        let article = try #require(document.article)
        return article.runs.map { article.text($0) }
    }

    @Test(arguments: [
        ("قال بوتين", ["قال بوتين"]),
        ("\u{FEFF}قال", ["قال"]),
        ("زوروا https://ar.example.org/wiki/كيم_جونغ_أون اليوم", ["زوروا ", " اليوم"]),
        ("(www.bbc.com)، ثم", ["(", ")، ثم"]),
        ("اكتب إلى a.b@example.org.", ["اكتب إلى "]),
        ("U.S. و2.5 و BBC", ["U.S. و2.5 و BBC"]),
    ])
    func `plain text is all text but addresses`(_ source: String, _ runs: [String]) throws {
        #expect(try text(of: source, "a.txt") == runs)
    }

    @Test(arguments: [
        ("قال `شويجو` شيئا\n", ["قال ", " شيئا\n"]),
        ("``a ` b`` ثم ` وحده", [" ثم ` وحده"]),
        ("[موسكو](https://x.org/شويجو \"t\") ثم", ["[موسكو", " ثم"]),
        ("[1]: https://x.org/شويجو\nنص", ["[1", "نص"]),
        ("---\ntitle: شويجو\n---\nنص\n", ["نص\n"]),
        ("أ\n```swift\nشويجو\n```\nب\n", ["أ\n", "ب\n"]),
        ("~~~\nشويجو\n", []),
        ("<a href=\"شويجو\">شويجو</a>", ["شويجو"]),
        ("3 < 5 و 6 > 2", ["3 < 5 و 6 > 2"]),
        ("**كيم** جونغ أون", ["**كيم** جونغ أون"]),
        ("نص\n\n    شويجو\n\nنص\n", ["نص\n\n", "\nنص\n"]),
    ])
    func `Markdown leaves code, destinations and tags alone`(_ source: String, _ runs: [String]) throws {
        #expect(try text(of: source, "a.md") == runs)
    }

    @Test(arguments: [
        ("a.docx", Array("PK".utf8), "word processor files are not read"),
        ("a.pdf", Array("%PDF".utf8), "PDF files are not read"),
        ("a.txt", [], "is empty"),
        ("a.txt", [0xFF, 0xFE, 0, 0, 0x28, 0x06, 0, 0], "UTF-32"),
        ("a.txt", Array("نص".utf8) + [0], "binary"),
        ("a.txt", Array("نص\nنص".utf8) + [0xE3, 0x20], "not UTF-8: byte 9"),
    ])
    func `what is not read is refused by name`(_ path: String, _ bytes: [UInt8], _ message: String) throws {
        let error = #expect(throws: InputError.self) { try Document(path: path, bytes: bytes) }
        #expect(error?.path == path)
        #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    }

    @Test func `bytes that are not UTF-8 are named by line and column`() {
        let error = #expect(throws: InputError.self) {
            try Document(path: "a.txt", bytes: Array("نص\nنص".utf8) + [0xE3, 0x20])
        }
        #expect(error?.line == 2)
        #expect(error?.column == 3)
    }

    @Test(arguments: ["`", "<a ", "](", "[]("])
    func `a million open marks are scanned in linear time`(_ mark: String) throws {
        let source = String(repeating: mark + "x", count: 300_000)
        #expect(try Document(path: "a.md", bytes: Array(source.utf8)).article?.runs.isEmpty == false)
    }

    @Test func `a byte order mark is no column`() throws {
        let document = try Document(path: "a.txt", bytes: Array("\u{FEFF}شويجو".utf8))
        let finding = try #require(DocumentAnalysis(of: document, index: DocumentNames.index).findings.first)
        var lines = LineIndex(document.source.utf8)
        #expect(lines.place(of: finding.range.lowerBound) == LineColumn(line: 1, column: 1))
    }
}
