import Foundation
import Testing

/// No command writes a result over a file that it reads, under whatever name.
@Suite("Results and what is read")
struct SparedInputTests {
    private static let arabic = "وصل الوزير سيرغي شويغو إلى باكو.\n\nثم غادر في 14 مايو 2024.\n"
    private static let english = "Minister Sergei Shoigu arrived in Baku.\n\nThen he left on 14 May 2024.\n"
    private static let table = "ar\ten\nوصل شويغو إلى باكو.\tShoigu arrived in Baku.\n"
    private static let memory = """
        <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ar" datatype="plaintext"/>
        <body><tu><tuv xml:lang="ar"><seg>وصل شويغو</seg></tuv><tuv xml:lang="en"><seg>Shoigu arrived</seg></tuv></tu></body></tmx>
        """

    private static func folder() throws -> Folder {
        let folder = try Folder.withNames()
        try folder.write("a.txt", arabic)
        try folder.write("b.txt", english)
        try folder.write("h/ar/x.html", "<p>وصل الوزير سيرغي شويغو إلى باكو.</p>")
        try folder.write("h/en/x.html", "<p>Minister Sergei Shoigu arrived in Baku.</p>")
        try folder.write("words.tsv", "وزير\tminister\n")
        try folder.write("b.tsv", table)
        try folder.write("list.tsv", "a.txt\tb.txt\n")
        try folder.write("m.tmx", memory)
        try folder.write("pairs.tsv", "نعم\tYes\n")
        try folder.write("articles/x.txt", arabic)
        try FileManager.default.createSymbolicLink(atPath: folder.url("link.txt").path, withDestinationPath: "a.txt")
        try FileManager.default.linkItem(at: folder.url("a.txt"), to: folder.url("hard.txt"))
        return folder
    }

    /// What is run, and the two names that the message has.
    private static let cases: [(arguments: String, names: [String])] = [
        ("align a.txt b.txt -o a.txt", ["a.txt", "--output"]),
        ("align a.txt b.txt -o ./b.txt", ["./b.txt", "«b.txt»"]),
        ("align a.txt b.txt -o link.txt", ["link.txt", "«a.txt»"]),
        ("align a.txt b.txt -o hard.txt", ["hard.txt", "«a.txt»"]),
        ("align a.txt b.txt -o o.tmx --min-confidence 0.9 --review b.txt", ["b.txt", "--review"]),
        ("align a.txt b.txt -o o.tmx --min-confidence 0.9 --review new/../o.tmx", ["--output", "--review", "o.tmx"]),
        ("align a.txt b.txt --corpus -o o.tmx --save-lexicon a.txt", ["a.txt", "--save-lexicon"]),
        ("align a.txt b.txt --corpus -o o.tmx --save-lexicon o.tmx", ["--output", "--save-lexicon", "o.tmx"]),
        ("align h/ar h/en --format html -o h/ar", ["h/ar/x.html", "--output"]),
        ("align h/ar h/en --format html -o h/ar/page.html", ["h/ar/page.html", "texts of h/ar"]),
        ("align h/ar h/en --format tsv -o h/en/", ["h/en/x.tsv", "texts of h/en"]),
        ("align --from b.tsv -o b.tsv", ["b.tsv", "the table of --from"]),
        ("align a.txt b.txt --lexicon words.tsv -o words.tsv", ["words.tsv", "--lexicon"]),
        ("align a.txt b.txt -o names.yaml", ["names.yaml", "glossary"]),
        ("align a.txt b.txt -o rasm.yaml", ["rasm.yaml", "settings"]),
        ("align list.tsv -o list.tsv", ["list.tsv", "list of pairs"]),
        ("align list.tsv -o b.txt", ["b.txt", "a text to align"]),
        ("pairs m.tmx -o m.tmx", ["m.tmx", "--output"]), ("pairs m.tmx -o names.yaml", ["names.yaml", "glossary"]),
        ("export csv -o names.yaml", ["names.yaml", "glossary"]),
        ("export tmx --to en -o ./rasm.yaml", ["./rasm.yaml", "«rasm.yaml»"]),
        ("export tei a.txt -o a.txt", ["a.txt", "article"]), ("export tei a.txt -o link.txt", ["link.txt", "«a.txt»"]),
        ("export memory --to en pairs.tsv -o pairs.tsv", ["pairs.tsv", "table"]),
        ("normalize articles --output articles", ["articles/x.txt", "article"]),
        ("glossary compile -o names.yaml", ["names.yaml", "glossary"]),
        ("repair m.tmx -o ./m.tmx", ["./m.tmx", "«m.tmx»"]),
        ("repair m.tmx -o n.tmx --quarantine m.tmx", ["m.tmx", "--quarantine"]),
        ("report articles -o articles/x.txt", ["articles/x.txt", "article"]),
        ("report a.txt -o hard.txt", ["hard.txt", "«a.txt»"]),
        ("report articles -o names.yaml", ["names.yaml", "glossary"]),
    ]

    @Test(arguments: cases)
    func `a result over something that is read is refused before anything is written`(
        _ arguments: String, _ names: [String]
    ) throws {
        let folder = try Self.folder()
        let before = try folder.contents()
        let run = try Rasm.run(arguments.split(separator: " ").map(String.init), in: folder)
        #expect(run.exit == 2)
        for name in names { #expect(run.errorText.contains(name)) }
        #expect(try folder.contents() == before)
    }

    @Test func `a page that was made before is made anew beside the articles`() throws {
        let folder = try Self.folder()
        let arguments = ["report", "articles", "-o", "articles/names.html"]
        try Rasm.run(arguments, in: folder).check()
        let first = try folder.read("articles/names.html")
        try Rasm.run(arguments, in: folder).check()
        #expect(try folder.read("articles/names.html") == first)
    }

    @Test func `a result that is named is replaced, and so are those of a folder that were not edited`() throws {
        let folder = try Self.folder()
        for arguments in [["-o", "o.tsv"], ["-o", "o/"]] {
            let command = ["align", "list.tsv", "--format", "tsv"] + arguments
            try Rasm.run(command, in: folder).check()
            try Rasm.run(command, in: folder).check()
        }
        try folder.write("o.tsv", "edited")
        try Rasm.run(["align", "list.tsv", "--format", "tsv", "-o", "o.tsv"], in: folder).check()
        #expect(try folder.text("o.tsv").hasPrefix("ar\ten\t"))
    }

    @Test func `a folder with tables that somebody has edited is left as it is`() throws {
        let folder = try Self.folder()
        let command = ["align", "list.tsv", "--format", "tsv", "-o", "o/"]
        try Rasm.run(command, in: folder).check()
        let edited = try folder.text("o/a.tsv").replacingOccurrences(of: "Then he left", with: "He then left")
        try folder.write("o/a.tsv", edited)
        let run = try Rasm.run(command, in: folder)
        #expect(run.exit == 2)
        #expect(run.errorText.contains("o/a.tsv") && run.errorText.contains("edited"))
        #expect(try folder.text("o/a.tsv") == edited)
    }
}
