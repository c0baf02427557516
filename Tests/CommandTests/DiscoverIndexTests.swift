import Foundation
import Testing

@Suite("The index of an archive")
struct DiscoverIndexTests {
    /// Numbers that are the same on each run (Knuth's MMIX generator).
    struct Random {
        var state: UInt64
        mutating func below(_ end: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % end
        }
        mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
    }

    private static let sentences = [
        "قال سيرجي شوايجو إن القمة ناجحة.", "وشوايجو هناك، ثم عاد.", "فاز كونور ماكغريغور بالنزال.",
        "خسر كونور ماكجريجور.",
        "عاد مكغريغور مساء 12 Moscow ماكجريجور", "التقى سيرغي شويغو الوفد في روسيا.",
        "ذكرت صحيفة الجارديين أن كيم وصل.",
        "«الجارديين»\nو(ماكغريغور)", "لا أسماء هنا.", "شُوايجو قُرب الكرملين",
    ]

    private static func article(_ random: inout Random) -> String {
        (0..<1 + random.below(6)).map { _ in random.one(of: sentences) }.joined(
            separator: random.one(of: [" ", "\n", "\n\n"]))
    }

    private static func file(_ random: inout Random) -> (ending: String, text: String) {
        switch random.below(5) {
        case 0: ("md", "# عنوان\n\n" + article(&random))
        case 1: ("html", "<html lang=\"ar\"><body><p>\(article(&random))</p><p>\(article(&random))</p></body></html>")
        case 2:
            (
                "jsonl",
                (0..<3).map { "{\"text\":\"\(article(&random).replacing("\n", with: " "))\",\"id\":\($0)}\n" }.joined()
                    + (random.below(3) == 0 ? "{\"id\":7}\n" : "")
            )
        default: ("txt", article(&random))
        }
    }

    private static let arguments = ["discover", "--format", "json", "--text-field", "text", "--skip-missing"]

    /// What is told on standard error beside what a run without an index tells.
    private static func expectAlike(_ folder: Folder, _ options: [String] = [], index: String = "a.index") throws
        -> String
    {
        let arguments = Self.arguments + options
        let plain = try Rasm.run(arguments + ["archive"], in: folder)
        let indexed = try Rasm.run(arguments + ["--index", index, "archive"], in: folder)
        #expect(indexed.output == plain.output)
        #expect(indexed.exit == plain.exit)
        let told = plain.errorText.split(separator: "\n")
        return indexed.errorText.split(separator: "\n").filter { !told.contains($0) }.joined(separator: "\n")
    }

    @Test(arguments: 1...3)
    func `whatever happens to an archive, an index changes nothing but the time`(_ seed: UInt64) throws {
        let folder = try Folder.withNames()
        var random = Random(state: seed)
        var files: [String] = []
        var number = 0
        for step in 0..<6 {
            for _ in 0..<(step == 0 ? 20 : random.below(4)) {
                let (ending, text) = Self.file(&random)
                number += 1
                // Some names come before those that are there.
                let name = "archive/\(random.below(3))/\(random.one(of: ["a", "b", "c"]))\(number).\(ending)"
                try folder.write(name, text)
                files.append(name)
            }
            for _ in 0..<(step == 0 ? 0 : random.below(4)) where files.count > 1 {
                let place = random.below(files.count)
                let (name, url) = (files[place], folder.url(files[place]))
                switch random.below(6) {
                case 0:
                    try FileManager.default.removeItem(at: url)
                    files.remove(at: place)
                case 1:
                    number += 1
                    files[place] = "archive/\(random.below(3))/r\(number).\(url.pathExtension)"
                    try folder.write(files[place], "")
                    try FileManager.default.removeItem(at: folder.url(files[place]))
                    try FileManager.default.moveItem(at: url, to: folder.url(files[place]))
                case 2:
                    // As many bytes, with the old date.
                    let date = try FileManager.default.attributesOfItem(atPath: url.path)[.modificationDate]
                    try folder.write(name, try folder.text(name).replacing("ماكجريجور", with: "ماكغريغور"))
                    try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: url.path)
                case 3: try folder.write(name, try folder.read(name))
                case 4:
                    try folder.write(
                        name, try folder.text(name) + (url.pathExtension == "txt" ? "\n" + Self.article(&random) : ""))
                default:
                    // The same bytes in another format.
                    number += 1
                    let other = "archive/0/o\(number).\(url.pathExtension == "txt" ? "md" : "txt")"
                    try folder.write(other, try folder.read(name))
                    files.append(other)
                }
            }
            #expect(try Self.expectAlike(folder, ["--jobs", "\(1 + random.below(3))"]).isEmpty)
        }
        #expect(try !Rasm.run(["discover", "archive"], in: folder).output.isEmpty)
    }

    private static func archive() throws -> Folder {
        let folder = try Folder.withNames()
        var random = Random(state: 5)
        for number in 0..<12 { try folder.write("archive/\(number).txt", Self.article(&random)) }
        _ = try Self.expectAlike(folder)
        return folder
    }

    @Test func `an archive that has not changed is not even read, and the index stays`() throws {
        let folder = try Self.archive()
        // The first run came too soon after the files to know that they will not change at the same instant.
        Thread.sleep(forTimeInterval: 0.3)
        _ = try Self.expectAlike(folder)
        let before = try FileManager.default.attributesOfItem(atPath: folder.url("a.index").path)
        let bytes = try folder.read("a.index")
        #expect(try Self.expectAlike(folder).isEmpty)
        let after = try FileManager.default.attributesOfItem(atPath: folder.url("a.index").path)
        #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
        #expect(try folder.read("a.index") == bytes)
    }

    @Test(arguments: [
        ("cut", "is an index that was damaged"), ("head", "is an index of which the end is missing"),
        ("end", "is an index that was damaged"), ("version", "is an index of another version of Rasm"),
    ])
    func `a damaged index is told of and made anew`(_ damage: String, _ message: String) throws {
        let folder = try Self.archive()
        let whole = [UInt8](try folder.read("a.index"))
        var bytes = whole
        switch damage {
        case "cut": bytes.removeLast(bytes.count / 3)
        case "head": bytes.removeLast(bytes.count - 5)
        case "version": bytes[8] ^= 0x40
        default: bytes[bytes.count - 50] ^= 0x10
        }
        try folder.write("a.index", Data(bytes))
        #expect(try Self.expectAlike(folder) == "rasm: note: a.index: \(message); all articles are counted again")
        #expect(try Self.expectAlike(folder).isEmpty)
        #expect(try folder.read("a.index").count == whole.count)
    }

    @Test func `a damaged record costs its article alone`() throws {
        let folder = try Self.archive()
        var bytes = [UInt8](try folder.read("a.index"))
        // In the first record.
        bytes[18] ^= 1
        try folder.write("a.index", Data(bytes))
        #expect(
            try Self.expectAlike(folder)
                == "rasm: note: a.index: 1 record in it was damaged; what was kept there is counted again")
        #expect(try Self.expectAlike(folder).isEmpty)
    }

    @Test func `another glossary and other options make it anew`() throws {
        let folder = try Self.archive()
        var names = try folder.text("names.yaml")
        // Counting asks for no translations.
        names = names.replacing("en: Kremlin", with: "en: The Kremlin")
        try folder.write("names.yaml", names)
        #expect(try Self.expectAlike(folder).isEmpty)
        try folder.write(
            "names.yaml",
            names.replacing("ar: أوكرانيا", with: "ar: {full: {preferred: أوكرانيا, admitted: [مكغريغور]}}"))
        #expect(
            try Self.expectAlike(folder)
                == "rasm: note: a.index: was made with another glossary; all articles are counted again")
        #expect(try Self.expectAlike(folder).isEmpty)
        #expect(
            try Self.expectAlike(folder, ["--text-field", "body"])
                == "rasm: note: a.index: was made with other options; all articles are counted again")
    }

    @Test(arguments: ["names.yaml", "archive/1.txt", "archive", "notes"])
    func `what is no index is never written over`(_ path: String) throws {
        let folder = try Self.archive()
        try folder.write("notes", "my notes")
        let before = try folder.contents()
        let run = try Rasm.run(["discover", "--index", path, "archive"], in: folder)
        #expect(run.exit == 2)
        #expect(run.output.isEmpty)
        #expect(run.errorText.contains(path))
        #expect(try folder.contents() == before)
    }

    @Test func `standard input is counted each time, though a file bears its name`() throws {
        let folder = try Folder.withNames()
        try folder.write("-", "قال سيرجي شوايجو")
        let arguments = ["discover", "--index", "a.index"]
        _ = try Rasm.run(arguments + ["./-"], in: folder)
        for text in ["فاز ماكغريغور وخسر ماكجريجور", "خسر ماكجريجور"] {
            let plain = try Rasm.run(["discover", "-"], in: folder, input: Data(text.utf8))
            #expect(try Rasm.run(arguments + ["-"], in: folder, input: Data(text.utf8)).output == plain.output)
        }
    }

    @Test func `one name for two results is refused, and an index is no article`() throws {
        let folder = try Self.archive()
        let run = try Rasm.run(["discover", "--index", "b", "-o", "b", "archive"], in: folder)
        #expect(run.exit == 2)
        #expect(try Rasm.run(["discover", "--index", "-", "archive"], in: folder).exit == 2)
        // Beside the articles, with a name that articles have.
        #expect(try Self.expectAlike(folder, index: "archive/z.txt").isEmpty)
        try FileManager.default.removeItem(at: folder.url("archive/z.txt"))
        let text = ["discover", "--format", "text", "--index", "archive/z.txt", "archive"]
        let first = try Rasm.run(text, in: folder)
        let second = try Rasm.run(text, in: folder)
        #expect(first.exit == 0)
        #expect(first.output == second.output)
        #expect(first.errors == second.errors)
    }

    @Test(arguments: [("file/below.index", false), ("/proc/a.index", true)])
    func `an index that cannot be written is an error, and what was found is told all the same`(
        path: String, isFoundLate: Bool
    ) throws {
        let folder = try Self.archive()
        try folder.write("file", "")
        let plain = try Rasm.run(["discover", "archive"], in: folder)
        let run = try Rasm.run(["discover", "--index", path, "archive"], in: folder)
        #expect(run.exit == 2)
        #expect(run.output == (isFoundLate ? plain.output : Data()))
        #expect(run.errorText.contains(path))
    }

    @Test func `two runs at once give the same answer and leave a whole index`() throws {
        let folder = try Self.archive()
        let plain = try Rasm.run(Self.arguments + ["archive"], in: folder)
        for round in 0..<3 {
            try folder.write("archive/new\(round).txt", "لا أسماء هنا.")
            let runs = try (0..<4).map { _ in
                try Rasm.start(Self.arguments + ["--index", "a.index", "archive"], in: folder)
            }
            for run in runs {
                let run = try run.finish()
                #expect(run.exit == 0)
                #expect(run.output == plain.output)
                #expect(
                    run.errors.isEmpty
                        || run.errorText
                            == "rasm: note: a.index: is written by another run, and is left as that one leaves it\n"
                )
            }
            #expect(try Self.expectAlike(folder).isEmpty)
        }
        #expect(try folder.contents().keys.filter { $0.hasSuffix(".tmp") }.isEmpty)
    }

    @Test(arguments: ["jsonl", "md"])
    func `of a large file that has grown only the end is counted, and lines are those of the file`(_ ending: String)
        throws
    {
        let folder = try Folder.withNames()
        let space = String(repeating: " ", count: 4_000)
        var text = (0..<2_250).map { number in
            let sentence = number % 250 == 0 ? "قال سيرجي شوايجو" : "قال"
            return ending == "jsonl"
                ? "{\"id\":\(number),\"text\":\"\(sentence)\"}\(space)\n" : "\(sentence)\(space)\n\n"
        }.joined()
        let name = "archive/all.\(ending)"
        try folder.write(name, text)
        #expect(try Self.expectAlike(folder).isEmpty)
        let first = [UInt8](try folder.read("a.index"))
        Thread.sleep(forTimeInterval: 0.3)
        #expect(try Self.expectAlike(folder).isEmpty)
        #expect(try Self.expectAlike(folder).isEmpty)
        text +=
            ending == "jsonl"
            ? "{\"text\":\"ثم فاز ماكغريغور وخسر ماكجريجور\"}\n" : "\nثم فاز ماكغريغور وخسر ماكجريجور\n"
        try folder.write(name, text)
        #expect(try Self.expectAlike(folder).isEmpty)
        // All pieces but the last lie there as they lay.
        let second = [UInt8](try folder.read("a.index"))
        let alike = zip(first, second).prefix { $0 == $1 }.count
        #expect(alike > 8 * 16)
        // Something in the midst.
        let middle = text.index(text.startIndex, offsetBy: 4_500_000)
        text = String(text[..<middle]).replacing("شوايجو", with: "شويغو") + text[middle...]
        try folder.write(name, text)
        #expect(try Self.expectAlike(folder).isEmpty)
    }
}
