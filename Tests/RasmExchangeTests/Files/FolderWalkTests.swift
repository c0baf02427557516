import Foundation
import RasmExchange
import Testing

@Suite("What a folder holds")
struct FolderWalkTests {
    private let place: TestFolder
    private var folder: URL { place.url }

    init() throws { place = try TestFolder() }

    private func make(_ paths: String...) throws {
        for path in paths { try FileReplacer.create(folder.appending(path: path).path, with: [0x78]) }
    }

    private func link(_ path: String, _ target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: path).path, withDestinationPath: target)
    }

    /// A walk of a folder below, with its paths as seen from there.
    private func walk(_ name: String, excluding isExcluded: (String) -> Bool = { _ in false }) -> FolderWalk {
        FolderWalk(folder.appending(path: name).path, excluding: isExcluded)
    }

    private func short(_ paths: [String]) -> [String] { paths.map { String($0.dropFirst(folder.path.count + 1)) } }

    @Test func `a file is found under its real name before that of a link`() throws {
        try make("a/z/file.txt")
        try link("a/b", "z")
        try link("a/y.txt", "z/file.txt")
        let walk = walk("a")
        #expect(short(walk.files) == ["a/y.txt", "a/z/file.txt"])
        #expect(walk.failures.isEmpty)
    }

    @Test func `what is excluded is counted once and never opened`() throws {
        try make("a/drafts/x/file.txt", "a/ok.txt")
        try link("a/drafts/gone", "nowhere")
        let walk = walk("a") { $0.hasSuffix("/drafts") }
        #expect(short(walk.files) == ["a/ok.txt"])
        #expect(walk.failures.isEmpty)
        #expect(walk.excluded == 1)
    }

    @Test(arguments: ["nowhere", "loop"])
    func `a link that leads nowhere is told of, and the walk goes on`(_ target: String) throws {
        try make("a/ok.txt")
        try link("a/loop", target)
        let walk = walk("a")
        #expect(short(walk.files) == ["a/ok.txt"])
        #expect(short(walk.failures.map(\.path)) == ["a/loop"])
        let path = folder.appending(path: "a").path
        #expect(throws: InputError.self) { try InputFiles.walk(path) }
    }

    @Test func `a link out of a linked folder to what holds it is not followed`() throws {
        try make("a/ok.txt", "other/b/file.txt", "other/beside.txt")
        try link("a/b", "../other/b")
        try link("other/b/up", "..")
        let walk = walk("a")
        #expect(short(walk.files) == ["a/b/file.txt", "a/ok.txt"])
        #expect(short(walk.linksUp) == ["a/b/up"])
    }

    @Test func `a folder that is not there is told of`() {
        #expect(short(walk("gone").failures.map(\.path)) == ["gone"])
    }
}
