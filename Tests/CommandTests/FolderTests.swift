import Foundation
import Testing

/// Nothing in a folder is passed over in silence: what is not looked at is named or counted.
@Suite("Folders that hold more than files")
struct FolderTests {
    static let right = "قال شويغو ذلك.\n"
    static let wrong = "قال شويجو ذلك.\n"

    /// A folder `news` with one good article in it.
    private func news() throws -> Folder {
        let folder = try Folder.withNames()
        try folder.write("news/ok.txt", Self.right)
        return folder
    }

    private func link(_ path: String, to target: String, in folder: Folder) throws {
        try FileManager.default.createSymbolicLink(atPath: folder.url(path).path, withDestinationPath: target)
    }

    /// Makes a file whose name is any bytes but NUL.
    private func write(_ text: String, named name: [UInt8], below path: String, in folder: Folder) throws {
        let full = Array((folder.url(path).path + "/").utf8) + name + [0]
        let file = full.map(CChar.init(bitPattern:)).withUnsafeBufferPointer { fopen($0.baseAddress!, "w") }
        let opened = try #require(file)
        fputs(text, opened)
        fclose(opened)
    }

    @Test func `a link that leads nowhere is an error, and the others are checked`() throws {
        let folder = try news()
        try link("news/a.txt", to: "gone.txt", in: folder)
        try link("news/.#lock", to: "user@host", in: folder)
        let run = try Rasm.run(["check", "news"], in: folder)
        #expect(run.exit == 2)
        #expect(run.errorText == "rasm: news/a.txt: is a link to «gone.txt», which is not there\n")
        #expect(run.outputText == "No findings in 1 file. 1 path could not be read.\n")
        let outright = try Rasm.run(["check", "news/a.txt"], in: folder)
        #expect(outright.exit == 2)
        #expect(outright.errorText == run.errorText)
    }

    /// More than are written with one call, of more than one length, and some without a name.
    @Test(arguments: ["1", "4"])
    func `what is told of many files is what is told of each`(jobs: String) throws {
        let folder = try Folder.withNames()
        var expected = ""
        for number in 100..<180 {
            let name = "news/\(number).txt"
            try folder.write(
                name, number % 3 == 0 ? "لا أحد.\n" : String(repeating: Self.right, count: number % 37 * 4))
            if number % 3 != 0, number % 37 > 0 {
                expected += try Rasm.run(["mentions", "--format", "jsonl", name], in: folder).outputText
            }
        }
        let run = try Rasm.run(["mentions", "--jobs", jobs, "--format", "jsonl", "news"], in: folder)
        #expect(run.outputText == expected)
    }

    #if os(Linux)
        // The file system of a Mac takes no such names.
        @Test func `a name that is not UTF-8 is an error that shows it, and the others are checked`() throws {
            let folder = try news()
            try write(Self.wrong, named: [0x61, 0xFF] + Array("خ.txt".utf8), below: "news", in: folder)
            let run = try Rasm.run(["check", "--format", "sarif", "news"], in: folder)
            #expect(run.exit == 2)
            #expect(
                run.errorText
                    == "rasm: news/a\\xFFخ.txt: cannot be looked at: its name is not UTF-8; give the file another name\n"
            )
            let sarif = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
            let invocations = (sarif["runs"] as? [[String: Any]])?.first?["invocations"] as? [[String: Any]]
            #expect(invocations?.first?["executionSuccessful"] as? Bool == false)
            let names = folder.url("glossary")
            try FileManager.default.createDirectory(at: names, withIntermediateDirectories: true)
            try folder.write("glossary/names.yaml", folder.read("names.yaml"))
            try write("", named: [0xFF] + Array(".yaml".utf8), below: "glossary", in: folder)
            // Half a glossary would call wrong names clean.
            #expect(try Rasm.run(["check", "--glossary", "glossary", "news"], in: folder).exit == 2)
            #expect(try Rasm.run(["validate", "glossary"], in: folder).errorText.contains("glossary/\\xFF.yaml"))
        }
    #endif

    @Test func `pipes are counted like other files, and not opened`() throws {
        let folder = try news()
        #expect(mkfifo(folder.url("news/a.txt").path, 0o600) == 0)
        let run = try Rasm.run(["check", "news"], in: folder)
        #expect(run.exit == 0)
        #expect(run.errorText == "rasm: note: news: left out what is no article: 1 pipe, socket or device\n")
        try FileManager.default.removeItem(at: folder.url("news/ok.txt"))
        let alone = try Rasm.run(["check", "news"], in: folder)
        #expect(alone.exit == 2)
        #expect(alone.errorText.hasSuffix("; it holds 1 pipe, socket or device\n"))
    }

    @Test func `links to folders are followed, and loops end`() throws {
        let folder = try news()
        try folder.write("archive/deep/old.txt", Self.wrong)
        try link("news/archive", to: "../archive", in: folder)
        try link("news/again", to: "archive/deep", in: folder)
        try link("archive/deep/loop", to: "..", in: folder)
        try link("news/self", to: ".", in: folder)
        let run = try Rasm.run(["check", "news"], in: folder)
        #expect(run.exit == 1)
        #expect(run.errors.isEmpty)
        #expect(run.outputText.hasPrefix("news/again/old.txt\n"))
        #expect(run.outputText.hasSuffix("in 1 of 2 files. `rasm normalize` can write 1 of them.\n"))
    }

    @Test func `a link to a folder above is named, not followed`() throws {
        let folder = try news()
        try folder.write("beside.txt", Self.wrong)
        try link("news/up", to: "..", in: folder)
        let run = try Rasm.run(["check", "news"], in: folder)
        #expect(run.exit == 0)
        #expect(run.errorText == "rasm: note: news/up: is a link to a folder it lies in, and is not followed\n")
    }

    @Test(arguments: ["latest", "latest/"])
    func `a folder may be given as a link`(_ path: String) throws {
        let folder = try news()
        try folder.write("news/b.txt", Self.wrong)
        try link("latest", to: "news", in: folder)
        let run = try Rasm.run(["normalize", "--write", path], in: folder)
        #expect(run.outputText == "latest/b.txt: 1 name\n1 name written in 1 of 2 files.\n")
        #expect(try folder.text("news/b.txt") == Self.right)
    }

    @Test func `what is excluded is not looked at, and said where it is all there is`() throws {
        let folder = try news()
        try folder.write("rasm.yaml", "glossary: names.yaml\nexclude: [\"drafts/**\", \"*.bak\"]\n")
        try folder.write("drafts/a.txt", Self.wrong)
        try link("drafts/b.txt", to: "gone", in: folder)
        try link("news/b.bak", to: "gone", in: folder)
        #expect(try Rasm.run(["check", "news"], in: folder).exit == 0)
        let run = try Rasm.run(["check", "drafts"], in: folder)
        #expect(run.exit == 2)
        #expect(run.errorText.hasPrefix("rasm: drafts: there is no article in this folder"))
        #expect(run.errorText.hasSuffix("; all it holds is excluded by «exclude» (rasm.yaml:2:1)\n"))
        try folder.write("mixed/drafts.json", "{}")
        try folder.write("mixed/old.bak", "x")
        #expect(
            try Rasm.run(["check", "mixed"], in: folder).errorText
                .hasSuffix("; it holds 1 JSON file, and the rest is excluded by «exclude» (rasm.yaml:2:1)\n"))
    }

    /// Root may open everything: then the program is run as nobody.
    private static let asNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    private static let canBeRefused =
        geteuid() != 0 || FileManager.default.fileExists(atPath: "/usr/bin/setpriv")

    @Test(.enabled(if: canBeRefused, "root may read every folder, and there is no setpriv to become somebody else"))
    func `a folder that cannot be opened does not stop the files beside it`() throws {
        let folder = try news()
        try folder.write("news/b.txt", Self.wrong)
        try folder.write("news/locked/c.txt", Self.wrong)
        let locked = folder.url("news/locked").path
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: locked) }
        let process = Process()
        let arguments = (geteuid() == 0 ? Self.asNobody : []) + [Rasm.program.path, "check", "news"]
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        #expect(said == "rasm: news/locked: cannot open the folder: Permission denied\n")
        #expect(text.hasPrefix("news/b.txt\n"))
        #expect(text.hasSuffix("in 1 of 2 files. `rasm normalize` can write 1 of them. 1 path could not be read.\n"))
    }
}
