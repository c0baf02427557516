import Rasm
import Testing

@testable import RasmExchange

@Suite("Reading lists of OmegaT, UTX, MultiTerm and memoQ as glossaries")
struct ForeignListReadingTests {
    private func names(_ glossary: Glossary) -> [String] {
        outline(glossary).map { String($0.prefix { $0 != "@" }).trimmingSpace() }
    }

    @Test(arguments: ["names.ar-en.utf8", "names.utf8", "house.txt"])
    func `OmegaT's list: what has one translation is one entry`(path: String) {
        let text = """
            # ours
            شويغو\tShoigu\tminister
            شويجو\tShoigu
            شويقو\tShoigu\tminister, deprecated spelling of the source

            الكرملين\tKremlin

            """
        // A file whose name says nothing is known by its first line, which is no comment.
        let (glossary, problems) = readGlossary(path == "house.txt" ? String(text.dropFirst(7)) : text, as: path)
        #expect(problems == [])
        #expect(
            names(glossary) == [
                "minister other", "ar fullForm preferred شويغو", "ar fullForm deprecated شويقو",
                "en fullForm preferred Shoigu",
                "line-\(path == "house.txt" ? 2 : 3) other", "ar fullForm preferred شويجو",
                "en fullForm preferred Shoigu",
                "line-\(path == "house.txt" ? 5 : 6) other", "ar fullForm preferred الكرملين",
                "en fullForm preferred Kremlin",
            ])
    }

    @Test func `the name of OmegaT's list says its languages`() {
        let (glossary, _) = readGlossary("Moscou\tМосква\n", as: "dir.x/noms.fr-ru.utf8")
        #expect(names(glossary) == ["line-1 other", "fr fullForm preferred Moscou", "ru fullForm preferred Москва"])
    }

    @Test(arguments: [
        GlossaryCase("no tab", "شويغو\tShoigu\nشويجو\n", "2:1 bad-row"),
        GlossaryCase("no target", "شويغو\t\tminister\n", "1:7 bad-term"),
        GlossaryCase("no source", "\tShoigu\n", "1:1 bad-term"),
        GlossaryCase("comments alone", "# nothing\n", "1:1 empty"),
        GlossaryCase("control characters", "شويغو\tSho\u{1}igu\n", "1:10 encoding"),
    ])
    func `each problem of OmegaT's list has its line and column`(_ example: GlossaryCase) {
        #expect(readGlossary(example.text, as: "names.utf8").problems.summaries == example.problems)
    }

    @Test func `a table with a misspelt header is no list of OmegaT's`() {
        #expect(!readGlossary("trem\tpreferred full\nشويجو\tشويغو\n", as: "names.tsv").problems.isEmpty)
    }

    @Test func `UTX: concepts, statuses and columns in any order`() {
        let text = """
            #UTX 1.11; ar/en-US; 2026-01-01; creator: house
            #src\ttgt\tconcept ID\tterm status\tsrc:pos
            شويغو\tShoigu\tc1\tapproved\tproperNoun
            شويجو\tShoigu\tc1\tnon-standard\tproperNoun
            شويغو\tShoygu\tc1\tforbidden
            كيم\tKim\tc2\t\tproperNoun

            """
        let (glossary, problems) = readGlossary(text, as: "names.utx")
        #expect(problems == [])
        #expect(
            names(glossary) == [
                "c1 other", "ar fullForm preferred شويغو", "ar fullForm deprecated شويجو",
                "en fullForm preferred Shoigu US",
                "c1-2 other", "ar fullForm preferred شويغو", "en fullForm deprecated Shoygu US",
                "c2 other", "ar fullForm preferred كيم", "en fullForm preferred Kim US",
            ])
        #expect(names(readGlossary(text, as: "names").glossary) == names(glossary))
    }

    @Test(arguments: [
        GlossaryCase("another format", "شويغو\tShoigu\n", "1:1 syntax"),
        GlossaryCase("no languages", "#UTX 1.11; 2026-01-01\n#src\ttgt\n", "1:1 missing-key"),
        GlossaryCase("unknown languages", "#UTX 1.11; arabic/en\n#src\ttgt\n", "1:1 missing-key"),
        GlossaryCase("no columns", "#UTX 1.11; ar/en\nشويغو\tShoigu\n", "2:1 missing-key"),
        GlossaryCase("no target column", "#UTX 1.11; ar/en\n#src\tpos\nشويغو\tnoun\n", "3:1 missing-key"),
        GlossaryCase("too few cells", "#UTX 1.11; ar/en\n#src\ttgt\nشويغو\n", "3:1 bad-row"),
        GlossaryCase("too many cells", "#UTX 1.11; ar/en\n#src\ttgt\nشويغو\tShoigu\tx\n", "3:1 bad-row"),
        GlossaryCase("an empty term", "#UTX 1.11; ar/en\n#src\ttgt\nشويغو\t \n", "3:7 bad-term"),
        GlossaryCase(
            "a slip in a status", "#UTX 1.11; ar/en\n#src\ttgt\tterm status\nشويغو\tShoigu\taproved\n",
            "3:14 unknown-value"),
        GlossaryCase("no entry", "#UTX 1.11; ar/en\n#src\ttgt\n", "1:1 empty"),
    ])
    func `each problem of UTX has its line and column`(_ example: GlossaryCase) {
        #expect(readGlossary(example.text, as: "names.utx").problems.summaries == example.problems)
    }

    @Test func `MultiTerm: fields by the names people give them`() {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <mtf><conceptGrp><concept>7</concept>
            <transacGrp><transac type="origination">sa</transac><date>2020-01-01T00:00:00</date></transacGrp>
            <descripGrp><descrip type="Subject">person</descrip></descripGrp>
            <languageGrp><language lang="AR-SA" type="Arabic (Saudi Arabia)"/>
            <termGrp><term>شويغو</term><descripGrp><descrip type="Term Type">short form</descrip></descripGrp></termGrp>
            <termGrp><term>شويجو</term><descripGrp><descrip type="Usage Status">Forbidden</descrip></descripGrp>
            <descripGrp><descrip type="Term Type">short form</descrip></descripGrp></termGrp></languageGrp>
            <languageGrp><language type="English"/><termGrp><term>Shoigu</term></termGrp></languageGrp>
            </conceptGrp></mtf>
            """
        let (glossary, problems) = readGlossary(text, as: "names.xml")
        #expect(problems == [])
        #expect(
            names(glossary) == [
                "entry-7 person", "ar shortForm preferred شويغو SA", "ar shortForm deprecated شويجو SA",
                "en fullForm preferred Shoigu",
            ])
    }

    @Test(arguments: [
        GlossaryCase("no concepts", "<mtf/>", "1:1 empty"),
        GlossaryCase(
            "no language", "<mtf><conceptGrp><languageGrp><termGrp/></languageGrp></conceptGrp></mtf>",
            "1:18 missing-key"),
        GlossaryCase(
            "an unknown language",
            "<mtf><conceptGrp><languageGrp><language lang=\"QQQQ\" type=\"Klingon\"/></languageGrp></conceptGrp></mtf>",
            "1:31 unknown-value"),
        GlossaryCase(
            "no term",
            "<mtf><conceptGrp><languageGrp><language lang=\"AR\"/><termGrp/></languageGrp></conceptGrp></mtf>",
            "1:52 bad-term"),
        GlossaryCase(
            "an empty term",
            "<mtf><conceptGrp><languageGrp><language lang=\"AR\"/><termGrp><term> </term></termGrp></languageGrp></conceptGrp></mtf>",
            "1:61 bad-term"),
        GlossaryCase(
            "a slip in a status",
            "<mtf><conceptGrp><languageGrp><language lang=\"AR\"/><termGrp><term>a</term>\n<descripGrp><descrip type=\"Status\">deprected</descrip></descripGrp></termGrp></languageGrp></conceptGrp></mtf>",
            "2:13 unknown-value"),
        GlossaryCase("not well-formed", "<mtf><conceptGrp></mtf>", "1:24 syntax"),
    ])
    func `each problem of MultiTerm XML has its line and column`(_ example: GlossaryCase) {
        #expect(readGlossary(example.text, as: "names.xml").problems.summaries == example.problems)
    }

    @Test(arguments: [",", ";"])
    func `memoQ: a column for each term, what is said of it after it`(delimiter: String) {
        let text = """
            Entry_ID|Entry_Subject|Entry_Note|Arabic_Def|Arabic|Term_Info|Term_Example|Arabic|Term_Info|Term_Example|English_United_States|Term_Info
            12|person|a note||شويغو|"CasePermissive;HalfPrefix"||شويجو|"CasePermissive;HalfPrefix;NonTerm"||Shoigu|
            13|||||||||||""

            """.replacing("|", with: delimiter)
        let (glossary, problems) = readGlossary(text, as: "names.csv")
        #expect(problems == [])
        #expect(
            names(glossary) == [
                "entry-12 person", "ar fullForm preferred شويغو", "ar fullForm deprecated شويجو",
                "en fullForm preferred Shoigu", "entry-13 other",
            ])
        #expect(glossary.entries[0].note == "a note")
    }

    @Test(arguments: [
        GlossaryCase("a cell too many", "Entry_ID,Arabic,Term_Info\n1,شويغو,,x\n", "2:1 bad-row"),
        GlossaryCase("a line break in a term", "Entry_ID,Arabic\n1,\"شوي\nغو\"\n", "2:3 bad-term"),
        GlossaryCase("a quotation mark never closed", "Entry_ID,Arabic\n1,\"شويغو\n", "2:3 syntax"),
    ])
    func `each problem of memoQ's CSV has its line and column`(_ example: GlossaryCase) {
        #expect(readGlossary(example.text, as: "names.csv").problems.summaries == example.problems)
    }
}
