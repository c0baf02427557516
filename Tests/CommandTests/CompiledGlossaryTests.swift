import Foundation
import Testing

@Suite("Compiled glossaries, and those that are kept")
struct CompiledGlossaryTests {
    private static let articles = [
        "قال سيرجي شويجو إن اوكرانيا بعيدة.\nوللجارديان رأي آخر. كيم جونج أون وكيم وحده.\n",
        "لا أسماء هنا.\n", "«كيم» جونج أون\u{A0}و[شويجو] في 5 مارس وبالجارديان\n",
    ]

    /// A folder with articles, and with a glossary that is large enough to be kept.
    private func folder() throws -> Folder {
        let folder = try Folder.withNames()
        for (number, text) in Self.articles.enumerated() { try folder.write("news/\(number).txt", text) }
        let names = try folder.text("names.yaml")
        try folder.write("names.yaml", names + String(repeating: "# a comment that says nothing\n", count: 700))
        // What changed a moment ago is not kept.
        Thread.sleep(forTimeInterval: 0.3)
        return folder
    }

    private static let commands = [
        ["check", "news"], ["check", "--format", "json", "news"], ["check", "--format", "sarif", "news"],
        ["mentions", "--format", "jsonl", "news"], ["mentions", "news"], ["normalize", "--diff", "news"],
    ]

    private func run(_ arguments: [String], in folder: Folder, cache: String?) throws -> Run {
        try Rasm.run(
            arguments, in: folder,
            environment: cache.map { ["XDG_CACHE_HOME": folder.url($0).path] } ?? ["RASM_CACHE": "off"])
    }

    @Test(arguments: commands)
    func `say the same as their source`(_ arguments: [String]) throws {
        let folder = try folder()
        let plain = try run(arguments, in: folder, cache: nil)
        #expect(!plain.output.isEmpty)
        for _ in 0..<2 {
            let kept = try run(arguments, in: folder, cache: "cache")
            #expect(kept.output == plain.output)
            #expect(kept.errors == plain.errors)
            #expect(kept.exit == plain.exit)
        }
        #expect(try folder.contents().keys.contains { $0.hasPrefix("cache/rasm/") && $0.hasSuffix(".rasm") })
        let compile = try run(
            ["glossary", "compile", "--glossary", "names.yaml", "-o", "names.rasm"], in: folder, cache: nil)
        #expect(compile.exit == 0 && compile.output.isEmpty && compile.errors.isEmpty)
        let compiled = try run(arguments + ["--glossary", "names.rasm"], in: folder, cache: nil)
        #expect(compiled.output == plain.output)
        #expect(compiled.exit == plain.exit)
    }

    @Test func `are the same bytes, made of a source, of what is kept, of a compiled one or of themselves`() throws {
        let folder = try folder()
        let makings: [(source: String, cache: String?)] = [
            ("names.yaml", nil), ("names.yaml", "cache"), ("names.yaml", "cache"), ("0.rasm", nil), ("0.rasm", "cache"),
        ]
        for (number, making) in makings.enumerated() {
            let arguments = ["glossary", "compile", "--glossary", making.source, "-o", "\(number).rasm"]
            #expect(try run(arguments, in: folder, cache: making.cache).exit == 0)
        }
        let itself = ["glossary", "compile", "--glossary", "1.rasm", "-o", "1.rasm"]
        #expect(try run(itself, in: folder, cache: nil).exit == 0)
        let first = try Data(contentsOf: folder.url("0.rasm"))
        for number in 1..<makings.count {
            #expect(try Data(contentsOf: folder.url("\(number).rasm")) == first)
        }
    }

    @Test func `a glossary that changed is read anew, though its size and time are the same`() throws {
        let folder = try folder()
        let before = try run(["mentions", "news/0.txt"], in: folder, cache: "cache")
        #expect(try run(["mentions", "news/0.txt"], in: folder, cache: "cache").output == before.output)
        let path = folder.url("names.yaml").path
        let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]!
        let changed = try folder.text("names.yaml").replacingOccurrences(of: "شويغو", with: "شويفو")
        try Data(changed.utf8).write(to: folder.url("names.yaml"), options: [])
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
        let after = try run(["mentions", "news/0.txt"], in: folder, cache: "cache")
        #expect(after.output != before.output)
        #expect(after.output == (try run(["mentions", "news/0.txt"], in: folder, cache: nil).output))
    }

    @Test(arguments: ["nothing", "half", "other", "flipped"])
    func `a file of the cache that was damaged is made anew`(_ damage: String) throws {
        let folder = try folder()
        let plain = try run(["check", "news"], in: folder, cache: "cache")
        let name = try #require(try folder.contents().keys.first { $0.hasPrefix("cache/rasm/") })
        var bytes = [UInt8](try folder.read(name))
        switch damage {
        case "nothing": bytes = []
        case "half": bytes = Array(bytes[..<(bytes.count / 2)])
        case "other": bytes = Array("rasm: 1\n".utf8)
        default: bytes[bytes.count / 2] ^= 0x20
        }
        try Data(bytes).write(to: folder.url(name))
        let again = try run(["check", "news"], in: folder, cache: "cache")
        #expect(again.output == plain.output && again.errors == plain.errors && again.exit == plain.exit)
        #expect([UInt8](try folder.read(name)) != bytes)
    }

    @Test func `a place that cannot be written to is done without`() throws {
        let folder = try folder()
        try folder.write("cache", "a file where a folder should be")
        let run = try run(["check", "news"], in: folder, cache: "cache")
        #expect(run.exit == 1 && run.errors.isEmpty)
    }

    @Test(arguments: [
        ("rasm: 1\n", "is no compiled glossary, though it is named like one"), ("", "is no compiled glossary"),
        ("RASM\r\n\u{1A}\n", "of which the end is missing"),
        ("RASM\r\n\u{1A}\n" + String(repeating: "x", count: 400), "was compiled by a machine with another byte order"),
    ])
    func `a file that is none is an error that says what to do`(_ content: String, _ message: String) throws {
        let folder = try folder()
        try folder.write("bad.rasm", content)
        for command in [["check", "news"], ["normalize", "--diff", "news"], ["export", "csv"]] {
            let run = try run(command + ["--glossary", "bad.rasm"], in: folder, cache: nil)
            #expect(run.exit == 2 && run.output.isEmpty)
            #expect(run.errorText.contains("bad.rasm") && run.errorText.contains(message))
            #expect(run.errorText.contains("rasm glossary compile"))
        }
    }

    @Test func `a compiled glossary is not written to standard output`() throws {
        let folder = try folder()
        let run = try run(["glossary", "compile", "--glossary", "names.yaml", "-o", "-"], in: folder, cache: nil)
        #expect(run.exit == 2 && run.output.isEmpty && run.errorText.contains("give a name in place of -"))
        #expect(try !folder.contents().keys.contains("-"))
    }

    @Test func `every command takes one for a glossary`() throws {
        let folder = try folder()
        _ = try run(["glossary", "compile", "--glossary", "names.yaml", "-o", "names.rasm"], in: folder, cache: nil)
        for command in [["export", "csv"], ["export", "tmx", "--from", "ar", "--to", "en"], ["export", "tbx"]] {
            let plain = try run(command + ["--glossary", "names.yaml"], in: folder, cache: nil)
            let compiled = try run(command + ["--glossary", "names.rasm"], in: folder, cache: nil)
            #expect(compiled.output == plain.output && !plain.output.isEmpty)
        }
    }
}
