import Testing

@testable import RasmExchange

@Suite("Mending broken files")
struct RepairTests {
    private static let header = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="ar" \
        datatype="plaintext"/><body>

        """

    private static func tmx(_ units: String) -> String { header + units + "\n</body></tmx>\n" }

    private static func unit(_ source: String, _ attributes: String = "") -> String {
        "<tu\(attributes)><tuv xml:lang=\"ar\"><seg>\(source)</seg></tuv><tuv xml:lang=\"en\"><seg>x \(source)</seg></tuv></tu>"
    }

    private static func xliff(_ body: String) -> String {
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="ar" \
        target-language="en" datatype="plaintext"><body>
        \(body)
        </body></file></xliff>

        """
    }

    private static func xliff2(_ file: String) -> String {
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ar" trgLang="en"><file id="f">
        \(file)
        </file></xliff>

        """
    }

    private static func unit1(_ id: String, _ text: String = "كلام") -> String {
        "<trans-unit id=\"\(id)\"><source>\(text)</source></trans-unit>"
    }

    private static func unit2(_ id: String, _ text: String = "كلام") -> String {
        "<unit id=\"\(id)\"><segment><source>\(text)</source></segment></unit>"
    }

    private static func repair(_ text: String, _ path: String = "a.tmx") throws -> (Repair, String) {
        let repair = try Repair(of: Array(text.utf8), path: path)
        return (repair, String(decoding: repair.bytes, as: UTF8.self))
    }

    @Test(arguments: [
        (tmx("<!-- rejected: " + unit("خطأ") + " -->\n" + unit("كلام")), "a.tmx", 1),
        (tmx(unit("<![CDATA[the <tu> tag</tu>]]>") + "\n" + unit("كلام")), "a.tmx", 2),
        (
            tmx(unit("كلام")).replacing("version=\"1.4\"", with: "version=\"1.1\"").replacing("xml:lang", with: "lang"),
            "a.tmx", 1
        ),
        (
            xliff(
                "<!-- " + unit1("2") + " --><group id=\"g\">" + unit1("1") + "</group><group id=\"h\"/>" + unit1("3")),
            "a.xlf", 2
        ),
        (
            xliff(
                "<bin-unit id=\"b\" mime-type=\"image/png\"><bin-source><external-file href=\"a\"/></bin-source>"
                    + unit1("c")
                    + "</bin-unit>"), "a.xlf", 1
        ),
        (xliff2("<notes><note>ن</note></notes><group id=\"g\">" + unit2("1") + "</group>" + unit2("2")), "a.xlf", 2),
        (
            "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"ar\"><x:file id=\"f\"><x:unit id=\"1\"><x:segment><x:source>كلام</x:source></x:segment></x:unit></x:file></x:xliff>",
            "a.xlf", 1
        ),
    ])
    func `a file that is whole is left as it is`(_ text: String, _ path: String, _ units: Int) throws {
        let (repair, result) = try Self.repair(text, path)
        #expect(repair.isUnchanged, "\(repair.quarantined) \(repair.mended) \(repair.remaining)")
        #expect(repair.kept == units)
        #expect(result == text)
    }

    /// What is broken, how many units are kept, and what is put aside: the line, whether it is a unit, the reason.
    @Test(arguments: [
        (tmx(unit("a") + "\n" + unit("R & D") + "\n" + unit("b")), 2, ["4 unit a bare & must be written &amp;"]),
        (
            tmx(unit("a") + "\n<tu><tuv xml:lang=\"ar\"><seg>قطع\n" + unit("b")), 2,
            ["5 unit seg is not ended"]
        ),
        (tmx(unit("a") + "\nloose words\n" + unit("b")), 2, ["4 other text stands between the units"]),
        (tmx(unit("a") + "</tu>\n" + unit("b")), 2, ["3 other the end tag ends nothing"]),
        (tmx(unit("a") + "\n</body>\n" + unit("b")), 2, ["4 other body does not end here: more of it follows"]),
        (
            tmx(unit("a", " tuid=\"1\"") + "\n" + unit("b", " tuid=\"1\"")), 1,
            ["4 unit the tuid «1» is that of the unit in line 3"]
        ),
        (
            tmx(unit("a") + "\n" + unit("b", " foo=\"1\"")), 1,
            ["4 unit foo=\"1\": tu has no attribute foo"]
        ),
        (tmx(unit("a") + "\n<tu tuid=\"1>\n" + unit("b")), 2, ["5 unit a < in the value of an attribute"]),
        (
            tmx(unit("&n;") + "\n" + unit("R & D") + "\n" + unit("&m;")).replacing(
                "<tmx ", with: "<!DOCTYPE tmx [<!ENTITY n \"كلام\">]><tmx "), 1,
            ["4 unit a bare &", "5 unit &m;: this entity is not declared here"]
        ),
        (tmx(unit("a") + "\n<!-- a -- b -->\n" + unit("b")), 2, ["4 other this is no markup"]),
        (
            tmx(unit("a") + "\n<!-- a \n" + unit("b")), 2,
            ["4 other this is no markup", "4 other text stands between the units"]
        ),
        (tmx(unit("a") + "\n<prop type=\"x\">y</prop>\n" + unit("b")), 2, ["4 other prop may not stand here"]),
    ])
    func `a memory keeps its good units, and each thing put aside is told`(
        _ text: String, _ kept: Int, _ aside: [String]
    ) throws {
        let (repair, result) = try Self.repair(text)
        #expect(repair.kept == kept)
        let told = repair.quarantined.map { "\($0.place.line) \($0.isUnit ? "unit" : "other") \($0.reason)" }
        #expect(told.count == aside.count && zip(told, aside).allSatisfy { $0.hasPrefix($1) }, "\(told)")
        #expect(try Self.errors(result, "a.tmx").isEmpty)
    }

    @Test func `two memories in one file become one`() throws {
        let (repair, result) = try Self.repair(Self.tmx(Self.unit("a")) + Self.tmx(Self.unit("b")))
        #expect(repair.kept == 2)
        #expect(repair.quarantined.map(\.isUnit).allSatisfy { !$0 })
        #expect(try Self.errors(result, "a.tmx").isEmpty)
    }

    @Test func `a memory that is cut off is closed, and that is told`() throws {
        let whole = Self.tmx(Self.unit("كلام.") + "\n" + Self.unit("غيره."))
        for end in 360..<whole.count - 1 {
            let (repair, result) = try Self.repair(String(whole.prefix(end)))
            #expect(!repair.isUnchanged)
            #expect(try Self.errors(result, "a.tmx").isEmpty, "cut at \(end)")
        }
    }

    @Test func `groups stay what they are when something in them is broken`() throws {
        let text = Self.xliff(
            "<group id=\"g\">" + Self.unit1("1") + "<note>R&D</note></group><group id=\"h\">" + Self.unit1("2")
                + "</group>")
        let (repair, result) = try Self.repair(text, "a.xlf")
        #expect(repair.kept == 2)
        #expect(repair.quarantined.map(\.text) == ["<note>R&D</note>"])
        #expect(result == text.replacing("<note>R&D</note>", with: ""))
    }

    @Test(arguments: [
        (
            xliff(unit1("1") + "\n<source>a</source><target>b</target></trans-unit>\n" + unit1("3")), "a.xlf",
            ["<source>a</source>", "<target>b</target>", "</trans-unit>"]
        ),
        (
            xliff("<group id=\"g\">" + unit1("1") + "<source>a</source><note>n</note></trans-unit></group>"), "a.xlf",
            ["<source>a</source>", "<note>n</note>", "</trans-unit>"]
        ),
        (
            xliff("<seg-source>x</seg-source><alt-trans><target>y</target></alt-trans>" + unit1("1")), "a.xlf",
            ["<seg-source>x</seg-source>", "<alt-trans><target>y</target></alt-trans>"]
        ),
        (
            xliff2(unit2("1") + "<segment><source>a</source></segment></unit>" + unit2("2")), "a.xlf",
            ["<segment><source>a</source></segment>", "</unit>"]
        ),
        (
            xliff2("<group id=\"g\">" + unit2("1") + "<source>a</source></segment></unit></group>"), "a.xlf",
            ["<source>a</source>", "</segment>", "</unit>"]
        ),
        (
            xliff2("<notes><note>n</note></notes>" + unit2("1") + "<notes><note>n</note></notes>" + unit2("2")),
            "a.xlf",
            ["<notes><note>n</note></notes>"]
        ),
    ])
    func `what a lost start tag leaves lying around between units goes aside`(
        _ text: String, _ path: String, _ aside: [String]
    ) throws {
        let (repair, result) = try Self.repair(text, path)
        #expect(repair.quarantined.map(\.text) == aside)
        #expect(repair.remaining.isEmpty, "\(repair.remaining)")
        #expect(try Self.errors(result, path).isEmpty)
    }

    @Test func `a group that nothing ends is ended before the file is`() throws {
        let (repair, result) = try Self.repair(Self.xliff("<group id=\"g\">" + Self.unit1("1")), "a.xlf")
        #expect(repair.mended.map(\.message) == ["group was not ended; </group> is added"])
        #expect(try Self.errors(result, "a.xlf").isEmpty)
    }

    @Test func `a broken unit of binary data is put aside whole`() throws {
        let text = Self.xliff(
            "<group id=\"g\"><bin-unit id=\"b\" mime-type=\"image/png\"><bin-source>&</bin-source></bin-unit></group>"
                + Self.unit1("2"))
        let (repair, _) = try Self.repair(text, "a.xlf")
        #expect(repair.kept == 1)
        #expect(
            repair.quarantined.map(\.text) == [
                "<bin-unit id=\"b\" mime-type=\"image/png\"><bin-source>&</bin-source></bin-unit>"
            ])
    }

    @Test(arguments: ["urn:m", "urn:m?a=1&amp;b=2"])
    func `a prefix declared around the units counts in them`(_ namespace: String) throws {
        let text = Self.xliff2(Self.unit2("1", "a & b") + Self.unit2("2")).replacing(
            "<xliff ", with: "<xliff xmlns:m=\"\(namespace)\" "
        )
        .replacing("<unit id=\"2\"", with: "<unit id=\"2\" m:x=\"1\"")
        let (repair, _) = try Self.repair(text, "a.xlf")
        #expect(repair.kept == 1 && repair.quarantined.count == 1)
    }

    @Test func `what TMX asks of a header is written in and told`() throws {
        let text = Self.tmx(Self.unit("a")).replacing(" o-tmf=\"x\"", with: "").replacing(" version=\"1.4\"", with: "")
        let (repair, result) = try Self.repair(text)
        #expect(
            repair.mended.map(\.message) == [
                "tmx lacks version, which TMX asks for; version=\"1.4\" is added",
                "header lacks o-tmf, which TMX asks for; o-tmf=\"unknown\" is added",
            ])
        #expect(try Self.errors(result, "a.tmx").isEmpty)
    }

    @Test func `a byte that is no UTF-8 spoils the unit it stands in`() throws {
        var bytes = Array(Self.tmx(Self.unit("a") + "\n" + Self.unit("é") + "\n" + Self.unit("b")).utf8)
        bytes.remove(at: bytes.firstIndex(of: 0xC3)!)
        let repair = try Repair(of: bytes, path: "a.tmx")
        #expect(repair.kept == 2)
        #expect(repair.quarantined.map(\.place.line) == [4])
        #expect(try Self.errors(String(decoding: repair.bytes, as: UTF8.self), "a.tmx").isEmpty)
    }

    @Test(arguments: [
        "<tmx version=\"1.4\"><header", "nothing", "<tmx><head></tmx>", "",
        "<tmx version=\"1.4\"><header/><body><tu/></body></tmx>",
    ])
    func `where the beginning is broken there is nothing to keep`(_ text: String) {
        #expect(throws: InputError.self) { try Repair(of: Array(text.utf8), path: "a.tmx") }
    }

    /// Bytes taken out, doubled or put in at random.
    @Test(arguments: 0..<150 as Range<UInt64>)
    func `whatever is broken, nothing is lost, what is written is valid, and is not mended again`(_ seed: UInt64) throws
    {
        var random = SeededRandom(seed)
        let units = (0..<6).map { number in Self.unit("نص \(number)", " tuid=\"\(number)\"") }
        let isMemory = Bool.random(using: &random)
        let path = isMemory ? "a.tmx" : "a.xlf"
        let whole =
            isMemory
            ? Self.tmx(units.joined(separator: "\n"))
            : Self.xliff(
                (0..<6).map { "<group id=\"g\($0)\">" + Self.unit1("\($0)") + "</group>" }.joined(separator: "\n"))
        var bytes = Array(whole.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 330..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(Array("<>&\"/ا-!".utf8).randomElement(using: &random)!, at: place)
            case 2: bytes.removeSubrange(place..<min(place + 30, bytes.count))
            default: bytes.insert(contentsOf: bytes[max(0, place - 40)..<place], at: place)
            }
        }
        guard let repair = try? Repair(of: bytes, path: path) else { return }
        let added = repair.mended.reduce(0) { $0 + ($1.message.hasPrefix("tmx lacks") ? 14 : 0) }
        let aside = repair.quarantined.reduce(0) { $0 + $1.text.utf8.count }
        if String(validating: bytes, as: UTF8.self) != nil, repair.mended.isEmpty {
            #expect(repair.bytes.count + aside - added == bytes.count)
        }
        #expect(
            repair.remaining.isEmpty == (try Self.errors(String(decoding: repair.bytes, as: UTF8.self), path).isEmpty))
        let again = try Repair(of: repair.bytes, path: path)
        #expect(again.bytes == repair.bytes)
        #expect(again.quarantined.isEmpty && again.mended.isEmpty)
    }

    private static func errors(_ text: String, _ path: String) throws -> [String] {
        let bytes = Array(text.utf8)
        let found =
            if path.hasSuffix(".tmx") {
                try TMXValidation.problems(in: bytes, path: path)
            } else if text.contains("xliff:document:2.0") {
                try XLIFF2Validation.problems(in: bytes, path: path)
            } else {
                try XLIFF12Validation.problems(in: bytes, path: path)
            }
        return found.filter { $0.severity == .error }.map { "\($0.place.line) \($0.message)" }
    }
}
