import Testing

@testable import RasmExchange

/// Files of one mistake a hundred thousand times over: where looking ahead starts anew from each, they take minutes.
@Suite("Mending hostile files")
struct HostileRepairTests {
    private static let count = 100_000

    private static let tmx = (
        head: """
        <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" \
        srclang="ar" datatype="plaintext"/><body>
        """,
        unit: "<tu><tuv xml:lang=\"ar\"><seg>وصل</seg></tuv><tuv xml:lang=\"en\"><seg>arrived</seg></tuv></tu>",
        tail: "</body></tmx>\n"
    )

    private static let xliff = (
        head: """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="ar" \
        datatype="plaintext"><body>
        """,
        unit: "<trans-unit id=\"1\"><source>وصل</source></trans-unit>",
        tail: "</body></file></xliff>\n"
    )

    @Test(arguments: [
        "<b>", "</b>", "</body>", "</tmx>", "<![CDATA[", "<?", "<!--", "<!--a--b", "<tu", "<tu ", "<b ", "<b a=\"", "<",
        "<!", "<!DOCTYPE [", "<!ELEMENT [", "</", "&", "<body>", "<b><i>", "<x:b>", "<tu></body>",
    ])
    func `a memory is taken apart to its end, and what stands before the mistakes and behind them is kept`(
        _ mistake: String
    ) throws {
        let (head, unit, tail) = Self.tmx
        // Each unit is a file to the reader, which takes its time.
        let count = mistake.hasPrefix("<tu") ? Self.count / 10 : Self.count
        let mistakes = String(repeating: mistake, count: count)
        let repair = try Repair(of: Array((head + unit + mistakes + unit + tail).utf8), path: "a.tmx")
        #expect(repair.kept == 2)
        // All bytes are in the mended file or beside it.
        let aside = repair.quarantined.reduce(0) { $0 + $1.text.utf8.count }
        #expect(aside == mistakes.utf8.count, "\(repair.quarantined.prefix(3))")
        #expect(String(decoding: repair.bytes, as: UTF8.self).prefix(2_000) == head + unit + unit + tail)
    }

    @Test(arguments: ["<group>", "</group>", "<b>", "</b>", "</file>", "<bin-unit>", "<group"])
    func `a file of XLIFF is taken apart to its end`(_ mistake: String) throws {
        let (head, unit, tail) = Self.xliff
        let mistakes = String(repeating: mistake, count: Self.count)
        let repair = try Repair(of: Array((head + unit + mistakes + tail).utf8), path: "a.xlf")
        #expect(repair.kept == 1)
        #expect(try !XLIFF12Validation.problems(in: repair.bytes, path: "a.xlf").contains { $0.severity == .error })
    }

    @Test func `a header that lacks its attributes a hundred thousand times is mended where it stands`() throws {
        let (head, unit, tail) = Self.tmx
        let text = head.replacing("<header ", with: String(repeating: "<header ", count: Self.count)) + unit + tail
        let repair = try Repair(of: Array(text.utf8), path: "a.tmx")
        #expect(repair.kept == 1)
        #expect(repair.remaining.isEmpty)
    }

    @Test func `prefixes by the thousand are declared for what mentions them`() throws {
        let groups = (0..<20_000).map { number in
            "<group id=\"g\(number)\" xmlns:p\(number)=\"urn:p\"><trans-unit id=\"u\(number)\" p\(number):a=\"1\"><source>a</source></trans-unit></group>"
        }
        let (head, _, tail) = Self.xliff
        let text = head + groups.joined() + "<trans-unit id=\"x\" q:a=\"1\"><source>a</source></trans-unit>" + tail
        let repair = try Repair(of: Array(text.utf8), path: "a.xlf")
        #expect(repair.kept == 20_000)
        #expect(repair.quarantined.map(\.isUnit) == [true])
    }
}
