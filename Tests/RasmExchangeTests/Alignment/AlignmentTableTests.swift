import RasmAlign
import RasmExchange
import Testing

/// A table that somebody has edited becomes a memory again.
struct AlignmentTableTests {
    private static let header = "ar\ten\tconfidence\tdocument\tsource_ids\ttarget_ids\n"
    private static let units = [
        AlignedUnit(
            document: "a.txt", source: "وصل \"الوزير\".", target: "The \"minister\"\tarrived.",
            bead: Bead(source: 0..<2, target: 0..<1, confidence: 0.9591)),
        AlignedUnit(
            document: "a.txt", source: "", target: "Left out.", bead: Bead(source: 2..<2, target: 1..<2, confidence: 1)),
        AlignedUnit(
            document: "b.txt", source: "نعم", target: "Yes", bead: Bead(source: 0..<1, target: 0..<1, confidence: 0.007)
        ),
    ]

    @Test func `what was written is read back the same`() throws {
        let table = AlignmentTable.tsv(Self.units, from: "ar", to: "en")
        let reader = try AlignmentTableReader(bytes: table, path: "t.tsv")
        #expect(reader.from == "ar")
        #expect(reader.to == "en")
        #expect(AlignmentTable.tsv(reader.units, from: "ar", to: "en") == table)
        #expect(AlignmentTable.beads(reader.units) == AlignmentTable.beads(Self.units))
        #expect(
            try AlignmentTMX.write(reader.units, from: "ar", to: "en")
                == AlignmentTMX.write(Self.units, from: "ar", to: "en"))
    }

    @Test(arguments: [0, 1, 7, 28, 57, 114, 290, 333, 500, 573, 666, 820, 909, 958, 959, 999, 1000])
    func `a confidence is written as it was read`(thousandths: Int) throws {
        let text = "\(thousandths / 1000)." + String(String(1000 + thousandths % 1000).dropFirst())
        let bytes = Array((Self.header + "نعم\tYes\t\(text)\ta\t0\t0\n").utf8)
        #expect(try AlignmentTableReader(bytes: bytes, path: "t.tsv").units[0].confidence == text)
    }

    @Test func `rows may be merged, cut, moved, taken out and retyped`() throws {
        let text = "ar\ten\tconfidence\r\nنعم نعم\tYes, yes\t\r\n\r\nلا\tNo\t0,5\r\n"
        let units = try AlignmentTableReader(bytes: Array(text.utf8), path: "t.tsv").units
        #expect(units.map(\.target) == ["Yes, yes", "No"])
        #expect(units.map(\.confidence) == ["1.000", "0.500"])
        #expect(units.map(\.document) == ["t.tsv", "t.tsv"])
    }

    @Test func `quotation marks that a spreadsheet has put around cells go away, all others stay`() throws {
        let quoted = Self.header + "\"قال \"\"نعم\"\"\"\t\"He said, \"\"yes\"\"\"\t1\ta\t0\t0\n"
        #expect(try AlignmentTableReader(bytes: Array(quoted.utf8), path: "t").units[0].target == "He said, \"yes\"")
        let plain = Self.header + "\"نعم\"\t\"Yes,\" he said\t1\ta\t0\t0\n"
        #expect(try AlignmentTableReader(bytes: Array(plain.utf8), path: "t").units[0].source == "\"نعم\"")
    }

    @Test(arguments: [
        ("", "t.tsv"), ("source\ttarget\n", "t.tsv:1:1"), ("ar\tar\n", "t.tsv:1:1"), ("ar\ten\tremark\n", "t.tsv:1:7"),
        ("ar\ten\tconfidence\tconfidence\n", "t.tsv:1:18"), ("ar\ten\n", "t.tsv:1:1"), ("ar\ten\nنعم\n", "t.tsv:2:4"),
        ("ar\ten\nنعم\tYes\tNo\n", "t.tsv:2:9"), ("ar\ten\n\t\n", "t.tsv:2:1"),
        ("ar\ten\tconfidence\nنعم\tYes\t1.5\n", "t.tsv:2:9"), ("ar\ten\tsource_ids\nنعم\tYes\tx\n", "t.tsv:2:9"),
        ("ar\ten\tsource_ids\nنعم\tYes\t1,3\n", "t.tsv:2:9"),
        ("ar\ten\tsource_ids\nنعم\tYes\t1\nنعم\tYes\t1\n", "t.tsv:3:1"),
        ("ar\ten\nThe minister left the house today\tوصل الوزير إلى البيت اليوم\n", "t.tsv:1:1"),
        ("ar\ten\nنعم\tوصل الوزير إلى البيت اليوم\n", "t.tsv:1:4"),
    ])
    func `an edit that cannot be meant is an error with its place`(table: (text: String, place: String)) throws {
        let error = #expect(throws: InputError.self) {
            try AlignmentTableReader(bytes: Array(table.text.utf8), path: "t.tsv")
        }
        #expect(try #require(error).description.hasPrefix(table.place + ":"))
    }
}
