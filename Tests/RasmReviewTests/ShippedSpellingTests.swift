import Foundation
import Rasm
import RasmExchange
import Testing

@testable import RasmReview

/// What the shipped glossary lists is taken out of a copy and accepted again: the names must come out as they do now.
@Suite struct ShippedSpellingTests {
    /// A spelling that a table of the glossary lists, on a line of its own file.
    struct Listed: Sendable, CustomTestStringConvertible {
        var word: String
        var spelling: String
        var file: String
        var line: Int
        var testDescription: String { "\(spelling) for \(word)" }
    }

    private static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/glossary"
    private static let glossary = try? GlossaryReader.read([folder])

    /// Some of them, from one end of the glossary to the other.
    static var some: [Listed] {
        let all = (glossary?.spellings ?? []).compactMap { row -> Listed? in
            guard let place = row.place, let first = row.spellings.first(where: { $0.status == .deprecated }),
                first.place?.line == place.line
            else { return nil }
            let spelling = first.text
            guard !row.key.contains(" "), !spelling.contains(" "), row.key.unicodeScalars.count > 4
            else { return nil }
            return Listed(word: row.key, spelling: spelling, file: place.file, line: place.line)
        }
        return stride(from: 7, to: all.count, by: max(1, all.count / 4)).map { all[$0] }
    }

    private struct Name {
        var entry: String
        var right: String
        var spelled: String
    }

    /// The names that hold a word, with the word and with a spelling of it.
    private static func names(_ listed: Listed) -> [Name] {
        (glossary?.entries ?? []).flatMap { entry in
            (entry.section("ar")?.terms ?? []).compactMap { term in
                let words = term.text.split(separator: " ").map(String.init)
                guard words.contains(listed.word) else { return nil }
                let spelled = words.map { $0 == listed.word ? listed.spelling : $0 }.joined(separator: " ")
                return Name(entry: entry.id, right: term.text, spelled: spelled)
            }
        }
    }

    private func normalized(_ name: String, _ index: TermIndex) -> String {
        let article = Article("وأعلن \(name) ذلك.")
        return String(decoding: Analysis(of: article, index: index).edits.applied(to: article.bytes), as: UTF8.self)
    }

    @Test(arguments: some)
    func `A spelling that is taken out and accepted is as good as one that was listed`(_ listed: Listed) async throws {
        let folder = try TemporaryFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder) where name.hasSuffix(".yaml") {
            let path = "\(Self.folder)/\(name)"
            var text = String(decoding: try InputFiles.read(path), as: UTF8.self)
            if path == listed.file { text = Self.without(listed, text) }
            try folder.write(name, text)
        }
        let file = String(listed.file.split(separator: "/").last ?? "")
        let before = try folder.read(file)
        let names = Self.names(listed)
        let entry = try #require(names.first?.entry)
        let cluster = AcceptanceTests.cluster(
            entry, listed.word, listed.spelling, in: names.map { "قال \($0.spelled) ذلك." }.joined(separator: "\n"))
        let desk = try desk(folder, [cluster])
        try await desk.judge(ReviewRequest(cluster: cluster.id, decision: .accept))

        let after = try GlossaryReader.read([folder.path])
        #expect(GlossaryValidator.problems(in: after).filter { $0.severity != .note } == [])
        let index = TermIndex(after)
        for name in names { #expect(normalized(name.spelled, index) == normalized(name.right, index)) }
        let (old, new) = (before.split(separator: "\n"), try folder.read(file).split(separator: "\n"))
        #expect(new.filter { !old.contains($0) }.count == 1)
        _ = try await desk.undo()
        #expect(try folder.read(file) == before)
    }

    /// A file without a spelling; without its row, where that has no other.
    private static func without(_ listed: Listed, _ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let row = lines[listed.line - 1]
        let shorter = row.replacing("[\(listed.spelling), ", with: "[").replacing(", \(listed.spelling)]", with: "]")
        if shorter != row { lines[listed.line - 1] = shorter } else { lines.remove(at: listed.line - 1) }
        return lines.joined(separator: "\n")
    }
}
