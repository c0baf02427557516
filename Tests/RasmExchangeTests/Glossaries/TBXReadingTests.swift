import Rasm
import Testing

@testable import RasmExchange

@Suite("Reading TBX as glossaries")
struct TBXReadingTests {
    private static let expected = [
        "c1 person",
        "  ar fullForm preferred سيرغي شويغو",
        "  ar fullForm admitted سيرجي شويغو",
        "  ar shortForm preferred شويغو",
        "  ar shortForm deprecated شويجو SY",
        "  en fullForm preferred Sergei Shoigu",
        "entry-2 other",
        "  en acronym preferred KCNA",
    ]

    @Test func `version 2`() {
        let text = """
            <?xml version="1.0"?>
            <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
            <martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>
            <termEntry id="c1"><descripGrp><descrip type="subjectField">person</descrip></descripGrp>
              <ref target="https://www.wikidata.org/wiki/Q1045"/>
              <langSet xml:lang="ar">
                <tig><term>سيرغي
                  شويغو</term><termNote type="partOfSpeech">noun</termNote></tig>
                <tig><term>سيرجي شويغو</term></tig>
                <ntig><termGrp><term>شويغو</term><termNote type="termType">shortForm</termNote>
                  <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
                <tig><term>شويجو</term><termNoteGrp><termNote type="termType">shortForm</termNote></termNoteGrp>
                  <termNote type="normativeAuthorization">deprecatedTerm</termNote><termNote type="geographicalUsage">SY</termNote></tig>
              </langSet>
              <langSet xml:lang="EN"><tig><term>Sergei <hi>Shoigu</hi></term></tig></langSet>
            </termEntry>
            <termEntry><langSet xml:lang="en"><tig><term>KCNA</term><termNote type="termType">abbreviation</termNote></tig></langSet></termEntry>
            </body></text></martif>
            """
        let (glossary, problems) = readGlossary(text, as: "names.tbx")
        #expect(problems == [])
        #expect(outline(glossary).map { String($0.prefix { $0 != "@" }).trimmingSpaceAtEnd() } == Self.expected)
        #expect(glossary.entries[0].wikidata == "Q1045")
        #expect(
            glossary.entries[0].sections[0].terms.map { $0.place?.description ?? "" } == [
                "names.tbx:7:10", "names.tbx:9:10", "names.tbx:10:20", "names.tbx:12:10",
            ])
    }

    @Test(arguments: [
        (
            "dca", "<termNote type=\"termType\">", "</termNote>", "<termNote type=\"administrativeStatus\">",
            "</termNote>", "<descrip type=\"subjectField\">person</descrip>"
        ),
        (
            "dct", "<min:termType>", "</min:termType>", "<min:administrativeStatus>", "</min:administrativeStatus>",
            "<min:subjectField>person</min:subjectField>"
        ),
        (
            "dct", "<basic:termType>", "</basic:termType>", "<min:administrativeStatus>", "</min:administrativeStatus>",
            "<note>person</note>"
        ),
    ])
    func `version 3 in both styles`(
        _ style: String, _ type: String, _ endType: String, _ status: String, _ endStatus: String, _ kind: String
    ) {
        let text = """
            <tbx type="TBX-Basic" style="\(style)" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
              xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><tbxHeader/><text><body>
            <conceptEntry id="c1">\(kind)
              <langSec xml:lang="ar">
                <termSec><term>سيرغي شويغو</term></termSec>
                <termSec><term>سيرجي شويغو</term>\(type)variant\(endType)</termSec>
                <termSec><term>شويغو</term>\(type)shortForm\(endType)\(status)preferredTerm-admn-sts\(endStatus)</termSec>
                <termSec><term>شويجو</term>\(type)shortForm\(endType)\(status)deprecatedTerm-admn-sts\(endStatus)<termNote type="geographicalUsage">SY</termNote></termSec>
              </langSec>
              <langSec xml:lang="en"><termSec><term>Sergei Shoigu</term></termSec></langSec>
            </conceptEntry>
            <conceptEntry><langSec xml:lang="en"><termSec><term>KCNA</term>\(type)acronym\(endType)</termSec></langSec></conceptEntry>
            </body></text></tbx>
            """
        let (glossary, problems) = readGlossary(text, as: "names.tbx")
        #expect(problems == [])
        #expect(outline(glossary).map { String($0.prefix { $0 != "@" }).trimmingSpaceAtEnd() } == Self.expected)
    }

    /// The names of entries, languages and terms, of the status, of a note.
    @Test(arguments: [
        (
            "termEntry", "langSet", "tig", "termStatus",
            "<noteGrp><note><noteKey>termType</noteKey><noteValue>shortForm</noteValue></note></noteGrp>"
        ),
        ("entry", "langGroup", "termGroup", "status", "<note>n</note>"),
        ("conceptEntry", "langGroup", "termGroup", "status", "<note>n</note>"),
    ])
    func `TBX-Min of 2014, and its drafts`(
        _ entry: String, _ section: String, _ term: String, _ status: String, _ note: String
    ) {
        let text = """
            <TBX dialect="TBX-Min"><header><id>names</id><languages source="ar" target="en"/></header><body>
            <\(entry) id="c1"><subjectField>person</subjectField>
            <\(section) xml:lang="ar">
            <\(term)><term>شويغو</term><\(status)>preferred</\(status)><customer>c</customer></\(term)>
            <\(term)><term>شويجو</term><\(status)>notRecommended</\(status)>\(note)</\(term)>
            <\(term)><\(status)>obsolete</\(status)><term>شويكو</term></\(term)>
            </\(section)>
            <\(section) xml:lang="en"><\(term)><term>Shoigu</term></\(term)></\(section)>
            </\(entry)>
            </body></TBX>
            """
        let (glossary, problems) = readGlossary(text, as: "names.tbx")
        #expect(problems == [])
        let form = note.contains("shortForm") ? "shortForm" : "fullForm"
        #expect(
            outline(glossary).map { String($0.prefix { $0 != "@" }).trimmingSpaceAtEnd() } == [
                "c1 person", "  ar fullForm preferred شويغو", "  ar \(form) deprecated شويجو",
                "  ar fullForm superseded شويكو", "  en fullForm preferred Shoigu",
            ])
    }

    @Test func `what TBX-Min says beyond that is counted by its name`() {
        let note = { (key: String) in "<note><noteKey>\(key)</noteKey><noteValue>n</noteValue></note>" }
        let text = """
            <TBX dialect="TBX-Min"><header/><body><termEntry id="c1"><langSet xml:lang="ar"><tig><term>كلمة</term>
            <partOfSpeech>noun</partOfSpeech><noteGrp>\(note("usage"))\(note("usage"))<note><noteValue>n</noteValue></note></noteGrp></tig></langSet></termEntry></body></TBX>
            """
        let reading = TBXGlossaryReader.read(GlossaryFile(path: "names.tbx", bytes: Array(text.utf8)))
        #expect(reading.leftOut.counts.map { "\($0.name) \($0.count)" } == ["partOfSpeech 1", "usage 2", "note 1"])
    }

    @Test(arguments: [
        GlossaryCase("no language", "<langSec><termSec><term>a</term></termSec></langSec>", "2:1 missing-key"),
        GlossaryCase("an unknown language", "<langSec xml:lang=\"arabic\"/>", "2:1 unknown-value"),
        GlossaryCase("no term", "<langSec xml:lang=\"ar\"><termSec/></langSec>", "2:24 bad-term"),
        GlossaryCase(
            "an empty term", "<langSec xml:lang=\"ar\"><termSec><term> </term></termSec></langSec>", "2:33 bad-term"),
        GlossaryCase(
            "a slip in a status",
            "<langSec xml:lang=\"ar\"><termSec><term>a</term><termNote type=\"administrativeStatus\">deprectedTerm-admn-sts</termNote></termSec></langSec>",
            "2:47 unknown-value"),
    ])
    func `each problem has its line and column`(_ example: GlossaryCase) {
        let text = "<tbx><text><body><conceptEntry>\n\(example.text)\n</conceptEntry></body></text></tbx>"
        #expect(readGlossary(text, as: "names.tbx").problems.summaries == example.problems)
    }

    @Test func `a full form of two entries does not stop a check, and is a warning when validated`() {
        let entry =
            "<conceptEntry><langSec xml:lang=\"ar\"><termSec><term>سيول</term></termSec></langSec></conceptEntry>"
        let (glossary, problems) = readGlossary(
            "<tbx><text><body>\(entry)\(entry)</body></text></tbx>", as: "names.tbx")
        #expect(problems == [])
        #expect(GlossaryValidator.problems(in: glossary).summariesWithSeverity == ["1:162 shared-full-form warning"])
    }
}

extension String {
    fileprivate func trimmingSpaceAtEnd() -> String { hasSuffix(" ") ? String(dropLast()) : self }
}
