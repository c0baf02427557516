import Rasm
import RasmXML
import Testing

@testable import RasmExchange

/// What is read entry by entry, by its bytes, must come to just what the parser makes of the whole: entries, terms, and their places.
@Suite("Reading plainly written glossaries")
struct PlainGlossaryTests {
    /// Everything of a glossary, places as well.
    private func bytes(_ glossary: Glossary) -> [UInt8] {
        TermIndex.compiled(glossary, program: "test").copy
    }

    /// What is read entry by entry: as a glossary, and as the index that is made meanwhile.
    private func expect(
        _ reading: some EntryReading, is whole: (glossary: Glossary, problems: [FileProblem]), _ text: [String]
    ) throws {
        let read = try #require(reading.glossary(), "\(text)")
        #expect(read.problems == whole.problems, "\(text)")
        #expect(bytes(read.glossary) == bytes(whole.glossary), "\(text)")
        let index = reading.index(source: "source")
        let ids = Set(whole.glossary.entries.map(\.id))
        let isOrdinary = whole.problems.isEmpty && ids.count == whole.glossary.entries.count && !ids.isEmpty
        #expect((index != nil) == isOrdinary, "\(text)")
        guard let index else { return }
        let expected = TermIndex.compiled(whole.glossary, program: ExportTool.version, source: "source")
        #expect(index.copy == expected.copy, "\(text)")
    }

    private func some<Value>(
        _ count: Int, of all: [Value], repeated: Bool, _ random: inout SystemRandomNumberGenerator
    ) -> [Value] {
        if repeated { return (0..<count).map { _ in all.randomElement(using: &random)! } }
        return Array(all.shuffled(using: &random).prefix(count))
    }

    // MARK: YAML

    func file(_ lines: [String]) -> GlossaryFile {
        GlossaryFile(
            path: "names.yaml", bytes: Array((["rasm: 1", "", "entries:"] + lines).joined(separator: "\n").utf8))
    }

    private static let plainLines = [
        ["- id: a", "  kind: person", "  ar: سيرغي شويغو"],
        [
            "- id: b-1", "  kind: city", "  wikidata: Q649", "  note: a note (of 2 words)", "  ar:", "    full: موسكو",
            "  en: Moscow", "",
        ],
        [
            "- id: c", "  kind: other", "  ar:", "    full:", "      preferred: كيم جونغ أون",
            "      deprecated: [كيم جونغ-أون, كيم جونج اون]",
            "      admitted: كيم", "    short:", "      preferred: كيم", "    acronym: ك.ج", "  fr: Kim Jong-un",
            "  ru:", "    full: Ким Чен Ын",
        ],
        ["- kind: month", "  id: d", "  ar:", "    full: مارس", "", ""],
    ]
    private static let oddLines = [
        ["- id: e", "  kind: place", "  ar:", "    full: {preferred: \"غزة: مدينة\"}", "    parts: {given: غزة}"],
        ["- id: f", "  kind: place # a comment", "  ar: 'غزة'"],
        ["# a comment before", "- {id: g, kind: place, ar: غزة}"],
        ["- id: h", "  kind: place", "  ar: غزة", "      وقطاعها", "  note: |", "    - id: x", "    of several lines"],
        [
            "- id: i", "  kind: place", "  tests:", "    mentions: [\"في [غزة]\"]", "  ar:",
            "    full: {term: غزة, near: [قطاع, \"#day\"]}",
        ],
        ["- id: j", "  kind: place", "  ar:", "    spellings:", "      غزة: [غزه]", "    full: غزة"],
        ["- id: k", "  kind: place", "  ar: غزة  ", "  no:  Gaza", "  en: ~x", "  de: \u{2019}x"],
        ["-   id: l", "    kind: place", "    ar: غزة"],
    ]

    @Test func `YAML comes to the same entry by entry and as a whole`() throws {
        var random = SystemRandomNumberGenerator()
        for indent in ["", "  ", "    "] {
            for round in 0..<60 {
                let some = some(6, of: Self.plainLines + Self.oddLines, repeated: round % 2 == 0, &random)
                let lines = some.flatMap { $0.map { $0.isEmpty ? "" : indent + $0 } }
                let file = file(lines)
                let plain = try #require(YAMLEntryReading(GlossaryWindow(file), leastSize: 0), "\(lines)")
                let whole = YAMLGlossaryReader.whole(file)
                #expect(whole.problems.isEmpty)
                try expect(plain, is: whole, lines)
            }
        }
    }

    @Test func `plain entries need no parser`() throws {
        let glossary = file(Self.plainLines.flatMap { $0.map { "  " + $0 } } + Self.oddLines[0].map { "  " + $0 })
        var plain = try #require(PlainYAML(GlossaryWindow(glossary), leastSize: 0))
        var parsed = 0
        var read = 0
        var ids: [String] = []
        while let item = plain.next() {
            guard case .plain = item else {
                parsed += 1
                continue
            }
            read += 1
            ids.append(String(decoding: glossary.bytes[plain.outline.id], as: UTF8.self))
        }
        #expect((read, parsed) == (4, 1))
        #expect(ids == ["a", "b-1", "c", "d"])
    }

    @Test(arguments: [
        ["- id: a", "  kind: person", "  ar: \"سيرغي", "- id: b", "  kind: person", "  ar: شويغو\""],
        ["- id: a", "  kind: person", "  ar: [سيرغي,", "- id: b", "  kind: person", "  ar: شويغو]"],
        ["- id: a", "  kind: person", "  id: b"], ["- id: a", "  kind: person", "  ar: ا", "  ar: ب"],
        ["- id: a", "  ar: ا"], ["- kind: person", "  ar: ا"], ["- id: a", "  kind: persn", "  ar: ا"],
        ["- id: a", "  kind: person", "  ar:", "    full: ا", "    full: ب"],
        ["- id: a", "  kind: person", "  ar:", "    full: ا", "   short: ب"],
        ["- id: a", "  kind: person", "  ar:"], ["- id: a", "  kind: person", "  ar: ا", "name-words: {before: [ا]}"],
        ["- id: a", "  kind: person", "  ar: ا", "---", "- id: b"], ["- id: a", "  kind: &x person", "  ar: *x"],
        ["- id: a", "  kind: person", "  ar: ا", "entries:", "- id: b", "  kind: person", "  ar: ا"],
        ["- id: a", "  kind: person", "  ar: ا", " - id: b"], ["- id: a", "  kind: person", "  arabic: ا"],
        ["- id: a", "  kind: person", "  ar: ا: ب"], ["- id: a", "  kind: person", "  ar:ا"],
        ["- id: a", "\tkind: person"],
    ])
    func `YAML that is wrong, or goes on after the entries, is read as a whole`(_ lines: [String]) {
        let reading = YAMLEntryReading(GlossaryWindow(file(lines)), leastSize: 0)
        #expect(reading?.glossary() == nil)
        #expect(reading?.index(source: "") == nil)
    }

    // MARK: TBX

    func tbx(_ entries: String, before: String = "") -> GlossaryFile {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader>\(before)</tbxHeader><text><body>
            \(entries)</body></text></tbx>
            """
        return GlossaryFile(path: "names.tbx", bytes: Array(text.utf8))
    }

    private static let entries = [
        "<conceptEntry id=\"a\"><langSec xml:lang=\"ar\"><termSec><term>سيرغي شويغو</term></termSec></langSec></conceptEntry>",
        """
        <termEntry xml:id="b">
          <langSet xml:lang="AR-eg"><tig><term>سيرغي
              شويغو</term><termNote type="termType">shortForm</termNote>
              <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
            <tig><term> شويغو </term></tig></langSet>
          <langSet xml:lang='en'><tig><term>Shoigu &amp; Sons</term></tig></langSet>
        </termEntry>
        """,
        "<conceptEntry><langSec xml:lang=\"ar\"></langSec></conceptEntry>\n<conceptEntry/>\n<p>no entry</p>",
        """
        <conceptEntry id="c"><descrip type="subjectField">person</descrip><note>of him</note><langSec xml:lang="ar"><termSec>
        <term>شو<hi>يغو</hi></term><termNote type="partOfSpeech">noun</termNote><transacGrp/></termSec></langSec></conceptEntry>
        """,
        "<conceptEntry id=\"d\"><langSec xml:lang=\"ar\"><ntig><termGrp><term>ا</term></termGrp></ntig></langSec></conceptEntry>",
        // What is wrong is told alike.
        "<conceptEntry id=\"e\"><langSec><termSec><term>ا</term></termSec></langSec></conceptEntry>",
        "<conceptEntry id=\"f\"><langSec xml:lang=\"qqqq\"><termSec><term>ا</term></termSec></langSec></conceptEntry>",
        "<conceptEntry id=\"g\"><langSec xml:lang=\"ar\"><termSec><term> </term></termSec><termSec/></langSec></conceptEntry>",
        """
        <conceptEntry id="h"><langSec xml:lang="ar"><termSec><term>ا</term><termNote type="administrativeStatus">deprecatdTerm</termNote>
        <termNote type="termType">acronim</termNote></termSec></langSec></conceptEntry>
        """,
    ]

    @Test func `TBX comes to the same entry by entry and as a whole`() throws {
        var random = SystemRandomNumberGenerator()
        for round in 0..<100 {
            let good = Array(Self.entries[1..<5])
            let entries =
                round % 2 == 0
                ? some(6, of: Self.entries, repeated: true, &random) : some(3, of: good, repeated: false, &random)
            let file = tbx(
                entries.joined(separator: ["\n", "", "  \n\t"].randomElement(using: &random)!) + "\n" + Self.entries[0])
            let plain = try #require(TBXReading(plain: file, leastSize: 0), "\(entries)")
            var (read, whole) = (
                ForeignReading(entries: plain.entries, problems: plain.problems, leftOut: plain.leftOut),
                TBXGlossaryReader.whole(file)
            )
            #expect(read.problems == whole.problems, "\(entries)")
            #expect(read.leftOut == whole.leftOut, "\(entries)")
            #expect(read.entries.map(\.saidID) == whole.entries.map(\.saidID))
            #expect(read.entries.flatMap(\.terms).map(\.isTypeSaid) == whole.entries.flatMap(\.terms).map(\.isTypeSaid))
            let glossary = bytes(whole.takeGlossary())
            #expect(bytes(read.takeGlossary()) == glossary, "\(entries)")
            var again = TBXGlossaryReader.whole(file)
            let reading = try #require(TBXEntryReading(GlossaryWindow(file), leastSize: 0))
            try expect(reading, is: (again.takeGlossary(), again.problems), entries)
        }
    }

    private static let notPlain: [(entries: String, before: String)] = [
        ("<!-- a comment -->" + entries[0], ""), (entries[0] + "text", ""), ("<x:a/>" + entries[0], ""),
        (entries[0].replacingFirst("س", "<![CDATA[<]]>"), ""), (entries[0].replacingFirst("</term>", ""), ""),
        (entries[0], "<!-- <body> -->"), (entries[0].replacingFirst("</termSec>", "&nosuch;</termSec>"), ""), ("", ""),
        (entries[0] + "\r\n", ""), (entries[0] + "</body><body>" + entries[0], ""),
    ]

    @Test(arguments: Self.notPlain)
    func `TBX that is not plain, or wrong, is read as a whole`(_ example: (entries: String, before: String)) {
        #expect(TBXReading(plain: tbx(example.entries, before: example.before), leastSize: 0) == nil)
    }

    // MARK: Tables

    private func table(_ rows: [String]) -> GlossaryFile {
        let text = (["id,lang,term,type,status,note,kind"] + rows).joined(separator: "\n") + "\n"
        return GlossaryFile(path: "names.csv", bytes: Array(text.utf8))
    }

    /// Rows behind their id: plain ones and ones that have to be read as cells.
    private static let goodRows = [
        ",ar,سيرغي شويغو,,,,", ",ar,شويغو,short,admitted,,person", ",en-US,Shoigu,full form,preferred,,", ",,شويغو,,,,",
        ",ar,شويجو,,deprecated,a note,", ",ar,\"شويغو, سيرغي\",,,,", ", AR ,شويغو ,,,,", ",ar,\u{A0}شويغو,,,,city",
        ",ar,شويجو,variant,,,", ",ar,ا,acronym,superseded,,org", ",ar,مارس,,,,", ",ar,يناير,,,,", ",ar,آب,,,,month",
        ",ar,سيول,,,,city",
        ",ar-EG,القاهرة,,,,city", ",ar,—,,,,", ",en,March,,,,",
    ]
    /// And wrong ones.
    private static let rows =
        goodRows + [
            ",ar,,,,,", ",ar,شويغو,shrt,,,", ",ar,شويغو,,,,persn", ",qqqq,شويغو,,,,", ",ar,شويغو", ",,,,,,",
            ",ar,شويغو,,bad,,\r",
        ]

    @Test func `a table whose ids ascend comes to the same entry by entry and as a whole`() throws {
        var random = SystemRandomNumberGenerator()
        for round in 0..<150 {
            var rows: [String] = []
            var id = Int.random(in: 1...9, using: &random)
            let kinds = round % 3 == 0 ? Self.rows : Self.goodRows
            for _ in 0..<8 {
                rows.append("\(id)" + kinds.randomElement(using: &random)!)
                id += Int.random(in: 0...20, using: &random)
            }
            var whole = TableGlossaryReader.read(table(rows), ForeignHints())
            let reading = try #require(TableEntryReading(table(rows)))
            try expect(reading, is: (whole.takeGlossary(), whole.problems), rows)
        }
    }

    @Test(arguments: [
        ["2,ar,ا,,,,", "1,ar,ب,,,,"], ["1,ar,ا,,,,", "2,ar,ب,,,,", "1,ar,ج,,,,"], ["é,ar,ا,,,,", "f,ar,ب,,,,"],
        ["1,ar,\"ا,,,,", "2,ar,ب,,,,"], ["1,ar,\"ا\"ا,,,,"], ["1,ar,\u{1}ا,,,,"],
    ])
    func `a table whose ids do not ascend, or that is wrong, is read as a whole`(_ rows: [String]) {
        let reading = TableEntryReading(table(rows))
        #expect(reading?.glossary() == nil)
        #expect(reading?.index(source: "") == nil)
    }

    @Test func `the tables of an index are as large as for all entries at once, however many were expected`() throws {
        // After a thousand entries of one row come entries of three, and of none.
        for (rowsEach, count) in [(1, 100), (1, 5000), (3, 2000), (0, 3000)] {
            var rows = (1...1000).map { "\($0),ar,اسم\($0) كلمة\($0 * 7 % 500),,,," }
            for id in 1001...(1000 + count) {
                rows += (0..<rowsEach).map { "\(id),ar,لقب\(id) \($0) جديد\(id),,,," }
                if rowsEach == 0 { rows += ["", "  ,,,,,,"] }
            }
            var whole = TableGlossaryReader.read(table(rows), ForeignHints())
            let reading = try #require(TableEntryReading(table(rows)))
            try expect(reading, is: (whole.takeGlossary(), whole.problems), [])
        }
    }

    @Test func `plain rows are not read as cells`() {
        var row = PlainRow()
        func isPlain(_ text: String) -> Bool {
            Array(text.utf8).withUnsafeBufferPointer { row.read($0, at: 0, line: 1, delimiter: UInt8(ascii: ",")) }
        }
        #expect(isPlain("1,ar,سيرغي شويغو,\n") && row.cells.map(\.column) == [1, 3, 6, 18])
        for odd in ["1,ar,ا", "1, ar,ا\n", "1,ar ,ا\n", "1,\"ar\",ا\n", "1,ar,'ا\n", "1,ar,ا\r\n", "1,ar,ا\u{2003}\n"] {
            #expect(!isPlain(odd), "\(odd)")
        }
    }

    // MARK: Ids

    @Test func `entries are found by their ids`() {
        var numbers = EntryNumbers()
        var entries: [ForeignEntry] = []
        var known: [String: Int] = [:]
        for number in 0..<5000 {
            let id = ["\(number * 7919 % 1500)", "é", "e\u{301}", "شويغو \(number % 400)"][number % 4]
            let place = numbers.place(of: id, in: entries)
            #expect(place == known[id] ?? entries.count)
            if place == entries.count {
                known[id] = place
                entries.append(ForeignEntry(id: id, place: SourcePlace(file: "", line: 1, column: 1)))
            }
        }
    }
}

extension String {
    fileprivate func replacingFirst(_ part: String, _ other: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
