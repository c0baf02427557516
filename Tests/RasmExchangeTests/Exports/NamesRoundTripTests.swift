import Rasm
import RasmXML
import Testing

@testable import RasmExchange

@Suite("What is written is read back")
struct NamesRoundTripTests {
    /// A name with what a format can say of its status.
    private struct Said: Hashable {
        var language: String
        var text: String
        var status: String
    }

    /// The word for a status in a format. One that does not tell short forms from full ones cannot tell which of two is preferred, either; and some know
    /// no more than whether a name is to be written.
    private static func word(_ status: AdministrativeStatus, _ content: ExportContent) -> String {
        if content.facets.contains(.types) { return status.rawValue }
        if !status.isRewritten { return "allowed" }
        return content.statuses.contains(.superseded) ? status.rawValue : "rewritten"
    }

    /// The names of a glossary that are in a file, with what the file can say of them.
    private static func expected(
        _ glossary: Glossary, _ content: ExportContent, _ names: (String) -> [[SpelledName]]
    ) -> Set<Said> {
        var said: Set<Said> = []
        for language in content.languages {
            for (entry, names) in zip(glossary.entries, names(language)) {
                for name in names {
                    let term = CarriedTerm(entry: entry.id, language: language, text: name.text)
                    guard content.terms.contains(term) else { continue }
                    said.insert(Said(language: language, text: name.text, status: word(name.status, content)))
                }
            }
        }
        return said
    }

    private static func read(_ bytes: [UInt8], _ name: String, _ content: ExportContent) -> (Set<Said>, [FileProblem]) {
        let (glossary, problems) = GlossaryReader.read(GlossaryFile(path: name, bytes: bytes))
        let said = glossary.entries.flatMap { entry in
            entry.sections.flatMap { section in
                section.terms.map {
                    Said(language: section.language, text: $0.text, status: word($0.status, content))
                }
            }
        }
        return (Set(said), problems)
    }

    private static let readable = EveryFormat.all.filter { if case .tmx = $0 { false } else { true } }

    @Test(arguments: readable)
    func `names and statuses`(format: NamesFormat) throws {
        let file = try format.file(of: ExportFixtures.rich)
        let (said, problems) = Self.read(file.bytes, format.fileName, file.content)
        #expect(problems == [])
        let expected = Self.expected(ExportFixtures.rich, file.content) {
            SpelledName.all(in: ExportFixtures.rich, language: $0)
        }
        #expect(said == expected)
    }

    @Test(arguments: EveryFormat.large.filter { if case .tmx = $0 { false } else { true } })
    func `names and statuses of the project's glossary`(format: NamesFormat) throws {
        let glossary = try ProjectData.glossary.get()
        let file = try format.file(of: glossary)
        let (said, problems) = Self.read(file.bytes, format.fileName, file.content)
        #expect(problems == [])
        let expected = Self.expected(glossary, file.content) { EveryFormat.projectNames[$0] ?? [] }
        #expect(said.symmetricDifference(expected) == [])
        #expect(said.count > 1_000)
    }

    @Test(arguments: EveryFormat.termbases)
    func `a termbase says which names are of one entry`(format: NamesFormat) throws {
        let file = try format.file(of: ExportFixtures.rich)
        let (glossary, _) = GlossaryReader.read(GlossaryFile(path: format.fileName, bytes: file.bytes))
        let names = glossary.entries.map { Set($0.sections.flatMap(\.terms).map(\.text)) }
        #expect(names.contains { $0.isSuperset(of: ["سيرغي شويغو", "Sergei Shoigu"]) })
        #expect(names.contains { $0.isSuperset(of: ["شويغو", "Shoigu"]) })
        #expect(!names.contains { $0.isSuperset(of: ["Sergei Shoigu", "Kim"]) })
    }

    @Test func `notes and kinds come back where a format has a place for them`() throws {
        let formats: [NamesFormat] = [
            .tbx(TBXExport.Options(version: .v2)), .tbx(TBXExport.Options(version: .v3, style: .dct)),
            .tbx(TBXExport.Options(profile: .weblate, languages: ["en", "ar"])),
            .multiTerm(MultiTermExport.Options()), .memoQ(MemoQExport.Options()),
        ]
        for format in formats {
            let file = try format.file(of: ExportFixtures.rich)
            let (glossary, _) = GlossaryReader.read(GlossaryFile(path: format.fileName, bytes: file.bytes))
            let nato = glossary.entries.first { $0.sections.flatMap(\.terms).contains { $0.text == "الناتو" } }
            #expect(nato?.note == "Founded in 1949.", "\(format)")
            #expect(nato?.kind == .organisation, "\(format)")
        }
    }

    @Test func `a memory reads back as the units it was made of`() throws {
        for bothWays in [false, true] {
            let format = NamesFormat.tmx(from: "ar", to: "en", bothWays: bothWays)
            let units = TMXExport.units(of: ExportFixtures.rich, from: "ar", to: "en", bothWays: bothWays)
            let read = try XMLElement(parsing: try format.file(of: ExportFixtures.rich).bytes).first("body")?.elements(
                "tu")
            #expect(
                read?.map { $0.elements("tuv").compactMap { $0.first("seg")?.text } }
                    == units.map { [$0.source, $0.target] })
            #expect(units.contains { $0.status == .deprecated } == !bothWays)
        }
    }
}
