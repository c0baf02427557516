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

    private static func read(_ text: String) throws -> [AlignedUnit] {
        try AlignmentTableReader(bytes: Array(text.utf8), path: "t.tsv").units
    }

    /// Rows below the header as programs write them, and the texts and numbers that are meant.
    private static let quoted: [(rows: String, texts: [[String]])] = [
        // Doubled inside: Python's csv, LibreOffice.
        ("\"قال \"\"نعم\"\"\"\t\"He said, \"\"yes\"\"\"\t1\ta\t0\t0\n", [["قال \"نعم\"", "He said, \"yes\""]]),
        // All text cells, as LibreOffice does when asked.
        ("\"نعم\"\t\"Yes\"\t0.5\t\"a\"\t0\t0\n\"لا\"\t\"No\"\t0.5\t\"a\"\t1\t1\n", [["نعم", "Yes"], ["لا", "No"]]),
        // All cells.
        ("\"نعم\"\t\"Yes\"\t\"0.5\"\t\"a\"\t\"0\"\t\"0\"\n", [["نعم", "Yes"]]),
        // Those with a comma, as Excel does: texts and sentence numbers.
        ("نعم\t\"Yes, yes\"\t0.5\ta\t\"0,1\"\t0\nلا\tNo\t\"0,5\"\ta\t2\t1\n", [["نعم", "Yes, yes"], ["لا", "No"]]),
        // Tabs and line ends inside.
        ("\"نعم\nنعم\"\t\"Yes\tyes\"\t1\ta\t0\t0\nلا\tNo\t1\ta\t1\t1\n", [["نعم نعم", "Yes yes"], ["لا", "No"]]),
        // Nobody's: a plain table in which sentences begin with a quotation mark.
        ("\"نعم\"\t\"Yes,\" he said\t1\ta\t0\t0\n", [["\"نعم\"", "\"Yes,\" he said"]]),
        ("قال \"نعم\"\tHe said \"yes\"\t1\ta\t0\t0\n", [["قال \"نعم\"", "He said \"yes\""]]),
        // Ours, and a sentence that somebody has typed into it.
        (
            "\"\"\"نعم\"\"\"\t\"\"\"Yes\"\"\"\t1\ta\t0\t0\nلا\t\"No,\" he said\t1\ta\t1\t1\n",
            [["\"نعم\"", "\"Yes\""], ["لا", "\"No,\" he said"]]
        ),
    ]

    @Test(arguments: quoted)
    func `quotation marks that programs put around cells go away, all others stay`(
        _ rows: String, _ texts: [[String]]
    ) throws {
        #expect(try Self.read(Self.header + rows).map { [$0.source, $0.target] } == texts)
    }

    @Test(arguments: [",", ";"])
    func `a table with commas or semicolons is read`(_ delimiter: String) throws {
        let rows = [
            ["ar", "en", "confidence", "source_ids"], ["نعم, نعم", "\"Yes; yes\"", "0,5", "0,1"], ["", "No", "1", ""],
        ]
        let text = rows.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: delimiter) + "\r\n"
        }.joined()
        let units = try Self.read("\u{FEFF}" + text)
        #expect(units.map(\.source) == ["نعم, نعم", ""])
        #expect(units.map(\.target) == ["\"Yes; yes\"", "No"])
        #expect(units.map(\.confidence) == ["0.500", "1.000"])
        #expect(units[0].bead.source == 0..<2)
    }

    @Test func `a sentence in quotation marks is written so that every reader of tables gives it back`() throws {
        let unit = AlignedUnit(
            document: "a", source: "\"نعم\"", target: "\"Yes,\" he said, \"yes.\"",
            bead: Bead(source: 0..<1, target: 0..<1, confidence: 1))
        let bytes = AlignmentTable.tsv([unit], from: "ar", to: "en")
        let row = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[1]
        #expect(row == "\"\"\"نعم\"\"\"\t\"\"\"Yes,\"\" he said, \"\"yes.\"\"\"\t1.000\ta\t0\t0")
        #expect(try AlignmentTableReader(bytes: bytes, path: "t").units.map(\.target) == [unit.target])
    }

    @Test func `space at the edges of a cell goes, and a cell of space alone is an omission`() throws {
        let units = try Self.read(Self.header + " نعم\u{A0}\t\u{A0}Yes \t 0.5 \ta\t 0 \t0\n لا\t \u{A0}\t1\ta\t1\t\n")
        #expect(units.map(\.source) == ["نعم", "لا"])
        #expect(units.map(\.target) == ["Yes", ""])
        #expect(units.map(\.isPair) == [true, false])
        #expect(units[0].confidence == "0.500")
    }

    @Test func `cells that are missing at the end of a row are empty, and those too many that are empty are none`()
        throws
    {
        let units = try Self.read(Self.header + "نعم\t\t0.5\ta\t0\nلا\tNo\nلا\tNo\t1\ta\t1\t1\t\t\n")
        #expect(units.map(\.target) == ["", "No", "No"])
        #expect(units.map(\.document) == ["a", "t.tsv", "a"])
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
        ("ar\ten\nنعم أجاب\tYes, he said\nNo, he said\tلا أجاب\n", "t.tsv:3:1"),
        ("ar\tru\nда\tنعم\nلا\tнет\n", "t.tsv:2:1"),
    ])
    func `an edit that cannot be meant is an error with its place`(table: (text: String, place: String)) throws {
        let error = #expect(throws: InputError.self) {
            try AlignmentTableReader(bytes: Array(table.text.utf8), path: "t.tsv")
        }
        #expect(try #require(error).description.hasPrefix(table.place + ":"))
    }
}
