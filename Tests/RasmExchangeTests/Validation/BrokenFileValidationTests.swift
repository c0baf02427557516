import Testing

@testable import RasmExchange

/// One broken part in the midst of a file.
struct BrokenPart: Sendable, CustomTestStringConvertible {
    let name: String
    /// What stands in the text of the unit, or for the whole of it.
    let text: String

    var testDescription: String { name }

    static let inText = [
        BrokenPart(name: "a bare &", text: "a & b"), BrokenPart(name: "a bare <", text: "a < b"),
        BrokenPart(name: "an unclosed tag", text: "a <hi>b"), BrokenPart(name: "an extra end tag", text: "a b</hi>"),
        BrokenPart(name: "no quotation marks", text: "a <ph x=1/>b"),
        BrokenPart(name: "a doubled attribute", text: "a <ph x=\"1\" x=\"2\"/>b"),
        BrokenPart(name: "U+0002", text: "a \u{2} b"), BrokenPart(name: "]]>", text: "a ]]> b"),
        BrokenPart(name: "&nbsp;", text: "a&nbsp;b"), BrokenPart(name: "&#x1;", text: "a&#x1;b"),
        BrokenPart(name: "a comment with --", text: "a<!-- -- -->b"),
    ]
}

@Suite("What is wrong with a file that has broken parts")
struct BrokenFileValidationTests {
    private func problems(_ found: [FileProblem]) -> Set<String> {
        Set(found.map { "\($0.place.line) \($0.rule)" })
    }

    private static func memory(_ text: String, behind: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" \
        datatype="plaintext"/><body>
        <tu><tuv xml:lang="en"><seg foo="1">One.</seg></tuv><tuv xml:lang="ar"><seg>واحد.</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>\(text)</seg></tuv><tuv xml:lang="ar"><seg>س</seg></tuv></tu>\(behind)
        <tu><tuv xml:lang="en"><seg bar="1">Two.</seg></tuv><tuv xml:lang="ar"><seg>اثنان.</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg></seg></tuv><tuv xml:lang="ar"><seg>ثلاثة.</seg></tuv></tu>
        </body></tmx>

        """
    }

    @Test(arguments: BrokenPart.inText)
    func `a memory: the broken unit hides nothing before it or behind it`(_ part: BrokenPart) throws {
        let found = try TMXValidation.problems(in: Array(Self.memory(part.text).utf8), path: "a.tmx")
        #expect(
            problems(found) == ["3 tmx-grammar", "4 tmx-not-well-formed", "5 tmx-grammar", "6 hygiene-empty-segment"])
    }

    @Test(arguments: ["</tu>", "words", "<prop type=\"x\">y</prop>", "<![CDATA[x]]>", "</x>", "<!-- -- -->"])
    func `a memory: what lies around between units hides nothing`(_ loose: String) throws {
        let found = try TMXValidation.problems(in: Array((Self.memory("a", behind: loose) + loose).utf8), path: "a.tmx")
        let told = problems(found)
        #expect(told.isSuperset(of: ["3 tmx-grammar", "5 tmx-grammar", "6 hygiene-empty-segment"]), "\(told)")
    }

    @Test func `a memory that is cut off is judged as far as it goes, and its open elements are told`() throws {
        let text = Self.memory("a").replacing("\n</body></tmx>", with: "")
        let found = try TMXValidation.problems(in: Array(text.utf8), path: "a.tmx")
        #expect(problems(found).isSuperset(of: ["3 tmx-grammar", "5 tmx-grammar", "6 hygiene-empty-segment"]))
        #expect(found.contains { $0.rule == "tmx-not-well-formed" && $0.message.contains("body") }, "\(found)")
    }

    @Test func `columns behind something that lies around are those of the file`() throws {
        let text = Self.memory("a").replacing(
            "<tu><tuv xml:lang=\"en\"><seg bar", with: "كلام</tu><tu><tuv xml:lang=\"en\"><seg bar")
        let found = try TMXValidation.problems(in: Array(text.utf8), path: "a.tmx")
        #expect(found.first { $0.place.line == 5 && $0.rule == "tmx-grammar" }?.place.column == 33)
    }

    @Test(arguments: BrokenPart.inText)
    func `XLIFF 1.2: the broken unit hides nothing`(_ part: BrokenPart) throws {
        let text = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="ar" \
            target-language="en" datatype="plaintext"><body>
            <trans-unit id="1" foo="1"><source>a</source></trans-unit>
            <trans-unit id="2"><source>\(part.text)</source></trans-unit>
            <trans-unit id="3" bar="1"><source>a</source></trans-unit>
            <trans-unit id="3"><source>a</source></trans-unit>
            </body></file></xliff>
            """
        let found = try XLIFF12Validation.problems(in: Array(text.utf8), path: "a.xlf")
        #expect(
            problems(found).isSuperset(of: ["3 xliff1-not-well-formed", "5 xliff1-duplicate-id"])
                && Set(found.map(\.place.line)) == [2, 3, 4, 5], "\(found)")
    }

    @Test(arguments: BrokenPart.inText)
    func `XLIFF 2: the broken unit hides nothing, and what leads to it is not wrong`(_ part: BrokenPart) throws {
        let text = XLIFF2ValidationTests.file(
            """
            \(XLIFF2ValidationTests.unit("نص", id: "1").replacing("id=\"s\"", with: "id=\"s\" foo=\"1\""))
            \(XLIFF2ValidationTests.unit(part.text, id: "2"))
            \(XLIFF2ValidationTests.unit("نص<ph id=\"1\" subFlows=\"2\"/>", id: "3"))
            \(XLIFF2ValidationTests.unit("نص", id: "3"))
            """)
        let found = try XLIFF2Validation.problems(in: Array(text.utf8), path: "a.xlf")
        #expect(problems(found) == ["3 xliff-grammar", "4 xliff-not-well-formed", "6 xliff-duplicate-id"], "\(found)")
    }

    @Test(arguments: BrokenPart.inText)
    func `TBX: the broken entry hides nothing`(_ part: BrokenPart) throws {
        func entry(_ id: String, _ term: String, _ attributes: String = "") -> String {
            "<conceptEntry id=\"\(id)\"\(attributes)><langSec xml:lang=\"ar\"><termSec><term>\(term)</term></termSec></langSec></conceptEntry>"
        }
        let text = """
            <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Core" style="dca" xml:lang="ar"><tbxHeader><fileDesc><sourceDesc>\
            <p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
            \(entry("a", "اسم", " foo=\"1\""))
            \(entry("b", part.text))
            \(entry("c", "اسم"))
            \(entry("c", "اسم", " bar=\"1\""))
            </body></text></tbx>
            """
        let found = try TBXValidation.problems(in: Array(text.utf8), path: "a.tbx")
        let told = problems(found)
        #expect(
            told.isSuperset(of: ["2 tbx-grammar", "3 tbx-not-well-formed", "5 tbx-duplicate-id"]), "\(found)")
        #expect(!told.contains { $0.hasPrefix("4 ") })
    }
}
