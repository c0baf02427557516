import Rasm
import Testing

@testable import RasmExchange

@Suite("Reading YAML glossaries")
struct YAMLReadingTests {
    private static let example = """
        spellings:
          سيرغي: [سيرجي, سرغي]
          ديمتري: {deprecated: [دميتري], admitted: ديميتري}
        name-words:
          before: [ميلانيا]
          after: ["*ونغ", الابن]
        entries:
          - id: sergei-shoigu
            kind: person
            wikidata: Q1045
            note: minister
            ar:
              parts: {given: سيرغي, family: شويغو}
              full: {deprecated: [سيرغي شوجو]}
              short:
                preferred: شويغو
                admitted:
                  - {term: شوجو, regions: [SY, LB], near: ["#day", وزير], previous: [في, ب], next: هو, not-near: مانغا}
              acronym: KSK
              spellings: {شويغو: [شويجو]}
              default-for: [شويغو]
            en: Sergei Shoigu
            no: {full: Sergej Sjojgu}
            tests:
              mentions:
                - قال [شويجو] نعم
                - text: التقى بشويجو
                  normalized: التقى بشويغو
              none: هذا قرار شويجوي
        """

    @Test func `an entry is read as it is written, with the place of every term`() throws {
        let (glossary, problems) = readYAML(Self.example)
        #expect(problems == [])
        #expect(
            outline(glossary) == [
                "sergei-shoigu person",
                "  ar fullForm preferred سيرغي شويغو @14:14",
                "  ar fullForm deprecated سيرغي شوجو @15:27",
                "  ar shortForm preferred شويغو @17:20",
                "  ar shortForm admitted شوجو SY,LB @19:20",
                "  ar acronym preferred KSK @20:16",
                "  en fullForm preferred Sergei Shoigu @23:9",
                "  no fullForm preferred Sergej Sjojgu @24:16",
            ])
        let entry = try #require(glossary.entries.first)
        #expect(entry.wikidata == "Q1045")
        #expect(entry.note == "minister")
        #expect(entry.place?.description == "names.yaml:9:9")
        let arabic = try #require(entry.section("ar"))
        #expect(arabic.parts == [NamePart(.given, "سيرغي"), NamePart(.family, "شويغو")])
        #expect(arabic.defaultFor == ["شويغو"])
        #expect(arabic.spellings.map(\.key) == ["شويغو"])
        #expect(
            arabic.terms[3].evidence
                == Evidence(near: ["#day", "وزير"], previous: ["في", "ب"], next: ["هو"], notNear: ["مانغا"]))
    }

    @Test func `spelling rows and name words keep their order, status and place`() {
        let glossary = readYAML(Self.example).glossary
        let rows = glossary.spellings.map { row in
            "\(row.place?.line ?? 0) \(row.key): "
                + row.spellings.map { "\($0.status) \($0.text) \($0.place?.column ?? 0)" }.joined(separator: ", ")
        }
        #expect(
            rows == [
                "3 سيرغي: deprecated سيرجي 11, deprecated سرغي 18",
                "4 ديمتري: deprecated دميتري 25, admitted ديميتري 44",
            ])
        #expect(glossary.nameWords.before.map(\.text) == ["ميلانيا"])
        #expect(glossary.nameWords.after.map(\.text) == ["*ونغ", "الابن"])
    }

    @Test func `self-tests are read with their brackets taken out`() throws {
        let tests = try #require(readYAML(Self.example).glossary.entries.first).tests
        #expect(tests.map(\.text) == ["قال شويجو نعم", "التقى بشويجو", "هذا قرار شويجوي"])
        #expect(tests.map { $0.place?.line ?? 0 } == [27, 28, 30])
        guard case .mentions(let ranges, normalized: nil) = tests[0].expectation else {
            Issue.record("the first sentence marks a mention")
            return
        }
        #expect(ranges == [7..<17])
    }

    @Test func `words that other YAML readers take for values stay words`() {
        let glossary = readYAML("entries: [{id: no, kind: city, no: \"null\", en: yes, fr: 12}]").glossary
        #expect(
            outline(glossary).map { $0.prefix { $0 != "@" } } == [
                "no city", "  no fullForm preferred null ", "  en fullForm preferred yes ",
                "  fr fullForm preferred 12 ",
            ])
    }

    @Test func `a byte order mark, CRLF and comments are no part of the text`() throws {
        let folder = try GlossaryFolder()
        let path = try folder.write(
            "a.yaml", Array("\u{FEFF}rasm: 1 # version\r\nentries:\r\n  - {id: x, kind: city, ar: سيول}\r\n".utf8))
        #expect(outline(try GlossaryReader.read([path])) == ["x city", "  ar fullForm preferred سيول @3:29"])
    }

    @Test
    func `the files of a folder are one glossary, in the order of their names, and folders inside are left alone`()
        throws
    {
        let folder = try GlossaryFolder()
        try folder.write("b.yml", "rasm: 1\nentries: [{id: b, kind: city}]".utf8)
        try folder.write("a.yaml", "rasm: 1\nentries: [{id: a, kind: city}]".utf8)
        try folder.write("a.yaml~", "not read".utf8)
        try folder.write("tools/c.yaml", "rasm: 1\nentries: [{id: c, kind: city}]".utf8)
        #expect(try GlossaryReader.read([folder.path]).entries.map(\.id) == ["a", "b"])
        #expect(try GlossaryReader.read([folder.path + "/"]).entries.map(\.id) == ["a", "b"])
    }
}
