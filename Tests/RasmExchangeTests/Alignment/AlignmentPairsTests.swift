import Foundation
import RasmExchange
import Testing

/// Which files belong together.
@Suite("Pairs of texts")
struct AlignmentPairsTests {
    /// Makes files, and hands over their folder.
    private static func with<Value>(_ files: [String: String], _ body: (String) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pairs-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try body(folder.path)
    }

    private static let folders: [(files: [String], names: [String])] = [
        (["ar/01.txt", "en/01.md"], ["01"]), (["ar/01.ar.txt", "en/01.en.txt"], ["01"]),
        (["ar/x.ar-EG.txt", "en/x.en-GB.txt"], ["x"]), (["ar/y.AR.txt", "en/y.EN.txt"], ["y"]),
        (["ar/A_ar.txt", "en/A_en.txt"], ["A"]), (["ar/b_ar_EG.txt", "en/b.en_001.txt"], ["b"]),
        (["ar/c.ar", "en/c.EN"], ["c"]), (["ar/d/e.src", "en/d/e.tgt", "ar/d/e.txt"], ["d/e"]),
        (["ar/same.ar.txt", "en/same.ar.txt"], ["same.ar"]), (["ar/ar.txt", "en/ar.txt"], ["ar"]),
        (["ar/f_arab.txt", "en/f_arab.txt"], ["f_arab"]),
    ]

    @Test(arguments: folders)
    func `files of two folders belong together by name, whatever way the language is in it`(
        _ files: [String], _ names: [String]
    ) throws {
        try Self.with(Dictionary(uniqueKeysWithValues: files.map { ($0, "x") })) { folder in
            let found = AlignmentPairs(folder + "/ar", folder + "/en/", from: "ar", to: "en")
            #expect(found.pairs.map(\.name) == names)
            #expect(found.failures.isEmpty)
        }
    }

    @Test func `texts of one folder are told apart by the language in their names`() throws {
        try Self.with(["x.ar-EG.txt": "x", "x.en-GB.txt": "x", "y_AR.txt": "x", "y_EN.txt": "x", "z.txt": "x"]) {
            folder in
            #expect(AlignmentPairs(folder, folder, from: "ar", to: "en").pairs.map(\.name) == ["x", "y"])
        }
    }

    @Test func `what is no text is counted`() throws {
        try Self.with(["ar/1.docx": "x", "ar/2.pdf": "x", "ar/3.txt": "x", "en/3.txt": "x"]) { folder in
            let found = AlignmentPairs(folder + "/ar", folder + "/en", from: "ar", to: "en")
            #expect(found.passedOver.map(\.formats) == [[.office: 1, .pdf: 1], [:]])
            #expect(found.passedOver.map(\.hasTexts) == [true, true])
        }
    }

    /// A list, the paths in it and the names of its results.
    private static let lists: [(text: String, sources: [String], names: [String])] = [
        ("ar/1.txt\ten/1.txt\n", ["ar/1.txt"], ["1"]),
        ("\u{FEFF}ar/1.ar.txt\ten/1.en.txt\r\nar/2.txt\ten/2.txt\r\n", ["ar/1.ar.txt", "ar/2.txt"], ["1", "2"]),
        ("\"ar/1, a.txt\"\ten/1.txt\n\"ar/2.txt\"\t\"en/2.txt\"\n", ["ar/1, a.txt", "ar/2.txt"], ["1, a", "2"]),
        ("ar/1.txt,en/1.txt\n\"ar/2,3.txt\",en/2.txt\n", ["ar/1.txt", "ar/2,3.txt"], ["1", "2,3"]),
        // One text with two translations; one name in two folders; the same pair twice.
        ("ar/1.txt\ten/1.txt\nar/1.txt\ten/1b.txt\n", ["ar/1.txt", "ar/1.txt"], ["ar/1.1", "ar/1.1b"]),
        ("a/1.txt\tb/1.txt\nc/1.txt\td/1.txt\n", ["a/1.txt", "c/1.txt"], ["a/1", "c/1"]),
        ("1.txt\t2.txt\n1.txt\t2.txt\n", ["1.txt", "1.txt"], ["1.2", "1.2-2"]),
        // Nothing leads out of the folder of results.
        ("../x/1.txt\t../y/1.txt\n../../z/1.txt\t../y/1.txt\n", ["../x/1.txt", "../../z/1.txt"], ["x/1", "z/1"]),
        ("/x/1.txt\t/y/1.txt\n", ["/x/1.txt"], ["1"]),
    ]

    @Test(arguments: lists)
    func `a list is read as editors and spreadsheets write it, and each pair has a name of its own`(
        _ text: String, _ sources: [String], _ names: [String]
    ) throws {
        try Self.with(["list.tsv": text]) { folder in
            let path = folder + "/list.tsv"
            let list = try AlignmentList(path: path, allowsCommas: true)
            let found = AlignmentPairs(list: list, at: path, from: "ar", to: "en")
            #expect(found.pairs.map(\.source) == sources.map { $0.hasPrefix("/") ? $0 : folder + "/" + $0 })
            #expect(found.pairs.map(\.name) == names)
        }
    }

    @Test func `an object without text on one side is told with its line`() throws {
        let text =
            "{\"ar\": \"نعم\", \"en\": \"Yes\"}\n{\"ar\": \"لا\", \"en\": null}\n{\"ar\": null, \"en\": \"No\"}\n"
        try Self.with(["p.jsonl": text]) { folder in
            let error = #expect(throws: InputError.self) {
                try AlignmentText.pairs(path: folder + "/p.jsonl", from: "ar", to: "en")
            }
            #expect(error?.line == 2)
            #expect(error?.message.contains("«en»") == true)
        }
    }
}
