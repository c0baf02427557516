import Foundation
import Testing

@Suite("What always holds")
struct PropertyTests {
    /// Texts with every trap the bytes have: line ends, marks, no final newline, a byte order mark.
    static let texts = [
        "قال سيرجي شويجو إن اوكرانيا بعيدة.\nوللجارديان رأي آخر.\n", "كيم\r\nجونج أون\r\nوشـويجو",
        "\u{FEFF}شُويجو\rشويقو\r",
        "لا أسماء هنا.\n", "«كيم» جونج أون\u{A0}و[شويجو]\u{2028}بالجارديان\t\n\n\n",
        String(repeating: "شويجو ", count: 3_000),
        "`شويجو` شويجو http://شويجو.com/شويجو\n", "😀شويجو😀 e\u{301} سيرجي\u{200F} شويجو\n",
    ]

    /// A folder with the texts as articles, some of them Markdown.
    static func folder() throws -> Folder {
        let folder = try Folder.withNames()
        for round in 0..<4 {
            for (number, text) in texts.enumerated() {
                try folder.write("news/\(round)/\(number).\(number % 2 == 0 ? "txt" : "md")", text)
            }
        }
        return folder
    }

    @Test func `normalizing twice is normalizing once`() throws {
        let folder = try Self.folder()
        #expect(try Rasm.run(["normalize", "--write", "news"], in: folder).exit == 0)
        let once = try folder.contents()
        let second = try Rasm.run(["normalize", "--write", "news"], in: folder)
        #expect(second.outputText == "0 names written in 0 of 32 files.\n")
        #expect(try folder.contents() == once)
        #expect(try Rasm.run(["normalize", "--diff", "news"], in: folder).output.isEmpty)
    }

    @Test(arguments: [
        ["check", "news"], ["check", "--format", "json", "news"], ["check", "--format", "sarif", "news"],
        ["check", "--format", "junit", "news"],
        ["mentions", "--format", "jsonl", "news"], ["segments", "news"], ["normalize", "--diff", "news"],
    ])
    func `the number of jobs changes nothing`(_ arguments: [String]) throws {
        let folder = try Self.folder()
        let one = try Rasm.run(arguments + ["--jobs", "1"], in: folder)
        for jobs in ["2", "4", "64"] {
            let many = try Rasm.run(arguments + ["--jobs", jobs], in: folder)
            #expect(many.output == one.output)
            #expect(many.errors == one.errors)
            #expect(many.exit == one.exit)
        }
        #expect(!one.output.isEmpty)
    }

    @Test(arguments: texts.indices)
    func `bytes outside the edits stay as they were`(_ number: Int) throws {
        let folder = try Folder.withNames()
        try folder.write("a.txt", Self.texts[number])
        let before = [UInt8](try folder.read("a.txt"))
        var expected: [UInt8] = []
        var copied = 0
        for line in try Rasm.run(["check", "--format", "json", "a.txt"], in: folder).outputText.split(separator: "\n") {
            let finding = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            guard let edit = finding["edit"] as? [String: Any] else { continue }
            let start = try #require(edit["start"] as? Int)
            #expect(start >= copied)
            expected += before[copied..<start] + Array(try #require(edit["replacement"] as? String).utf8)
            copied = try #require(edit["end"] as? Int)
        }
        expected += before[copied...]
        #expect([UInt8](try Rasm.run(["normalize", "a.txt"], in: folder).output) == expected)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/patch")))
    func `patch makes of the diff what normalize writes`() throws {
        let folder = try Self.folder()
        let diff = try Rasm.run(["normalize", "--diff", "./news"], in: folder)
        try folder.write("changes.diff", diff.output)
        try Rasm.run(["normalize", "--output", "clean", "news"], in: folder).check()
        let patch = Process()
        patch.executableURL = URL(fileURLWithPath: "/usr/bin/patch")
        patch.arguments = ["--binary", "-s", "-p1", "-i", "changes.diff"]
        patch.currentDirectoryURL = folder.url
        try patch.run()
        patch.waitUntilExit()
        #expect(patch.terminationStatus == 0)
        #expect(try Folder.contents(of: folder.url("news")) == Folder.contents(of: folder.url("clean")))
    }

    @Test func `standard input gives what the file gives`() throws {
        let folder = try Folder.withNames()
        for text in Self.texts {
            try folder.write("a.txt", text)
            let file = try Rasm.run(["normalize", "a.txt"], in: folder)
            let standard = try Rasm.run(["normalize", "-"], in: folder, input: Data(text.utf8))
            #expect(file.output == standard.output)
        }
    }

    @Test func `a path of any characters is written as JSON that can be read`() throws {
        let folder = try Folder.withNames()
        let name = "a\u{1}\"\\\u{7F}\u{2028}\té😀.txt"
        try folder.write(name, "شويجو")
        for arguments in [
            ["mentions", "--format", "jsonl"], ["segments", "--format", "jsonl"], ["check", "--format", "json"],
        ] {
            let run = try Rasm.run(arguments + [name], in: folder)
            let object = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
            #expect(object?["file"] as? String == name)
        }
        let sarif = try Rasm.run(["check", "--format", "sarif", name], in: folder)
        #expect(try JSONSerialization.jsonObject(with: sarif.output) is [String: Any])
    }

    @Test func `every line of jsonl is an object whose places are right`() throws {
        let folder = try Self.folder()
        let run = try Rasm.run(["mentions", "--format", "jsonl", "news"], in: folder)
        for line in run.outputText.split(separator: "\n") {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let file = [UInt8](try folder.read(try #require(object["file"] as? String)))
            let (start, end) = (try #require(object["start"] as? Int), try #require(object["end"] as? Int))
            #expect(String(decoding: file[start..<end], as: UTF8.self) == object["surface"] as? String)
        }
    }
}

extension Run {
    /// Expects that all went well.
    func check() {
        #expect(exit == 0)
        #expect(errors.isEmpty)
    }
}
