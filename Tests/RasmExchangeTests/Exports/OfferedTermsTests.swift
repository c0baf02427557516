import Rasm
import Testing

@testable import RasmExchange

@Suite("What clients offer")
struct OfferedTermsTests {
    /// Names of a language that are deprecated wherever the glossary has them.
    private static func deprecated(_ names: [String: [[SpelledName]]]) -> Set<OfferedTerm> {
        var deprecated: Set<OfferedTerm> = []
        var others: Set<OfferedTerm> = []
        for (language, names) in names {
            for name in names.joined() {
                let term = OfferedTerm(language: language, text: name.text)
                if name.status.isRewritten { deprecated.insert(term) } else { others.insert(term) }
            }
        }
        return deprecated.subtracting(others)
    }

    private static let fixtureNames = Dictionary(
        uniqueKeysWithValues: ExportLanguages.all(in: ExportFixtures.rich).map {
            ($0, SpelledName.all(in: ExportFixtures.rich, language: $0))
        })
    private static let projectDeprecated = deprecated(EveryFormat.projectNames)

    @Test(arguments: EveryFormat.all)
    func `no deprecated spelling is offered`(format: NamesFormat) throws {
        let glossary = ExportFixtures.rich
        let offered = try OfferedTerms.of(format, in: try format.file(of: glossary).bytes)
        let deprecated = Self.deprecated(Self.fixtureNames)
        #expect(deprecated.count == 7)
        #expect(offered.intersection(deprecated) == [])
        #expect(offered.contains(OfferedTerm(language: "ar", text: "سيرغي شويغو")) || format.languages?.last == "en")
    }

    @Test(arguments: EveryFormat.large)
    func `no deprecated spelling of the project's glossary is offered`(format: NamesFormat) throws {
        let glossary = try ProjectData.glossary.get()
        let offered = try OfferedTerms.of(format, in: try format.file(of: glossary).bytes)
        #expect(offered.intersection(Self.projectDeprecated) == [])
        #expect(Self.projectDeprecated.count > 8_000)
        #expect(offered.count > 800)
    }

    @Test func `the readers of this test see deprecated spellings where they stand unmarked`() throws {
        let file = try NamesFormat.tbx(TBXExport.Options(version: .v2)).file(of: ExportFixtures.rich)
        #expect(
            try OfferedTerms.termbase(file.bytes, honoursStatus: false).contains(
                OfferedTerm(language: "ar", text: "شويجو")))
        let memory = try NamesFormat.tmx(from: "ar", to: "en", bothWays: false).file(of: ExportFixtures.rich)
        #expect(try OfferedTerms.memory(memory.bytes).contains(OfferedTerm(language: "ar", text: "شويجو")))
    }

    @Test func `Weblate is told which translations are forbidden, each beside the name it would translate`() throws {
        let format = NamesFormat.tbx(TBXExport.Options(profile: .weblate, languages: ["en", "ar"]))
        let written = text(try format.file(of: ExportFixtures.rich).bytes)
        #expect(
            written.contains(
                """
                      <termEntry id="nato.forbidden.1">
                        <descrip type="subjectField">organisation</descrip>
                        <langSet xml:lang="en">
                          <tig>
                            <term>NATO</term>
                            <termNote type="termType">acronym</termNote>
                            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                          </tig>
                        </langSet>
                        <langSet xml:lang="ar">
                          <tig>
                            <term>حلف الأطلنطي</term>
                            <termNote type="administrativeStatus">obsolete</termNote>
                          </tig>
                        </langSet>
                      </termEntry>
                """))
        #expect(written.contains("<martif type=\"TBX\" xml:lang=\"en\">"))
        #expect(written.contains("<descrip type=\"definition\">Founded in 1949.</descrip>"))
    }
}
