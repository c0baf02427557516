import Foundation
import Rasm
import Testing

/// The five articles the project began with. They are not ours to copy, so they lie beside the repository, and only counts are written here.
enum SeedArticles {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/seeds")
        .standardized

    static let isPresent: Bool = {
        let isPresent = FileManager.default.fileExists(atPath: folder.path)
        if !isPresent { print("SKIPPED: the counts of sentences in the seed articles, for want of \(folder.path)") }
        return isPresent
    }()

    static func article(_ prefix: String) throws -> Article {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let file = try #require(files.first { $0.lastPathComponent.hasPrefix(prefix) })
        return Article(bytes: Array(try Data(contentsOf: file)))
    }
}

// Skipped where the seeds are not at hand, with a line that says so.
@Suite("The seed articles", .enabled(if: SeedArticles.isPresent, "the seed articles are not beside the repository"))
struct SeedSegmentTests {
    /// By hand: every line one segment, but for six stops inside lines (one in 002, two in 003, three in 004).
    @Test(arguments: [("000", 18, 3, 9), ("001", 11, 8, 1), ("002", 29, 1, 0), ("003", 24, 2, 3), ("004", 12, 2, 7)])
    func `as many sentences, headlines and lines of the page as by hand`(
        _ file: String, text: Int, headline: Int, page: Int
    ) throws {
        let kinds = Segmenter().segments(of: try SeedArticles.article(file)).map(\.kind)
        #expect(kinds.count { $0 == .text } == text)
        #expect(kinds.count { $0 == .headline } == headline)
        #expect(kinds.count { $0 == .boilerplate } == page)
    }
}
