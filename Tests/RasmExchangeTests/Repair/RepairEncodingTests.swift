import Testing

@testable import RasmExchange

@Suite("Mending files in other encodings")
struct RepairEncodingTests {
    private static func tmx(_ declared: String, _ units: String) -> String {
        """
        <?xml version='1.0' encoding=\(declared)?>
        <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="ar" \
        datatype="plaintext"/><body>
        \(units)
        </body></tmx>

        """
    }

    private static func xliff(_ declared: String, _ version: String, _ body: String) -> String {
        """
        <?xml version="1.0" encoding=\(declared)?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:\(version)" version="\(version)" \(body)</file></xliff>

        """
    }

    private static let unit =
        "<tu><tuv xml:lang=\"ar\"><seg>وصل</seg></tuv><tuv xml:lang=\"en\"><seg>arrived</seg></tuv></tu>"

    private static func bytes(_ text: String, _ encoding: CharacterEncoding, hasMark: Bool = true) throws -> [UInt8] {
        let marked = encoding.isWide && hasMark ? "\u{FEFF}" + text : text
        return try encoding.encoded(marked).get()
    }

    private static let windows = CharacterEncoding(name: "windows-1256")!
    private static let wide = CharacterEncoding(name: "UTF-16LE")!
    private static let wideBigEnd = CharacterEncoding(name: "UTF-16BE")!

    private static let xliff1 = xliff(
        "\"UTF-16\"", "1.2",
        "><file original=\"a\" source-language=\"ar\" datatype=\"plaintext\"><body><trans-unit id=\"1\"><source>وصل</source></trans-unit></body>"
    )
    private static let xliff2 = xliff(
        "\"UTF-16\"", "2.0",
        "srcLang=\"ar\"><file id=\"f\"><unit id=\"1\"><segment><source>وصل</source></segment></unit>")

    @Test(arguments: [
        (tmx("'UTF-16'", unit), "a.tmx", wide), (tmx("\"utf-16\"", unit), "a.tmx", wideBigEnd),
        (tmx("'UTF-16LE'", unit), "a.tmx", wide), (tmx("'windows-1256'", unit), "a.tmx", windows),
        (tmx("'ISO-8859-6'", unit), "a.tmx", CharacterEncoding(name: "ISO-8859-6")!),
        (xliff1, "a.xlf", wide), (xliff2, "a.xlf", wideBigEnd),
    ])
    func `a whole file that declares its encoding is left as it is`(
        _ text: String, _ path: String, _ encoding: CharacterEncoding
    ) throws {
        let bytes = try Self.bytes(text, encoding)
        let repair = try Repair(of: bytes, path: path)
        #expect(repair.isUnchanged, "\(repair.quarantined) \(repair.mended) \(repair.remaining)")
        #expect(repair.bytes == bytes)
    }

    @Test(arguments: [wide, wideBigEnd, windows])
    func `a broken file that declares its encoding keeps it, and nothing is said of it`(
        _ encoding: CharacterEncoding
    ) throws {
        let name = encoding.nameInXML
        let bytes = try Self.bytes(Self.tmx("'\(name)'", Self.unit + "\n<tu>&</tu>"), encoding)
        let repair = try Repair(of: bytes, path: "a.tmx")
        #expect(repair.bytes == (try Self.bytes(Self.tmx("'\(name)'", Self.unit + "\n"), encoding)))
        #expect(repair.quarantined.map(\.text) == ["<tu>&</tu>"])
        #expect(repair.mended.isEmpty && repair.remaining.isEmpty)
    }

    /// What the file declares and is in; the words about it; what it declares then.
    @Test(arguments: [
        ("'UTF-8'", wide, "declares the encoding utf-8, but its bytes are UTF-16LE", "'UTF-16'"),
        ("  =  \"utf-8\"", wideBigEnd, "declares the encoding utf-8, but its bytes are UTF-16BE", "  =  \"UTF-16\""),
        ("'UTF-16BE'", wide, "declares the encoding utf-16be, but its bytes are UTF-16LE", "'UTF-16'"),
        ("'UTF-16'", .utf8, "declares the encoding utf-16, but its bytes are not", "'UTF-8'"),
        ("'windows-1256'", .utf8, "declares the encoding windows-1256, but its bytes are UTF-8", "'UTF-8'"),
    ])
    func `the right encoding is written for a wrong one, and that is told`(
        _ declared: String, _ encoding: CharacterEncoding, _ words: String, _ mended: String
    ) throws {
        let declaration = { (text: String, value: String) in
            value.hasPrefix("  =") ? text.replacing("encoding=\(value)", with: "encoding\(value)") : text
        }
        let text = declaration(Self.tmx(declared, Self.unit), declared)
        let repair = try Repair(of: try Self.bytes(text, encoding), path: "a.tmx")
        #expect(
            repair.mended.map(\.message) == [
                "\(words); read as \(encoding.name), and encoding=\"\(encoding.nameInXML)\" is written"
            ])
        #expect(repair.mended.map(\.place.line) == [1])
        #expect(repair.quarantined.isEmpty && repair.remaining.isEmpty)
        #expect(repair.bytes == (try Self.bytes(declaration(Self.tmx(mended, Self.unit), mended), encoding)))
        #expect(try Repair(of: repair.bytes, path: "a.tmx").isUnchanged)
        #expect(try !TMXValidation.problems(in: repair.bytes, path: "a.tmx").contains { $0.severity == .error })
    }

    @Test func `a wrong encoding is written right though a byte is wrong as well`() throws {
        var bytes = Array(Self.tmx("'UTF-16'", Self.unit + "\n" + Self.unit.replacing("وصل", with: "é")).utf8)
        bytes.remove(at: bytes.firstIndex(of: 0xC3)!)
        let repair = try Repair(of: bytes, path: "a.tmx")
        #expect(repair.kept == 1)
        #expect(repair.bytes == Array(Self.tmx("'UTF-8'", Self.unit + "\n").utf8))
    }

    @Test func `carriage returns in segments are lines, as editors count: the bad unit is put aside, and no other`()
        throws
    {
        let odd = Self.unit.replacing("arrived", with: "ar\rri\rved")
        let bad = Self.unit.replacing("<tu>", with: "<tu foo=\"1\">")
        let units = [odd, odd, Self.unit, bad, Self.unit.replacing("arrived", with: "came"), Self.unit]
        let repair = try Repair(of: Array(Self.tmx("'UTF-8'", units.joined(separator: "\n")).utf8), path: "a.tmx")
        #expect(repair.quarantined.map(\.text) == [bad])
        #expect(repair.quarantined.map(\.place.line) == [10])
        #expect(repair.kept == 5)
        // And where the XML itself is broken.
        let broken = Self.unit.replacing("arrived", with: "a & b")
        let text = Self.tmx("'UTF-8'", [odd, odd, broken, Self.unit].joined(separator: "\n"))
        let other = try Repair(of: Array(text.utf8), path: "a.tmx")
        #expect(other.quarantined.map(\.place.line) == [9])
        #expect(
            try TMXValidation.problems(in: Array(text.utf8), path: "a.tmx").filter { $0.severity == .error }
                .map(\.place) == other.quarantined.map(\.place))
    }
}
