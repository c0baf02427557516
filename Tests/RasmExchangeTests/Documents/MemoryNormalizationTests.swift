import Foundation
import Rasm
import Testing

@testable import RasmExchange

@Suite("A memory normalized in parts, and as a whole")
struct MemoryNormalizationTests {
    private static let segments = [
        "وصل سيرجي شويجو إلى بيروت.", "قال شويجو &amp; الوفد", "كلام آخر.", "<bpt i=\"1\"/>شويجو<ept i=\"1\"/> هنا",
        "شُويجو  هنا", "نص <ph/>",
        "<![CDATA[شويجو]]>", "نص<!-- شويجو -->",
    ]

    private static func memory(_ seed: UInt64) -> String {
        var random = SeededRandom(seed)
        let units = (0..<30).map { number in
            let segment = segments.randomElement(using: &random)!
            let gap = ["\n", "\r\n  ", "", " ", "\n<!-- شويجو - هنا -->\n"].randomElement(using: &random)!
            return
                "\(gap)<tu tuid='\(number)'><tuv xml:lang=\"ar\"><seg>\(segment)</seg></tuv><tuv xml:lang=\"en\"><seg>شويجو</seg></tuv></tu>"
        }
        return """
            <?xml version="1.0"?>
            <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="ar" \
            datatype="plaintext"/><body>\(units.joined())
            </body></tmx><!-- the end -->

            """
    }

    @Test(arguments: 0..<20 as Range<UInt64>, [false, true])
    func `comes out the same, byte for byte`(_ seed: UInt64, mendsSegments: Bool) throws {
        let bytes = Array(Self.memory(seed).utf8)
        let options = DocumentOptions()
        let whole = try Document(path: "a.tmx", bytes: bytes, options: options)
        let edits =
            mendsSegments
            ? try CleanedDocument(
                of: whole, bytes: bytes, options: options, index: DocumentNames.index, style: HouseStyle()
            ).edits
            : DocumentAnalysis(of: whole, index: DocumentNames.index).edits
        let expected = try whole.applying(edits)
        try Self.inFolder { folder in
            let file = folder + "/a.tmx"
            try Data(bytes).write(to: URL(filePath: file))
            var parts = MemoryNormalization(
                index: DocumentNames.index, style: HouseStyle(), options: options, mendsSegments: mendsSegments)
            parts.partLength = 400
            let elsewhere = try parts.write(file, toFile: folder + "/b.tmx")
            #expect(elsewhere?.isChanged == true)
            #expect(try Array(Data(contentsOf: URL(filePath: folder + "/b.tmx"))) == expected)
            #expect(try Array(Data(contentsOf: URL(filePath: file))) == bytes)
            _ = try parts.write(file)
            #expect(try Array(Data(contentsOf: URL(filePath: file))) == expected)
            #expect(try parts.write(file)?.isChanged == false)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a.tmx", "b.tmx"])
        }
    }

    @Test(arguments: [
        "<tmx version=\"1.4\"><header/><body><tu><b></tu></body></tmx>",
        "<tmx version=\"1.4\"><header/><body><!-- a -- b --></body></tmx>",
        "<tmx version=\"1.4\"><body><?a?></body></tmx>", "no xml",
    ])
    func `what is not plainly written is left for the reading of whole files`(_ text: String) throws {
        try Self.inFolder { folder in
            let file = folder + "/a.tmx"
            try Data(text.utf8).write(to: URL(filePath: file))
            let parts = MemoryNormalization(
                index: DocumentNames.index, style: HouseStyle(), options: DocumentOptions(), mendsSegments: false)
            #expect(try parts.write(file) == nil)
            #expect(try parts.write(file, toFile: folder + "/b.tmx") == nil)
            #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.tmx"])
        }
    }

    private static func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(component: "rasm-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }
}
