import Foundation
import Testing

@testable import RasmExchange

@Suite("An index of articles")
struct ArticleIndexTests {
    /// Where an index lies, in a folder that is gone with the test.
    private struct Place {
        private let own: TestFolder
        var folder: URL { own.url }
        var path: String { folder.appendingPathComponent("archive.index").path }

        init() throws { own = try TestFolder() }

        var bytes: [UInt8] {
            get throws { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
        }
        func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

        /// A file whose stamp can be taken.
        func stamp(_ name: String) throws -> FileStamp {
            let file = folder.appendingPathComponent(name)
            try Data(name.utf8).write(to: file)
            return try #require(FileStamp(of: file.path, as: .text))
        }
    }

    private static let records: [[UInt8]] = [Array("one".utf8), [], Array(repeating: 7, count: 300)]
    private static let words = Array("words".utf8)

    private static func content(_ number: Int) -> ContentKey { ContentKey(of: records[number], as: .text) }

    /// An index of two files: one with the first record, and one with the others.
    @discardableResult
    private static func write(_ place: Place, labels: [String] = ["a", "ب"]) throws -> [FileStamp] {
        let stamps = [try place.stamp("one.txt"), try place.stamp("two.txt")]
        let writer = ArticleIndexWriter(place.path, over: try ArticleIndex.open(place.path), old: nil) {}
        writer.add(records[0], of: content(0))
        writer.endFile(stamps[0])
        writer.add(records[1], of: content(1))
        writer.add(records[2], of: content(2))
        writer.endFile(stamps[1])
        #expect(try writer.commit(labels: labels) { words } == .written)
        return stamps
    }

    @Test func `what is kept is found again by stamp and by content`() throws {
        let place = try Place()
        let stamps = try Self.write(place)
        let found = try ArticleIndex.open(place.path)
        let index = try #require(found.index)
        #expect(found.problem == nil)
        #expect(found.words == Self.words)
        #expect(index.labels == ["a", "ب"])
        #expect(stamps.map { index.records(of: $0) } == [0..<1, 1..<3])
        #expect(index.records(of: try place.stamp("three.txt")) == nil)
        for number in Self.records.indices {
            #expect(index.bytes(of: number) == Self.records[number])
            #expect(index.record(of: Self.content(number)) == number)
        }
        #expect(index.record(of: ContentKey(of: Self.records[0], as: .markdown)) == nil)
    }

    @Test func `no file, and an empty one, is an index in which nothing is`() throws {
        let place = try Place()
        #expect(try ArticleIndex.open(place.path).problem == nil)
        try place.write([])
        let found = try ArticleIndex.open(place.path)
        #expect(found.index == nil)
        #expect(found.problem == nil)
        try Self.write(place)
        #expect(try ArticleIndex.open(place.path).index != nil)
    }

    @Test(arguments: ["notes", "R", "RASM\r\n\u{1A}\n and a compiled glossary", "{\"a\": 1}"])
    func `what is no index is not touched`(_ text: String) throws {
        let place = try Place()
        try place.write(Array(text.utf8))
        // A beginning of the first bytes of an index is one that broke off.
        if text == "R" {
            #expect(try ArticleIndex.open(place.path).problem == "is an index of which the end is missing")
        } else {
            #expect(throws: InputError.self) { try ArticleIndex.open(place.path) }
        }
        #expect(try place.bytes == Array(text.utf8))
        #expect(throws: InputError.self) { try ArticleIndex.open(place.folder.path) }
    }

    @Test func `an index that breaks off anywhere is none`() throws {
        let place = try Place()
        try Self.write(place)
        let whole = try place.bytes
        for length in 1..<whole.count {
            try place.write(Array(whole[..<length]))
            let found = try ArticleIndex.open(place.path)
            #expect(found.index == nil)
            #expect(found.problem != nil)
        }
        try place.write(whole + [0])
        #expect(try ArticleIndex.open(place.path).index == nil)
    }

    @Test func `a bit that is another one costs a record or the index, and never gives other bytes`() throws {
        let place = try Place()
        try Self.write(place)
        let whole = try place.bytes
        var lost = 0
        for bit in 0..<whole.count * 8 {
            var damaged = whole
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            try place.write(damaged)
            guard let found = try? ArticleIndex.open(place.path), let index = found.index else { continue }
            #expect(found.words == Self.words)
            let kept = Self.records.indices.map { index.bytes(of: $0) }
            for (record, expected) in zip(kept, Self.records) { #expect(record == nil || record == expected) }
            #expect(kept.contains { $0 == nil })
            lost += 1
        }
        // The bits of the records: all others spoil the index.
        #expect(lost == Self.records.reduce(0) { $0 + $1.count } * 8)
    }

    @Test func `records are kept in any order, beside new ones, and copied while they are as they were`() throws {
        let place = try Place()
        let stamps = try Self.write(place)
        let before = try place.bytes
        // All the same.
        var found = try ArticleIndex.open(place.path)
        var writer = ArticleIndexWriter(place.path, over: found, old: found.index) {
            Issue.record("nothing is to be written")
        }
        writer.keep(0)
        writer.endFile(stamps[0])
        writer.keep(1)
        writer.keep(2)
        writer.endFile(stamps[1])
        #expect(try writer.commit(labels: ["a", "ب"]) { Self.words } == .unchanged)
        #expect(try place.bytes == before)
        // The second file first, then a new one; the first one is gone.
        writer = ArticleIndexWriter(place.path, over: found, old: found.index) {}
        writer.keep(1)
        writer.keep(2)
        writer.endFile(stamps[1])
        writer.add([9, 9], of: ContentKey(of: [9, 9], as: .text))
        writer.endFile(nil)
        #expect(try writer.commit(labels: ["a", "ب"]) { [1] } == .written)
        found = try ArticleIndex.open(place.path)
        let index = try #require(found.index)
        #expect((0..<3).map { index.bytes(of: $0) } == [Self.records[1], Self.records[2], [9, 9]])
        #expect(stamps.map { index.records(of: $0) } == [nil, 0..<2])
        #expect(found.words == [1])
        // The last file is gone.
        writer = ArticleIndexWriter(place.path, over: found, old: index) {}
        writer.keep(0)
        writer.keep(1)
        writer.endFile(stamps[1])
        #expect(try writer.commit(labels: ["a", "ب"]) { [2] } == .written)
        let last = try #require(try ArticleIndex.open(place.path).index)
        #expect((0..<2).map { last.bytes(of: $0) } == [Self.records[1], Self.records[2]])
        #expect(last.record(of: ContentKey(of: [9, 9], as: .text)) == nil)
    }

    @Test func `of two who write at once, or one after the other, the later leaves it`() throws {
        let place = try Place()
        try Self.write(place)
        let found = try ArticleIndex.open(place.path)
        func writer(_ byte: UInt8) -> ArticleIndexWriter {
            let writer = ArticleIndexWriter(place.path, over: found, old: found.index) {}
            writer.add([byte], of: ContentKey(of: [byte], as: .text))
            writer.endFile(nil)
            return writer
        }
        let (first, second) = (writer(1), writer(2))
        #expect(try second.commit(labels: []) { [] } == .left)
        #expect(try first.commit(labels: []) { [] } == .written)
        #expect(try writer(3).commit(labels: []) { [] } == .left)
        #expect(try ArticleIndex.open(place.path).index?.bytes(of: 0) == [1])
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).count == 3)
    }

    @Test func `what a document amounts to is read as it was written`() throws {
        var census = DocumentCensus()
        #expect(census.kept.count == 1)
        census.hasField = true
        census.otherLanguage = "fa"
        census.missing = 300
        census.firstMissing = (.init(line: 70_000, column: 3), "«نص»")
        let read = try #require(DocumentCensus.kept(in: census.kept + [1, 2]))
        #expect(Array(read.rest) == [1, 2])
        #expect(read.census.hasText == false)
        #expect(read.census.hasField)
        #expect(read.census.otherLanguage == "fa")
        #expect(read.census.missing == 300)
        #expect(read.census.firstMissing?.place == .init(line: 70_000, column: 3))
        #expect(read.census.firstMissing?.message == "«نص»")
        for length in 0..<census.kept.count { #expect(DocumentCensus.kept(in: Array(census.kept[..<length])) == nil) }
    }
}
