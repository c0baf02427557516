import Testing

@testable import RasmXML

struct EncodingTests {
    private static let text = "<a>شويغو</a>"

    /// Little-endian UTF-16, or big-endian.
    private static func wide(_ text: String, bigEndian: Bool = false) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
            return bigEndian ? bytes.reversed() : bytes
        }
    }

    private static let encoded: [(String, [UInt8])] = [
        ("UTF-8", Array(text.utf8)),
        ("UTF-8", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
        ("UTF-16LE", [0xFF, 0xFE] + wide(text)),
        ("UTF-16BE", [0xFE, 0xFF] + wide(text, bigEndian: true)),
        ("UTF-16LE", wide("<?xml version='1.0' encoding='UTF-16'?>" + text)),
        ("UTF-16BE", [0xFE, 0xFF] + wide("<?xml version='1.0' encoding='utf-16'?>" + text, bigEndian: true)),
        ("windows-1256", arabicWindows),
    ]

    private static let arabicWindows: [UInt8] =
        Array("<?xml version='1.0' encoding=\"windows-1256\" ?><a>".utf8) + [0xD4, 0xE6, 0xED, 0xDB, 0xE6]
        + Array("</a>".utf8)

    @Test(arguments: encoded)
    func `reads the same text from every encoding`(name: String, bytes: [UInt8]) throws {
        #expect(try XMLReader(bytes).encoding == name)
        let events = read(bytes).events
        #expect(events.count == 3)
        #expect(events[1].kind == .text("شويغو"))
        #expect((events[1].byteRange == nil) == (name != "UTF-8"))
    }

    @Test func `a mark of three bytes moves the bytes, not the column`() {
        let events = read([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)).events
        #expect(events[0].column == 1)
        #expect(events[0].byteRange == 3..<6)
    }

    @Test(arguments: [
        (
            "<?xml version='1.0' encoding='utf-16'?><a/>",
            "declares the encoding utf-16, but its bytes are not; they look like UTF-8"
        ),
        (
            "<?xml version='1.0' encoding='x-made-up'?><a/>",
            "declares the encoding x-made-up, which is unknown here; save it as UTF-8"
        ),
    ])
    func `a declaration the bytes contradict is an error`(document: String, message: String) {
        let error = read(document, file: "m.tmx").error
        #expect(error?.kind == .encoding)
        #expect(error?.description == "m.tmx:1:1: " + message)
    }

    @Test func `wide bytes that claim to be UTF-8 are an error`() {
        let error = read([0xFF, 0xFE] + Self.wide("<?xml version='1.0' encoding='UTF-8'?><a/>")).error
        #expect(error?.first.message == "declares the encoding UTF-8, but its bytes are UTF-16LE")
    }

    @Test func `bytes that are not UTF-8 are an error where they stand`() {
        let error = read(
            Array("<?xml version='1.0' encoding='UTF-8'?>\n<a>".utf8) + [0xD4, 0xE6] + Array("</a>".utf8), file: "m.tmx"
        ).error
        #expect(error?.kind == .encoding)
        #expect(error?.first.line == 2)
        #expect(error?.first.column == 4)
    }

    @Test func `a byte that an encoding leaves undefined is an error, never dropped`() {
        let error = read(Array("<?xml version='1.0' encoding='US-ASCII'?>\n<a>".utf8) + [0xD4] + Array("</a>\n".utf8))
            .error
        #expect(error?.first.message == "is not US-ASCII as it says: a wrong byte in line 2")
    }

    private static let wrong: [[UInt8]] = [
        [0x80], [0xD4], [0xD4, 0xE6], [0xE2, 0x82], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0xBC], [0xED, 0xA0, 0x80],
        [0xF0, 0x80, 0x80, 0xBC], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ]

    /// libxml2 takes overlong forms in CDATA for characters; nothing here does.
    @Test(arguments: wrong, ["<a>|</a>", "<a b='|'/>", "<a><!--|--></a>", "<a><![CDATA[|]]></a>", "<a|/>"])
    func `bytes that are no UTF-8 are refused everywhere`(bytes: [UInt8], document: String) {
        let halves = document.split(separator: "|")
        let error = read(Array(halves[0].utf8) + bytes + Array(halves[1].utf8)).error
        #expect(error?.kind == .encoding)
        #expect(error?.first.column == halves[0].count + 1)
    }
}
