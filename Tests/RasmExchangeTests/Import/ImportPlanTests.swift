import Foundation
import Rasm
import Testing

@testable import RasmExchange

/// A file that is imported into the glossary of ``ImportPlanTests``, and what becomes of it.
struct ImportCase: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    var text: String
    /// `line:column action entry (conflict) names`, each name as `language type status text`.
    var items: [String]

    init(_ name: String, _ text: String, as file: String = "client.csv", _ items: String...) {
        self.name = name
        self.file = file
        self.text = text
        self.items = items
    }

    var testDescription: String { name }
}

extension ImportItem {
    /// In one line: where, what, of which entry, why not, and the names.
    var line: String {
        let names = names.map { name in
            let type = ["fullForm": "full", "shortForm": "short"][name.type.rawValue] ?? "acronym"
            return "\(name.language) \(type) \(name.status) \(name.text)"
        }
        return
            ([action == .skip ? "\(place.line) skip" : "\(place.line) \(action)", entry ?? "-"]
            + (conflict.map { ["(\($0.rawValue))"] } ?? []) + [names.joined(separator: ", ")])
            .filter { !$0.isEmpty }.joined(separator: " ")
    }
}

@Suite("What becomes of imported names")
struct ImportPlanTests {
    static let glossary = """
        rasm: 1
        spellings:
          سيرغي: [سيرجي]
        entries:
          - id: sergei-shoigu
            kind: person
            wikidata: Q1045
            ar:
              full: سيرغي شويغو
              short: {preferred: شويغو, deprecated: [شويجو]}
            en: {full: {preferred: Sergei Shoigu, admitted: [Sergey Shoigu]}, short: Shoigu}
          - id: sergei-markov
            kind: person
            ar: {full: سيرغي ماركوف, short: ماركوف}
            en: {full: Sergei Markov, short: Markov}
          - id: john-smith
            kind: person
            ar: {full: جون سميث, short: سميث}
            en: {full: John Smith, short: Smith}
          - id: adam-smith
            kind: person
            ar: {full: آدم سميث, short: سميث}
            en: {full: Adam Smith, short: Smith}
          - id: nato
            kind: organisation
            ar: {full: حلف شمال الأطلسي, acronym: الناتو}
            en: {acronym: NATO}
          - id: russia
            kind: country
            ar: {full: {preferred: روسيا, admitted: [روسيا الاتحادية], superseded: [الاتحاد السوفييتي]}}
            en: Russia

        """

    static let cases: [ImportCase] = [
        ImportCase(
            "a new entry: the first name of each language is preferred",
            "ar,en\nسيرغي لافروف | لافروف (short),Sergei Lavrov | Sergey Lavrov\n",
            "2 create sergei-lavrov ar full preferred سيرغي لافروف, ar short preferred لافروف, en full preferred Sergei Lavrov, en full admitted Sergey Lavrov"
        ),
        ImportCase(
            "names without a status are admitted in an entry that has names of the language, and one is preferred where it has none",
            "ar,en,fr\nسيرغي شويغو,Serguei Shoigu,Sergueï Choïgou | Choïgou\n",
            "2 skip sergei-shoigu ar full preferred سيرغي شويغو",
            "2 update sergei-shoigu en full admitted Serguei Shoigu",
            "2 update sergei-shoigu fr full preferred Sergueï Choïgou",
            "2 update sergei-shoigu fr full admitted Choïgou"),
        ImportCase(
            "what rows of spellings make, and what folds alike, is there",
            "ar,en\nسيرجي شويغو | سِيرغي شُويغو | شويغو | شويجو,Sergei Shoigu\n",
            "2 skip sergei-shoigu ar full deprecated سيرجي شويغو",
            "2 skip sergei-shoigu ar full preferred سِيرغي شُويغو", "2 skip sergei-shoigu ar short preferred شويغو",
            "2 skip sergei-shoigu ar short deprecated شويجو", "2 skip sergei-shoigu en full preferred Sergei Shoigu"),
        ImportCase(
            "a list that knows no types: short forms meet short forms", "ar,en\nشويغو | شويقو,Shoigu | Shoygu\n",
            "2 skip sergei-shoigu ar short preferred شويغو", "2 update sergei-shoigu ar short admitted شويقو",
            "2 skip sergei-shoigu en short preferred Shoigu", "2 update sergei-shoigu en short admitted Shoygu"),
        ImportCase(
            "the file prefers another term",
            "id,lang,status,term\nc1,ar,preferred,سيرغي شويغو\nc1,en,preferred,Sergey Shoigu\nc1,en,admitted,Serguei Shoigu\n",
            "2 skip sergei-shoigu ar full preferred سيرغي شويغو",
            "3 conflict sergei-shoigu (preferred-differs) en full preferred Sergey Shoigu",
            "4 update sergei-shoigu en full admitted Serguei Shoigu"),
        ImportCase(
            "the file prefers a term that the glossary has not",
            "id,lang,status,term\nrussia,ar,preferred,الاتحاد الروسي\n",
            "2 conflict russia (preferred-differs) ar full preferred الاتحاد الروسي"),
        ImportCase(
            "statuses that differ, and statuses that are as good",
            "id,lang,status,term\nrussia,ar,deprecated,روسيا الاتحادية\nrussia,ar,deprecated,الاتحاد السوفييتي\nrussia,ar,admitted,روسيا\nrussia,en,forbidden,Russia\n",
            "2 conflict russia (status-differs) ar full deprecated روسيا الاتحادية",
            "3 skip russia ar full superseded الاتحاد السوفييتي",
            "4 skip russia ar full preferred روسيا", "5 conflict russia (status-differs) en full deprecated Russia"),
        ImportCase(
            "a name of somebody else",
            "id,lang,type,status,term\nsergei-shoigu,ar,full,admitted,سيرغي ماركوف\nsergei-shoigu,ar,full,deprecated,ماركوف\nsergei-shoigu,ar,short,admitted,سميث\n",
            "2 conflict sergei-shoigu (owned-elsewhere) ar full admitted سيرغي ماركوف",
            "3 conflict sergei-shoigu (owned-elsewhere) ar full deprecated ماركوف",
            "4 update sergei-shoigu ar short admitted سميث"),
        ImportCase(
            "two languages disagree", "ar,en\nسيرغي شويغو,Sergei Markov\n", "2 conflict - (languages-disagree)"),
        ImportCase(
            "a short form of two, and nothing to add", "ar,en\nسميث,Smith\n",
            "2 skip john-smith ar short preferred سميث",
            "2 skip john-smith en short preferred Smith"),
        ImportCase("a short form of two", "ar,en\nسميث,Smith | Smyth\n", "2 conflict - (ambiguous-entry)"),
        ImportCase(
            "a short form of one is not another person's",
            "ar,en\nجون ماركوف | ماركوف (short),John Markov | Markov (short)\n",
            "2 create john-markov ar full preferred جون ماركوف, ar short preferred ماركوف, en full preferred John Markov, en short preferred Markov"
        ),
        ImportCase(
            "a short form of one would be a full form of another", "ar,en\nماركوف,John Markov\n",
            "2 conflict - (owned-elsewhere) ar full preferred ماركوف"),
        ImportCase(
            "a deprecated term has to become something",
            "id,lang,type,status,term\nnato,en,full,deprecated,N.A.T.O\nnato,fr,full,deprecated,Otan\n",
            "2 conflict nato (no-preferred) en full deprecated N.A.T.O",
            "3 conflict nato (no-preferred) fr full deprecated Otan"),
        ImportCase(
            "two preferred terms",
            "id,lang,status,term\nc1,ar,preferred,لافروف أ\nc1,ar,preferred,لافروف ب\nc1,en,preferred,Lavrov\n",
            "3 conflict - (two-preferred) ar full preferred لافروف ب"),
        ImportCase(
            "of two varieties of a language each may prefer a term; the first is ours",
            "id,lang,status,term\nc1,ar,preferred,لافروف أ\nc1,en-US,preferred,Lavrov\nc1,en-GB,preferred,Lavroff\n",
            "2 create lavrov ar full preferred لافروف أ, en full preferred Lavrov, en full admitted Lavroff"),
        ImportCase(
            "an entry is known by its Wikidata item", "id,lang,wikidata,term\nc1,en,Q1045,S. K. Shoigu\n",
            "2 update sergei-shoigu en full admitted S. K. Shoigu"),
        ImportCase(
            "another item", "id,lang,wikidata,term\nsergei-shoigu,en,Q1,Shoigu\n",
            "2 conflict sergei-shoigu (wikidata-differs)", "2 skip sergei-shoigu en short preferred Shoigu"),
        ImportCase(
            "one name, another item: somebody else",
            "id,lang,wikidata,term\nc1,ar,Q1,سيرغي شويغو\nc1,en,Q1,Sergei Shoigu\n",
            "2 conflict - (wikidata-differs)"),
        ImportCase(
            "one name, another kind: something else",
            "id,lang,kind,term\nc1,ar,person,روسيا\nc1,en,person,Russia\nc2,ar,region,روسيا\nsergei-shoigu,en,city,Shoigu\n",
            "2 conflict - (kind-differs)", "4 skip russia ar full preferred روسيا",
            "5 conflict sergei-shoigu (kind-differs)", "5 skip sergei-shoigu en short preferred Shoigu"),
        ImportCase(
            "two ids of a file are two things",
            "id,lang,term\na-b,ar,لافروف أ\na-b,en,Lavrov\nc-d,ar,لافروف ج\nc-d,en,Lavrov\nrussia-2,ar,روسيا\n",
            "2 create a-b ar full preferred لافروف أ, en full preferred Lavrov", "4 conflict a-b (owned-elsewhere)",
            "6 skip russia ar full preferred روسيا"),
        ImportCase(
            "rows without ids that share a name are one thing", "ar,en\nلافروف أ,Lavrov\nلافروف ب,Lavrov\n",
            "2 create lavrov ar full preferred لافروف أ, en full preferred Lavrov",
            "3 update lavrov ar full admitted لافروف ب",
            "3 skip lavrov en full preferred Lavrov"),
        ImportCase(
            "what the validator would not have", "ar,en\nلافروف أ | ري,Lavrov | !!\n",
            "2 create lavrov ar full preferred لافروف أ, en full preferred Lavrov",
            "2 conflict - (invalid) ar full admitted ري",
            "2 conflict - (invalid) en full admitted !!"),
        ImportCase(
            "without its preferred name an entry is not made", "ar,en\nري,Ri\n",
            "2 conflict - (invalid) ar full preferred ري"),
        ImportCase(
            "letters and marks that nobody sees", "ar,en\n\u{200F}لافروف\u{A0} أ\u{200E},Cafe\u{301} Lavrov\n",
            "2 create café-lavrov ar full preferred لافروف أ, en full preferred Café Lavrov".replacing(
                "café-", with: "cafe-")),
        ImportCase(
            "the comments of OmegaT's lists are no ids", "موسكو\tMoscow\trussia\nشويغو\tShoigu\tthe minister\n",
            as: "names.ar-en.utf8",
            "1 create moscow ar full preferred موسكو, en full preferred Moscow",
            "2 skip sergei-shoigu ar short preferred شويغو",
            "2 update sergei-shoigu", "2 skip sergei-shoigu en short preferred Shoigu"),
        ImportCase(
            "UTX says what a thing is",
            "#UTX 1.11; ar/en\n#src\ttgt\tterm status\tconcept ID\nشويكو\tShoigu\tnon-standard\tsergei-shoigu\nروسيا الجديدة\tNew Russia\tapproved\tnew-russia\n",
            as: "names.utx",
            "3 update sergei-shoigu ar short deprecated شويكو",
            "3 skip sergei-shoigu en short preferred Shoigu",
            "4 create new-russia ar full preferred روسيا الجديدة, en full preferred New Russia"),
        ImportCase(
            "what folds like a name of another status is there",
            "id,lang,status,term\nsergei-shoigu,ar,admitted,شُويجو\nrussia,ar,deprecated,رُوسيا\n",
            "2 skip sergei-shoigu ar short deprecated شُويجو", "3 skip russia ar full preferred رُوسيا"),
        ImportCase(
            "where every name is in conflict, no note is taken",
            "id,lang,status,term,note\nrussia,ar,preferred,الاتحاد الروسي,theirs\n",
            "2 conflict russia (preferred-differs) ar full preferred الاتحاد الروسي"),
        ImportCase(
            "the type of a name is that of others in its language", "ar,en\nشويغو | شويقو,Sergei Shoigu\n",
            "2 skip sergei-shoigu ar short preferred شويغو", "2 update sergei-shoigu ar short admitted شويقو",
            "2 skip sergei-shoigu en full preferred Sergei Shoigu"),
        ImportCase(
            "a part of an entry that our termbases forbid",
            "id,lang,status,term\nrussia.forbidden.1,ar,deprecated,الروسيا\n",
            "2 update russia ar full deprecated الروسيا"),
        ImportCase(
            "two ids of a file are one thing when the second says nothing new",
            "id,lang,term\na-b,ar,لافروف أ\na-b,en,Lavrov\nc-d,en,Lavrov\n",
            "2 create a-b ar full preferred لافروف أ, en full preferred Lavrov", "4 skip a-b en full preferred Lavrov"),
        ImportCase(
            "what is an organisation to one is a medium to another", "id,lang,kind,term\nc1,ar,media,الناتو\n",
            "2 skip nato ar acronym preferred الناتو"),
        ImportCase(
            "a deprecated term may stand before the one it becomes",
            "id,lang,status,term\nc1,en,deprecated,Lavroff\nc1,en,preferred,Lavrov\n",
            "2 create lavrov en full preferred Lavrov, en full deprecated Lavroff"),
    ]

    static func run(
        _ text: String, as file: String, in folder: GlossaryFolder,
        _ options: GlossaryImport.Options = GlossaryImport.Options()
    ) throws -> GlossaryImport.Result {
        let path = try folder.write("in/" + file, Array(text.utf8))
        return try GlossaryImport.plan([path], into: [folder.path + "/glossary"], options)
    }

    @Test(arguments: cases)
    func `items`(_ example: ImportCase) throws {
        let folder = try GlossaryFolder()
        try folder.write("glossary/names.yaml", Array(Self.glossary.utf8))
        let result = try Self.run(example.text, as: example.file, in: folder)
        #expect(result.items.map(\.line) == example.items)
        #expect(result.problems == [])
    }

    @Test(arguments: cases)
    func `a second import changes nothing`(_ example: ImportCase) throws {
        let folder = try GlossaryFolder()
        try folder.write("glossary/names.yaml", Array(Self.glossary.utf8))
        let first = try Self.run(example.text, as: example.file, in: folder)
        try FileReplacer.replaceAll(first.changes)
        let second = try Self.run(example.text, as: example.file, in: folder)
        #expect(second.changes == [])
        #expect(second.items.allSatisfy { $0.action == .skip || $0.action == .conflict })
        #expect(second.count(.conflict) == first.count(.conflict))
    }

    @Test func `notes, regions and items come with names, and a note of the house stays`() throws {
        let folder = try GlossaryFolder()
        try folder.write("glossary/names.yaml", Array((Self.glossary + "    note: ours\n").utf8))
        let text =
            "id,lang,term,regions,wikidata,note\nc1,ar,لافروف أ,SY LB,Q58217,a minister\nrussia,ar,روسيا,,Q159,theirs\nnato,ar,الناتو,,,an alliance\n"
        try FileReplacer.replaceAll(Self.run(text, as: "a.csv", in: folder).changes)
        let glossary = try GlossaryReader.read([folder.path + "/glossary"])
        func entry(_ id: String) -> ConceptEntry? { glossary.entries.first { $0.id == id } }
        #expect(entry("lafruf-a")?.note == "a minister")
        #expect(entry("lafruf-a")?.wikidata == "Q58217")
        #expect(entry("lafruf-a")?.preferred("ar")?.regions == ["SY", "LB"])
        #expect(entry("russia")?.note == "ours")
        #expect(entry("russia")?.wikidata == "Q159")
        #expect(entry("nato")?.note == "an alliance")
    }

    @Test(
        arguments: [
            ("a.txt", "# Glossary in tab-separated format\nلافروف أ\tLavrov\n", nil, nil),
            ("a.tab", "Lavrov\tلافروف أ\n", nil, "en-ar"), ("a.csv", "لافروف أ,Lavrov,minister\n", nil, "ar-en"),
            ("a.tsv", "Арабский\tрусский\nЛавров\tLavrov\n", nil, "ru-en"),
            ("a.ru-en.txt", "Лавров\tLavrov\n", nil, nil),
            ("a.txt", "لافروف أ\tLavrov\n", CharacterEncoding.utf16(isBigEndian: false), nil),
            ("a.csv", "ar,en\nلافروف أ,Lavrov\n", CharacterEncoding(name: "windows-1256"), nil),
        ] as [(String, String, CharacterEncoding?, String?)])
    func `lists as OmegaT and spreadsheets write them`(
        _ name: String, _ text: String, _ encoding: CharacterEncoding?, _ pair: String?
    ) throws {
        let folder = try GlossaryFolder()
        try folder.write("glossary/names.yaml", Array(Self.glossary.utf8))
        var options = GlossaryImport.Options()
        options.hints.encoding = encoding
        if let pair { options.hints.pair = (String(pair.prefix(2)), String(pair.suffix(2))) }
        let bytes = try encoding.map { try $0.encoded(text).get() } ?? Array(text.utf8)
        let path = try folder.write("in/" + name, bytes)
        let result = try GlossaryImport.plan([path], into: [folder.path + "/glossary"], options)
        #expect(result.items.last?.entry == "lavrov")
        #expect(result.items.allSatisfy { $0.action == .create })
    }

    @Test func `columns that a table of its kind has no use for are told`() throws {
        let folder = try GlossaryFolder()
        try folder.write("glossary/names.yaml", Array(Self.glossary.utf8))
        let result = try Self.run("id,lang,term,en\na-b,ar,لافروف أ,Lavrov\n", as: "a.csv", in: folder)
        #expect(result.leftOut.flatMap(\.counts.counts).map { "\($0.name) \($0.count)" } == ["en 1"])
    }

    @Test func `what is left out is told`() throws {
        let folder = try GlossaryFolder()
        try folder.write(
            "glossary/names.yaml", Array((Self.glossary + "    note: ours\n").utf8))
        let result = try Self.run(
            "id,lang,term,regions,note,colour,source\nrussia,ar,روسيا,SY,theirs,red,\nnato,ar,الناتو,,,blue,a\n",
            as: "a.csv", in: folder)
        #expect(
            result.items.map(\.message) == [
                "has a note of its own; the file's is left out: «theirs»",
                "there already: preferred full form; that it is usual in SY is left out",
                "there already: preferred acronym",
            ])
        #expect(result.leftOut.flatMap(\.counts.counts).map { "\($0.name) \($0.count)" } == ["colour 2", "source 1"])
    }

    @Test(arguments: [
        (
            "a.tbx",
            "<tbx type='TBX-Basic' style='dca' xml:lang='en'><text><body><conceptEntry id='c1'><descrip type='subjectField'>politics</descrip><note>one</note><note>two</note><langSec xml:lang='ar'><descripGrp><descrip type='definition'>one</descrip><admin type='source'>s</admin></descripGrp><termSec><term>لافروف أ</term><termNote type='partOfSpeech'>noun</termNote><note>of the term</note></termSec></langSec></conceptEntry></body></text></tbx>",
            ["subjectField 1", "note 2", "source 1", "partOfSpeech 1"]
        ),
        (
            "a.xml",
            "<mtf><conceptGrp><concept>1</concept><descripGrp><descrip type='Project'>x</descrip></descripGrp><languageGrp><language lang='AR' type='Arabic'/><termGrp><term>لافروف أ</term><descripGrp><descrip type='Gender'>m</descrip></descripGrp></termGrp></languageGrp></conceptGrp></mtf>",
            ["Project 1", "Gender 1"]
        ),
        (
            "a.csv", "Entry_ID,Entry_Project,Arabic,Term_Info\n1,x,لافروف أ,\n2,,لافروف ب,\n", ["Entry_Project 1"]
        ),
        (
            "a.utx", "#UTX 1.11; ar/en\n#src\ttgt\tsrc:pos\nلافروف أ\tLavrov\tnoun\n", ["src:pos 1"]
        ),
        (
            "a.tmx",
            "<tmx version='1.4'><header srclang='ar'/><body><tu><note>a</note><note>b</note><prop type='client'>x</prop><tuv xml:lang='ar'><seg>لافروف أ</seg></tuv><tuv xml:lang='en'><seg>Lavrov</seg></tuv></tu></body></tmx>",
            ["prop client 1", "note 1"]
        ),
    ]) func `each format counts what it leaves out`(_ name: String, _ text: String, _ counts: [String]) throws {
        let folder = try GlossaryFolder()
        try folder.write("glossary/names.yaml", Array(Self.glossary.utf8))
        let result = try Self.run(text, as: name, in: folder)
        #expect(result.count(.create) > 0)
        #expect(result.leftOut.flatMap(\.counts.counts).map { "\($0.name) \($0.count)" } == counts)
    }

    @Test(arguments: [
        (
            "1.2",
            "<xliff version='1.2'><file source-language='ar' target-language='en' original='a' datatype='plaintext'><body><trans-unit id='1'><source>لافروف أ</source><target>Lavrov</target><note>a minister</note></trans-unit><trans-unit id='2'><source>قال لافروف إنه غادر.</source><target>Lavrov said he left.</target></trans-unit><trans-unit id='3'><source>شويغو</source><target state='needs-translation'>Shoigu</target></trans-unit></body></file></xliff>",
            ["1 create lavrov ar full preferred لافروف أ, en full preferred Lavrov"]
        ),
        (
            "2.1",
            "<xliff version='2.1' srcLang='ar' trgLang='en' xmlns='urn:oasis:names:tc:xliff:document:2.0' xmlns:gls='urn:oasis:names:tc:xliff:glossary:2.0'><file id='f'><unit id='1'><gls:glossary><gls:glossEntry><gls:term source='rasm:russia'>روسيا</gls:term><gls:translation>Russia</gls:translation></gls:glossEntry><gls:glossEntry><gls:term>لافروف أ</gls:term><gls:translation>Lavrov</gls:translation></gls:glossEntry></gls:glossary><segment><source>عاد لافروف إلى روسيا؟</source><target>Did he?</target></segment><segment state='initial'><source>شويغو</source><target>x</target></segment></unit></file></xliff>",
            [
                "1 skip russia ar full preferred روسيا", "1 skip russia en full preferred Russia",
                "1 create lavrov ar full preferred لافروف أ, en full preferred Lavrov",
            ]
        ),
    ]) func `XLIFF brings its glossary and its names`(_ version: String, _ text: String, _ items: [String]) throws {
        let folder = try GlossaryFolder()
        try folder.write("glossary/names.yaml", Array(Self.glossary.utf8))
        let result = try Self.run(text, as: "a.xlf", in: folder)
        #expect(result.items.map(\.line) == items)
        #expect(result.sentences.map(\.count) == [2])
    }

    /// Would take hours if each name cost more than the one before.
    @Test func `many names that are refused, shared or added take no longer than others`() throws {
        let folder = try GlossaryFolder()
        let letters = Array("بتجحخدرزسشصضطعغفقكلمنهي")
        func word(_ number: Int, _ length: Int) -> String {
            String((0..<length).map { letters[(number / [1, 23, 529, 12_167][$0 % 4] + $0 * 7) % 23] })
        }
        var entries = "rasm: 1\nentries:\n"
        var rows = "id,lang,term\n"
        for number in 0..<1_000 {
            entries += "  - {id: e-\(number), kind: city, en: Name \(number)}\n"
            // A name of two letters is refused, the other is added.
            rows += "e-\(number),en,Other \(number)\ne-\(number),ar,\(word(number, 2))\n"
            rows += "n-\(number),ar,\(word(number, 2))\nn-\(number),ar,\(word(number, 6)) \(number)\n"
        }
        try folder.write("glossary/names.yaml", Array(entries.utf8))
        let result = try Self.run(rows, as: "a.csv", in: folder)
        #expect(result.count(.update) >= 1_000)
        #expect(result.count(.conflict) >= 1_000)
        #expect(result.problems == [])
    }

    @Test func `a name with which a self-test fails is in conflict, and the others come`() throws {
        let folder = try GlossaryFolder()
        try folder.write("glossary/names.yaml", Array((Self.glossary + "    tests: {none: [سار النيل الأزرق]}\n").utf8))
        let result = try Self.run(
            "id,lang,term\nrussia,ar,النيل الأزرق\nrussia,ar,الاتحاد الروسي\n", as: "a.csv", in: folder)
        #expect(
            result.items.map(\.line) == [
                "2 conflict russia (invalid) ar full admitted النيل الأزرق",
                "3 update russia ar full admitted الاتحاد الروسي",
            ])
        #expect(result.items.first?.glossary?.line == 32)
        #expect(result.problems == [])
    }

    @Test func `problems that were there before are no reason`() throws {
        let folder = try GlossaryFolder()
        try folder.write("glossary/names.yaml", Array(Self.glossary.replacing("Q1045", with: "1045").utf8))
        let result = try Self.run("ar,en\nلافروف أ,Lavrov\n", as: "a.csv", in: folder)
        #expect(result.problems == [])
        #expect(result.changes.map(\.path) == [folder.path + "/glossary/imported.yaml"])
    }

    @Test func `new entries go to the file that is named, in the folder`() throws {
        let folder = try GlossaryFolder()
        try folder.write("glossary/names.yaml", Array(Self.glossary.utf8))
        var options = GlossaryImport.Options()
        options.kind = .person
        for (name, file) in [
            (nil, "imported.yaml"), ("client.yaml", "client.yaml"),
            (folder.path + "/glossary/names.yaml", "names.yaml"),
        ] as [(String?, String)] {
            options.target = name
            let result = try Self.run("ar,en\nلافروف أ,Lavrov\n", as: "a.csv", in: folder, options)
            #expect(result.changes.map(\.path) == [folder.path + "/glossary/" + file])
            #expect(result.items.first?.kind == .person)
            #expect(result.items.first?.glossary?.file == folder.path + "/glossary/" + file)
        }
        for name in ["client.csv", folder.path + "/client.yaml", ".hidden.yaml"] {
            options.target = name
            #expect(throws: InputError.self) {
                try Self.run("ar,en\nلافروف أ,Lavrov\n", as: "a.csv", in: folder, options)
            }
        }
    }

    @Test func `an entry of a glossary that is no YAML is not added to`() throws {
        let folder = try GlossaryFolder()
        try folder.write("glossary/names.yaml", Array("rasm: 1\n".utf8))
        let table = try folder.write("house.csv", Array("id,lang,term\nc1,ar,لافروف أ\n".utf8))
        let path = try folder.write("client.csv", Array("id,lang,term\nc1,ar,لافروف ب\nc2,ar,لافروف ج\n".utf8))
        let result = try GlossaryImport.plan([path], into: [folder.path + "/glossary", table])
        #expect(
            result.items.map(\.line) == [
                "2 conflict c1 (unwritable) ar full admitted لافروف ب", "3 create lafruf-j ar full preferred لافروف ج",
            ])
        #expect(result.changes.map(\.path) == [folder.path + "/glossary/imported.yaml"])
    }

    @Test func `columns by the headers that a client uses`() throws {
        let folder = try GlossaryFolder()
        try folder.write("glossary/names.yaml", Array(Self.glossary.utf8))
        var options = GlossaryImport.Options()
        options.hints.columns = [("term", "Arabic Name"), ("en", "english"), ("note", "Remarks"), ("status", "Usage")]
        let text =
            "No;Arabic Name;English;Remarks;Usage\n7;لافروف أ;Lavrov;minister;preferred\n8;لافروف ب;Lavrov;;deprecated\n"
        let result = try Self.run(text, as: "a.csv", in: folder, options)
        #expect(
            result.items.map(\.line) == [
                "2 create lavrov ar full preferred لافروف أ, en full preferred Lavrov",
                "3 update lavrov ar full deprecated لافروف ب",
                "3 skip lavrov en full preferred Lavrov",
            ])
        options.hints.columns = [("term", "Arab")]
        #expect(throws: GlossaryErrors.self) { try Self.run(text, as: "a.csv", in: folder, options) }
    }

    @Test func `the languages of a list that does not say them`() throws {
        let folder = try GlossaryFolder()
        try folder.write("glossary/names.yaml", Array(Self.glossary.utf8))
        var options = GlossaryImport.Options()
        options.hints.pair = ("ar", "fr")
        let result = try Self.run("لافروف أ\tLavrov\n", as: "a.txt", in: folder, options)
        #expect(result.items.map(\.line) == ["1 create lavrov ar full preferred لافروف أ, fr full preferred Lavrov"])
    }
}
