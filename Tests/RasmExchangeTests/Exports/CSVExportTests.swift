import Rasm
import RasmExchange
import Testing

@Suite struct CSVExportTests {
    @Test func `writes one row a term`() {
        let glossary = Glossary(
            entries: [ExportFixtures.shoigu], spellings: [SpellingRow(key: "شويغو", spellings: [Spelling("شويجو")])])
        #expect(
            text(CSVExport.write(glossary)).split(separator: "\r\n", omittingEmptySubsequences: false) == [
                "entry_id,kind,language,type,status,term,preferred,regions,wikidata",
                "sergei-shoigu,person,ar,full,preferred,سيرغي شويغو,سيرغي شويغو,,Q1045",
                "sergei-shoigu,person,ar,full,deprecated,سيرغي شويجو,سيرغي شويغو,,Q1045",
                "sergei-shoigu,person,ar,short,preferred,شويغو,شويغو,,Q1045",
                "sergei-shoigu,person,ar,short,deprecated,شويجو,شويغو,,Q1045",
                "sergei-shoigu,person,en,full,preferred,Sergei Shoigu,Sergei Shoigu,,Q1045",
                "sergei-shoigu,person,en,full,admitted,Sergey Shoigu,Sergei Shoigu,,Q1045",
                "sergei-shoigu,person,en,short,preferred,Shoigu,Shoigu,,Q1045",
                "sergei-shoigu,person,ru,full,preferred,Сергей Шойгу,Сергей Шойгу,,Q1045",
                "",
            ])
    }

    @Test func `made spellings can be left out`() {
        let written = text(CSVExport.write(ExportFixtures.glossary, options: CSVExport.Options(spellings: false)))
        #expect(!written.contains("شويجو"))
        #expect(written.contains("month-march,month,ar,full,admitted,آذار,مارس,SY LB,"))
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("a\nb", "\"a\nb\""), ("=1+1", "'=1+1"), ("+1", "'+1"),
        ("-1", "'-1"),
        ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "\"'\ra\""), ("=a,b", "\"'=a,b\""), ("a=b", "a=b"), ("شويغو", "شويغو"),
    ])
    func `a cell is quoted and guarded as it must be`(name: String, cell: String) {
        let glossary = Glossary(entries: [
            ConceptEntry(id: "x", kind: .work, sections: [LanguageSection(language: "en", terms: [Term(name)])])
        ])
        #expect(text(CSVExport.write(glossary)).contains("x,work,en,full,preferred,\(cell),\(cell),,"))
    }

    @Test func `guards and byte order mark are options`() {
        let glossary = ExportFixtures.glossary("x", ar: [Term("=علي")], en: [])
        let plain = CSVExport.write(glossary, options: CSVExport.Options(guardsFormulas: false))
        #expect(text(plain).contains(",=علي,=علي,"))
        #expect(
            CSVExport.write(glossary, options: CSVExport.Options(byteOrderMark: true)).starts(with: [
                0xEF, 0xBB, 0xBF, 0x65,
            ]))
        #expect(plain.starts(with: "entry_id,".utf8))
    }
}
