import Rasm
import Testing

@testable import RasmExchange

@Suite("What is wrong with an XLIFF 2 file")
struct XLIFF2ValidationTests {
    private static let namespaces = """
        xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" \
        xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" \
        xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0" \
        xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:val="urn:oasis:names:tc:xliff:validation:2.0" \
        xmlns:its="http://www.w3.org/2005/11/its" xmlns:my="urn:my"
        """

    /// A file with these units, or with what else may stand in it.
    static func file(_ inside: String, languages: String = "srcLang=\"ar\" trgLang=\"en\"") -> String {
        "<xliff \(namespaces) version=\"2.1\" \(languages)>\n<file id=\"f\">\n\(inside)\n</file>\n</xliff>"
    }

    /// A unit of one segment, with what stands before it.
    static func unit(_ source: String, _ target: String? = nil, before: String = "", id: String = "u") -> String {
        let translated = target.map { "<target>\($0)</target>" } ?? ""
        return "<unit id=\"\(id)\">\(before)<segment id=\"s\"><source>\(source)</source>\(translated)</segment></unit>"
    }

    /// A unit with change tracking: what has changed, and what stands in its revision.
    static func changed(_ revision: String, of element: String = "segment") -> String {
        let track =
            "<c:changeTrack xmlns:c=\"urn:oasis:names:tc:xliff:changetracking:2.0\"><c:revisions appliesTo=\"\(element)\">"
        return unit("نص", before: track + revision + "</c:revisions></c:changeTrack>")
    }

    private static func match(_ inside: String) -> String {
        "<mtc:match ref=\"#s\">\(inside)</mtc:match>"
    }

    private static let sides = "<source>نص</source><target>text</target>"
    private static let version = "its:version=\"2.0\""

    private static let data = "<originalData><data id=\"d\">x</data></originalData>"
    private static let fixed = "canCopy=\"no\" canDelete=\"no\""
    private static let term =
        "<gls:glossEntry id=\"g\" ref=\"#m\"><gls:term>م</gls:term><gls:definition>d</gls:definition></gls:glossEntry>"

    private func rules(_ text: String) throws -> Set<String> {
        Set(try XLIFF2Validation.problems(in: Array(text.utf8), path: "a.xlf").map { "\($0.place.line) \($0.rule)" })
    }

    private static let modules: [(String, Set<String>)] = [
        // 5.1: candidates
        (unit("نص", before: "<mtc:matches>\(match(sides))</mtc:matches>"), []),
        (unit("نص", before: "<mtc:matches>\(match("<source>نص</source>"))</mtc:matches>"), ["3 xliff-grammar"]),
        (unit("نص", before: "<mtc:matches>\(match("<target>text</target>"))</mtc:matches>"), ["3 xliff-grammar"]),
        (
            unit(
                "نص", before: "<mtc:matches>\(match(sides))</mtc:matches>\n<mtc:matches>\(match(sides))</mtc:matches>"),
            ["4 xliff-grammar"]
        ),
        // 5.4
        (
            unit(
                "نص",
                before: String(
                    repeating:
                        "\n<mda:metadata><mda:metaGroup><mda:meta type=\"a\">b</mda:meta></mda:metaGroup></mda:metadata>",
                    count: 2)), ["5 xliff-grammar"]
        ),
        // 5.5.4, 5.8.5.2
        (unit("نص", before: "<res:resourceData><res:resourceItem id=\"r\"/></res:resourceData>"), ["3 xliff-resource"]),
        (
            unit(
                "نص",
                before:
                    "<res:resourceData><res:resourceItem id=\"r\"><res:reference href=\"a\"/></res:resourceItem></res:resourceData>"
            ), []
        ),
        (
            unit("نص", before: "<val:validation><val:rule startsWith=\"a\" occurs=\"2\"/></val:validation>"),
            ["3 xliff-validation"]
        ),
        (unit("نص", before: "<val:validation><val:rule isPresent=\"a\" occurs=\"2\"/></val:validation>"), []),
        // 5.6
        (
            changed(
                "<c:revision datetime=\"2013-07-15T10:00:00+8:00\"><c:item property=\"state\">initial</c:item></c:revision>"
            ), []
        ),
        (changed("<c:revision datetime=\"2013-07\"><c:item property=\"state\"/></c:revision>"), []),
        (changed("<c:revision datetime=\"yesterday\"><c:item property=\"state\"/></c:revision>"), ["3 xliff-grammar"]),
        (changed("<c:revision datetime=\"2013-13-01\"><c:item property=\"state\"/></c:revision>"), ["3 xliff-grammar"]),
        (changed("<c:revision><c:item property=\"state\">done</c:item></c:revision>"), ["3 xliff-change-track"]),
        (changed("<c:revision><c:item property=\"colour\">red</c:item></c:revision>"), ["3 xliff-change-track"]),
        (changed("<c:revision><c:item property=\"my:colour\">red</c:item></c:revision>"), []),
        (changed("<c:revision><c:item>x</c:item></c:revision>"), ["3 xliff-grammar"]),
        (changed("<c:revision/>"), ["3 xliff-grammar"]),
        (changed("<c:revision><c:item property=\"content\">x</c:item><my:x/></c:revision>"), ["3 xliff-grammar"]),
        (changed("loose<c:revision><c:item property=\"content\">x</c:item></c:revision>"), ["3 xliff-grammar"]),
        (
            changed("<c:revision><c:item property=\"content\">x</c:item></c:revision>").replacing(
                " appliesTo=\"segment\"", with: ""), ["3 xliff-grammar"]
        ),
        // 5.9
        (unit("<mrk id=\"m\" \(version) its:mtConfidence=\"0.5\">نص</mrk>"), ["3 xliff-its"]),
        (unit("<mrk id=\"m\" \(version) its:mtConfidence=\"0.5\" its:annotatorsRef=\"mt-confidence|x\">نص</mrk>"), []),
        (
            unit("<mrk id=\"m\" \(version) its:mtConfidence=\"0.5\" its:annotatorsRef=\"terminology|x\">نص</mrk>"),
            ["3 xliff-its"]
        ),
        (
            unit(
                "<mrk id=\"n\" its:annotatorsRef=\"terminology|x\"><mrk id=\"m\" type=\"term\" its:termConfidence=\"0.5\">نص</mrk></mrk>"
            ).replacing("<unit ", with: "<unit \(version) "), []
        ),
        (
            unit("<mrk id=\"m\" its:taClassRef=\"x\" its:taConfidence=\"0.5\">نص</mrk>").replacing(
                "<unit ", with: "<unit \(version) its:annotatorsRef=\"text-analysis|x\" "), []
        ),
        (unit("<mrk id=\"m\" \(version) its:locQualityRatingScoreThreshold=\"50\">نص</mrk>"), ["3 xliff-its"]),
        (
            unit(
                "<mrk id=\"m\" \(version) its:locQualityRatingScoreThreshold=\"50\" its:locQualityRatingScore=\"60\">نص</mrk>"
            ), []
        ),
        (
            unit(
                "نص",
                before:
                    "<its:locQualityIssues xml:id=\"i\"><its:locQualityIssue locQualityIssueType=\"other\"/></its:locQualityIssues>"
            ), []
        ),
        (
            unit(
                "نص",
                before:
                    "<its:locQualityIssues><its:locQualityIssue locQualityIssueComment=\"a\"/></its:locQualityIssues>"),
            ["3 xliff-its"]
        ),
        (
            unit(
                "نص",
                before:
                    "<its:locQualityIssues xml:id=\"i\">\n<its:locQualityIssue locQualityIssueSeverity=\"5\"/></its:locQualityIssues>"
            ), ["4 xliff-its"]
        ),
        (
            unit("نص", before: "<its:provenanceRecords xml:id=\"p\">\n<its:provenanceRecord/></its:provenanceRecords>"),
            ["4 xliff-its"]
        ),
        (
            unit(
                "نص",
                before:
                    "<its:provenanceRecords xml:id=\"p\">\n<its:provenanceRecord revTool=\"x\"/></its:provenanceRecords>"
            ),
            []
        ),
    ]

    @Test(arguments: modules)
    func `modules say what they must, once, and nothing else`(_ inside: String, _ expected: Set<String>) throws {
        #expect(try rules(Self.file(inside)) == expected)
    }

    @Test(arguments: [
        // 4.2, 4.3: structure
        (unit("نص"), []),
        (unit("نص") + unit("نص", id: "v"), []),
        (unit("نص") + "\n" + unit("نص"), ["4 xliff-duplicate-id"]),
        ("<skeleton/>" + unit("نص"), ["3 xliff-skeleton"]),
        ("<skeleton href=\"a\">x</skeleton>" + unit("نص"), ["3 xliff-skeleton"]),
        ("<skeleton href=\"a\"/>" + unit("نص"), []),
        ("<unit id=\"u\"><ignorable><source/></ignorable></unit>", ["3 xliff-no-segment"]),
        ("<notes><note id=\"n\">a</note><note id=\"n\">b</note></notes>" + unit("نص"), ["3 xliff-duplicate-id"]),
        (
            "<my:a id=\"x\"/><my:b id=\"x\"/>" + unit("نص"), ["3 xliff-duplicate-id"]
        ),
        ("<my:a id=\"x\"/>" + unit("نص", before: "<my:a id=\"x\"/>"), []),
        (unit("نص").replacing("<segment", with: "<segment subState=\"my:x\""), ["3 xliff-state"]),
        (unit("نص").replacing("<segment", with: "<segment state=\"final\""), ["3 xliff-state"]),
        (unit("نص", "text").replacing("<target", with: "<target xml:lang=\"de\""), ["3 xliff-other-language"]),
        (unit("نص", "text").replacing("<source", with: "<source xml:lang=\"ar-EG\""), []),
        (unit("نص", "text").replacing("<unit", with: "<unit xml:lang=\"ja\""), ["3 xliff-other-language"]),
        (unit("نص", "text").replacing("<source", with: "<source xml:space=\"preserve\""), ["3 xliff-space"]),
        (unit("نص", "text").replacing("<target", with: "<target order=\"2\""), ["3 xliff-order"]),
        (unit("نص").replacing("id=\"s\"", with: "id=\"s\" foo=\"x\""), ["3 xliff-grammar"]),
        // 4.2.3, 4.7: codes
        (unit("<ph id=\"1\"/>نص<ph id=\"1\"/>"), ["3 xliff-duplicate-id"]),
        (unit("<ph id=\"1\"/>نص", "text<ph id=\"1\"/>"), []),
        (unit("<ph id=\"1\"/>نص", "<mrk id=\"1\" translate=\"no\">text</mrk>"), ["3 xliff-duplicate-id"]),
        (unit("<pc id=\"1\">نص</pc>", "<sc id=\"1\"/>text<ec startRef=\"1\"/>"), []),
        (unit("<sc id=\"1\"/>نص"), ["3 xliff-code-pairs"]),
        (unit("<sc id=\"1\" isolated=\"yes\"/>نص"), []),
        (unit("<sc id=\"1\" isolated=\"yes\"/>نص<ec startRef=\"1\"/>"), ["3 xliff-isolated"]),
        (unit("<ec startRef=\"1\"/>نص<sc id=\"1\"/>"), ["3 xliff-code-pairs"]),
        (unit("<sc id=\"1\"/>نص<ec startRef=\"1\" canCopy=\"no\"/>"), ["3 xliff-code-hints"]),
        (unit("<sm id=\"1\" translate=\"no\"/>نص"), ["3 xliff-code-pairs"]),
        (unit("نص<ec id=\"1\"/>"), ["3 xliff-isolated"]),
        (unit("<ph id=\"1\" canReorder=\"firstNo\"/>نص"), ["3 xliff-code-hints"]),
        (unit("<ph id=\"1\" canReorder=\"no\" \(fixed)/>نص"), ["3 xliff-code-sequence"]),
        (
            unit(
                "<ph id=\"1\" canReorder=\"firstNo\" \(fixed)/><ph id=\"2\" canReorder=\"no\" \(fixed)/>نص",
                "<ph id=\"1\" canReorder=\"firstNo\" \(fixed)/><ph id=\"2\" canReorder=\"no\" \(fixed)/>text"), []
        ),
        (
            unit(
                "<ph id=\"1\" canReorder=\"firstNo\" \(fixed)/><ph id=\"2\" canReorder=\"no\" \(fixed)/>نص",
                "<ph id=\"2\" canReorder=\"no\" \(fixed)/>text<ph id=\"1\" canReorder=\"firstNo\" \(fixed)/>"),
            ["3 xliff-code-sequence"]
        ),
        (unit("<ph id=\"1\" canDelete=\"no\"/>نص", "text"), ["3 xliff-missing-code"]),
        (unit("<ph id=\"1\"/>نص", "text"), []),
        (unit("<ph id=\"1\" copyOf=\"2\"/>نص"), ["3 xliff-copy-of"]),
        (unit("<ph id=\"1\"/><ph id=\"2\" copyOf=\"1\"/>نص"), []),
        (unit("<ph id=\"1\" dataRef=\"d\"/>نص"), ["3 xliff-data"]),
        (unit("<ph id=\"1\" dataRef=\"d\"/>نص", before: data), []),
        (unit("<ph id=\"1\" subType=\"xlf:lb\"/>نص"), ["3 xliff-sub-type"]),
        (unit("<ph id=\"1\" type=\"ui\" subType=\"xlf:lb\"/>نص"), ["3 xliff-sub-type"]),
        (unit("<ph id=\"1\" type=\"fmt\" subType=\"xlf:lb\"/>نص"), []),
        (unit("<ph id=\"1\" subFlows=\"u\"/>نص"), []),
        (unit("<ph id=\"1\" subFlows=\"v\"/>نص"), ["3 xliff-sub-flows"]),
        (unit("<cp hex=\"0003\"/>"), []),
        (unit("<cp hex=\"0041\"/>"), ["3 xliff-code-point"]),
        (unit("<cp hex=\"110000\"/>"), ["3 xliff-code-point"]),
        (unit("<mrk id=\"1\">نص</mrk>"), ["3 xliff-annotation"]),
        (unit("<mrk id=\"1\" type=\"comment\">نص</mrk>"), ["3 xliff-annotation"]),
        (unit("<mrk id=\"1\" type=\"comment\" ref=\"#n=n\">نص</mrk>"), ["3 xliff-annotation"]),
        (
            unit(
                "<mrk id=\"1\" type=\"comment\" ref=\"#n=n\">نص</mrk>", before: "<notes><note id=\"n\">x</note></notes>"
            ), []
        ),
        // 3: references
        (unit("<mrk id=\"1\" type=\"term\" ref=\"#s\">نص</mrk>"), []),
        (unit("<mrk id=\"1\" type=\"term\" ref=\"http://example.org/#s/t\">نص</mrk>"), []),
        (unit("<mrk id=\"1\" type=\"term\" ref=\"#q\">نص</mrk>"), ["3 xliff-reference"]),
        (unit("<mrk id=\"1\" type=\"term\" ref=\"#u=u/f=f/s\">نص</mrk>"), ["3 xliff-reference"]),
        (unit("<mrk id=\"1\" type=\"term\" ref=\"#f=g/u=u\">نص</mrk>"), ["3 xliff-reference"]),
        // 5: modules
        (unit("<mrk id=\"m\" type=\"term\">نص</mrk>", before: "<gls:glossary>\(term)</gls:glossary>"), []),
        (unit("نص", before: "<gls:glossary>\(term)</gls:glossary>"), ["3 xliff-glossary"]),
        (
            unit("<mrk id=\"m\" type=\"term\">نص</mrk>", before: "<gls:glossary>\(term)\(term)</gls:glossary>"),
            ["3 xliff-glossary"]
        ),
        (
            unit(
                "نص",
                before:
                    "<mtc:matches><mtc:match ref=\"#s\"><source>نص</source><target>t</target></mtc:match></mtc:matches>"
            ),
            []
        ),
        (
            unit(
                "نص",
                before:
                    "<mtc:matches><mtc:match ref=\"s\"><source>نص</source><target>t</target></mtc:match></mtc:matches>"),
            ["3 xliff-candidate"]
        ),
        (
            "<mda:metadata><mda:metaGroup id=\"a\"><mda:meta type=\"x\">y</mda:meta></mda:metaGroup></mda:metadata>"
                + unit("نص"), []
        ),
        (
            "<mda:metadata><mda:meta type=\"x\">y</mda:meta></mda:metadata>" + unit("نص"),
            ["3 xliff-grammar"]
        ),
        ("<val:validation><val:rule isPresent=\"x\"/></val:validation>" + unit("نص"), []),
        ("<val:validation><val:rule/></val:validation>" + unit("نص"), ["3 xliff-validation"]),
        (unit("<pc id=\"1\" slr:sizeRestriction=\"25,*\">نص</pc>"), []),
        (unit("<pc id=\"1\" slr:sizeRestriction=\"many\">نص</pc>"), ["3 xliff-size"]),
        (unit("<pc id=\"1\" fs:subFs=\"x\">نص</pc>"), ["3 xliff-format-style"]),
        (unit("<mrk id=\"1\" its:person=\"x\">نص</mrk>"), ["3 xliff-its"]),
        (unit("<mrk id=\"1\" its:person=\"x\" its:version=\"2.0\">نص</mrk>"), []),
        (
            "<res:resourceData><res:resourceItem id=\"r\"><res:source href=\"a\"><my:x/></res:source></res:resourceItem></res:resourceData>"
                + unit("نص"), ["3 xliff-resource"]
        ),
        // what is no XML
        (
            unit("نص &") + "\n" + unit("نص", id: "v") + "\n" + unit("<b", id: "w"),
            ["3 xliff-not-well-formed", "5 xliff-not-well-formed"]
        ),
    ])
    func `each mistake is found where it stands, and what is right is left alone`(
        _ inside: String, _ expected: [String]
    ) throws {
        #expect(try rules(Self.file(inside)) == Set(expected))
    }

    @Test(arguments: [
        ("srcLang=\"ar\"", unit("نص"), []),
        ("srcLang=\"ar\"", unit("نص", "text"), ["3 xliff-target-language"]),
        ("srcLang=\"ar_SA\"", unit("نص"), ["1 xliff-language", "1 xliff-grammar"]),
        ("srcLang=\"ar\" trgLang=\"a-b\"", unit("نص"), ["1 xliff-language"]),
    ])
    func `languages are tags, and a target has one`(
        _ languages: String, _ inside: String, _ expected: [String]
    ) throws {
        #expect(try rules(Self.file(inside, languages: languages)) == Set(expected))
    }

    @Test func `a subflow may be a unit that comes later, but not one of another file`() throws {
        let text = Self.file(Self.unit("<ph id=\"1\" subFlows=\"v w\"/>نص") + Self.unit("نص", id: "v"))
            .replacing("</xliff>", with: "<file id=\"g\">\(Self.unit("نص", id: "w"))</file></xliff>")
        #expect(try rules(text) == ["3 xliff-sub-flows"])
    }
}

@Suite("Language tags by BCP 47")
struct LanguageTagTests {
    @Test(arguments: [
        "ar", "AR-eg", "zh-cmn-Hans-CN", "de-CH-1901", "sl-rozaj-biske", "en-US-u-islamcal", "x-whatever", "es-419",
        "i-klingon", "hy-Latn-IT-arevela", "en-yoda", "ar-x-news",
    ])
    func `are well-formed`(_ tag: String) { #expect(LanguageTag.isBCP47(tag)) }

    @Test(arguments: ["", "a", "ar_SA", "ar-", "f r", "a-DE", "ar-419-DE", "en-x", "de-u", "x", "arabiclanguage", "عر"])
    func `are not well-formed`(_ tag: String) { #expect(!LanguageTag.isBCP47(tag)) }
}
