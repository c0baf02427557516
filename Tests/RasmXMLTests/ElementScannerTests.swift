import Testing

@testable import RasmXML

@Suite("Elements read by their bytes")
struct ElementScannerTests {
    private static func outcome(_ text: String) -> String {
        var scanner = ElementScanner()
        let outcome = scanner.scan(Array(text.utf8), from: 0)
        guard case .element(let end) = outcome else { return "\(outcome)" }
        return "\(end)\(scanner.isOdd ? " odd" : "")"
    }

    @Test(arguments: [
        ("<tu/>", "5"), ("<tu></tu>rest", "9"), ("<tu a='1' b=\"2\" >x</tu >", "24"), ("<tu\n\ta = '>'/>", "14"),
        ("<a><b/><b>x</b></a>", "19"), ("<a>&amp;&lt;&gt;&quot;&apos;</a>", "32"), ("<a>]] > ></a>", "13"),
        ("<seg xml:lang='ar'/>", "20"),
        // Only a parser can tell what these mean.
        ("<a><!-- </a> --></a>", "20 odd"), ("<a><![CDATA[</a>]]></a>", "23 odd"), ("<a><?x </a>?></a>", "17 odd"),
        ("<a>&#65; and more text</a>", "26 odd"), ("<a>&x; and more text</a>", "24 odd"), ("<a b='&amp;'/>", "14 odd"),
        ("<a b='x\ny'/>", "12 odd"),
        ("<a x:b='1'/>", "12 odd"),
        // These are wrong, or may be.
        ("<a></b>", "unreadable"), ("<a b='1' b='2'/>", "unreadable"), ("<a b=1/>", "unreadable"),
        ("<a b='<'/>", "unreadable"),
        ("<a b='1'c='2'/>", "unreadable"), ("<a>]]></a>", "unreadable"), ("<1a/>", "unreadable"),
        ("<a 1b='x'/>", "unreadable"),
        ("<longnames/>", "unreadable"), ("<x:a/>", "unreadable"), ("<ع/>", "unreadable"), ("<a b/>", "unreadable"),
        ("text", "unreadable"),
        ("< a/>", "unreadable"), ("<a/ >", "unreadable"), ("<!-- a --><a/>", "unreadable"), ("</a>", "unreadable"),
    ])
    func `are taken, called odd or refused`(_ text: String, _ expected: String) {
        #expect(Self.outcome(text) == expected)
    }

    @Test(arguments: [
        "<tu a='1'><b>نص &amp; نص طويل جداً لا ينتهي</b><c/><!-- x --><![CDATA[y]]></tu>",
        "<a>0123456789abcdef0123456789abcdef</a>",
    ])
    func `are incomplete wherever the bytes end`(_ text: String) {
        let bytes = Array(text.utf8)
        var scanner = ElementScanner()
        for length in 1..<bytes.count {
            #expect(scanner.scan(Array(bytes[..<length]), from: 0) == .incomplete, "\(length)")
        }
        #expect(scanner.scan(bytes, from: 0) == .element(end: bytes.count))
    }

    @Test(arguments: ["<tu a='1' xml:lang=\"ar\">نص<b/>&lt;<i>x</i></tu>"])
    func `tell their tags, attributes and texts`(_ text: String) {
        let bytes = Array(text.utf8)
        var scanner = ElementScanner()
        _ = scanner.scan(bytes, from: 0)
        let tokens = scanner.tokens.map { token in
            let attributes = scanner.attributes[token.attributes].map {
                String(decoding: bytes[$0.value], as: UTF8.self)
            }
            return
                "\(token.kind) \(String(decoding: bytes[token.range], as: UTF8.self)) \(attributes.joined(separator: ","))"
        }
        #expect(
            tokens == [
                "start <tu a='1' xml:lang=\"ar\"> 1,ar", "text نص ", "empty <b/> ", "textWithReferences &lt; ",
                "start <i> ", "text x ",
                "end </i> ", "end </tu> ",
            ])
        #expect(scanner.tokens[0].name == ElementScanner.name("tu"))
        #expect(scanner.attributes[1].name == ElementScanner.attributeName("xml:lang"))
    }

    /// Names are looked at in blocks, and are numbers of eight letters or hashes.
    @Test(arguments: 1...40) func `have names and values of any length, wherever the bytes end`(_ length: Int) {
        let name = String("aZ_-.9bcdefghijklmnopqrstuvwxyzABCDEFGHIJKL".prefix(length))
        let value = String(repeating: "ع", count: length)
        for rest in [0, 7, 40] {
            let text = "<\(name) \(name)='\(value)'></\(name)>"
            let bytes = Array((text + String(repeating: "x", count: rest)).utf8)
            var scanner = ElementScanner(hasLongNames: true)
            #expect(scanner.scan(bytes, from: 0) == .element(end: text.utf8.count))
            let seed: UInt64 = 0xCBF2_9CE4_8422_2325
            let hash = name.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
            let number = length <= 8 ? name.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) } : hash | 1 << 63
            #expect(scanner.tokens.map(\.name) == [number, number])
            #expect(scanner.attributes.map(\.name) == [hash])
            #expect(bytes[scanner.attributes[0].value].elementsEqual(value.utf8))
            let oddValues = [("&", ".element odd"), ("\n", ".element odd"), ("<", ".unreadable"), ("\"", ".element")]
            for (sign, expected) in oddValues {
                let outcome = scanner.scan(Array("<a b='\(value)\(sign)\(value)'/>".utf8), from: 0)
                let isElement = if case .element = outcome { true } else { false }
                #expect(isElement == (expected != ".unreadable"))
                #expect(!isElement || scanner.isOdd == expected.hasSuffix("odd"), "\(sign) \(length)")
            }
        }
        #expect(ElementScanner.name("conceptEntry") == ElementScanner.attributeName("conceptEntry") | 1 << 63)
    }
}

@Suite("Text looked at in blocks")
struct TextBytesTests {
    /// The plain way to say the same.
    private static func forbidden(_ bytes: [UInt8]) -> Int? {
        bytes.indices.first { index in
            let byte = bytes[index]
            if byte < 0x20 { return ![0x09, 0x0A, 0x0D].contains(byte) }
            return byte == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
        }
    }

    @Test(arguments: 0..<60) func `what is forbidden is found at any place of a block`(_ place: Int) {
        for bad in [[UInt8(0x01)], [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF], [0x1F]] {
            var bytes = Array(String(repeating: "ﻙ a\r\n", count: 12).utf8)
            bytes.insert(contentsOf: bad, at: min(place * 2, bytes.count))
            #expect(TextBytes.firstForbidden(in: bytes) == Self.forbidden(bytes))
            let first = min(Self.forbidden(bytes)!, bytes.firstIndex(of: 0x0D)!)
            #expect(TextBytes.firstForbidden(in: bytes, orReturn: true) == first)
        }
    }

    @Test func `line feeds are counted, and the column of what follows them`() {
        let bytes = Array("ab\nعرب\nxy".utf8)
        #expect(TextBytes.lines(in: bytes, 0..<bytes.count) == (2, 3))
        #expect(TextBytes.lines(in: bytes, 0..<2) == (0, 3))
        #expect(TextBytes.lines(in: bytes, 3..<9) == (0, 4))
        #expect(TextBytes.firstLoneReturn(in: Array("a\r\nb\rc".utf8)) == 4)
        #expect(TextBytes.firstLoneReturn(in: Array("a\r\nb".utf8)) == nil)
    }
}

extension TextBytesTests {
    @Test(arguments: 0..<50) func `lines and columns are those of counting byte by byte`(_ start: Int) {
        let text = "نص قصير\nand a line of thirty-six characters €€\n\n😀 x\nسطر أخير من ثلاثين حرفا أو نحوها"
        let bytes = Array(text.utf8)
        for end in start...bytes.count where start <= bytes.count {
            let part = bytes[start..<end]
            let last = part.lastIndex(of: 0x0A).map { $0 + 1 } ?? start
            let column = 1 + bytes[last..<end].count { $0 & 0xC0 != 0x80 }
            #expect(TextBytes.lines(in: bytes, start..<end) == (part.count { $0 == 0x0A }, column))
        }
    }
}

@Suite("Elements written by a template")
struct XMLTemplateTests {
    @Test func `values are escaped where they stand, and what does not change is written as it was`() throws {
        let template = try XMLTemplate(
            XMLElement(parsing: Array("<u id=\"\u{F8FF}\" k=\"&lt;\"><s>\u{F8FF}</s><s>a &gt; \u{F8FF} b</s></u>".utf8))
        )
        #expect(template.holes == 3)
        var writer = try XMLWriter(layout: .indented(0))
        try writer.start("r")
        let bytes = Array("<\"&>نص".utf8)
        try writer.element(template, from: bytes) { $0 == 1 ? .number(120) : .text(bytes.indices) }
        try writer.element(template, from: []) { _ in .number(0) }
        try writer.end()
        #expect(
            String(decoding: try writer.finish(), as: UTF8.self) == """
                <r>
                <u id="&lt;&quot;&amp;&gt;نص" k="&lt;"><s>120</s><s>a &gt; &lt;"&amp;&gt;نص b</s></u>
                <u id="0" k="&lt;"><s>0</s><s>a &gt; 0 b</s></u>
                </r>

                """)
    }

    @Test(arguments: 0..<40) func `a text of any length comes out as the writer's own text does`(_ length: Int) throws {
        let letters = ["a", "ع", "<", "&", "\"", ">", "€", "\u{FB50}", "\r", "\n", "😀"]
        let text = (0..<length).map { letters[($0 * 7 + length) % letters.count] }.joined()
        let template = try XMLTemplate(XMLElement(parsing: Array("<s>\u{F8FF}</s>".utf8)))
        var one = try XMLWriter(layout: .compact)
        var other = try XMLWriter(layout: .compact)
        try one.start("r")
        try other.start("r")
        let bytes = Array(text.utf8)
        try one.element(template, from: bytes) { _ in .text(bytes.indices) }
        try other.start("s", mixed: true)
        try other.text(text)
        try other.end()
        try one.end()
        try other.end()
        let written = (try one.finish(), try other.finish())
        let empty = "<r><s/></r>"
        #expect(written.0 == written.1 || length == 0 && String(decoding: written.1, as: UTF8.self) == empty)
    }

    @Test(arguments: ["&", "<", ">", "\"", "\r", "\n", "\t", "\u{FB50}"])
    func `a letter that needs care is found wherever it stands in a long text, as escaping letter by letter does`(
        _ letter: String
    ) throws {
        let template = try XMLTemplate(XMLElement(parsing: Array("<s a=\"\u{F8FF}\">\u{F8FF}</s>".utf8)))
        let inText = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"][letter] ?? letter
        let inAttribute = ["\"": "&quot;", "\n": "&#10;", "\t": "&#9;"][letter] ?? inText
        for length in [63, 64, 65, 130] {
            for place in 0...length {
                let (before, after) = (
                    String(repeating: "x", count: place), String(repeating: "y", count: length - place)
                )
                let bytes = Array((before + letter + after).utf8)
                var writer = try XMLWriter(layout: .compact)
                try writer.start("r")
                try writer.element(template, from: bytes) { _ in .text(bytes.indices) }
                try writer.end()
                #expect(
                    String(decoding: try writer.finish(), as: UTF8.self)
                        == "<r><s a=\"\(before + inAttribute + after)\">\(before + inText + after)</s></r>")
            }
        }
    }

    @Test(arguments: [0, 1, 15, 16, 63, 64, 100])
    func `a character that XML cannot carry is refused wherever it stands`(_ place: Int) throws {
        let template = try XMLTemplate(XMLElement(parsing: Array("<s>\u{F8FF}</s>".utf8)))
        var writer = try XMLWriter()
        try writer.start("r")
        let bytes = Array((String(repeating: "a", count: place) + "\u{1}" + String(repeating: "a", count: 80)).utf8)
        #expect(throws: XMLError.self) { try writer.element(template, from: bytes) { _ in .text(bytes.indices) } }
    }
}
