import Foundation
import Rasm
import Testing

@testable import RasmExchange

@Suite("Files in other encodings")
struct EncodingTests {
    static let index = DocumentNames.index

    /// A text in an encoding, by a converter that is not ours.
    private static func bytes(_ text: String, _ encoding: String) throws -> [UInt8] {
        let iconv = Process()
        iconv.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
        iconv.arguments = ["-f", "UTF-8", "-t", encoding]
        let (input, output) = (Pipe(), Pipe())
        iconv.standardInput = input
        iconv.standardOutput = output
        try iconv.run()
        let text = Data(text.utf8)
        let writer = Thread {
            input.fileHandleForWriting.write(text)
            try? input.fileHandleForWriting.close()
        }
        writer.start()
        let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
        iconv.waitUntilExit()
        return bytes
    }

    @Test(arguments: ["windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE", "UTF-8"])
    func `a name is rewritten in the encoding of its file, and no other byte changes`(_ encoding: String) throws {
        let long = String(repeating: "قال الوزير نعم؟\r\n", count: 700)
        let text = long + "وشويجو هنا،\r\n" + long + "شويجو"
        var options = DocumentOptions()
        options.encoding = CharacterEncoding(name: encoding)
        let document = try Document(path: "a.txt", bytes: try Self.bytes(text, encoding), options: options)
        let analysis = DocumentAnalysis(of: document, index: Self.index)
        #expect(analysis.edits.count == 2)
        let expected = try Self.bytes(long + "وشويغو هنا،\r\n" + long + "شويغو", encoding)
        #expect(try document.applying(analysis.edits) == expected)
        let places = analysis.mentions.map { document.source.fileRange(of: $0.mention.range) }
        let name = try Self.bytes("شويجو", encoding)
        #expect(places.map { Array(document.source.bytes[$0]) } == [name, name])
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE"])
    func `a byte order mark tells the encoding and stays`(_ encoding: String) throws {
        let document = try Document(path: "a.txt", bytes: try Self.bytes("\u{FEFF}😀 شويجو", encoding))
        let analysis = DocumentAnalysis(of: document, index: Self.index)
        #expect(try document.applying(analysis.edits) == Self.bytes("\u{FEFF}😀 شويغو", encoding))
    }

    @Test func `a character the encoding lacks is an error, never a question mark`() throws {
        var options = DocumentOptions()
        options.encoding = CharacterEncoding(name: "ISO-8859-6")
        let document = try Document(path: "a.txt", bytes: try Self.bytes("نعم\nشويجو", "ISO-8859-6"), options: options)
        let edit = Edit(range: 7..<17, replacement: "پوتین")
        let error = #expect(throws: InputError.self) { try document.applying([edit]) }
        #expect(error?.line == 2)
        #expect(error?.message.contains("ISO-8859-6 has no character «پ» (U+67E)") == true)
    }

    @Test(arguments: [
        ([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x06], "is not UTF-16LE: byte 2"),
        ([0xFE, 0xFF, 0xDC, 0x00], "is not UTF-16BE: byte 2"),
        ([0xFF, 0xFE, 0x41, 0x06, 0x00, 0x00], "is binary: byte 4"),
    ])
    func `what is no text is refused by its place`(_ bytes: [UInt8], _ message: String) {
        let error = #expect(throws: InputError.self) { try Document(path: "a.txt", bytes: bytes) }
        #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    }

    @Test func `a byte order mark overrules nobody silently`() {
        var options = DocumentOptions()
        options.encoding = CharacterEncoding(name: "windows-1256")
        let error = #expect(throws: InputError.self) {
            try Document(path: "a.txt", bytes: [0xFF, 0xFE, 0x41, 0x06], options: options)
        }
        #expect(error?.message == "is in UTF-16LE, as its first bytes show, not in windows-1256")
    }
}
