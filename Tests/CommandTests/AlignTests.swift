import Foundation
import Testing

/// What goes into `rasm align` and what comes out.
@Suite("Alignment by the command")
struct AlignTests {
    private static let arabic = [
        "وصل الوزير سيرغي شويغو إلى باكو في 14 مايو 2024.", "ثم التقى شويغو الرئيس إلهام علييف في باكو.",
        "وقال الرئيس \"إن الاجتماع كان مفيدا\".", "وغادر الوزير باكو في 15 مايو.",
    ]
    private static let english = [
        "Minister Sergei Shoigu arrived in Baku on 14 May 2024.", "Then Shoigu met President Ilham Aliyev in Baku.",
        "\"The meeting was useful,\" the president said.", "The minister left Baku on 15 May.",
    ]

    private static func folder() throws -> Folder {
        let folder = try Folder.withNames()
        for name in ["1", "2"] {
            try folder.write("ar/\(name).txt", arabic.joined(separator: "\n"))
            try folder.write("en/\(name).txt", english.joined(separator: "\n"))
        }
        return folder
    }

    @Test(arguments: ["tmx", "xliff", "tsv", "jsonl", "beads", "html"])
    func `a table that was not edited gives the same as the alignment`(_ format: String) throws {
        let folder = try Self.folder()
        for inputs in [["ar/1.txt", "en/1.txt"], ["ar", "en"]] {
            try Rasm.run(["align"] + inputs + ["--format", "tsv", "-o", "t.tsv"], in: folder).check()
            // Beads of several documents need a folder.
            let suffix = format == "beads" && inputs[0] == "ar" ? "/" : ""
            try Rasm.run(["align"] + inputs + ["--format", format, "-o", "one\(suffix)"], in: folder).check()
            try Rasm.run(["align", "--from", "t.tsv", "--format", format, "-o", "two\(suffix)"], in: folder).check()
            let files = try folder.contents()
            #expect(files.keys.contains { $0.hasPrefix("one") })
            for (path, data) in files where path.hasPrefix("one") {
                #expect(files["two" + path.dropFirst(3)] == data)
            }
            for name in ["one", "two"] { try FileManager.default.removeItem(at: folder.url(name)) }
        }
    }

    @Test func `a page links words that no dictionary has`() throws {
        let folder = try Self.folder()
        try Rasm.run(["align", "ar", "en", "--format", "html", "-o", "v.html"], in: folder).check()
        #expect(try folder.text("v.html").components(separatedBy: "class=\"a\"").count > 20)
    }

    /// A list, and where its results go below `out/`.
    private static let lists: [(text: String, results: [String])] = [
        ("\u{FEFF}ar/1.txt\ten/1.txt\r\nar/2.txt\ten/2.txt\r\n", ["1.beads", "2.beads"]),
        ("ar/1.txt\ten/1.txt\nar/1.txt\ten/2.txt\n", ["ar/1.1.beads", "ar/1.2.beads"]),
        ("deep/../ar/1.txt\t../here/en/1.txt\n", ["1.beads"]),
    ]

    @Test(arguments: lists)
    func `the results of a list lie in the folder, one for each pair`(_ text: String, _ results: [String]) throws {
        let folder = try Self.folder()
        let here = Folder(inside: folder.url("here"))
        for (path, data) in try folder.contents() { try here.write(path, data) }
        try here.write("deep/x", "")
        try here.write("list.tsv", text)
        let before = Set(try folder.contents().keys)
        try Rasm.run(["align", "list.tsv", "--format", "beads", "-o", "out"], in: here).check()
        #expect(Set(try folder.contents().keys).subtracting(before) == Set(results.map { "here/out/" + $0 }))
    }

    @Test func `a document of a table that leads out of the folder stays in it`() throws {
        let folder = try Self.folder()
        try folder.write(
            "in/t.tsv",
            "ar\ten\tdocument\n\(Self.arabic[0])\t\(Self.english[0])\t../../a\n\(Self.arabic[1])\t\(Self.english[1])\t/b\n"
        )
        let inside = Folder(inside: folder.url("in"))
        try Rasm.run(["align", "--from", "t.tsv", "-o", "out/"], in: inside).check()
        #expect(Set(try Folder.contents(of: folder.url("in")).keys) == ["t.tsv", "out/a.tmx", "out/b.tmx"])
    }

    @Test func `a dictionary may have Windows line ends and a byte order mark`() throws {
        let folder = try Self.folder()
        try folder.write("words.tsv", "\u{FEFF}وزير\tminister\r\nاجتماع\tmeeting\t0,5\r\n")
        try Rasm.run(["align", "ar", "en", "--lexicon", "words.tsv", "-o", "m.tmx"], in: folder).check()
    }

    @Test func `word processor files are told of, and a folder of nothing else is an error`() throws {
        let folder = try Self.folder()
        try folder.write("ar/3.docx", "x")
        let run = try Rasm.run(["align", "ar", "en", "-o", "m.tmx"], in: folder)
        #expect(run.exit == 0)
        #expect(run.errorText.contains("note: ar: left out what is no text to align: 1 word processor file"))
        try folder.write("word/1.odt", "x")
        try folder.write("word/2.pdf", "x")
        let refused = try Rasm.run(["align", "word", "en", "-o", "n.tmx"], in: folder)
        #expect(refused.exit == 2)
        #expect(refused.errorText.contains("word: there is no text to align in this folder"))
        #expect(refused.errorText.contains("save those with text in them as plain text"))
    }

    @Test(arguments: ["yaml", "csv"])
    func `suggested names with their short forms are a glossary`(_ format: String) throws {
        let folder = try Folder.withNames()
        try folder.write(
            "m.tsv",
            "ar\ten\nوصل توم بيرييلو إلى أديس أبابا.\tTom Perriello arrived in Addis Ababa.\nوقال بيرييلو إن الاتفاق قريب.\tPerriello said an agreement was near.\n"
        )
        try Rasm.run(["pairs", "m.tsv", "--format", format, "-o", "new.\(format)"], in: folder).check()
        try folder.write("a.txt", "قال بيرييلو ذلك بعد لقاء توم بيرييلو.\n")
        let run = try Rasm.run(["mentions", "--glossary", "new.\(format)", "a.txt"], in: folder)
        #expect(run.exit == 0)
        #expect(run.outputText.components(separatedBy: "tom-perriello").count == 3)
    }

    @Test func `a refusal says that lines seem to end in the middle of sentences`() throws {
        let folder = try Folder()
        let words = Self.arabic.joined(separator: " ").split(separator: " ")
        let lines = stride(from: 0, to: words.count, by: 2).map {
            words[$0..<min($0 + 2, words.count)].joined(separator: " ")
        }
        try folder.write("a.txt", (lines + lines).joined(separator: "\n"))
        try folder.write("b.txt", "The oil price fell again.\nFarmers protest in France.\nA new bridge opens.\n")
        let run = try Rasm.run(["align", "a.txt", "b.txt", "-o", "m.tmx"], in: folder)
        #expect(run.exit == 2)
        #expect(run.errorText.contains("lines of a.txt end in the middle of a sentence"))
    }
}
