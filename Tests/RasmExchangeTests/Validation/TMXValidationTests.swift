import Foundation
import Rasm
import Testing

@testable import RasmExchange

@Suite("What is wrong with a translation memory")
struct TMXValidationTests {
    static func tmx(_ body: String, header: String = "srclang=\"ar\"") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4">
        <header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" datatype="plaintext" \(header)/>
        <body>
        \(body)
        </body>
        </tmx>
        """
    }

    static func unit(_ source: String, _ target: String = "Words.", attributes: String = "") -> String {
        "<tu\(attributes)><tuv xml:lang=\"ar\"><seg>\(source)</seg></tuv><tuv xml:lang=\"en\"><seg>\(target)</seg></tuv></tu>"
    }

    private func rules(_ text: String) throws -> [String] {
        try TMXValidation.problems(in: Array(text.utf8), path: "a.tmx").map { "\($0.place.line) \($0.rule)" }
    }

    @Test(arguments: [("\n", 5), ("\r", 5), ("\r\n", 5)])
    func `lines end at CR as at LF, whether the file is read as bytes or from disk`(_ end: String, _ line: Int) throws {
        let text = Self.tmx("<tu>\n<!-- -->\n<tuv xml:lang=\"ar\"><seg foo=\"1\"> a</seg></tuv></tu>")
        let lines = text.prefix(while: { $0 != "!" }).count { $0 == "\n" } + 2
        let bytes = Array(text.replacing("\n", with: end).utf8)
        let found = try TMXValidation.problems(in: bytes, path: "a.tmx")
        #expect(found.contains { $0.rule == "tmx-grammar" && $0.place.line == lines }, "\(found)")
        let shown = found.filter { $0.rule == "tmx-grammar" || $0.rule.hasPrefix("hygiene-edge") }
        #expect(shown.allSatisfy { $0.place.line == lines }, "\(shown)")
    }

    @Test(arguments: [
        ("<ude name=\"a\"><map unicode=\"#xF8FF\" code=\"#xE1\"/></ude>", ["lacks the attribute base"]),
        ("<ude name=\"a\" base=\"x\"><map unicode=\"#xF8FF\" code=\"#xE1\"/></ude>", []),
        ("<ude name=\"a\"><map unicode=\"#xF8FF\" ent=\"e\"/></ude>", []),
    ])
    func `an encoding with codes says of which encoding they are`(_ ude: String, _ expected: [String]) throws {
        let text = Self.tmx(Self.unit("كلام.")).replacing("/>\n<body>", with: ">\(ude)</header><body>")
        #expect(text.contains(ude))
        let found = try TMXValidation.problems(in: Array(text.utf8), path: "a.tmx").filter { $0.rule == "tmx-grammar" }
        #expect(found.count == expected.count && zip(found, expected).allSatisfy { $0.message.contains($1) })
    }

    /// What is wrong in a unit, and what is to be done about it.
    @Test(arguments: [
        ("<tu><tuv xml:lang=\"ar\" foo=\"1\"><seg>a</seg></tuv></tu>", "take foo out"),
        (
            "<tu segtype=\"word\"><tuv xml:lang=\"ar\"><seg>a</seg></tuv></tu>",
            "write «block» or «paragraph» or «sentence» or «phrase»"
        ),
        ("<tu><tuv xml:lang=\"ar\"><seg>a<it>b</it></seg></tuv></tu>", "add pos=\"…\""),
        ("<tu><tuv xml:lang=\"ar\"><seg>a<seg>b</seg></seg></tuv></tu>", "here may stand bpt, ept, hi, it, ph, ut"),
    ])
    func `a mistake in the grammar says what to do where that follows`(_ unit: String, _ fix: String) throws {
        let found = try TMXValidation.problems(in: Array(Self.tmx(unit).utf8), path: "a.tmx")
        #expect(found.first { $0.rule == "tmx-grammar" }?.fix == fix, "\(found)")
    }

    @Test(arguments: [
        ("UTF-8", false, true, []), ("utf-16", false, true, ["1 tmx-encoding"]),
        ("windows-1256", false, true, ["1 tmx-encoding"]),
        ("UTF-8", true, false, []), ("windows-1256", true, false, ["1 tmx-encoding"]), ("UTF-16", nil, true, []),
        ("utf-16le", nil, true, []), ("UTF-16BE", nil, true, ["1 tmx-encoding"]),
        ("UTF-8", nil, true, ["1 tmx-encoding"]),
        ("x-unknown", nil, true, ["1 tmx-encoding"]), ("UTF-8", nil, false, ["1 tmx-encoding"]),
    ])
    func `a file that is not in the encoding it declares is an error, with what to write`(
        _ declared: String, _ hasMark: Bool?, _ hasWords: Bool, _ expected: [String]
    ) throws {
        let text = Self.tmx(Self.unit("كلام.")).replacingOccurrences(of: "\"UTF-8\"", with: "\"\(declared)\"")
        let bytes: [UInt8] =
            switch hasMark {
            case true?: [0xEF, 0xBB, 0xBF] + text.utf8
            case false?: Array(text.utf8)
            // UTF-16LE, with a mark or without.
            case nil:
                (hasWords ? [0xFF, 0xFE] : []) + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            }
        let problems = try TMXValidation.problems(in: bytes, path: "a.tmx")
        #expect(problems.map { "\($0.place.line) \($0.rule)" } == expected)
        #expect(problems.allSatisfy { $0.severity == .error && $0.fix?.hasPrefix("write encoding=\"UTF-") == true })
        // And it is read all the same.
        #expect(try Document(path: "a.tmx", bytes: bytes).texts.count == 1)
    }

    @Test(arguments: [
        ("<!ENTITY n \"كلام\">", unit("&n;."), []),
        ("<!ENTITY n \"كلام \">", unit("&n;"), ["5 hygiene-edge-space"]),
        ("<!ENTITY n \"<hi>كلام</hi>\">", unit("&n;."), ["5 tmx-entity"]),
        ("<!ENTITY n SYSTEM \"a.txt\">", unit("&n;."), ["5 tmx-entity"]),
        ("<!ENTITY n \"كلام\">", unit("&n;.") + "\n" + unit("&m;"), ["6 tmx-not-well-formed"]),
        ("<!ENTITY n \"كلام\">", unit("&n;.") + "\n" + unit("R & D") + "\n" + unit("&n;"), ["6 tmx-not-well-formed"]),
        (
            "<!ATTLIST tuv xml:lang CDATA \"ar\">",
            unit("كلام.").replacingOccurrences(of: " xml:lang=\"ar\"", with: ""), []
        ),
    ])
    func `entities and defaults that the file declares itself`(
        _ declaration: String, _ body: String, _ expected: [String]
    ) throws {
        let text = Self.tmx(body).replacingOccurrences(of: "?>\n<tmx", with: "?><!DOCTYPE tmx [\(declaration)]>\n<tmx")
        #expect(try rules(text) == expected)
        // The same when it is read a unit at a time.
        let file = FileManager.default.temporaryDirectory.appending(component: "rasm-\(UUID().uuidString).tmx")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        #expect(try TMXValidation.problems(path: file.path).map { "\($0.place.line) \($0.rule)" } == expected)
    }

    @Test(arguments: [
        (unit("كلام."), []),
        (
            unit("كلام.", attributes: " tuid=\"1\"") + "\n" + unit("غيره.", attributes: " tuid=\"1\""),
            ["6 tmx-duplicate-tuid"]
        ),
        ("<tu><tuv xml:lang=\"ar\"><seg>كلام.</seg></tuv></tu>", ["5 tmx-one-variant"]),
        (
            "<tu><tuv xml:lang=\"fr\"><seg>a</seg></tuv><tuv xml:lang=\"en\"><seg>b</seg></tuv></tu>",
            ["5 tmx-source-variant"]
        ),
        (
            "<tu><tuv xml:lang=\"ar\"><seg>أ</seg></tuv>\n<tuv xml:lang=\"AR\"><seg>ب</seg></tuv><tuv xml:lang=\"en\"><seg>c</seg></tuv></tu>",
            ["6 tmx-repeated-language"]
        ),
        (
            "<tu><tuv xml:lang=\"ar_EG\"><seg>أ</seg></tuv><tuv xml:lang=\"en\"><seg>c</seg></tuv></tu>",
            ["5 tmx-source-variant", "5 tmx-language"]
        ),
        (unit("<bpt i=\"1\"/>كلام<ept i=\"1\"/>"), []),
        (unit("<bpt i=\"1\"/>كلام"), ["5 tmx-code-pairs"]),
        (unit("كلام<ept i=\"1\"/>"), ["5 tmx-code-pairs"]),
        (unit("<ept i=\"1\"/>كلام<bpt i=\"1\"/>"), ["5 tmx-code-pairs", "5 tmx-code-pairs"]),
        (unit("<ph x=\"1\"/>كلام"), ["5 tmx-code-numbers"]),
        (unit("كلام.", attributes: " creationdate=\"2024-01-02T03:04:05Z\""), ["5 tmx-date"]),
        (unit("كلام.", attributes: " usagecount=\"x\""), ["5 tmx-number"]),
        (unit("كلام.", attributes: " foo=\"x\""), ["5 tmx-grammar"]),
        (unit(""), ["5 hygiene-empty-segment"]),
        (unit("", ""), ["5 hygiene-empty-segment", "5 hygiene-empty-segment"]),
        (unit("Words."), ["5 hygiene-untranslated"]),
        (unit("2024", "2024"), []), (unit("BBC", "BBC"), []), (unit("كلام", "كلام"), ["5 hygiene-untranslated"]),
        (
            "<tu><tuv xml:lang=\"ar\"><seg>كلام</seg></tuv><tuv xml:lang=\"ar-EG\"><seg>كلام</seg></tuv></tu>", []
        ), (unit("قـال قـال  هنا  ثم", "Words"), ["5 hygiene-tatweel", "5 hygiene-double-space"]),
        (unit("كلام.") + "\n" + unit("كلام."), ["6 hygiene-duplicate-unit"]),
        (unit("كلام.") + "\n" + unit(" كلام.", "Else."), ["6 hygiene-contradiction", "6 hygiene-edge-space"]),
        (
            unit("كلام <bad") + "\n" + unit("كلام.") + "\n" + unit("R & D"),
            ["5 tmx-not-well-formed", "7 tmx-not-well-formed"]
        ),
    ])
    func `each mistake is found where it stands, and all of them`(_ body: String, _ expected: [String]) throws {
        #expect(try rules(Self.tmx(body)) == expected)
    }

    @Test(arguments: [
        (" كلام", "edge-space", "كلام"), ("كلام\n", "edge-space", "كلام"), ("كلام  هنا", "double-space", "كلام هنا"),
        ("كلام\n  هنا", "double-space", "كلام هنا"), ("كلام\u{A0}هنا", "no-break-space", "كلام هنا"),
        ("كلام&#xA0;هنا", "no-break-space", "كلام هنا"), ("كلام\u{200F} هنا", "bidi-mark", "كلام هنا"),
        ("كلام\u{200F} (ABC)", nil, "كلام\u{200F} (ABC)"), ("كـلام", "tatweel", "كلام"),
        ("كَلام", "vowel-marks", "كَلام"), ("كﻼم", "glyph-letters", "كلام"),
        ("ك\u{200C}لام", "invisible", "ك\u{200C}لام"),
        ("د\u{200C}ار", "invisible", "دار"),
        ("كلام<ph/> <ph/>هنا", nil, "كلام<ph/> <ph/>هنا"), ("<hi>كلام </hi>هنا", nil, "<hi>كلام </hi>هنا"),
        ("<hi>كلام </hi> هنا", "double-space", "<hi>كلام </hi> هنا"),
        ("كلام <!-- x --> هنا", "double-space", "كلام <!-- x -->هنا"),
        ("<![CDATA[ كلام ]]>", "edge-space", "<![CDATA[كلام]]>"),
        (" <it pos=\"begin\"/> كلام <ph/> ", "edge-space", "<it pos=\"begin\"/> كلام <ph/>"),
        ("كلام <it pos=\"begin\"/>", nil, "كلام <it pos=\"begin\"/>"),
        ("الـ<hi>غارديان</hi>", nil, "الـ<hi>غارديان</hi>"),
        ("<![CDATA[ق]]>&#x640;ال", "tatweel", "<![CDATA[ق]]>ال"), ("كلام\u{200F}<ph/>", nil, "كلام\u{200F}<ph/>"),
        ("قال ﷺ في 1445هـ", nil, "قال ﷺ في 1445هـ"), ("شكراً &#xFEBF;&#xFEE2;", "glyph-letters", "شكراً &#x636;&#x645;"),
    ])
    func `noise in a segment is found, and mended where nothing is lost`(
        _ source: String, _ rule: String?, _ mended: String
    ) throws {
        let text = Self.tmx(Self.unit(source))
        #expect(try rules(text) == (rule.map { ["5 hygiene-\($0)"] } ?? []) || source.contains("\n"))
        let cleaned = try clean(text)
        #expect(cleaned == Self.tmx(Self.unit(mended)))
        #expect(try clean(cleaned) == cleaned)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `what hygiene is said to mend it mends, and a second time there is nothing to do`(_ seed: UInt64) throws {
        let text = TMXStreamTests.memory(seed)
        let bytes = Array(text.utf8)
        let before = try TMXValidation.problems(in: bytes, path: "a.tmx")
        guard !before.contains(where: { $0.rule == TMXRule.notWellFormed.rawValue }) else { return }
        func document(_ text: String) throws -> String {
            let bytes = Array(text.utf8)
            let document = try Document(path: "a.tmx", bytes: bytes, options: DocumentOptions(anyLanguage: true))
            // Each change of a text has a place in the file.
            let edits = try document.texts.flatMap { text in
                let placing = EditPlacing(text: text, source: document.source.utf8)
                return try SegmentHygiene(text, in: document.source.utf8).edits.map { try placing.placed($0) }
            }
            return String(
                decoding: try document.applying(
                    edits.sorted { $0.range.lowerBound < $1.range.lowerBound }), as: UTF8.self)
        }
        let once = try document(text)
        #expect(try document(once) == once)
        let after = try TMXValidation.problems(in: Array(once.utf8), path: "a.tmx")
        #expect(!after.contains { $0.fix?.contains("--hygiene") == true })
        func count(_ problems: [FileProblem]) -> Int {
            let rules: Set<HygieneRule> = [.emptySegment, .untranslated, .duplicateUnit, .contradiction]
            return problems.count { problem in
                HygieneRule(rawValue: problem.rule).map { !rules.contains($0) } ?? false
                    && problem.fix?.hasSuffix("mends it") != true && problem.fix?.hasSuffix("mends them") != true
            }
        }
        #expect(count(after) == count(before))
    }

    private func clean(_ text: String) throws -> String {
        let document = try Document(path: "a.tmx", bytes: Array(text.utf8))
        let cleaned = try CleanedDocument(
            of: document, bytes: Array(text.utf8), options: DocumentOptions(), index: DocumentNames.index,
            style: HouseStyle())
        return String(decoding: try document.applying(cleaned.edits), as: UTF8.self)
    }

    @Test func `names and noise are mended in one run`() throws {
        let before = Self.tmx(Self.unit(" قال سيـرجي\u{A0}\u{A0}شويـجو ", " Shoigu  said "))
        #expect(try clean(before) == Self.tmx(Self.unit("قال سيرغي شويغو", "Shoigu said")))
    }

    @Test(arguments: 0..<500)
    func `two changes in turn are one change`(_ seed: UInt64) {
        var random = SeededRandom(seed)
        func edits(of bytes: [UInt8]) -> [Edit] {
            var edits: [Edit] = []
            var offset = 0
            while offset < bytes.count {
                offset += Int.random(in: 0...4, using: &random)
                let end = min(bytes.count, offset + Int.random(in: 0...3, using: &random))
                guard offset <= end, offset < bytes.count else { break }
                edits.append(
                    Edit(
                        range: offset..<end,
                        replacement: String(repeating: "x", count: Int.random(in: 0...3, using: &random))))
                offset = end + 1
            }
            return edits
        }
        let bytes = Array("abcdefghijklmnopqrstuvwxyz".utf8)
        let first = edits(of: bytes)
        let middle = first.applied(to: bytes)
        let second = edits(of: middle)
        let composed = EditComposition.edits(first, then: second, on: bytes)
        #expect(composed.applied(to: bytes) == second.applied(to: middle))
        for (left, right) in zip(composed, composed.dropFirst()) {
            #expect(left.range.upperBound <= right.range.lowerBound)
        }
    }
}
