import Foundation
import Testing

@Suite("Streams of JSON objects")
struct StreamTests {
    @Test(arguments: [1, 2, 7])
    func `every object is answered in its order, on however many processors`(jobs: Int) throws {
        let names = ["شويجو", "شويغو", "لا أحد"]
        let objects = (0..<20_000).map { number in
            let filler = String(repeating: "كلام ", count: number % 40)
            return "{\"id\": \(number), \"text\":\"\(filler)قال \(names[number % 3])\", \"n\": [1, {\"a\": null}]}"
        }
        let folder = try Folder.withNames()
        let input = Data(objects.joined(separator: "\n").utf8)
        let run = try Rasm.run(["normalize", "--jsonl", "--jobs", "\(jobs)"], in: folder, input: input)
        #expect(run.exit == 0)
        let expected = objects.map { $0.replacing("شويجو", with: "شويغو") + "\n" }.joined()
        #expect(run.output == Data(expected.utf8))
    }

    @Test func `an object is answered before the next one comes`() throws {
        let folder = try Folder.withNames()
        let (input, output) = (Pipe(), Pipe())
        let process = Process()
        process.executableURL = Rasm.program
        process.arguments = ["normalize", "--jsonl"]
        process.currentDirectoryURL = folder.url
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        for name in ["شويجو", "شويغو"] {
            try input.fileHandleForWriting.write(contentsOf: Data("{\"text\":\"\(name)\"}\n".utf8))
            // Would wait for ever if the answer were held back.
            var answer = Data()
            while answer.last != 0x0A { answer += output.fileHandleForReading.availableData }
            #expect(String(decoding: answer, as: UTF8.self) == "{\"text\":\"شويغو\"}\n")
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func `mentions of an object in another encoding are told in UTF-8, all of the line`() throws {
        let folder = try Folder.withNames()
        // {"text":"قال شويغو"} in windows-1256.
        let text: [UInt8] = [0xDE, 0xC7, 0xE1, 0x20, 0xD4, 0xE6, 0xED, 0xDB, 0xE6]
        let input = Data("{\"text\":\"".utf8) + Data(text) + Data("\"}\n".utf8)
        let run = try Rasm.run(["mentions", "--jsonl", "--encoding", "windows-1256"], in: folder, input: input)
        #expect(run.exit == 0)
        let expected = #"{"text":"قال شويغو","mentions":[{"field":"text","start":4,"end":9,"#
        #expect(String(data: run.output, encoding: .utf8)?.hasPrefix(expected) == true)
        let normalized = try Rasm.run(["normalize", "--jsonl", "--encoding", "windows-1256"], in: folder, input: input)
        #expect(normalized.output == input)
    }

    @Test(arguments: [["mentions", "--format", "table"], ["mentions", "--format", "jsonl"], ["normalize", "--diff"]])
    func `an option that says how to write has no place beside a stream`(words: [String]) throws {
        let run = try Rasm.run(words + ["--jsonl"], in: Folder.withNames(), input: Data("{}\n".utf8))
        #expect(run.exit == 2 && run.output.isEmpty)
        #expect(run.errorText.contains("--jsonl") && run.errorText.contains(" out"))
    }

    @Test(arguments: ["mentions", "normalize"])
    func `a line of UTF-16 is no object`(command: String) throws {
        let folder = try Folder.withNames()
        let input = Data([0xFF, 0xFE]) + "{\"text\":\"شويجو\"}".data(using: .utf16LittleEndian)!
        let run = try Rasm.run([command, "--jsonl"], in: folder, input: input)
        #expect(run.exit == 1)
        #expect(run.outputText.contains("\"message\":\"is in UTF-16LE, whose lines cannot be told apart"))
    }

    @Test func `a line that is too long is answered as well, and the next one read`() throws {
        let folder = try Folder.withNames()
        let input =
            Data(repeating: UInt8(ascii: "x"), count: (64 << 20) + 200_000) + Data("\n{\"text\":\"شويجو\"}".utf8)
        let run = try Rasm.run(["normalize", "--jsonl"], in: folder, input: input)
        #expect(run.exit == 1)
        #expect(
            run.outputText
                == "{\"error\":{\"line\":1,\"message\":\"is longer than 64 MB, the most that is read\"}}\n{\"text\":\"شويغو\"}\n"
        )
    }

    @Test(arguments: [
        (#"{"id":2}"#, #"{"id":2,"mentions":[]}"#), ("{}", #"{"mentions":[]}"#), ("{ }", #"{ "mentions":[]}"#),
    ])
    func `objects without text are left alone when that is wanted`(object: String, answer: String) throws {
        let folder = try Folder.withNames()
        for (command, expected) in [("normalize", object), ("mentions", answer)] {
            let run = try Rasm.run([command, "--jsonl", "--skip-missing"], in: folder, input: Data(object.utf8))
            #expect(run.exit == 0)
            #expect(run.outputText == expected + "\n")
        }
    }

    @Test(arguments: [1, 4])
    func `names are told by scalars of the strings they stand in`(jobs: Int) throws {
        let folder = try Folder.withNames()
        let object =
            #"{"id":{"text":"x"},"title":"😀\ud83d\ude00\n\ud800 شويجو","n":1.5e3,"text":"\u0642ال شويجو و\u0634\u0648ي\u062Cو"}"#
        let input = Data(String(repeating: object + "\n", count: 500).utf8)
        let run = try Rasm.run(
            ["mentions", "--jsonl", "--jobs", "\(jobs)", "--text-field", "title", "--text-field", "text"], in: folder,
            input: input)
        #expect(run.exit == 0)
        let answers = run.outputText.split(separator: "\n")
        #expect(answers.count == 500 && Set(answers).count == 1)
        // Half of a surrogate pair is no JSON to Foundation.
        let answer = try #require(answers.first).replacing("\\ud800", with: "x")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
        let mentions = try #require(json["mentions"] as? [[String: Any]])
        #expect(mentions.map { $0["field"] as? String } == ["title", "text", "text"])
        for mention in mentions {
            let scalars = Array(try #require(json[mention["field"] as? String ?? ""] as? String).unicodeScalars)
            let range = try #require(mention["start"] as? Int)..<(try #require(mention["end"] as? Int))
            #expect(String(String.UnicodeScalarView(scalars[range])) == mention["surface"] as? String)
            #expect(mention["surface"] as? String == "شويجو")
        }
    }
}
