import Foundation
import Rasm
import Testing

@testable import RasmExchange

@Suite("A large file read in pieces")
struct FilePiecesTests {
    /// A file with these bytes, read in pieces of about a length.
    private static func pieces(
        _ bytes: [UInt8], _ name: String, length: Int, _ options: DocumentOptions = DocumentOptions()
    ) throws -> [FilePiece]? {
        let file = FileManager.default.temporaryDirectory.appending(component: "rasm-\(UUID().uuidString)-\(name)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let format = ContainerFormat(path: name)
        guard let reader = try FilePieces.open(file.path, as: format, options, leastSize: 1, length: length) else {
            return nil
        }
        var pieces: [FilePiece] = []
        while let piece = try reader.next() { pieces.append(piece) }
        return pieces
    }

    /// What is said of a document, in places and bytes of its file.
    private struct Said: Equatable {
        var names: [String] = []
        var bytes: [UInt8] = []
        var warnings: [String] = []
        var error: String?

        mutating func add(_ document: Document) throws(InputError) {
            let analysis = DocumentAnalysis(of: document, index: DocumentNames.index)
            var lines = LineIndex(document.source.utf8)
            for finding in analysis.findings {
                let place = document.place(of: finding.range.lowerBound, &lines)
                names.append(
                    "\(place.line):\(place.column) \(document.fileRange(of: finding.range)) \(finding.surface)")
            }
            bytes += try document.applying(analysis.edits)
        }
    }

    private static func whole(_ bytes: [UInt8], _ name: String, _ options: DocumentOptions) -> Said {
        var said = Said()
        do throws(InputError) {
            let document = try Document(path: name, bytes: bytes, options: options)
            try said.add(document)
            said.warnings = document.warnings.map(\.description)
        } catch {
            said = Said(error: error.description)
        }
        return said
    }

    private static func inPieces(_ bytes: [UInt8], _ name: String, length: Int, _ options: DocumentOptions) throws
        -> Said
    {
        var said = Said()
        var census = DocumentCensus()
        let pieces = try #require(try pieces(bytes, name, length: length, options))
        do throws(InputError) {
            for piece in pieces {
                let document = try Document(
                    path: name, piece: piece, as: ContainerFormat(path: name), options: options)
                try said.add(document)
                census.add(document.census)
            }
            said.warnings = try census.warnings(path: name, options).map(\.description)
        } catch {
            said = Said(error: error.description)
        }
        return said
    }

    private static func jsonLines(_ seed: UInt64) -> [UInt8] {
        var random = SeededRandom(seed)
        let good = [
            #"{"text":"وصل سيرجي شويجو إلى بيروت."}"#, #"{"text":"قال شويجو"}"#,
            #"{"id":7,"text":"سيرجي\nش\u0648يجو"}"#,
            #"  {"text":"لا أحد"} "#, "", "   ", #"{"lang":"fr","text":"شويجو"}"#, #"{"lang":"fr"}"#,
            "{\"text\":\"\(String(repeating: "كلام ", count: 40))الجارديان\"}",
        ]
        // Most files are in order; in some an object lacks its text, and in a few something is wrong.
        let odd = [
            #"{"id":1}"#, #"{"text":شويجو}"#, "\u{FEFF}{\"text\":\"شويجو\"}", #"{"text":"شويجو"} x"#,
            "{\"text\":\"\u{0}\"}",
        ]
        let oddCount = [0, 0, 1].randomElement(using: &random)!
        var lines = (0..<Int.random(in: 1...40, using: &random)).map { _ in good.randomElement(using: &random)! }
        for _ in 0..<oddCount {
            lines.insert(odd.randomElement(using: &random)!, at: Int.random(in: 0...lines.count, using: &random))
        }
        var text = [true, false].randomElement(using: &random)! ? "\u{FEFF}" : ""
        for line in lines { text += line + ["\n", "\r\n", "\n", "\r\r\n"].randomElement(using: &random)! }
        var bytes = Array(text.utf8)
        if Bool.random(using: &random) { bytes.removeLast() }
        if seed % 17 == 0 { bytes.insert(0xFF, at: bytes.count - 1) }
        return bytes
    }

    @Test(arguments: 0..<120 as Range<UInt64>, [1, 60, 400])
    func `JSON Lines are in pieces what they are as a whole`(_ seed: UInt64, _ length: Int) throws {
        var options = DocumentOptions()
        options.languageField = "lang"
        options.skipsMissing = seed % 2 == 0
        let bytes = Self.jsonLines(seed)
        let whole = Self.whole(bytes, "a.jsonl", options)
        #expect(try Self.inPieces(bytes, "a.jsonl", length: length, options) == whole)
    }

    private static let cuts: [(text: String, pieces: [String])] = [
        // At the last blank line that there is room for, then behind the last line, then behind the last space.
        ("ab\n\ncd\n\nef\n\ngh", ["ab\n\ncd\n\n", "ef\n\ngh"]), ("abc\ndef\nghi\njkl", ["abc\ndef\n", "ghi\njkl"]),
        ("abc def ghi jkl", ["abc def ", "ghi jkl"]), ("abcdefghijklmno pqrstuvw", ["abcdefghijklmno ", "pqrstuvw"]),
        // Line ends of all kinds, and none of them cut in two.
        ("ab\r\n\r\ncd\r\n\r\nef", ["ab\r\n\r\n", "cd\r\n\r\nef"]),
        ("ab\r\rcd\r\ref\r\rgh", ["ab\r\rcd\r\r", "ef\r\rgh"]),
        ("abcdefg\r\nhijkl mn", ["abcdefg\r\n", "hijkl mn"]), ("ab\n \t\ncdefghijkl", ["ab\n \t\n", "cdefghijkl"]),
        // No piece begins with what would be a byte order mark there.
        ("ab\n\ncd\n\n\u{FEFF}efgh", ["ab\n\n", "cd\n", "\n\u{FEFF}efgh"]),
        ("\u{FEFF}ab\n\ncdef\n\ng", ["\u{FEFF}ab\n\n", "cdef\n\ng"]),
        ("short", ["short"]), ("ab\n\ncd\n\nef", ["ab\n\ncd\n\nef"]),
    ]

    @Test(arguments: cuts)
    func `a text is cut at blank lines, else at line ends, else at spaces`(_ text: String, _ pieces: [String]) throws {
        let found = try #require(try Self.pieces(Array(text.utf8), "a.txt", length: 10))
        #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == pieces)
        #expect(found.map(\.isLast) == pieces.indices.map { $0 == pieces.count - 1 })
        #expect(found.map(\.isFirst) == pieces.indices.map { $0 == 0 })
    }

    @Test func `what cannot be cut anywhere is cut between two characters in the end`() throws {
        let bytes = Array(String(repeating: "ش", count: 1_000).utf8)
        let found = try #require(try Self.pieces(bytes, "a.txt", length: 9))
        #expect(found.count > 1)
        #expect(found.flatMap(\.bytes) == bytes)
        #expect(found.allSatisfy { firstInvalidUTF8(in: $0.bytes) == nil })
    }

    @Test(arguments: 0..<150 as Range<UInt64>, [7, 30])
    func `places in a piece are those in the file`(_ seed: UInt64, _ length: Int) throws {
        var random = SeededRandom(seed)
        let parts = ["\r", "\n", "\r\n", "\n\n", " ", "ش", "abc", "😀", "\u{FEFF}", "\t", "\u{2028}"]
        var text = seed % 3 == 0 ? "\u{FEFF}" : ""
        for _ in 0..<80 { text += parts.randomElement(using: &random)! }
        let bytes = Array(text.utf8)
        let pieces = try #require(try Self.pieces(bytes, "a.txt", length: length))
        #expect(pieces.flatMap(\.bytes) == bytes)
        var lines = LineIndex(bytes)
        for piece in pieces {
            var own = LineIndex(piece.bytes)
            for offset in 0...piece.bytes.count where piece.origin.offset + offset >= 3 {
                // Between CR and LF nobody is asked for a place.
                let isInLineEnd =
                    offset > 0 && offset < piece.bytes.count && piece.bytes[offset - 1] == 0x0D
                    && piece.bytes[offset] == 0x0A
                if isInLineEnd || offset == piece.bytes.count && !piece.isLast { continue }
                #expect(piece.origin.place(own.place(of: offset)) == lines.place(of: piece.origin.offset + offset))
            }
        }
    }

    @Test(arguments: [30, 40, 100])
    func `code in Markdown is code in whatever piece it lies`(_ length: Int) throws {
        let text = """
            ---
            title: شويجو
            ---

            شويجو

            ```
            شويجو

            شويجو

            ---

            شويجو
            ```

            شويجو

                شويجو

                شويجو

            شويجو `شويجو`

            ---

            شويجو

            ---

            شويجو

            ~~~
            شويجو

            شويجو
            """
        let bytes = Array(text.utf8)
        let whole = Self.whole(bytes, "a.md", DocumentOptions())
        #expect(whole.names.count == 5)
        // Front matter is told by the first piece.
        #expect(try Self.inPieces(bytes, "a.md", length: length, DocumentOptions()) == whole)
    }

    @Test(
        arguments: [
            ("a.txt", [0xFF, 0xFE, 0x61, 0x00]), ("a.html", Array("<p>".utf8)), ("a.txt", []),
        ] as [(String, [UInt8])])
    func `what is in another encoding or format is read as a whole`(_ name: String, _ bytes: [UInt8]) throws {
        #expect(try Self.pieces(bytes, name, length: 10) == nil)
        var options = DocumentOptions()
        options.encoding = CharacterEncoding(name: "windows-1256")
        #expect(try Self.pieces(Array("abc".utf8), "a.txt", length: 10, options) == nil)
    }
}
