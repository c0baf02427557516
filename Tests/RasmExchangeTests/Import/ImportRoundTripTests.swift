import Rasm
import Testing

@testable import RasmExchange

@Suite("What is exported is imported")
struct ImportRoundTripTests {
    /// A name, as far as every format tells it: short forms that a format does not tell from full ones cannot be the preferred of two.
    private struct Said: Hashable {
        var language: String
        var text: String
        var status: String
    }

    /// - Parameter isCarried: whether a name of an entry is in the file.
    private static func said(
        _ glossary: Glossary, _ content: ExportContent, where isCarried: (CarriedTerm) -> Bool = { _ in true }
    ) -> Set<Said> {
        var said: Set<Said> = []
        for language in content.languages {
            for (entry, names) in zip(glossary.entries, SpelledName.all(in: glossary, language: language)) {
                for name in names
                where isCarried(CarriedTerm(entry: entry.id, language: language, text: name.text)) {
                    said.insert(Said(language: language, text: name.text, status: word(name.status, content)))
                }
            }
        }
        return said
    }

    private static func word(_ status: AdministrativeStatus, _ content: ExportContent) -> String {
        if status.isRewritten { return content.statuses.contains(.superseded) ? status.rawValue : "rewritten" }
        return content.facets.contains(.types) ? status.rawValue : "allowed"
    }

    private static func importing(_ format: NamesFormat, of glossary: Glossary, into yaml: String?) throws -> (
        GlossaryImport.Result, GlossaryFolder, ExportContent
    ) {
        let folder = try GlossaryFolder()
        let file = try format.file(of: glossary)
        let path = try folder.write("in/" + format.fileName, file.bytes)
        try folder.write("glossary/other.txt", [])
        if let yaml { try folder.write("glossary/names.yaml", Array(yaml.utf8)) }
        return (try GlossaryImport.plan([path], into: [folder.path + "/glossary"]), folder, file.content)
    }

    @Test(arguments: EveryFormat.all)
    func `into an empty folder: the same names, languages and statuses`(_ format: NamesFormat) throws {
        let (result, folder, content) = try Self.importing(format, of: ExportFixtures.rich, into: nil)
        #expect(result.items.filter { $0.action == .conflict }.map(\.line) == [])
        try FileReplacer.replaceAll(result.changes)
        let glossary = try GlossaryReader.read([folder.path + "/glossary"])
        let wanted = Self.said(ExportFixtures.rich, content, where: content.terms.contains)
        #expect(Self.said(glossary, content).symmetricDifference(wanted) == [])
        #expect(GlossaryValidator.problems(in: glossary).filter { $0.severity != .note } == [])
        // Names of one entry stay together.
        let together = glossary.entries.map { Set($0.sections.flatMap(\.terms).map(\.text)) }
        for language in content.languages where content.languages.count > 1 {
            if let name = ExportFixtures.shoigu.preferred(language)?.text {
                #expect(together.contains { $0.contains(name) && $0.count > 1 })
            }
        }
    }

    @Test(arguments: EveryFormat.all)
    func `into the glossary it came from: nothing changes`(_ format: NamesFormat) throws {
        let yaml = Self.yaml(ExportFixtures.rich)
        let (result, _, _) = try Self.importing(format, of: ExportFixtures.rich, into: yaml)
        #expect(result.items.filter { $0.action != .skip }.map(\.line) == [])
        #expect(result.changes == [])
        #expect(!result.items.isEmpty)
    }

    @Test(arguments: EveryFormat.large)
    func `into the glossary of the project it came from: nothing changes`(_ format: NamesFormat) throws {
        let folder = try GlossaryFolder()
        let file = try format.file(of: try ProjectData.glossary.get())
        let path = try folder.write(format.fileName, file.bytes)
        let result = try GlossaryImport.plan([path], into: [ProjectData.glossaryPath])
        #expect(result.items.filter { $0.action != .skip }.map(\.line) == [])
        #expect(result.changes == [])
        #expect(result.items.count > 1_000)
    }

    @Test func `kinds, notes, items and regions that a format has come into an empty folder`() throws {
        let format = NamesFormat.tbx(TBXExport.Options())
        let (result, folder, _) = try Self.importing(format, of: ExportFixtures.rich, into: nil)
        try FileReplacer.replaceAll(result.changes)
        let glossary = try GlossaryReader.read([folder.path + "/glossary"])
        #expect(glossary.entries.map(\.id) == ExportFixtures.rich.entries.map(\.id))
        #expect(glossary.entries.map(\.kind) == ExportFixtures.rich.entries.map(\.kind))
        #expect(glossary.entries.map(\.wikidata) == ExportFixtures.rich.entries.map(\.wikidata))
        #expect(glossary.entries.map(\.note) == ExportFixtures.rich.entries.map(\.note))
        let regions = glossary.entries.flatMap(\.sections).flatMap(\.terms).filter { !$0.regions.isEmpty }
        #expect(regions.map(\.text) == ["آذار"])
        #expect(regions.first?.regions == ["SY", "LB"])
    }

    /// The fixture as YAML, in the words of the format.
    private static func yaml(_ glossary: Glossary) -> String {
        var rows: [YAMLValue.Pair] = []
        for row in glossary.spellings {
            rows.append(YAMLValue.Pair(row.key, .list(row.spellings.map { .text($0.text) })))
        }
        let entries = glossary.entries.map { entry -> YAMLValue in
            guard case .map(var pairs) = YAMLEntries.entry(entry) else { return YAMLEntries.entry(entry) }
            for (number, section) in entry.sections.enumerated() where !section.defaultFor.isEmpty {
                let place = pairs.count - entry.sections.count + number
                guard case .map(let types) = pairs[place].value else { continue }
                let defaults = YAMLValue.Pair("default-for", .list(section.defaultFor.map(YAMLValue.text)))
                pairs[place].value = .map(types + [defaults])
            }
            return .map(pairs)
        }
        let lines =
            ["rasm: 1", "spellings:"] + YAMLValue.lines(of: rows, indent: 2) + ["entries:"]
            + YAMLValue.lines(ofItems: entries, indent: 2)
        return lines.map { $0 + "\n" }.joined()
    }
}
