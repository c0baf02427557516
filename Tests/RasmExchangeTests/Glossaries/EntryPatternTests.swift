import Foundation
import Rasm
import Testing

@testable import RasmExchange

/// Entries that are read by what they have alike come to just what they are when each is read by itself, whatever their texts, and wherever a window of the file
/// ends.
extension PlainGlossaryTests {
    private static let texts = [
        "سيرغي شويغو", "Moscow", "10 يناير", "مارس", "بِنِت", "گوگل", "a-b.c_d", "د\u{61C}", "كسرت", "٣٣", "مدينة (غزة)",
        "كافيه é", "شويغو\u{200C}ها", "x, y", "أ،ب", "مدينة: غزة", "-شويغو", "- شويغو", ".شويغو", "_شويغو",
        "شويغو # غزة", "«غزة»", "شويغو ", " شويغو",
        "شويغو  غزة", "[غزة]", "غزة]", "'غزة'", "Москва", "北京", "null", "1e3", "A &amp; B", "~", "", " ", "\t", "ا\tب",
    ]
    private static let ids = ["n", "é", "a b", "n-1", "-n", "n1 ", "", "نص"]

    /// Entries with % for their id and @ for each text. Some are the beginning of others.
    private static let yamlShapes = [
        "- id: %\n  kind: person\n  ar: @", "- id: %\n  kind: person\n  ar: @\n  en: @",
        "- id: %\n  kind: person\n  ar: @\n",
        "- kind: person\n  id: %\n  ar:\n    full:\n      preferred: @\n      deprecated: [@, @]\n    short: @\n  note: @",
        "- id: %\n  kind: person\n  ar: @\n\n  # a comment", "- id: %\n  kind: person\n  wikidata: Q1\n  fr: @",
        "- id: %\n  kind: person\n  note: @\n  ar:\n    full: {term: @}", "- id: %\n  kind: place # a comment\n  ar: @",
    ]
    private static let tbxShapes = [
        "<conceptEntry id=\"%\"><langSec xml:lang=\"ar\"><termSec><term>@</term></termSec></langSec></conceptEntry>",
        """
          <conceptEntry id='%'>
            <langSec xml:lang="ar"><termSec><term>@</term>
              <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec></langSec>
            <langSec xml:lang="en-GB"><termSec><term>@</term></termSec></langSec>
          </conceptEntry>
        """,
        """
        <conceptEntry id="%"><langSec xml:lang="ar"><termSec><term>@</term></termSec><termSec><term>@</term>
        <termNote type="termType">shortForm</termNote></termSec></langSec></conceptEntry>
        """,
        "<conceptEntry id='%'><note>@</note><langSec xml:lang='ar'><termSec><term>@</term></termSec></langSec></conceptEntry>",
        "<p>@</p>",
        "\t<conceptEntry id='%'><langSec xml:lang='ar'><termSec><term>@</term></termSec></langSec></conceptEntry>",
        """
        <conceptEntry id="%"><langSec xml:lang="ar"><termSec><term>@</term></termSec></langSec></conceptEntry><p>a</p>
        """,
        """
        <conceptEntry id="a%"><langSec xml:lang="ar"><termSec><term>@</term></termSec></langSec></conceptEntry><conceptEntry \
        id="b%"><langSec xml:lang="ar"><termSec><term>@</term></termSec></langSec></conceptEntry>
        """,
    ]

    /// An entry of a shape.
    /// - Parameter odd: a text of it, and which: the first is its id.
    private func entry(_ shape: String, _ number: Int, odd: (place: Int, text: String)? = nil) -> String {
        var place = 0
        return shape.map { character in
            guard character == "%" || character == "@" else { return String(character) }
            if character == "@" { place += 1 }
            if let odd, odd.place == (character == "%" ? 0 : place) { return odd.text }
            return character == "%" ? "n\(number)" : ["شويغو", "كيم جونغ أون", "موسكو"][(number + place) % 3]
        }.joined()
    }

    /// Three entries of each shape, of which the second has one text of each kind at each place.
    private func entriesOfOneShape(_ shapes: [String]) -> [[String]] {
        shapes.flatMap { shape in
            (0...shape.count { $0 == "@" }).flatMap { place in
                (place == 0 ? Self.ids : Self.texts).map { text in
                    [entry(shape, 1), entry(shape, 2, odd: (place, text)), entry(shape, 3)]
                }
            }
        }
    }

    /// Entries of two shapes in some order, for each two.
    private func entriesOfTwoShapes(_ shapes: [String]) -> [[String]] {
        shapes.flatMap { first in
            shapes.map { second in
                [first, second, first, first, second, second, first].enumerated().map { entry($1, $0) }
            }
        }
    }

    private func expectSame(
        _ reading: some EntryReading, as whole: (glossary: Glossary, problems: [FileProblem]), _ text: [String]
    ) {
        let read = reading.glossary()
        #expect(read?.problems == whole.problems, "\(text)")
        #expect(read.map { outline($0.glossary) } == outline(whole.glossary), "\(text)")
        #expect(read?.glossary.entries.map(\.place) == whole.glossary.entries.map(\.place), "\(text)")
    }

    /// - Parameter portion: how much of the file is read at a time; nil when it is in memory as a whole.
    private func expectSame(yaml entries: [String], portion: Int? = nil) throws {
        let lines = entries.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 } }
        let file = file(lines + [""])
        let whole = YAMLGlossaryReader.whole(file)
        let reading = YAMLEntryReading(try window(file, portion), leastSize: 0)
        if whole.problems.isEmpty {
            expectSame(try #require(reading), as: whole, entries)
        } else {
            #expect(reading?.glossary() == nil)
        }
    }

    private func expectSame(tbx entries: [String], portion: Int? = nil) throws {
        let file = tbx(entries.joined(separator: "\n") + "\n")
        var whole = TBXGlossaryReader.whole(file)
        let reading = try #require(TBXEntryReading(try window(file, portion), leastSize: 0))
        if whole.entries.isEmpty {
            #expect(reading.glossary() == nil)
        } else {
            expectSame(reading, as: (whole.takeGlossary(), whole.problems), entries)
        }
    }

    private func window(_ file: GlossaryFile, _ portion: Int?) throws -> GlossaryWindow {
        guard let portion else { return GlossaryWindow(file) }
        let folder = try GlossaryFolder()
        let path = try folder.write(file.path, file.bytes)
        // The file stays open; its entries are said to stand in the one that is compared.
        return try withExtendedLifetime(folder) {
            try #require(GlossaryWindow(path: path, portion: portion, called: file.path))
        }
    }

    @Test func `whatever a text is, an entry like the one before is read as by itself`() throws {
        for entries in entriesOfOneShape(Self.yamlShapes) { try expectSame(yaml: entries) }
        for entries in entriesOfOneShape(Self.tbxShapes) { try expectSame(tbx: entries) }
    }

    @Test func `an entry that begins as another is read as by itself, wherever a window ends`() throws {
        for portion in [nil, 300, 1000] {
            for entries in entriesOfTwoShapes(Self.yamlShapes) { try expectSame(yaml: entries, portion: portion) }
            for entries in entriesOfTwoShapes(Self.tbxShapes) { try expectSame(tbx: entries, portion: portion) }
        }
    }

    @Test func `an entry longer than a window is read as by itself`() throws {
        let long = String(repeating: "كلمة أو ", count: 1500) + "كلمتان"
        let shapes = [Self.yamlShapes[1], Self.yamlShapes[1].replacing("@", with: long)]
        let yaml = (0..<6).map { entry(shapes[$0 % 3 == 1 ? 1 : 0], $0) }
        // Windows that end behind either long line, before it and in it.
        for portion in stride(from: 24_000, to: 60_000, by: 2000) { try expectSame(yaml: yaml, portion: portion) }
        let entries = (0..<6).map { number in
            let entry = entry(Self.tbxShapes[1], number)
            return number % 3 == 1 ? entry.replacing("\n", with: String(repeating: " \n", count: 5000)) : entry
        }
        try expectSame(tbx: entries, portion: 4000)
    }

    @Test func `a file with an entry of two megabytes is read as a whole`() throws {
        let comment = String(repeating: "  # " + String(repeating: "a comment ", count: 2000) + "\n", count: 90)
        let entries = [
            entry(Self.yamlShapes[0], 0), entry(Self.yamlShapes[0], 1) + "\n" + comment + entry(Self.yamlShapes[0], 2),
        ]
        let file = file(entries.joined(separator: "\n").split(separator: "\n").map(String.init) + [""])
        #expect(YAMLEntryReading(GlossaryWindow(file), leastSize: 0)?.glossary()?.glossary.entries.count == 3)
        let window = try window(file, 1 << 18)
        #expect(YAMLEntryReading(window, leastSize: 0)?.glossary() == nil)
    }

    @Test(arguments: ["\u{1}", "\u{7F}", "\r", "\u{FFFE}", nil])
    func `what is not plain is found wherever it stands, and the file read as a whole`(odd: String?) throws {
        let entries = (0..<40).map { number in
            entry(Self.yamlShapes[0], number, odd: number == 35 ? (1, "شويغو" + (odd ?? "?")) : nil)
        }
        var bytes = file(entries.joined(separator: "\n").split(separator: "\n").map(String.init) + [""]).bytes
        // No character.
        if odd == nil { bytes[bytes.firstIndex(of: UInt8(ascii: "?"))!] = 0xFF }
        for portion in [nil, 300] {
            let window = try window(GlossaryFile(path: "names.yaml", bytes: bytes), portion)
            #expect(YAMLEntryReading(window, leastSize: 0)?.glossary() == nil)
        }
    }

    @Test func `a file that others write to meanwhile is read as a whole`() throws {
        let folder = try GlossaryFolder()
        let lines = (0..<40).flatMap { entry(Self.yamlShapes[0], $0).split(separator: "\n").map(String.init) } + [""]
        for isLonger in [true, false] {
            let path = try folder.write("names.yaml", file(lines).bytes)
            let reading = YAMLEntryReading(try #require(GlossaryWindow(path: path, portion: 300)), leastSize: 0)
            let same = try #require(reading)
            #expect(same.glossary()?.glossary.entries.count == 40)
            if isLonger {
                let handle = try #require(FileHandle(forWritingAtPath: path))
                try handle.seekToEnd()
                try handle.write(contentsOf: Data("  # more\n".utf8))
            } else {
                #expect(truncate(path, 1000) == 0)
            }
            #expect(same.glossary() == nil)
        }
    }

    @Test func `entries that are alike are read by their pattern`() throws {
        let shapes = [Self.tbxShapes[0], Self.tbxShapes[2]]
        let entries = (0..<50).map { entry(shapes[$0 % 2], $0) }.joined(separator: "\n")
        var plain = try #require(PlainTBX(GlossaryWindow(tbx(entries + "\n")), leastSize: 0))
        var reading = TBXReading(file: "names.tbx")
        var (patterns, sink, count) = (EntryPatterns(), [ConceptEntry](), 0)
        while true {
            if plain.read(by: &patterns) {
                count += 1
            } else if reading.readNext(of: &plain) == true {
                let outline = reading.handEntries(of: plain.window, to: &sink)
                let column = try #require(outline).column
                let lines = try #require(plain.linesOfElement(from: column))
                patterns.add(try #require(outline), in: plain.window.bytes, lines, line: plain.known.line)
            } else {
                break
            }
        }
        // The first of each shape is not, nor is the last, which none follows.
        #expect(sink.count == 3)
        #expect(count == 47)
    }
}
