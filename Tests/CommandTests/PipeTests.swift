import Foundation
import Testing

@Suite("Pipes that are named")
struct PipeTests {
    /// Runs a line of a shell in a folder; `rasm` is the built program.
    private func shell(_ line: String, in folder: Folder) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "rasm() { '\(Rasm.program.path)' \"$@\"; }; { \(line); } >out 2>err"]
        process.currentDirectoryURL = folder.url
        try process.run()
        process.waitUntilExit()
        return Run(exit: process.terminationStatus, output: try folder.read("out"), errors: try folder.read("err"))
    }

    private func folder() throws -> Folder {
        let folder = try Folder.withNames()
        try folder.write("a.txt", "قال شويجو ذلك.\n")
        #expect(mkfifo(folder.url("pipe").path, 0o600) == 0)
        return folder
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `a signal ends a program that only reads`(_ signal: Int32) throws {
        let folder = try folder()
        let started = try Rasm.start(["check", "pipe"], in: folder)
        // The pipe can be opened when somebody has opened it for reading, who waits then.
        var pipe: Int32 = -1
        while started.process.isRunning, pipe < 0 {
            pipe = open(folder.url("pipe").path, O_WRONLY | O_NONBLOCK)
            usleep(200)
        }
        kill(started.process.processIdentifier, signal)
        let run = try started.finish()
        close(pipe)
        #expect(started.process.terminationReason == .exit)
        #expect(run.exit == 128 + signal)
    }

    private static let readers: [(arguments: [String], exit: Int32)] = [
        (["check", "--format", "json"], 1), (["mentions", "--format", "jsonl"], 0), (["segments"], 0),
        (["normalize"], 0),
        (["normalize", "--diff"], 0),
    ]

    @Test(arguments: readers)
    func `a pipe is read to its end`(_ arguments: [String], _ exit: Int32) throws {
        let folder = try folder()
        let run = try shell("cat a.txt >pipe & rasm \(arguments.joined(separator: " ")) pipe", in: folder)
        let file = try Rasm.run(arguments + ["a.txt"], in: folder)
        #expect(run.exit == exit)
        #expect(run.errorText == "")
        #expect(run.outputText == file.outputText.replacing("a.txt", with: "pipe"))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/fd")))
    func `so is one without a name, as a shell makes it`() throws {
        let run = try shell("cat a.txt | rasm normalize /dev/fd/0", in: try folder())
        #expect(run.exit == 0)
        #expect(run.outputText == "قال شويغو ذلك.\n")
    }

    @Test func `a pipe cannot be written to, and nothing else is`() throws {
        let folder = try folder()
        let run = try Rasm.run(["normalize", "--write", "a.txt", "pipe"], in: folder)
        #expect(run.exit == 2)
        #expect(
            run.errorText
                == "rasm: pipe is a pipe, which cannot be written to; leave --write out, or give --output FOLDER\n")
        #expect(try folder.text("a.txt") == "قال شويجو ذلك.\n")
    }
}
