import Rasm
import Testing

@testable import RasmExchange

struct BadFile: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var problem: String

    init(_ name: String, _ bytes: [UInt8], _ problem: String) {
        self.name = name
        self.bytes = bytes
        self.problem = problem
    }

    init(_ name: String, _ text: String, _ problem: String) {
        self.init(name, Array(text.utf8), problem)
    }

    var testDescription: String { "\(name) \(problem)" }
}

@Suite("Glossaries that cannot be read")
struct UnreadableGlossaryTests {
    @Test(arguments: [
        BadFile("a.yaml", "", "1:1 empty"),
        BadFile("a.yaml", "\u{FEFF}", "1:1 empty"),
        BadFile("a.yaml", "\n \n", "1:1 empty"),
        BadFile("a.yaml", "# only this\n", "1:1 empty"),
        BadFile("a.yaml", [0x72, 0x61, 0x0A, 0xFF], "2:1 encoding"),
        BadFile("a.yaml", [0x72, 0x00], "1:2 encoding"),
        BadFile("a.yaml", "rasm: \u{1B}[0m", "1:7 encoding"),
        BadFile("a.yaml", "hello", "1:1 wrong-type"),
        BadFile("a.yaml", "entries: []", "1:1 missing-key"),
        BadFile("a.yaml", "rasm: 2", "1:7 unknown-value"),
        BadFile("a.csv", "", "1:1 empty"),
        BadFile("a.csv", "# comment\n", "1:1 empty"),
        BadFile("a.csv", [0x69, 0x64, 0x2C, 0xE9], "1:4 encoding"),
        BadFile("a.tbx", "", "1:1 empty"),
        BadFile("a.tbx", "<martif><text></martif>", "1:24 syntax"),
        BadFile("a.tbx", "<tmx version=\"1.4\"/>", "1:1 syntax"),
        BadFile("a.tbx", "<tbx><text><body/></text></tbx>", "1:1 empty"),
        BadFile("a.tbx", [0x50, 0x4B, 0x03, 0x04, 0x00], "1:3 encoding"),
        BadFile("names.docx", "PK", "1:1 unreadable"),
        BadFile("names", "hello", "1:1 unreadable"),
    ])
    func `each is named with its place`(_ example: BadFile) {
        let file = GlossaryFile(path: example.name, bytes: example.bytes)
        #expect(GlossaryReader.read(file).problems.summaries == [example.problem])
    }

    @Test func `a missing path, an empty folder and a folder of other files are errors that name them`() throws {
        let folder = try GlossaryFolder()
        try folder.write("tools/a.yaml", "rasm: 1".utf8)
        let missing = folder.path + "/none.yaml"
        let problems = errors(reading: [missing, folder.path])
        #expect(
            problems.map(\.description) == [
                "\(missing): error: no such file or folder [unreadable]",
                "\(folder.path): error: there is no glossary in this folder: no file here ends in .yaml or .yml [unreadable]",
            ])
    }

    @Test func `a device is not read`() {
        #expect(errors(reading: ["/dev/zero"]).map(\.rule) == ["unreadable"])
    }

    @Test func `a glossary without an entry is no glossary, since every article would be clean`() throws {
        let folder = try GlossaryFolder()
        try folder.write("a.yaml", "rasm: 1\nspellings: {ا: [ب]}".utf8)
        #expect(errors(reading: [folder.path]).map(\.rule) == ["empty"])
    }

    @Test func `the problems of all files come together`() throws {
        let folder = try GlossaryFolder()
        try folder.write("a.yaml", "rasm: 1\nentrees: []".utf8)
        try folder.write("b.yaml", "rasm: [".utf8)
        try folder.write("c.yaml", "rasm: 1\nentries: [{id: x, kind: city}]".utf8)
        #expect(errors(reading: [folder.path]).map(\.rule) == ["unknown-key", "syntax"])
    }
}
