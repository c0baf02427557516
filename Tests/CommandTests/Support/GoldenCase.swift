import Foundation
import Testing

/// The folders of `Fixtures`.
enum Fixtures {
    static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures")
    /// The glossary and settings that every case finds in its folder.
    static let shared = url.appendingPathComponent("shared")
}

/// A folder of `Fixtures`: what is run, and what people see of it. See `Fixtures/README.md`.
struct GoldenCase: Sendable, CustomTestStringConvertible {
    let name: String

    static let all: [GoldenCase] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: Fixtures.url.path)) ?? []
        return names.sorted().map(GoldenCase.init).filter { FileManager.default.fileExists(atPath: $0.url("cmd").path) }
    }()

    /// Whether results are written down rather than compared.
    static let isRecording = ProcessInfo.processInfo.environment["RASM_RECORD"] != nil

    var testDescription: String { name }

    func url(_ path: String) -> URL { Fixtures.url.appendingPathComponent(name).appendingPathComponent(path) }

    func text(_ path: String) -> String { (try? String(contentsOf: url(path), encoding: .utf8)) ?? "" }

    /// A folder as the case wants it.
    func folder() throws -> Folder {
        let folder = try Folder.withNames()
        guard FileManager.default.fileExists(atPath: url("in").path) else { return folder }
        for (path, data) in try Folder.contents(of: url("in")) { try folder.write(path, data) }
        return folder
    }

    func run(in folder: Folder) throws -> Run {
        var arguments: [String] = []
        var input = Data()
        for line in text("cmd").split(separator: "\n").map(String.init) {
            if line.hasPrefix("< ") {
                input = try folder.read(String(line.dropFirst(2)))
            } else {
                arguments.append(line)
            }
        }
        return try Rasm.run(arguments, in: folder, input: input)
    }

    /// Writes down what a run gave.
    func record(_ run: Run, _ folder: Folder) throws {
        try run.output.write(to: url("stdout"))
        try run.errors.write(to: url("stderr"))
        try Data("\(run.exit)\n".utf8).write(to: url("exit"))
        guard FileManager.default.fileExists(atPath: url("after").path) else { return }
        try FileManager.default.removeItem(at: url("after"))
        for (path, data) in try changes(in: folder) {
            let file = url("after").appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file)
        }
    }

    /// The files that are not as they were before the run.
    func changes(in folder: Folder) throws -> [String: Data] {
        let before = try self.folder().contents()
        return try folder.contents().filter { before[$0.key] != $0.value }
    }
}
