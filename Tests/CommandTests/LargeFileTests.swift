import Foundation
import Testing

@testable import rasm_cli

@Suite("Large files")
struct LargeFileTests {
    /// JSON Lines of nine megabytes, most of it space between the objects, with a name to write every now and then.
    private static func jsonLines(last: String = #"{"text":"قال شويجو"}"#) -> String {
        let space = String(repeating: " ", count: 4_000) + "\r\n"
        var text = ""
        for number in 0..<2_250 {
            text += number % 250 == 0 ? "{\"id\":\(number),\"text\":\"قال سيرجي شويجو\"}\n" : space
        }
        return text + last
    }

    @Test(arguments: [(megabytes: 1, isGlossary: true), (17, false)])
    func `a termbase that is no house's glossary is judged as TBX alone, and that is said`(
        megabytes: Int, isGlossary: Bool
    ) throws {
        let folder = try Folder.withNames()
        let entries = ["a", "b"].map { id in
            "<termEntry id=\"\(id)\"><langSet xml:lang=\"ar\"><tig><term>شويغو</term></tig></langSet></termEntry>"
        }
        let comments = String(repeating: "<!-- \(String(repeating: " ", count: 1_000_000)) -->\n", count: megabytes)
        try folder.write(
            "a.tbx",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
            <text><body>
            \(entries.joined(separator: "\n"))
            \(comments)</body></text></martif>
            """)
        let run = try Rasm.run(["validate", "--format", "json", "a.tbx"], in: folder)
        // Two entries with one name: no mistake in a termbase, one in a glossary.
        #expect(run.outputText.contains("شويغو") == isGlossary)
        #expect(run.errorText.contains("is larger than 16 MB") != isGlossary)
    }

    @Test func `a large file is checked in pieces, and its lines and bytes are those of the file`() throws {
        let folder = try Folder.withNames()
        let text = Self.jsonLines()
        try folder.write("a.jsonl", text)
        let one = try Rasm.run(["check", "--format", "json", "--jobs", "1", "a.jsonl"], in: folder)
        #expect(one.exit == 1)
        #expect(one.errors.isEmpty)
        let objects = try one.outputText.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["line"] as? Int } == (0..<9).map { $0 * 250 + 1 } + [2_251])
        let bytes = Array(text.utf8)
        for object in objects {
            let range = try #require(object["start"] as? Int)..<(try #require(object["end"] as? Int))
            #expect(String(decoding: bytes[range], as: UTF8.self) == object["surface"] as? String)
        }
        let many = try Rasm.run(["check", "--format", "json", "--jobs", "7", "a.jsonl"], in: folder)
        #expect(many.output == one.output)
        let told = try Rasm.run(["check", "a.jsonl"], in: folder).outputText
        #expect(told.hasPrefix("a.jsonl\n    1:21  error"))
        #expect(told.hasSuffix("\n\n10 findings (10 errors) in 1 of 1 file. `rasm normalize` can write 10 of them.\n"))
        let suites = try Rasm.run(["check", "--format", "junit", "a.jsonl"], in: folder).outputText
        #expect(suites.contains("tests=\"10\" failures=\"10\""))
        #expect(suites.split(separator: "<testsuite ").count == 2)
    }

    @Test func `a report of a large file is that of its objects, with their lines`() throws {
        let folder = try Folder.withNames()
        let space = String(repeating: " ", count: 4_000)
        let object = "{\"text\":\"قال سيرجي شويغو\"}"
        try folder.write("large.jsonl", (0..<2_250).map { $0 % 250 == 0 ? object : space }.joined(separator: "\n"))
        try folder.write("small.jsonl", Array(repeating: object, count: 9).joined(separator: "\n"))
        let one = try Rasm.run(["report", "--jobs", "1", "large.jsonl", "-o", "one.html"], in: folder)
        let many = try Rasm.run(["report", "--jobs", "7", "large.jsonl", "-o", "many.html"], in: folder)
        let small = try Rasm.run(["report", "small.jsonl", "-o", "small.html"], in: folder)
        #expect((one.exit, many.exit, small.exit) == (0, 0, 0))
        #expect(one.outputText.dropFirst("one".count) == small.outputText.dropFirst("small".count))
        let page = try folder.text("one.html")
        #expect(try folder.text("many.html") == page)
        #expect(page.contains("large.jsonl:2001"))
    }

    @Test(arguments: [true, false])
    func `spellings are found in the pieces of a large file, and their places are those of the file`(
        isJSONLines: Bool
    ) throws {
        let folder = try Folder.withNames()
        let space = String(repeating: " ", count: 4_000)
        let name = isJSONLines ? "a.jsonl" : "a.txt"
        let text = (0..<2_250).map { number in
            let sentence = number % 250 == 0 ? "قال سيرجي شوايجو" : ""
            if isJSONLines { return sentence.isEmpty ? space : "{\"text\":\"\(sentence)\"}" }
            return sentence + space + "\n"
        }.joined(separator: "\n")
        try folder.write(name, text)
        let one = try Rasm.run(["discover", "--format", "json", "--jobs", "1", name], in: folder)
        #expect(one.exit == 0)
        let many = try Rasm.run(["discover", "--format", "json", "--jobs", "7", name], in: folder)
        #expect(many.output == one.output)
        let line = try #require(one.outputText.split(separator: "\n").first { $0.contains("شوايجو") })
        let group = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let member = try #require((group["members"] as? [[String: Any]])?.first)
        #expect(member["spelling"] as? String == "شوايجو")
        #expect(member["count"] as? Int == 9)
        // An object of JSON Lines is an article; of a text, a piece is one.
        #expect(isJSONLines ? member["articles"] as? Int == 9 : (member["articles"] as? Int ?? 0) > 1)
        let contexts = try #require(member["contexts"] as? [[String: Any]])
        #expect(contexts.map { $0["line"] as? Int } == (0..<3).map { $0 * 250 * (isJSONLines ? 1 : 2) + 1 })
        #expect(contexts.map { $0["column"] as? Int } == Array(repeating: isJSONLines ? 20 : 11, count: 3))
    }

    @Test(arguments: [["--write"], ["--output", "out"], []])
    func `a large file is written, and every byte outside its names stays`(_ mode: [String]) throws {
        let folder = try Folder.withNames()
        let text = Self.jsonLines()
        try folder.write("a.jsonl", text)
        let run = try Rasm.run(["normalize", "a.jsonl"] + mode, in: folder)
        run.check()
        let expected = text.replacing("سيرجي شويجو", with: "سيرغي شويغو").replacing("شويجو", with: "شويغو")
        let path = mode.isEmpty ? nil : mode.count == 1 ? "a.jsonl" : "out/a.jsonl"
        #expect(try path.map { try folder.read($0) } ?? run.output == Data(expected.utf8))
        if path != "a.jsonl" { #expect(try folder.read("a.jsonl") == Data(text.utf8)) }
        if let path { #expect(run.outputText == "\(path): 10 names\n10 names written in 1 of 1 file.\n") }
        #expect(try folder.contents().keys.filter { $0.hasSuffix(".tmp") }.isEmpty)
    }

    @Test(arguments: [["--write"], ["--output", "out"]])
    func `a mistake at the end leaves the file as it was`(_ mode: [String]) throws {
        let folder = try Folder.withNames()
        let text = Self.jsonLines(last: #"{"text":"#)
        try folder.write("a.jsonl", text)
        try folder.write("b.jsonl", "{\"text\":\"شويجو\"}")
        let run = try Rasm.run(["normalize", "a.jsonl", "b.jsonl"] + mode, in: folder)
        #expect(run.exit == 2)
        #expect(run.errorText == "rasm: a.jsonl:2251:9: the object ends too early\n")
        #expect(run.outputText.hasSuffix("1 name written in 1 of 2 files; 1 file could not be done.\n"))
        #expect(try folder.read("a.jsonl") == Data(text.utf8))
        #expect(try folder.contents().keys.filter { $0.hasSuffix(".tmp") || $0 == "out/a.jsonl" }.isEmpty)
        let checked = try Rasm.run(["check", "a.jsonl"], in: folder)
        #expect(checked.exit == 2)
        #expect(
            checked.outputText.hasSuffix(
                "9 findings (9 errors) in 1 of 1 file. `rasm normalize` can write 9 of them. 1 path could not be read.\n"
            ))
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `a signal leaves a large file old or new, and nothing beside it`(_ signal: Int32) throws {
        let folder = try Folder.withNames()
        let text = Self.jsonLines()
        try folder.write("a.jsonl", text)
        let started = try Rasm.start(["normalize", "--write", "--jobs", "1", "a.jsonl"], in: folder)
        let temporary = folder.url(".rasm-a.jsonl.tmp").path
        while started.process.isRunning, !FileManager.default.fileExists(atPath: temporary) { usleep(200) }
        kill(started.process.processIdentifier, signal)
        let run = try started.finish()
        #expect(run.exit == 128 + signal || run.exit == 0)
        let left = try folder.text("a.jsonl")
        #expect(run.exit == 0 || left == text)
        #expect(!FileManager.default.fileExists(atPath: temporary))
    }

    @Test func `the diff and the sentences of a large file are those of the whole`() throws {
        let folder = try Folder.withNames()
        let text = Self.jsonLines()
        try folder.write("a.jsonl", text)
        let diff = try Rasm.run(["normalize", "--diff", "--jobs", "3", "a.jsonl"], in: folder)
        #expect(diff.exit == 0)
        // CR LF is one character to a string.
        let lines = diff.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        #expect(lines.filter { $0.hasPrefix("@@") }.prefix(2) == ["@@ -1,4 +1,4 @@", "@@ -248,7 +248,7 @@"])
        #expect(lines.count { $0.hasPrefix("-{") } == 10 && lines.count { $0.hasPrefix("+{") } == 10)
        let segments = try Rasm.run(["segments", "--format", "jsonl", "a.jsonl"], in: folder)
        #expect(segments.exit == 0)
        let bytes = Array(text.utf8)
        let objects = try segments.outputText.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.count == 10)
        for object in objects {
            let range = try #require(object["start"] as? Int)..<(try #require(object["end"] as? Int))
            #expect(String(decoding: bytes[range], as: UTF8.self) == object["text"] as? String)
        }
    }

    private static let lines: [(files: Int, bytes: Int, totalBytes: Int?, seconds: Double, text: String)] = [
        (0, 0, nil, 0.3, "0 of 4000 files, 0.0 MB/s"), (100, 850_000, nil, 0.5, "100 of 4000 files, 1.7 MB/s"),
        (1_000, 200_000_000, nil, 10, "1000 of 4000 files, 20.0 MB/s, 0:30 left"),
        (1_000, 250_000_000, 1_000_000_000, 100, "1000 of 4000 files, 2.5 MB/s, 5:00 left"),
        (1, 1_000_000, 10_000_000_000, 2, "1 of 4000 files, 0.5 MB/s, 5:33:18 left"),
        (4_000, 1_000_000, nil, 2, "4000 of 4000 files, 0.5 MB/s, 0:00 left"),
    ]

    @Test(arguments: lines)
    func `progress tells files, speed and the time left`(
        _ files: Int, _ bytes: Int, _ totalBytes: Int?, _ seconds: Double, _ text: String
    ) {
        let line = ProgressLine(files: files, bytes: bytes)
        #expect(line.text(of: 4_000, totalBytes: totalBytes, after: .seconds(seconds)) == text)
    }
}
