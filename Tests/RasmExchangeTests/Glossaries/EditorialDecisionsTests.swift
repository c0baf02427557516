import Foundation
import Rasm
import Testing

@testable import RasmExchange

@Suite("The editor's table")
struct EditorialDecisionsTests {
    /// Beside the project, where the project's data lies; elsewhere the test is skipped and says so.
    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../shared/data/editorial-decisions.tsv").standardizedFileURL.path

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: path),
            "SKIPPED: editorial-decisions.tsv is not beside the project"))
    func `is a glossary as it is`() throws {
        let glossary = try GlossaryReader.read([Self.path])
        #expect(glossary.entries.count == 73)
        #expect(GlossaryValidator.problems(in: glossary).filter { $0.severity == .error } == [])
        let kim = try #require(glossary.entries.first { $0.id == "kim-jong-un" })
        #expect(kim.kind == .person)
        #expect(kim.preferred("ar")?.text == "كيم جونغ أون")
        #expect(kim.preferred("ar", .shortForm)?.text == "كيم")
        #expect(kim.section("en")?.terms.map(\.text) == ["Kim Jong Un", "Kim Jong-un", "Kim"])
        #expect(kim.section("en")?.terms.map(\.type) == [.fullForm, .fullForm, .shortForm])
        let states = try #require(glossary.entries.first { $0.id == "united-states" })
        #expect(states.section("ar")?.terms.map(\.status) == [.preferred, .admitted, .admitted, .admitted])
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: path),
            "SKIPPED: editorial-decisions.tsv is not beside the project"))
    func `every preferred name is found as the entry it names`() throws {
        let glossary = try GlossaryReader.read([Self.path])
        let index = TermIndex(glossary)
        for entry in glossary.entries where entry.kind != .month {
            let name = try #require(entry.preferred("ar")).text
            let found = Analysis(of: Article(name), index: index).mentions
            #expect(found.map(\.entry) == [entry.id], "\(name)")
        }
    }
}
