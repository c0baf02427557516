import Rasm
import Testing

@testable import RasmExchange

@Suite("Reading tables as glossaries")
struct TableReadingTests {
    @Test func `one term a row, with the headers and words of others`() {
        let table = """
            concept_id;xml:lang;Form;termType;Administrative Status;Class;regions
            c1;ar-SY;سيرغي شويغو;fullForm;preferredTerm-admn-sts;person;
            c1;AR;شويغو;shortForm;;;
            c1;ara;شويجو;short;deprecatedTerm-admn-sts;;
            c1;ar;شويقو;short form;superseded;;
            c1;en_US;Sergei Shoigu;;;;
            c1;en_GB;Sergey Shoigu;;;;
            c1;ar;سيرجي شويغو;variant;;;
            c2;;آب;;admitted;month;SY LB
            c2;;August;;;;
            """
        let (glossary, problems) = readGlossary(table, as: "names.csv")
        #expect(problems == [])
        #expect(
            outline(glossary) == [
                "c1 person",
                "  ar fullForm preferred سيرغي شويغو SY @2:10",
                "  ar shortForm preferred شويغو @3:7",
                "  ar shortForm deprecated شويجو @4:8",
                "  ar shortForm superseded شويقو @5:7",
                "  ar fullForm admitted سيرجي شويغو @8:7",
                "  en fullForm preferred Sergei Shoigu US @6:10",
                "  en fullForm admitted Sergey Shoigu GB @7:10",
                "c2 month",
                "  ar fullForm admitted آب SY,LB @9:5",
                "  en fullForm preferred August @10:5",
            ])
    }

    @Test func `one spelling a row, and what it becomes`() {
        let (glossary, problems) = readGlossary(
            "Variant,Canonical\nشويجو,شويغو\nشويقو,شويغو\nبوتين,بوتين\n", as: "names.csv")
        #expect(problems == [])
        #expect(
            outline(glossary) == [
                "شويغو other",
                "  ar fullForm preferred شويغو @2:7",
                "  ar fullForm deprecated شويجو @2:1",
                "  ar fullForm deprecated شويقو @3:1",
                "بوتين other",
                "  ar fullForm preferred بوتين @4:7",
            ])
    }

    @Test func `one entry a row, names between bars, short forms marked`() {
        let table = """
            # our editor's list
            entry_id\tkind\tpreferred_full\tpreferred_short\tadmitted\tdeprecated_short\ten\ten_deprecated\twikidata\tcomment
            shoigu\tperson\tسيرغي شويغو\tشويغو\tسيرجي شويغو | سيرجي (short)\tشويجو|شويقو\tSergei Shoigu | Sergey Shoigu | Shoigu (short)\tChoigou\tQ1045\thello
            x\tgadget\tاسم\t\t\t\t\t\t\t
            """
        let (glossary, problems) = readGlossary(table, as: "names.tsv")
        #expect(problems == [])
        #expect(
            outline(glossary) == [
                "shoigu person",
                "  ar fullForm preferred سيرغي شويغو @3:15",
                "  ar shortForm preferred شويغو @3:27",
                "  ar fullForm admitted سيرجي شويغو @3:33",
                "  ar shortForm admitted سيرجي @3:47",
                "  ar shortForm deprecated شويجو @3:61",
                "  ar shortForm deprecated شويقو @3:67",
                "  en fullForm preferred Sergei Shoigu @3:73",
                "  en fullForm admitted Sergey Shoigu @3:89",
                "  en shortForm preferred Shoigu @3:105",
                "  en fullForm deprecated Choigou @3:120",
                "x other",
                "  ar fullForm preferred اسم @4:10",
            ])
        #expect(glossary.entries[0].wikidata == "Q1045")
    }

    @Test func `a list of two columns is a glossary`() {
        let (glossary, problems) = readGlossary("ar,en\nسيول,Seoul\n", as: "names.csv")
        #expect(problems == [])
        #expect(
            outline(glossary) == [
                "line-2 other", "  ar fullForm preferred سيول @2:1", "  en fullForm preferred Seoul @2:6",
            ])
    }

    @Test(arguments: [
        ("a,b\n\"x, \"\"y\"\"\",z\n", [["a", "b"], ["x, \"y\"", "z"]]),
        ("a;b\r\n\"x\r\ny\";\r\n", [["a", "b"], ["x\r\ny", ""]]),
        ("a\tb\n\n1,5\t\"\"\n", [["a", "b"], ["1,5", ""]]),
        ("sep=;\na,x;b\n", [["a,x", "b"]]),
        ("# one\n\n# two\na,b", [["a", "b"]]),
    ])
    func `cells are parted as RFC 4180 has it`(_ text: String, _ rows: [[String]]) {
        let bytes = Array(text.utf8)
        let dialect = TableDialect(of: bytes, path: "t.csv")
        let table = DelimitedText(Array(bytes[dialect.preamble...]), delimiter: dialect.delimiter, file: "t.csv")
        #expect(table.problem == nil)
        #expect(table.rows.map { $0.map(\.text) } == rows)
    }

    @Test(arguments: [
        GlossaryCase("no columns we know", "a,b\n1,2", "1:1 missing-key"),
        GlossaryCase("a slip in a header", "id,prefered_full\n1,2", "1:4 unknown-key", "1:1 missing-key"),
        GlossaryCase("no id", "lang,term\nar,ا", "1:1 missing-key"),
        GlossaryCase("a column twice", "id,lang,language,term\n1,ar,ar,ا", "1:9 duplicate-key"),
        GlossaryCase("too few cells", "id,lang,term\n1,ar,ا\n1,ar", "3:1 bad-row"),
        GlossaryCase("too many cells", "id,lang,term\n1,ar,ا,ب", "2:1 bad-row"),
        GlossaryCase("a row without id", "id,lang,term\n,ar,ا", "2:1 bad-row"),
        GlossaryCase("an empty term", "id,lang,term\n1,ar,", "2:6 bad-term"),
        GlossaryCase("an unknown language", "id,lang,term\n1,arabic,ا", "2:3 unknown-value"),
        GlossaryCase(
            "an unknown status", "id,term,status\n1,ا,deprected\n1,ا,final", "2:5 unknown-value", "3:5 unknown-value"),
        GlossaryCase("a kind among the types", "id,term,type\n1,ا,person", "2:5 unknown-value"),
        GlossaryCase("a slip in a kind", "id,term,kind\n1,ا,persn", "2:5 unknown-value"),
        GlossaryCase("a quotation mark never closed", "id,term\n1,\"ا\n2,ب", "2:3 syntax"),
        GlossaryCase("text after a closing quotation mark", "id,term\n1,\"ا\"ب", "2:6 syntax"),
        GlossaryCase(
            "a line break within quotation marks", "id,term\n1,ا\n2,\"ب\nت\"\n3,", "3:3 bad-term", "5:3 bad-term"),
    ])
    func `each problem has its line and column`(_ example: GlossaryCase) {
        #expect(readGlossary(example.text, as: "names.csv").problems.summaries == example.problems)
    }

    @Test func `any cells survive being quoted and read`() {
        var random = SystemRandomNumberGenerator()
        let alphabet = ["a", "ش", ",", ";", "\t", "\"", "\n", "\r\n", " ", "😀", "|"]
        for delimiter in [",", ";", "\t"] {
            for _ in 0..<200 {
                let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                    (0..<3).map { _ in
                        (0..<Int.random(in: 0...6, using: &random)).map { _ in
                            alphabet.randomElement(using: &random) ?? ""
                        }.joined()
                    }
                }
                let text = rows.map {
                    $0.map {
                        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
                            + "\""
                    }.joined(separator: delimiter)
                }
                .joined(separator: "\r\n")
                let table = DelimitedText(Array(text.utf8), delimiter: delimiter.utf8.first ?? 0, file: "t.csv")
                #expect(table.problem == nil)
                #expect(table.rows.map { $0.map(\.text) } == rows)
            }
        }
    }
}
