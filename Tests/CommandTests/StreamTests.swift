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
}
