import Testing

@testable import RasmExchange

@Suite("What is wrong with an XLIFF 1 file")
struct XLIFF12ValidationTests {
    /// The units begin in line 4.
    static func xliff(
        _ units: String, file: String = "target-language=\"ar\"", header: String = "", root: String = ""
    ) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="urn:s"\(root)><file original="a.txt"
        source-language="en" datatype="plaintext" \(file)><header>\(header)</header><body>
        \(units)
        </body></file></xliff>
        """
    }

    static func unit(
        _ source: String, _ target: String? = nil, id: String = "1", attributes: String = "", after: String = ""
    ) -> String {
        "<trans-unit id=\"\(id)\"\(attributes)><source>\(source)</source>\(target.map { "<target>\($0)</target>" } ?? "")\(after)</trans-unit>"
    }

    private func rules(_ text: String) throws -> [String] {
        try XLIFF12Validation.problems(in: Array(text.utf8), path: "a.xlf").map { "\($0.place.line) \($0.rule)" }
    }

    @Test(arguments: [
        unit("a", "ب"), unit("a"), unit("a", ""),
        unit(
            "a",
            attributes:
                " approved=\"yes\" translate=\"no\" xml:space=\"preserve\" restype=\"x-own\" sdl:locked=\"true\""),
        unit("<g id=\"1\" ctype=\"x-b\">a<x id=\"2\"/></g>", "<g id=\"1\">ب<x id=\"2\"/></g>"),
        unit("<bpt id=\"1\">&lt;b></bpt>a<ept id=\"1\">&lt;/b></ept>", "<g id=\"1\">ب</g>"),
        unit(
            "<bpt id=\"1\" rid=\"7\"/>a<ept id=\"2\" rid=\"7\"/>", "<bpt id=\"1\" rid=\"7\"/>ب<ept id=\"2\" rid=\"7\"/>"
        ),
        // The same placeholder twice, and a copy of a span.
        unit("<x id=\"n\" equiv-text=\"{n}\"/> of <x id=\"n\" equiv-text=\"{n}\"/>"),
        unit("<g id=\"1\">a</g>", "<g id=\"1\">ب</g> <g id=\"1\">ج</g>"),
        unit("<ph id=\"1\">&lt;a title=\"<sub>t<ph id=\"1\">x</ph></sub>\"></ph>"),
        unit("<it id=\"1\" pos=\"open\">b</it>a"),
        unit(
            "a. b.", "<mrk mtype=\"seg\" mid=\"1\">أ</mrk><g id=\"5\"><mrk mtype=\"seg\" mid=\"2\">ب</mrk></g>",
            after: ""
        ).replacing(
            "<target>",
            with:
                "<seg-source><mrk mtype=\"seg\" mid=\"1\">a.</mrk> <mrk mtype=\"seg\" mid=\"2\">b.</mrk></seg-source><target>"
        ).replacing("<source>a. b.", with: "<source><g id=\"5\">a. b.</g>"),
        unit(
            "a", "ب",
            after:
                "<note priority=\"10\" annotates=\"source\">n</note><alt-trans match-quality=\"high\" alttranstype=\"x-own\"><source xml:lang=\"de\">q</source><target xml:lang=\"fr\"><g id=\"9\">z</g></target></alt-trans><sdl:seg-defs><sdl:seg id=\"1\"/></sdl:seg-defs>"
        ),
        unit("a", "<g id=\"1\"/>ب").replacing("<source>a", with: "<source xml:lang=\"EN\"><g id=\"1\"/>a"),
        "<group id=\"1\" maxwidth=\"10\" minwidth=\"5\"><context-group name=\"c\" purpose=\"location x-own\"><context context-type=\"sourcefile\">f</context></context-group><sdl:cxts/>\(unit("a"))<group/></group>",
        "<bin-unit id=\"1\" mime-type=\"image/png\"><bin-source><external-file href=\"a.png\"/></bin-source></bin-unit>",
        unit("<x id=\"locked1\" xid=\"1\"/>a", "<x id=\"locked2\" xid=\"1\"/>ب"),
        unit("a", attributes: " reformat=\"coord font\" coord=\"1;-2;#;4\""),
    ])
    func `what the specification allows is not objected to`(_ units: String) throws {
        #expect(try rules(Self.xliff(units)) == [])
    }

    @Test(arguments: [
        (unit("a", id: "1") + "\n" + unit("b", id: "1"), ["5 xliff1-duplicate-id"]),
        (
            unit("a", id: "1")
                + "\n<bin-unit id=\"1\" mime-type=\"text/x\"><bin-source><internal-file/></bin-source></bin-unit>",
            ["5 xliff1-duplicate-id"]
        ),
        ("<group id=\"g\"/>\n<group id=\"g\"/>", ["5 xliff1-duplicate-id"]),
        (
            unit("a", attributes: " aproved=\"yes\"") + "\n" + unit("a", id: "2", attributes: " aproved=\"yes\""),
            ["4 xliff1-unknown-attribute"]
        ),
        (unit("a", attributes: " state=\"new\""), ["4 xliff1-unknown-attribute"]),
        (unit("a", attributes: " approved=\"true\""), ["4 xliff1-grammar"]),
        (unit("a", attributes: " restype=\"own\""), ["4 xliff1-grammar"]),
        (unit("a", attributes: " coord=\"1;2;3\""), ["4 xliff1-grammar"]),
        (unit("a", "ب").replacing("<target>", with: "<target state=\"done\">"), ["4 xliff1-grammar"]),
        (unit("a", after: "<note priority=\"11\"/>"), ["4 xliff1-grammar"]),
        ("<trans-unit id=\"1\"><target>a</target>\n<source>b</source></trans-unit>", ["4 xliff1-grammar"]),
        ("<trans-unit><source>b</source></trans-unit>", ["4 xliff1-grammar"]),
        (unit("a", after: "<group/>"), ["4 xliff1-grammar"]),
        ("<note/>", ["4 xliff1-grammar"]),
        (
            unit("a<b>c</b>", id: "1") + "\n" + unit("a", id: "2") + "\n" + unit("<x/>", id: "3"),
            ["4 xliff1-grammar", "6 xliff1-grammar"]
        ),
        (unit("a", "ب").replacing("<source>", with: "<source xml:lang=\"de\">"), ["4 xliff1-other-language"]),
        (unit("a", "ب").replacing("<target>", with: "<target xml:lang=\"fr\">"), ["4 xliff1-other-language"]),
        (unit("a", "ب").replacing("<target>", with: "<target xml:lang=\"ar-EG\">"), ["4 xliff1-language-variant"]),
        (unit("a", "ب").replacing("<target>", with: "<target xml:lang=\"ar_EG\">"), ["4 xliff1-language"]),
        (unit("a", attributes: " phase-name=\"p\""), ["4 xliff1-phase"]),
        (unit("a", after: "<alt-trans tool-id=\"t\"><target>b</target></alt-trans>"), ["4 xliff1-tool"]),
        (unit("<ph id=\"1\"><sub xid=\"9\">a</sub></ph>"), ["4 xliff1-unit-reference"]),
        (unit("<bpt id=\"1\"/>a"), ["4 xliff1-code-pairs"]),
        (unit("a<ept id=\"1\"/>"), ["4 xliff1-code-pairs"]),
        (unit("<ex id=\"1\"/>a<bx id=\"1\"/>"), ["4 xliff1-code-pairs", "4 xliff1-code-pairs"]),
        (unit("<bpt id=\"1\" rid=\"2\"/>a<ept id=\"1\" rid=\"3\"/>"), ["4 xliff1-code-pairs", "4 xliff1-code-pairs"]),
        (unit("<bx id=\"1\"/><bx id=\"1\"/>a<ex id=\"1\"/>"), ["4 xliff1-code-pairs"]),
        (unit("<ph id=\"1\"><sub><bpt id=\"1\"/></sub></ph>"), ["4 xliff1-code-pairs"]),
        (unit("<ph id=\"1\">a</ph><ph id=\"1\">b</ph>"), ["4 xliff1-inline-id"]),
        (unit("<ph id=\"1\"/><x id=\"1\"/>"), ["4 xliff1-inline-id"]),
        (unit("a<x id=\"1\"/>", "ب"), ["4 xliff1-missing-code"]),
        (unit("a", "ب<x id=\"1\"/>"), ["4 xliff1-missing-code"]),
        (unit("a<it id=\"1\" pos=\"middle\"/>"), ["4 xliff1-grammar"]),
        (unit("a", attributes: " maxwidth=\"wide\""), ["4 xliff1-size"]),
        (unit("a", attributes: " maxbytes=\"3\" minbytes=\"4\""), ["4 xliff1-size"]),
        (
            "<group><context-group name=\"c\"><context context-type=\"x-a\"/></context-group></group>\n<group><context-group name=\"c\"><context context-type=\"x-a\"/></context-group></group>\n<group><context-group name=\"c\"><context context-type=\"x-a\"/></context-group></group>",
            ["5 xliff1-group-name"]
        ),
        (
            unit("a", "<mrk mtype=\"seg\" mid=\"2\">ب</mrk>").replacing(
                "<target>", with: "<seg-source><mrk mtype=\"seg\" mid=\"1\">a</mrk></seg-source>\n<target>"),
            ["5 xliff1-missing-segment", "5 xliff1-segments"]
        ),
        (
            unit("a").replacing(
                "</source>",
                with:
                    "</source><seg-source><mrk mtype=\"seg\" mid=\"1\">a</mrk><mrk mtype=\"seg\" mid=\"1\"/></seg-source>"
            ),
            ["4 xliff1-segments"]
        ),
        (
            unit("a <bad") + "\n" + unit("a") + "\n" + unit("R & D", id: "2"),
            ["4 xliff1-not-well-formed", "6 xliff1-not-well-formed"]
        ),
    ])
    func `each mistake is found where it stands, and all of them`(_ units: String, _ expected: [String]) throws {
        #expect(try rules(Self.xliff(units)) == expected)
    }

    @Test(arguments: [
        (xliff("", file: "date=\"2024-01-02T03:04:05Z\""), []),
        (xliff("", file: "date=\"2024-01-02T03:04:05.25+02:00\""), []),
        (xliff("", file: "date=\"2024-01-02\""), ["2 xliff1-date"]),
        (xliff("", file: "date=\"20240102T030405Z\""), ["2 xliff1-date"]),
        (xliff("", file: "date=\"2024-02-30T03:04:05Z\""), ["2 xliff1-date"]),
        (xliff("", file: "target-language=\"ar_SA\""), ["2 xliff1-language"]),
        (xliff(unit("a", "ب"), file: ""), ["4 xliff1-target-language"]),
        (xliff(unit("a", "ب") + unit("a", "ب", id: "2"), file: ""), ["4 xliff1-target-language"]),
        (xliff("", file: "tool-id=\"t\""), ["2 xliff1-tool"]),
        (xliff("", file: "tool-id=\"t\"", header: "<tool tool-id=\"t\" tool-name=\"T\"/>"), []),
        (
            xliff("", header: "<tool tool-id=\"t\" tool-name=\"T\"/><tool tool-id=\"t\" tool-name=\"T\"/>"),
            ["3 xliff1-duplicate-id"]
        ),
        (
            xliff(
                unit("a", attributes: " phase-name=\"p\""),
                header: "<phase-group><phase phase-name=\"p\" process-name=\"x\" date=\"today\"/></phase-group>"),
            ["3 xliff1-date"]
        ),
        (xliff("", header: "<note/><skl><external-file href=\"a\"/></skl>"), ["3 xliff1-grammar"]),
        (xliff("").replacing("original=\"a.txt\"", with: ""), ["2 xliff1-grammar"]),
        (xliff("").replacing("source-language=\"en\"", with: ""), ["2 xliff1-grammar"]),
        (
            xliff(unit("a")).replacing(" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"", with: ""),
            ["2 xliff1-namespace"]
        ),
        (
            xliff(unit("a", attributes: " foo:bar=\"x\"")).replacing(
                "xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"", with: "xmlns:foo=\"f\""
            ).replacing(
                "version=\"1.2\"", with: "version=\"1.0\""), []
        ),
        (xliff(unit("a")).replacing("document:1.2", with: "document:1.0").replacing("=\"1.2\"", with: "=\"1.0\""), []),
        (
            xliff("<q/>").replacing("document:1.2", with: "document:1.1").replacing("=\"1.2\"", with: "=\"1.1\""),
            ["4 xliff1-grammar"]
        ),
    ])
    func `the frame of a file is looked at`(_ text: String, _ expected: [String]) throws {
        #expect(try rules(text) == expected)
    }

    /// libxml2 alone would take hours: it tries each optional attribute both ways.
    @Test func `a unit with every attribute there is takes no longer than another`() throws {
        let attributes =
            " approved=\"yes\" datatype=\"html\" restype=\"x-a\" resname=\"a\" extradata=\"a\" extype=\"a\" help-id=\"a\" menu=\"a\" menu-option=\"a\" menu-name=\"a\" coord=\"1;1;1;1\" font=\"a\" css-style=\"a\" style=\"a\" exstyle=\"a\" translate=\"yes\" reformat=\"yes\" size-unit=\"char\" maxwidth=\"2\" minwidth=\"1\" charclass=\"a\" ts=\"a\""
        #expect(try rules(Self.xliff(Self.unit("a", attributes: attributes))) == [])
        #expect(
            try rules(Self.xliff(Self.unit("a", attributes: attributes + " merged-trans=\"1\""))) == [
                "4 xliff1-grammar"
            ])
    }

    @Test func `extensions stand before a file, and nothing else does`() throws {
        let text = Self.xliff(Self.unit("a"))
        #expect(try rules(text.replacing("<file ", with: "<sdl:doc-info><sdl:x/></sdl:doc-info><file ")) == [])
        #expect(try rules(text.replacing("<file ", with: "<note/><file ")) == ["2 xliff1-grammar"])
    }

    @Test func `a message says what is wrong, even deep in a unit`() throws {
        let text = Self.xliff(Self.unit("a", "ب").replacing("<target>", with: "<target state=\"done\">"))
        let found = try XLIFF12Validation.problems(in: Array(text.utf8), path: "a.xlf")
        #expect(found.count == 1)
        let message = found.first?.description ?? ""
        #expect(message.hasPrefix("a.xlf:4:38: error: state=\"done\" on target: allowed are final, needs-adaptation, "))
        #expect(message.hasSuffix(" and a value of your own that begins with x- [xliff1-grammar]"))
    }

    @Test func `columns after a unit on the same line are those of the file`() throws {
        let text = Self.xliff(Self.unit("ك") + "<q/>")
        let found = try XLIFF12Validation.problems(in: Array(text.utf8), path: "a.xlf")
        #expect(found.map { [$0.place.line, $0.place.column] } == [[4, 1 + Self.unit("ك").unicodeScalars.count]])
    }

    @Test func `every rule names its clause`() {
        for rule in XLIFF12Rule.allCases where rule != .notWellFormed && rule != .encoding {
            #expect(rule.summary.hasSuffix(")"), "\(rule)")
        }
    }
}
