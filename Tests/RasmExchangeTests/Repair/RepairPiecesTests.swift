import Testing

@testable import RasmExchange

/// What exactly is taken out, and what is written in, byte for byte.
@Suite("Mending piece by piece")
struct RepairPiecesTests {
    private static let head =
        "<tmx version=\"1.4\"><header creationtool=\"x\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\" srclang=\"ar\" datatype=\"plaintext\"/><body>\n"
    private static let tail = "</body></tmx>\n"

    private static func unit(_ text: String, _ attributes: String = "") -> String {
        "<tu\(attributes)><tuv xml:lang=\"ar\"><seg>\(text)</seg></tuv><tuv xml:lang=\"en\"><seg>x \(text)</seg></tuv></tu>\n"
    }

    private static let xliffHead =
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"><file original=\"a\" source-language=\"ar\" datatype=\"plaintext\"><body>\n"
    private static let xliffTail = "</body></file></xliff>\n"

    private static func unit1(_ id: String) -> String {
        "<trans-unit id=\"\(id)\"><source>كلام</source></trans-unit>\n"
    }

    /// What stands between the units 1 and 2 of a memory, and the parts that are put aside.
    @Test(arguments: [
        ("<tu><tuv>\n  ", ["<tu><tuv>"]), ("<!x \n", ["<!", "x"]), ("<1b>\n", ["<", "1b>"]),
        ("<!-- a <!-- " + unit("3") + " -->", ["<!--", "a"]),
        ("<!DOCTYPE tmx>\n", ["<!DOCTYPE tmx>"]), ("<!ELEMENT b ANY>", ["<!ELEMENT b ANY>"]),
    ])
    func `only what is wrong is taken out of a memory`(_ between: String, _ aside: [String]) throws {
        let text = Self.head + Self.unit("1") + between + Self.unit("2") + Self.tail
        let repair = try Repair(of: Array(text.utf8), path: "a.tmx")
        #expect(repair.kept == 2)
        #expect(repair.quarantined.map(\.text) == aside)
        #expect(repair.mended.isEmpty)
    }

    @Test(arguments: [
        ("<group id=\"g\"><note><note </note>" + unit1("2") + "</group>", ["<note><note </note>"]),
        ("<group id=\"g\"><note><note </note></note>" + unit1("2") + "</group>", ["<note><note </note>", "</note>"]),
        ("<group id=\"g\">" + unit1("2") + "</body></group>", ["</body>"]),
        (
            unit1("2") + "<bin-unit id=\"b\" foo=\"1\"><bin-unit id=\"c\"></bin-unit><bin-source/></bin-unit>",
            ["<bin-unit id=\"b\" foo=\"1\"><bin-unit id=\"c\"></bin-unit><bin-source/></bin-unit>"]
        ),
    ])
    func `only what is wrong is taken out of a file of XLIFF`(_ body: String, _ aside: [String]) throws {
        let text = Self.xliffHead + Self.unit1("1") + body + Self.unit1("3") + Self.xliffTail
        let repair = try Repair(of: Array(text.utf8), path: "a.xlf")
        #expect(repair.kept == 3)
        #expect(repair.quarantined.map(\.text) == aside)
        #expect(repair.mended.isEmpty)
    }

    @Test func `a unit that the end of its container cuts off leaves the container whole`() throws {
        let text = Self.head + Self.unit("1") + "<tu><tuv>" + Self.tail
        let repair = try Repair(of: Array(text.utf8), path: "a.tmx")
        #expect(repair.quarantined.map(\.text) == ["<tu><tuv>"])
        #expect(repair.mended.isEmpty)
        #expect(repair.bytes == Array((Self.head + Self.unit("1") + Self.tail).utf8))
    }

    @Test func `end tags that lack stand on lines of their own`() throws {
        let unit = Self.unit("1").dropLast()
        let repair = try Repair(of: Array((Self.head + unit).utf8), path: "a.tmx")
        #expect(repair.bytes == Array((Self.head + unit + "\n</body>\n</tmx>\n").utf8))
    }

    @Test func `groups deeper than a reader goes are taken out, and said to be so`() throws {
        let text = Self.xliffHead + String(repeating: "<group>", count: 300) + Self.unit1("1") + Self.xliffTail
        let repair = try Repair(of: Array(text.utf8), path: "a.xlf")
        #expect(repair.kept == 1)
        #expect(Set(repair.quarantined.map(\.reason)) == ["group stands so deep that nothing in it would be read"])
    }

    @Test func `places and reasons count the lines of the broken file`() throws {
        let text =
            Self.head + Self.unit("R & D\n\n") + Self.unit("1", " tuid=\"1\"") + "words\nwords\n"
            + Self.unit("2\n,  & ", " tuid=\"2\"") + Self.unit("3", " tuid=\"1\"") + Self.tail
        let repair = try Repair(of: Array(text.utf8), path: "a.tmx")
        let places = repair.quarantined.map { "\($0.place.line):\($0.place.column)" }
        #expect(places == ["2:32", "8:1", "11:5", "13:1"])
        #expect(repair.quarantined.last?.reason == "the tuid «1» is that of the unit in line 7")
    }

    @Test func `a mistake between two units costs neither`() throws {
        let group = "<group id=\"g\" xml:space=\"maybe\">" + Self.unit1("2") + "</group>"
        let text = Self.xliffHead + Self.unit1("1") + group + Self.xliffTail
        let repair = try Repair(of: Array(text.utf8), path: "a.xlf")
        #expect(repair.kept == 2 && repair.quarantined.isEmpty)
        #expect(!repair.remaining.isEmpty)
    }
}
