import Foundation
import Testing

/// Something that cannot be done, and what is said of it.
struct BadInput: Sendable, CustomTestStringConvertible {
    let name: String
    var arguments: [String]
    /// Files by path; a path that ends in a slash is an empty folder.
    var files: [String: [UInt8]] = [:]
    /// What standard error must hold.
    var says: String

    init(_ name: String, _ arguments: String..., files: [String: [UInt8]] = [:], says: String) {
        (self.name, self.arguments, self.files, self.says) = (name, arguments, files, says)
    }

    var testDescription: String { name }

    static let good = Array("قال شويجو ذلك.\n".utf8)

    static let table = [
        BadInput("a missing path", "check", "gone", says: "gone: no such file or folder"),
        BadInput(
            "a missing path beside a good one", "check", "a.txt", "gone.txt", files: ["a.txt": good],
            says: "gone.txt: no such"),
        BadInput(
            "an empty folder", "check", "news", files: ["news/": []], says: "news: there is no article in this folder"),
        BadInput(
            "a folder without articles", "check", "news", files: ["news/a.json": good], says: "it holds 1 JSON file"),
        BadInput("an empty file", "check", "a.txt", files: ["a.txt": []], says: "a.txt: is empty"),
        BadInput(
            "a binary file", "check", "a.txt", files: ["a.txt": [0x50, 0, 0x4B]], says: "a.txt: is binary: byte 1"),
        BadInput(
            "invalid UTF-8 in mid-file", "check", "a.txt", files: ["a.txt": good + [0x61, 0xFF, 0x62] + good],
            says: "a.txt:2:2: is not UTF-8"),
        BadInput(
            "UTF-32", "check", "a.txt", files: ["a.txt": [0xFF, 0xFE, 0, 0, 0x41, 6, 0, 0]], says: "a.txt: is in UTF-32"
        ),
        BadInput(
            "half a character of UTF-16", "check", "a.txt", files: ["a.txt": [0xFF, 0xFE, 0x41, 6, 0x0A]],
            says: "a.txt:1:2: is not UTF-16LE: byte 4"),
        BadInput(
            "an encoding nobody knows", "check", "--encoding", "EBCDIC-AR", "a.txt", files: ["a.txt": good],
            says: "--encoding EBCDIC-AR is not an encoding that is read"),
        BadInput(
            "a byte that is no character of its encoding", "check", "--encoding", "ISO-8859-6", "a.txt",
            files: ["a.txt": [0xE1, 0x0A, 0xFF]], says: "a.txt:2:1: is not ISO-8859-6: byte 2 (0xFF)"),
        BadInput(
            "invalid UTF-8 to be rewritten", "normalize", "--write", "a.txt", files: ["a.txt": good + [0xFF]],
            says: "is not UTF-8"),
        BadInput(
            "another format", "normalize", "a.docx", files: ["a.docx": good], says: "word processor files are not read"),
        BadInput(
            "a folder as glossary without a glossary", "check", "--glossary", ".git", "a.txt",
            files: ["a.txt": good, ".git/": []], says: ".git"),
        BadInput(
            "a missing glossary", "mentions", "--glossary", "gone.yaml", "a.txt", files: ["a.txt": good],
            says: "gone.yaml"),
        BadInput(
            "a review of a glossary that nothing is written into", "review", "--glossary", "names.csv", "a.txt",
            files: ["a.txt": good, "names.csv": Array("term,en\nشويغو,Shoigu\n".utf8)],
            says: "names.csv: is no YAML, and only that is written into: bring its names into a folder with rasm import"
        ),
        BadInput(
            "a glossary that is not YAML", "check", "--glossary", "b.yaml", "a.txt",
            files: ["a.txt": good, "b.yaml": Array("rasm: [1\n".utf8)],
            says: "b.yaml:2:1: error"),
        BadInput(
            "a termbase that is not well-formed", "check", "--glossary", "b.tbx", "a.txt",
            files: ["a.txt": good, "b.tbx": Array("<martif><text></martif>".utf8)], says: "b.tbx:1:"),
        BadInput(
            "an unknown setting", "check", "a.txt",
            files: ["a.txt": good, "rasm.yaml": Array("glosary: names.yaml\n".utf8)],
            says: "rasm.yaml:1:1: error: unknown key «glosary» of rasm.yaml; did you mean «glossary»?"),
        BadInput(
            "no glossary at all", "check", "a.txt", files: ["a.txt": good, "rasm.yaml": Array("months: kept\n".utf8)],
            says: "give --glossary"),
        BadInput(
            "output below a file", "normalize", "--output", "a.txt/x", "a.txt", files: ["a.txt": good], says: "a.txt/x"),
        BadInput(
            "output onto a folder", "export", "csv", "--output", "/proc/nowhere/x.csv", says: "/proc/nowhere/x.csv"),
        BadInput("no jobs", "check", "--jobs", "0", "a.txt", files: ["a.txt": good], says: "--jobs must be 1 or more"),
        BadInput("an unknown format", "check", "--format", "xml", "a.txt", files: ["a.txt": good], says: "format"),
        BadInput("an unknown command", "chekc", says: "there is no command «chekc»"),
        BadInput(
            "fewer than no jobs", "check", "--jobs", "-3", "a.txt", files: ["a.txt": good],
            says: "--jobs must be 1 or more, not -3"),
        BadInput(
            "column 0", "check", "--column", "0", "a.csv", files: ["a.csv": good],
            says: "a.csv:1:1: has no column «0»; columns count from 1, to 1"),
        BadInput(
            "a column before the first", "check", "--column", "-1", "a.csv", files: ["a.csv": good],
            says: "columns count from 1"),
        BadInput(
            "a version of TBX below none", "export", "tbx", "--tbx-version", "-2",
            says: "--tbx-version is 2 or 3, not -2"),
        BadInput(
            "a device named as article", "check", "/dev/zero", says: "/dev/zero: is a device or socket, not a file"),
        BadInput(
            "findings of clients", "validate", "--client", "trados", "--format", "sarif", "a.tmx",
            files: ["a.tmx": good],
            says: "--client tells in text or in json what tools do with a file; sarif is for findings"),
        BadInput(
            "a threshold for clients", "validate", "--client", "trados", "--fail-on", "error", "a.tmx",
            files: ["a.tmx": good], says: "leave --fail-on out"),
        BadInput(
            "a page of a vocabulary", "discover", "--vocabulary", "a.txt", "--format", "html", files: ["a.txt": good],
            says: "--format html is for articles; give text or json"),
        BadInput(
            "a file for a vocabulary", "discover", "--vocabulary", "a.txt", "-o", "b.txt", files: ["a.txt": good],
            says: "--output is for articles"),
        BadInput(
            "a page written over an article", "discover", "--format", "html", "a.txt", "-o", "./a.txt",
            files: ["a.txt": good], says: "give --output another name"),
    ]
}

@Suite("What cannot be done")
struct BadInputTests {
    @Test(arguments: BadInput.table)
    func `ends with 2, says why, and leaves every file as it was`(_ bad: BadInput) throws {
        let folder = try Folder.withNames()
        for (path, bytes) in bad.files {
            if path.hasSuffix("/") {
                try FileManager.default.createDirectory(at: folder.url(path), withIntermediateDirectories: true)
            } else {
                try folder.write(path, Data(bytes))
            }
        }
        let before = try folder.contents()
        let run = try Rasm.run(bad.arguments, in: folder)
        #expect(run.exit == 2)
        #expect(run.errorText.contains(bad.says), "\(run.errorText)")
        #expect(run.errorText.hasPrefix("rasm: "))
        #expect(!run.outputText.contains("No findings"))
        #expect(try folder.contents() == before)
    }

    @Test func `an unreadable article does not stop the others`() throws {
        let folder = try Folder.withNames()
        try folder.write("news/a.txt", Data([0xFF]))
        try folder.write("news/b.txt", Data(BadInput.good))
        let run = try Rasm.run(["normalize", "--write", "news"], in: folder)
        #expect(run.exit == 2)
        #expect(try folder.text("news/b.txt") == "قال شويغو ذلك.\n")
        #expect(try folder.read("news/a.txt") == Data([0xFF]))
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
        arguments: [
            ["check", "a.txt"], ["check", "--format", "sarif", "a.txt"], ["check", "--format", "junit", "a.txt"],
            ["normalize", "a.txt"],
            ["normalize", "--diff", "a.txt"], ["mentions", "a.txt"], ["segments", "a.txt"], ["rules"], ["config"],
            ["--help"], ["--version"],
            ["validate", "names.yaml"], ["export", "csv"], ["--generate-completion-script", "bash"],
        ])
    func `a full disk behind standard output is an error`(_ arguments: [String]) throws {
        let folder = try Folder.withNames()
        try folder.write("a.txt", Data(BadInput.good))
        let run = try Rasm.run(arguments, in: folder, output: URL(fileURLWithPath: "/dev/full"))
        #expect(run.exit == 2)
        #expect(run.errorText == "rasm: standard output: cannot write: No space left on device\n")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `a full disk behind an output file is an error`() throws {
        let folder = try Folder.withNames()
        let run = try Rasm.run(["export", "csv", "-o", "/dev/full"], in: folder)
        #expect(run.exit == 2)
        #expect(run.errorText.contains("/dev/full: cannot write it: No space left on device"))
    }

    @Test func `nobody reading the output is no reason to complain`() throws {
        let folder = try Folder.withNames()
        try folder.write("a.txt", String(repeating: "قال شويجو ذلك.\n", count: 20_000))
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = [
            "-c",
            "{ '\(Rasm.program.path)' mentions --format jsonl a.txt 2>errors; echo $? >code; } | head -n 1 >/dev/null",
        ]
        shell.currentDirectoryURL = folder.url
        try shell.run()
        shell.waitUntilExit()
        #expect(try folder.text("errors") == "")
        #expect(try folder.text("code") == "141\n")
    }

    @Test func `what a name would do to the terminal is shown, not done`() throws {
        let folder = try Folder.withNames()
        let name = "a\u{1B}[31m\u{202E}\n.txt"
        try folder.write(name, Data(BadInput.good))
        try folder.write("b\u{7}.txt", Data([0xFF]))
        let run = try Rasm.run(["check", "."], in: folder)
        #expect(run.outputText.hasPrefix("./a<U+001B>[31m<U+202E><U+000A>.txt\n"))
        #expect(run.errorText.contains("./b<U+0007>.txt:1:1"))
        #expect(!(run.outputText + run.errorText).contains("\u{1B}"))
    }
}
