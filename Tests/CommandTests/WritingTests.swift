import Foundation
import Testing

@Suite("Files that are rewritten")
struct WritingTests {
    static let wrong = "قال شويجو ذلك.\n"
    static let right = "قال شويغو ذلك.\n"

    @Test func `a file with nothing to change keeps its time`() throws {
        let folder = try Folder.withNames()
        try folder.write("a.txt", Self.right)
        let time = Date(timeIntervalSince1970: 1_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: folder.url("a.txt").path)
        try Rasm.run(["normalize", "--write", "a.txt"], in: folder).check()
        #expect(
            try FileManager.default.attributesOfItem(atPath: folder.url("a.txt").path)[.modificationDate] as? Date
                == time)
    }

    @Test(arguments: [0o640, 0o600, 0o755])
    func `a rewritten file keeps its mode`(_ mode: Int) throws {
        let folder = try Folder.withNames()
        try folder.write("a.txt", Self.wrong)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.url("a.txt").path)
        try Rasm.run(["normalize", "--write", "a.txt"], in: folder).check()
        #expect(try folder.text("a.txt") == Self.right)
        #expect(
            try FileManager.default.attributesOfItem(atPath: folder.url("a.txt").path)[.posixPermissions] as? Int
                == mode)
    }

    @Test func `a link stays a link, and what it points to is rewritten once`() throws {
        let folder = try Folder.withNames()
        try folder.write("news/a.txt", Self.wrong)
        try FileManager.default.createSymbolicLink(atPath: folder.url("news/b.txt").path, withDestinationPath: "a.txt")
        let run = try Rasm.run(["normalize", "--write", "news", "news/a.txt"], in: folder)
        #expect(run.outputText == "news/a.txt: 1 name\n1 name written in 1 of 1 file.\n")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.url("news/b.txt").path) == "a.txt")
        #expect(try folder.text("news/a.txt") == Self.right)
    }

    @Test func `a file with two names is refused`() throws {
        let folder = try Folder.withNames()
        try folder.write("a.txt", Self.wrong)
        try FileManager.default.linkItem(at: folder.url("a.txt"), to: folder.url("b.txt"))
        let run = try Rasm.run(["normalize", "--write", "a.txt"], in: folder)
        #expect(run.exit == 2)
        #expect(run.errorText.contains("a.txt: has 2 hard links"))
        #expect(try folder.text("b.txt") == Self.wrong)
    }

    @Test func `the settings are found from a folder below`() throws {
        let folder = try Folder.withNames()
        try folder.write("deep/er/a.txt", Self.wrong)
        let below = Folder(inside: folder.url("deep/er"))
        let run = try Rasm.run(["normalize", "a.txt"], in: below)
        #expect(run.outputText == Self.right)
        #expect(
            try Rasm.run(["config"], in: below).outputText.hasPrefix(
                "# read from ../../rasm.yaml\nglossary:  # ../../rasm.yaml:1:1\n"))
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `a signal leaves every file old or new, and nothing beside them`(_ signal: Int32) throws {
        let folder = try Folder.withNames()
        for number in 0..<3_000 { try folder.write("news/\(number).txt", Self.wrong) }
        let names = Set(try folder.contents().keys)
        let started = try Rasm.start(["normalize", "--write", "news"], in: folder)
        // Some files are written before the signal comes.
        let first = folder.url("news/0.txt")
        while started.process.isRunning, try Data(contentsOf: first) == Data(Self.wrong.utf8) { usleep(200) }
        kill(started.process.processIdentifier, signal)
        let run = try started.finish()
        // A very fast disk may have been done.
        #expect(run.exit == 128 + signal || run.outputText.contains("3000 of 3000"))
        let after = try folder.contents()
        #expect(Set(after.keys) == names)
        for (path, data) in after where path.hasPrefix("news/") {
            #expect(data == Data(Self.wrong.utf8) || data == Data(Self.right.utf8))
        }
    }

    private static let exports: [(arguments: [String], name: String)] = [
        (["export", "tmx", "--to", "en"], "names.ar-en.tmx"), (["export", "tbx"], "names.v3.tbx"),
        (["export", "tbx", "--tbx-version", "2"], "names.v2.tbx"),
        (["export", "tbx", "--profile", "omegat"], "names.omegat.tbx"),
        (["export", "tbx", "--style", "dct", "--to", "en"], "names.v3-dct.ar-en.tbx"),
        (["export", "tbx", "--profile", "weblate", "--to", "en"], "names.weblate.ar-en.tbx"),
        (["export", "multiterm"], "names.multiterm.xml"),
        (["export", "memoq", "--from", "en", "--to", "ar"], "names.en-ar.memoq.csv"),
        (["export", "omegat", "--to", "en"], "names.ar-en.utf8"),
        (["export", "utx", "--to", "en"], "names.ar-en.utx"), (["export", "csv"], "names.csv"),
        (["export", "--for", "memoq", "--to", "en", "--loss", "none"], "names.ar-en.memoq.csv"),
        (["export", "tei", "a.txt"], "a.tei.xml"), (["export", "xliff", "--to", "en", "a.txt"], "a.ar-en.xlf"),
    ]

    @Test(arguments: exports)
    func `an export goes to standard output, to a file or into a folder`(_ arguments: [String], _ name: String) throws {
        let folder = try Folder.withNames()
        try folder.write("a.txt", Self.wrong)
        let printed = try Rasm.run(arguments, in: folder)
        printed.check()
        #expect(!printed.output.isEmpty)
        try Rasm.run(arguments + ["-o", "x/y.out"], in: folder).check()
        #expect(try folder.read("x/y.out") == printed.output)
        try Rasm.run(arguments + ["-o", "x/"], in: folder).check()
        #expect(try folder.read("x/\(name)") == printed.output)
        if !name.hasSuffix("csv"), !name.hasSuffix("tbx") {
            #expect(try Rasm.run(["validate", "x/\(name)"], in: folder).exit == 0)
        }
    }

    @Test func `articles are exported in the tree they came in`() throws {
        let folder = try Folder.withNames()
        try folder.write("news/a.txt", Self.wrong)
        try folder.write("news/deep/b.md", Self.right)
        try Rasm.run(["export", "tei", "-o", "tei", "news"], in: folder).check()
        #expect(Set(try Folder.contents(of: folder.url("tei")).keys) == ["a.tei.xml", "deep/b.tei.xml"])
    }
}
