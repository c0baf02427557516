import Testing

@testable import RasmExchange

@Suite("What is wrong with a termbase")
struct TBXValidationTests {
    /// Version 3; the entries begin in line 3.
    static func tbx3(
        _ entries: String, type: String = "TBX-Basic", style: String = "dca", back: String = ""
    ) -> String {
        """
        <tbx type="\(type)" style="\(style)" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic" xmlns:ling="http://www.tbxinfo.net/ns/linguist">
        <tbxHeader><fileDesc><sourceDesc><p>s</p></sourceDesc></fileDesc></tbxHeader><text><body>
        \(entries)
        </body>\(back)</text></tbx>
        """
    }

    /// Version 2; the entries begin in line 3.
    static func tbx2(_ entries: String, type: String = "TBX-Basic", xcs: String? = nil) -> String {
        """
        <martif type="\(type)" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>s</p></sourceDesc></fileDesc>
        \(xcs.map { "<encodingDesc><p type=\"XCSURI\">\($0)</p></encodingDesc>" } ?? "")</martifHeader><text><body>
        \(entries)
        </body></text></martif>
        """
    }

    /// What stands at the level of the concept, of the language, of the term.
    static func entry(_ concept: String = "", _ language: String = "", _ term: String = "", id: String = "c1") -> String
    {
        "<conceptEntry id=\"\(id)\">\(concept)<langSec xml:lang=\"ar\">\(language)<termSec><term>كلمة</term>\(term)</termSec></langSec></conceptEntry>"
    }

    static func entry2(_ concept: String = "", _ language: String = "", _ term: String = "") -> String {
        "<termEntry id=\"c1\">\(concept)<langSet xml:lang=\"ar\">\(language)<tig><term>كلمة</term>\(term)</tig></langSet></termEntry>"
    }

    private func rules(_ text: String) throws -> [String] {
        try TBXValidation.problems(in: Array(text.utf8), path: "a.tbx").map { "\($0.place.line) \($0.rule)" }
    }

    @Test(arguments: [
        tbx3(entry(), type: "TBX-Core"),
        tbx3(entry("<note>n</note>"), type: "TBX-Core", style: "dct"),
        tbx3(
            entry(
                "<descrip type=\"subjectField\">s</descrip><admin type=\"customerSubset\">c</admin><xref type=\"externalCrossReference\" target=\"https://a.org\">a</xref>",
                "",
                "<termNote type=\"partOfSpeech\">noun</termNote><termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>"
            ), type: "TBX-Min"),
        tbx3(
            entry(
                "<transacGrp><transac type=\"transactionType\">origination</transac><transacNote type=\"responsibility\" target=\"p1\">A</transacNote><date>2024-01-02</date></transacGrp><ref type=\"crossReference\" target=\"c1\">c</ref>",
                "<descripGrp><descrip type=\"definition\">d</descrip><admin type=\"source\">s</admin></descripGrp>",
                "<termNote type=\"termType\"> acronym </termNote><termNoteGrp><termNote type=\"grammaticalGender\">other</termNote><note>n</note></termNoteGrp><descrip type=\"context\">c <hi type=\"bold\">b</hi><sc id=\"s1\"/>x<ec startRef=\"s1\"/></descrip>"
            ),
            back:
                "<back><refObjectSec type=\"respPerson\"><refObject id=\"p1\"><item type=\"fn\">A</item></refObject></refObjectSec></back>"
        ),
        tbx3(
            entry(
                "", "",
                "<termNote type=\"register\">slangRegister</termNote><adminGrp><admin type=\"reading\">r</admin><adminNote type=\"readingNote\">n</adminNote></adminGrp>"
            ), type: "TBX-Linguist"),
        tbx3(
            entry(
                "<min:subjectField>s</min:subjectField><basic:xGraphic target=\"http://a.org/b.png\">b</basic:xGraphic>",
                "<descripGrp><basic:definition>d</basic:definition><basic:source>s</basic:source></descripGrp>",
                "<min:partOfSpeech>verb</min:partOfSpeech><termNoteGrp><basic:termType>variant</basic:termType></termNoteGrp><transacGrp><basic:transactionType>modification</basic:transactionType><basic:responsibility>A</basic:responsibility></transacGrp>"
            ), style: "dct"),
        tbx2(
            entry2(
                "<descrip type=\"subjectField\">s</descrip>", "",
                "<termNote type=\"partOfSpeech\">properNoun</termNote>")),
        tbx2(
            entry2(
                "<xref type=\"xSource\" target=\"book.pdf\">s</xref>", "",
                "<termNote type=\"partOfSpeech\">NN</termNote><termNote type=\"termType\">initialism</termNote>"),
            type: "TBX"),
        tbx2(entry2("", "", "<termNote type=\"animacy\">animate</termNote>"), xcs: "http://x.org/tbx/TBXXCSV02.XCS"),
        tbx2(
            "<termEntry><langSet xml:lang=\"en\"><ntig><termGrp><term>a-b</term><termCompList type=\"hyphenation\"><termComp>a</termComp><termCompGrp><termComp>b</termComp></termCompGrp></termCompList></termGrp></ntig></langSet></termEntry>",
            type: "TBX-Default"),
    ])
    func `what a dialect allows is not objected to`(_ text: String) throws {
        #expect(try rules(text) == [])
    }

    @Test(arguments: [
        (tbx3(entry("<descrip type=\"subjectField\">s</descrip>"), type: "TBX-Core"), ["3 tbx-category"]),
        (tbx3(entry("<admin type=\"source\">s</admin>"), type: "TBX-Min"), ["3 tbx-category"]),
        (tbx3(entry("", "", "<termNote type=\"register\">slangRegister</termNote>")), ["3 tbx-category"]),
        (tbx3(entry("", "", "<termNote type=\"source\">s</termNote>")), ["3 tbx-category"]),
        (tbx3(entry("<descrip type=\"context\">c</descrip>")), ["3 tbx-level"]),
        (tbx3(entry("", "<descrip type=\"subjectField\">c</descrip>")), ["3 tbx-level"]),
        (tbx3(entry("", "", "<descripGrp><descrip type=\"definition\">c</descrip></descripGrp>")), ["3 tbx-level"]),
        (tbx3(entry("", "<termNote type=\"partOfSpeech\">noun</termNote>")), ["3 tbx-grammar", "3 tbx-level"]),
        (tbx3(entry("", "", "<termNote type=\"partOfSpeech\">properNoun</termNote>")), ["3 tbx-value"]),
        (tbx3(entry("", "", "<termNote type=\"administrativeStatus\">preferred</termNote>")), ["3 tbx-value"]),
        (tbx3(entry("", "", "<termNote type=\"usageStatus\">preferred</termNote>")), ["3 tbx-former-name"]),
        (tbx3(entry("", "", "<termNote type=\"usageStatus\">best</termNote>")), ["3 tbx-former-name", "3 tbx-value"]),
        (
            tbx3(entry("<transacGrp><transac type=\"transactionType\">creation</transac></transacGrp>")),
            ["3 tbx-former-name"]
        ),
        (tbx3(entry("", "", "<min:partOfSpeech>noun</min:partOfSpeech>")), ["3 tbx-style"]),
        (tbx3(entry("", "", "<termNote type=\"partOfSpeech\">noun</termNote>"), style: "dct"), ["3 tbx-style"]),
        (tbx3(entry(), style: "dcx"), ["1 tbx-grammar"]),
        (tbx3(entry("", "", "<ling:register>slangRegister</ling:register>"), style: "dct"), ["3 tbx-category"]),
        (tbx3(entry("", "", "<min:termType>acronym</min:termType>"), style: "dct"), ["3 tbx-category"]),
        (tbx3(entry("", "", "<basic:termType>initialism</basic:termType>"), style: "dct"), ["3 tbx-value"]),
        (tbx3(entry("<basic:context>c</basic:context>"), style: "dct"), ["3 tbx-level"]),
        (
            tbx3(entry("<basic:responsibility>A</basic:responsibility>"), style: "dct"), ["3 tbx-level"]
        ),
        (tbx3(entry("<basic:crossReference>c</basic:crossReference>"), style: "dct"), ["3 tbx-target"]),
        (
            tbx3(entry("<min:externalCrossReference target=\"c1\">c</min:externalCrossReference>"), style: "dct"),
            ["3 tbx-target"]
        ),
        (tbx3(entry("<q/>"), type: "TBX-House", style: "dct"), ["1 tbx-dialect", "3 tbx-grammar"]),
        (tbx3(entry("<descrip type=\"house\">c</descrip>"), type: "TBX-House"), ["1 tbx-dialect"]),
        (tbx3(entry("<ref type=\"crossReference\" target=\"c9\">c</ref>")), ["3 tbx-target"]),
        (tbx3(entry("<xref type=\"xGraphic\" target=\"a.png\">c</xref>")), ["3 tbx-target"]),
        (
            tbx3(
                entry(
                    "<transacGrp><transac type=\"transactionType\">origination</transac><date>2024-01-02T03:04:05</date></transacGrp>"
                )),
            ["3 tbx-date"]
        ),
        (tbx3(entry() + "\n" + entry()), ["4 tbx-duplicate-id"]),
        (tbx3(entry().replacing("<term>", with: "<term id=\"c1\">")), ["3 tbx-duplicate-id"]),
        (tbx3(entry().replacing("xml:lang=\"ar\"", with: "xml:lang=\"ar_EG\"")), ["3 tbx-language"]),
        (
            tbx3(
                entry().replacing(
                    "</conceptEntry>",
                    with: "\n<langSec xml:lang=\"AR\"><termSec><term>k</term></termSec></langSec></conceptEntry>")),
            ["4 tbx-repeated-language"]
        ),
        (tbx3(""), ["2 tbx-grammar"]),
        (tbx3(entry().replacing("<termSec><term>كلمة</term></termSec>", with: "")), ["3 tbx-no-term"]),
        (tbx3(entry().replacing("<term>كلمة</term>", with: "")), ["3 tbx-no-term"]),
        (tbx3(entry().replacing("كلمة", with: " ")), ["3 tbx-empty-term"]),
        (tbx3(entry().replacing(" id=\"c1\"", with: "")), ["3 tbx-grammar"]),
        (tbx3(entry("<descrip>d</descrip>") + "\n" + entry("<bla/>", id: "c2")), ["3 tbx-grammar", "4 tbx-grammar"]),
        (tbx3(entry("", "", "<note>n</note><termNote type=\"partOfSpeech\">noun</termNote>")), ["3 tbx-grammar"]),
        (tbx3(entry("<note>a<ec startRef=\"s\"/></note>")), ["3 tbx-inline-codes"]),
        (tbx3(entry("<note><sc id=\"s\" isolated=\"yes\"/>a<ec startRef=\"s\"/></note>")), ["3 tbx-inline-codes"]),
        (tbx3(entry("<note>a<ec/></note>")), ["3 tbx-inline-codes"]),
        (tbx3(entry("<note>R & D</note>")), ["3 tbx-not-well-formed"]),
        (tbx2(entry2("", "", "<termNote type=\"partOfSpeech\">Noun</termNote>")), ["3 tbx-value"]),
        (
            tbx2(entry2("", "", "<termNote type=\"administrativeStatus\">forbidden</termNote>")), ["3 tbx-vendor-value"]
        ),
        (tbx2(entry2("", "", "<termNote type=\"animacy\">animate</termNote>")), ["3 tbx-category"]),
        (tbx2(entry2("", "", "<termNote type=\"usageStatus\">preferred</termNote>")), ["3 tbx-category"]),
        (tbx2(entry2("<descrip type=\"house\">c</descrip>"), xcs: "house.xcs"), ["2 tbx-constraints"]),
        (tbx2(entry2("<descrip type=\"house\">c</descrip>"), type: "house"), ["1 tbx-dialect"]),
        (tbx2(entry2("<descrip type=\"context\">c</descrip>"), type: "TBX"), ["3 tbx-level"]),
        (tbx2(entry2("<ref type=\"crossReference\" target=\"https://a.org\">c</ref>")), ["3 tbx-target"]),
        (
            tbx2(entry2("<min:subjectField xmlns:min=\"http://www.tbxinfo.net/ns/min\">s</min:subjectField>")),
            ["3 tbx-grammar"]
        ),
    ])
    func `each mistake is found where it stands`(_ text: String, _ expected: [String]) throws {
        #expect(try rules(text) == expected)
    }

    /// TBX-Min of 2014; the entries begin in line 3.
    static func min(_ entries: String, header: String = "<languages source=\"ar\" target=\"en\"/>") -> String {
        "<TBX dialect=\"TBX-Min\">\n<header><id>n</id>\(header)</header><body>\n\(entries)\n</body></TBX>"
    }

    static func minEntry(
        _ id: String = "c1", _ language: String = "ar", _ term: String = "<term>كلمة</term>", more: String = ""
    ) -> String {
        "<termEntry id=\"\(id)\"><subjectField>s</subjectField><langSet xml:lang=\"\(language)\"><tig>\(term)</tig></langSet>\(more)</termEntry>"
    }

    @Test(arguments: [
        (min(minEntry() + "\n" + minEntry("c2")), []),
        (min(minEntry(more: "<langSet xml:lang=\"en\"><tig><term>a</term></tig></langSet>")), []),
        (min(minEntry() + "\n" + minEntry()), ["4 tbx-duplicate-id"]),
        (min(minEntry("c1", "ar_EG")), ["3 tbx-language"]),
        (min(minEntry(), header: "<languages source=\"ar\" target=\"en_US\"/>"), ["2 tbx-language"]),
        (min(minEntry("c1", "ar", "<term> </term>")), ["3 tbx-empty-term"]),
        (min(minEntry("c1", "ar", "<customer>c</customer>")), ["3 tbx-no-term"]),
        (min(minEntry("c1", "ar", "<term>a</term><termStatus>best</termStatus>")), ["3 tbx-grammar"]),
        (
            min(minEntry(more: "<langSet xml:lang=\"ar\"><tig><term>a</term></tig></langSet>")),
            ["3 tbx-repeated-language"]
        ),
        (min(minEntry(), header: ""), ["2 tbx-grammar"]),
        (min(""), ["2 tbx-grammar"]),
        (min(minEntry()).replacing("</body></TBX>", with: "</body>"), ["4 tbx-not-well-formed"]),
    ])
    func `TBX-Min of 2014 has a grammar of its own`(_ text: String, _ expected: [String]) throws {
        #expect(try rules(text) == expected)
    }

    @Test func `every category of the public dialects may stand where its module has it, and nowhere else`() throws {
        for name in ["TBX-Min", "TBX-Basic", "TBX-Linguist"] {
            let dialect = try #require(TBXDialect.version3(name))
            for category in dialect.categories where ["admin", "descrip"].contains(category.element) {
                for level in TBXDataCategory.Level.allCases {
                    let text = "<\(category.element) type=\"\(category.name)\">x</\(category.element)>"
                    let entry = Self.entry(
                        level == .concept ? text : "", level == .language ? text : "", level == .term ? text : "")
                    let expected = category.levels.contains(level) ? [] : ["3 tbx-level"]
                    #expect(try rules(Self.tbx3(entry, type: name)) == expected, "\(name) \(category.name) \(level)")
                }
            }
        }
    }

    @Test(arguments: TBXExport.Version.allCases, TBXExport.Profile.allCases)
    func `what we write ourselves is without fault`(_ version: TBXExport.Version, _ profile: TBXExport.Profile) throws {
        let bytes = try TBXExport.write(ExportFixtures.glossary, version: version, profile: profile)
        #expect(try TBXValidation.problems(in: bytes, path: "a.tbx") == [])
    }

    @Test func `every rule names its clause`() {
        for rule in TBXRule.allCases where rule != .notWellFormed && rule != .encoding {
            #expect(rule.summary.hasSuffix(")"), "\(rule)")
        }
    }
}
