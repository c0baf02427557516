import Foundation
import Rasm
import RasmExchange
import Testing

/// Five real articles that lie beside the project, not in it: where they are absent these tests are skipped, and say so.
@Suite("Real articles", .enabled(if: ProjectData.hasSeeds, "skipped: there is no ../shared/seeds beside the project"))
struct SeedTests {
    /// Marked by hand from the text: file, start, end, proclitics, entry, type, rendering.
    static func gold() throws -> [String: [[String]]] {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "seeds.tsv").path
        let rows = String(decoding: try InputFiles.read(path), as: UTF8.self).split(separator: "\n").dropFirst()
        let columns = rows.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        return Dictionary(grouping: columns, by: { $0[0] })
    }

    @Test func `every mention marked by hand is found, with its proclitics, entry, type and rendering`() throws {
        let index = try ProjectData.index.get()
        for (file, rows) in try Self.gold() {
            let document = try Document(path: file, bytes: try InputFiles.read(ProjectData.seedsPath + "/" + file))
            let article = try #require(document.article)
            let found = Analysis(of: article, index: index).mentions.map { mention in
                [
                    file, "\(mention.range.lowerBound)", "\(mention.range.upperBound)",
                    article.text(mention.proclitics),
                    mention.entry, mention.type.isFull ? "full" : "short", mention.rendering,
                ]
            }
            for row in rows { #expect(found.contains(row), "\(row)") }
        }
    }

    @Test func `only names change, and a second run changes nothing`() throws {
        let index = try ProjectData.index.get()
        for path in try InputFiles.walk(ProjectData.seedsPath) {
            let document = try Document(path: path, bytes: try InputFiles.read(path))
            let edits = DocumentAnalysis(of: document, index: index).edits
            let once = try Document(path: path, bytes: try document.applying(edits))
            #expect(DocumentAnalysis(of: once, index: index).edits.isEmpty)
        }
    }
}
