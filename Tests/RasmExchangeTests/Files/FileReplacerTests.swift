import Foundation
import Testing

@testable import RasmExchange

@Suite("A file is replaced whole or not at all")
struct FileReplacerTests {
    private let place: TestFolder
    private var folder: URL { place.url }

    init() throws { place = try TestFolder() }

    private func make(_ name: String, _ text: String, mode: Int = 0o644) throws -> String {
        let path = folder.appending(path: name).path
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }

    private var leftovers: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tmp") }) ?? []
    }

    @Test func `keeps the mode`() throws {
        let path = try make("a.txt", "old", mode: 0o640)
        try FileReplacer.replace(path, expecting: Array("old".utf8), with: Array("new".utf8))
        #expect(try InputFiles.read(path) == Array("new".utf8))
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
        #expect(leftovers.isEmpty)
    }

    @Test func `what is written block after block takes its place when it is committed`() throws {
        let path = try make("a.txt", "old", mode: 0o640)
        let state = try FileState(of: FileDescriptor(opening: path, 0), path: path)
        let replacement = try FileReplacement(replacing: path)
        try replacement.append(Array("ne".utf8))
        try replacement.append(Array("w".utf8))
        #expect(try InputFiles.read(path) == Array("old".utf8))
        try replacement.commit(expecting: state)
        #expect(try InputFiles.read(path) == Array("new".utf8))
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
        #expect(leftovers.isEmpty)
    }

    @Test func `what is not committed leaves the old file and nothing beside it`() throws {
        let path = try make("a.txt", "old")
        var replacement: FileReplacement? = try FileReplacement(replacing: path)
        try replacement?.append(Array("half".utf8))
        #expect(leftovers.count == 1)
        replacement = nil
        #expect(leftovers.isEmpty)
        #expect(try InputFiles.read(path) == Array("old".utf8))
    }

    @Test func `a file that was changed while blocks were written stays`() throws {
        let path = try make("a.txt", "old")
        let state = try FileState(of: FileDescriptor(opening: path, 0), path: path)
        let replacement = try FileReplacement(replacing: path)
        try replacement.append(Array("new".utf8))
        _ = try make("a.txt", "somebody else's")
        #expect(throws: InputError.self) { try replacement.commit(expecting: state) }
        #expect(try InputFiles.read(path) == Array("somebody else's".utf8))
        #expect(leftovers.isEmpty)
    }

    @Test func `a link stays a link and its target changes`() throws {
        let path = try make("a.txt", "old")
        let link = folder.appending(path: "link.txt").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.txt")
        try FileReplacer.replace(link, expecting: Array("old".utf8), with: Array("new".utf8))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.txt")
        #expect(try InputFiles.read(path) == Array("new".utf8))
    }

    @Test func `a file with two hard links is refused`() throws {
        let path = try make("a.txt", "old")
        try FileManager.default.linkItem(atPath: path, toPath: folder.appending(path: "b.txt").path)
        let error = #expect(throws: InputError.self) {
            try FileReplacer.replace(path, expecting: Array("old".utf8), with: Array("new".utf8))
        }
        #expect(error?.message.contains("hard links") == true)
        #expect(try InputFiles.read(path) == Array("old".utf8))
    }

    /// Whoever looks at a file while another takes its place may see one that has no name any more.
    @Test func `a file that is replaced in the moment it is looked at has no obstacle`() async throws {
        let path = try make("a.txt", "old")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for number in 0..<20_000 where !Task.isCancelled {
                    let new = "\(path).\(number & 1)"
                    close(open(new, O_WRONLY | O_CREAT, 0o644))
                    rename(new, path)
                }
            }
            group.addTask {
                for _ in 0..<10_000 { #expect(FileReplacer.obstacle(at: path) == nil) }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    @Test func `a file that changed meanwhile is left alone`() throws {
        let path = try make("a.txt", "other")
        #expect(throws: InputError.self) {
            try FileReplacer.replace(path, expecting: Array("old".utf8), with: Array("new".utf8))
        }
        #expect(try InputFiles.read(path) == Array("other".utf8))
        #expect(leftovers.isEmpty)
    }

    @Test func `what a killed run left beside a file is taken up and gone after the next`() throws {
        let path = try make("a.txt", "old")
        _ = try make(".rasm-a.txt.tmp", "half a fil")
        try FileReplacer.replace(path, expecting: Array("old".utf8), with: Array("new".utf8))
        #expect(try InputFiles.read(path) == Array("new".utf8))
        #expect(leftovers.isEmpty)
    }

    @Test func `a file that another run is writing is left to it`() throws {
        let path = try make("a.txt", "old")
        let other = open(folder.appending(path: ".rasm-a.txt.tmp").path, O_WRONLY | O_CREAT, 0o600)
        defer { close(other) }
        #expect(flock(other, LOCK_EX) == 0)
        let error = #expect(throws: InputError.self) {
            try FileReplacer.replace(path, expecting: Array("old".utf8), with: Array("new".utf8))
        }
        #expect(error?.message.contains("another run") == true)
        #expect(try InputFiles.read(path) == Array("old".utf8))
    }

    @Test func `a new file gets the folders above it`() throws {
        let path = folder.appending(path: "x/y/a.txt").path
        try FileReplacer.create(path, with: Array("new".utf8))
        #expect(try InputFiles.read(path) == Array("new".utf8))
    }

    @Test func `a pipe is not replaced by a file`() throws {
        let path = folder.appending(path: "pipe").path
        #expect(mkfifo(path, 0o600) == 0)
        let error = #expect(throws: InputError.self) { try FileReplacer.replace(path, expecting: [], with: [0x78]) }
        #expect(error?.message.contains("no regular file") == true)
    }

    @Test func `folders are walked in order, without hidden files and loops of links`() throws {
        for name in ["b.txt", "a.txt", ".hidden.txt"] { _ = try make(name, "x") }
        try FileReplacer.create(folder.appending(path: "sub/c.txt").path, with: [0x78])
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: "sub/loop").path, withDestinationPath: folder.path)
        let names = try InputFiles.walk(folder.path).map { String($0.dropFirst(folder.path.count + 1)) }
        #expect(names == ["a.txt", "b.txt", "sub/c.txt"])
    }

    @Test(arguments: ["missing.txt", "."])
    func `what is no file is a named error`(_ name: String) {
        let path = folder.appending(path: name).path
        let error = #expect(throws: InputError.self) { try InputFiles.read(path) }
        #expect(error?.path == path)
    }

    @Test func `a device that never ends is not read`() {
        #expect(throws: InputError.self) { try InputFiles.read("/dev/zero") }
    }

    // MARK: - Several files

    private func change(_ path: String, _ old: String?, _ new: String) -> FileReplacer.Change {
        FileReplacer.Change(path: path, old: old.map { Array($0.utf8) }, new: Array(new.utf8))
    }

    @Test func `several files take their places together, new ones too`() throws {
        let paths = try [make("a.txt", "old a"), make("b.txt", "old b"), folder.appending(path: "c.txt").path]
        try FileReplacer.replaceAll([
            change(paths[0], "old a", "new a"), change(paths[1], "old b", "new b"), change(paths[2], nil, "new c"),
        ])
        #expect(
            try paths.map { String(decoding: try InputFiles.read($0), as: UTF8.self) } == ["new a", "new b", "new c"])
        #expect(leftovers.isEmpty)
    }

    @Test(arguments: ["changed", "linked", "missing", "taken", "folder"])
    func `of several files none changes when one cannot`(_ trouble: String) throws {
        let (first, last) = (try make("a.txt", "old a"), try make("c.txt", "old c"))
        var middle = change(folder.appending(path: "b.txt").path, "old b", "new b")
        switch trouble {
        case "changed": _ = try make("b.txt", "newer b")
        case "linked":
            try FileManager.default.linkItem(
                atPath: make("b.txt", "old b"), toPath: folder.appending(path: "d.txt").path)
        case "taken":
            _ = try make("b.txt", "somebody's")
            middle.old = nil
        case "folder":
            middle = change(folder.appending(path: "none/b.txt").path, nil, "new b")
        default: break
        }
        #expect(throws: InputError.self) {
            try FileReplacer.replaceAll([change(first, "old a", "new a"), middle, change(last, "old c", "new c")])
        }
        #expect(
            try [first, last].map { String(decoding: try InputFiles.read($0), as: UTF8.self) } == ["old a", "old c"])
        #expect(leftovers.isEmpty)
    }
}
