import Foundation
import RasmExchange
import RasmReview

/// A folder that is gone with the test.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "rasm-review-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path()
    }

    func write(_ name: String, _ text: String) throws {
        try FileReplacer.create("\(path)/\(name)", with: Array(text.utf8))
    }

    func read(_ name: String) throws -> String {
        String(decoding: try InputFiles.read("\(path)/\(name)"), as: UTF8.self)
    }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A glossary as a house writes it, with comments and an order of its own.
let houseGlossary = """
    rasm: 1
    # Ministers first.
    entries:
      - id: sergei-shoigu   # minister until 2024
        kind: person
        ar:
          full: سيرغي شويغو
          short: شويغو
        en: {full: Sergei Shoigu, short: Shoigu}
      - id: moscow
        kind: city
        ar: موسكو
        en: Moscow

    """

/// A cluster with as many uses of each spelling as its place in the list.
func cluster(_ id: String, entry: String?, name: String, _ spellings: String...) -> ReviewCluster {
    ReviewCluster(
        id: id, entry: entry, name: name, english: nil, probability: 0.9, reason: "غ/ج",
        members: spellings.enumerated().map { number, spelling in
            ReviewCluster.Member(
                spelling: spelling, count: number + 1, articles: 1, probability: 0.9,
                contexts: [.init(file: "a.txt", line: 1, before: "قال ", name: spelling, after: " إن")])
        })
}

/// A desk over a glossary, whose clock stands and whose ids count.
func desk(_ folder: TemporaryFolder, _ clusters: [ReviewCluster]) throws -> ReviewDesk {
    let ids = Counter()
    return try ReviewDesk(
        clusters, glossary: [folder.path], now: { "2026-11-21T12:00:00Z" }, makeID: { "id\(ids.next())" })
}

/// Numbers from 1.
final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0

    func next() -> Int {
        lock.withLock {
            value += 1
            return value
        }
    }
}
