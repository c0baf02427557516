import Foundation
import Rasm
import Testing

@testable import RasmExchange

/// The names of ``DocumentNames``: سيرجي becomes سيرغي, شويجو شويغو, الجارديان الغارديان.
@Suite("Files that hold texts")
struct ContainerTests {
    private func normalized(
        _ source: String, _ path: String, _ change: (inout DocumentOptions) -> Void = { _ in }
    ) throws -> String {
        var options = DocumentOptions()
        change(&options)
        let document = try Document(path: path, bytes: Array(source.utf8), options: options)
        let edits = DocumentAnalysis(of: document, index: DocumentNames.index).edits
        return String(decoding: try document.applying(edits), as: UTF8.self)
    }

    private func message(_ source: String, _ path: String, _ change: (inout DocumentOptions) -> Void = { _ in })
        -> String
    {
        do {
            return try normalized(source, path, change)
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        ("{\"text\":\"قال شويجو\",\"id\":\"شويجو\"}\n", "{\"text\":\"قال شويغو\",\"id\":\"شويجو\"}\n"),
        (
            "{ \"text\" : \"\\u0634\\u0648\\u064a\\u062C\\u0648\" }",
            "{ \"text\" : \"\\u0634\\u0648\\u064a\\u063A\\u0648\" }"
        ),
        (
            "\u{FEFF}{\"text\":\"a\\n\\\"شويجو\\\" 😀\\ud83d\\ude00\"}\r\n\r\n",
            "\u{FEFF}{\"text\":\"a\\n\\\"شويغو\\\" 😀\\ud83d\\ude00\"}\r\n\r\n"
        ),
        (
            "{\"text\":[\"شويجو\",{\"x\":\"شويجو\"}],\"n\":-1.5e3}",
            "{\"text\":[\"شويغو\",{\"x\":\"شويجو\"}],\"n\":-1.5e3}"
        ),
        ("{\"text\":null}\n{\"text\":\"\"}\n", "{\"text\":null}\n{\"text\":\"\"}\n"),
    ])
    func `JSON Lines: the text member changes and nothing else`(_ source: String, _ expected: String) throws {
        #expect(try normalized(source, "a.jsonl") == expected)
    }

    @Test func `JSON Lines: members inside members, several of them, one language`() throws {
        let source = """
            {"t":"شويجو","a":{"b":"وشويجو"},"lang":"ar-EG"}
            {"t":"شويجو","a":{"b":"وشويجو"},"lang":"fa"}
            {"t":"شويجو"}
            """
        let expected = """
            {"t":"شويغو","a":{"b":"وشويغو"},"lang":"ar-EG"}
            {"t":"شويجو","a":{"b":"وشويجو"},"lang":"fa"}
            {"t":"شويغو"}
            """
        let result = try normalized(source, "a.ndjson") {
            $0.textFields = ["t", "a.b"]
            $0.languageField = "lang"
        }
        #expect(result == expected)
    }

    private static let gaps = """
        {"text":"شويجو"}
        {"id":2}
        {"lang":"fa","id":3}
        {"text":"شويجو"}
        {"lang":"ar"}

        """

    @Test func `JSON Lines: an object without text is an error, or left alone and told of`() throws {
        #expect(message(Self.gaps, "a.jsonl").hasPrefix("a.jsonl:2:1: has no member «text»; say which"))
        var options = DocumentOptions()
        options.skipsMissing = true
        options.languageField = "lang"
        let document = try Document(path: "a.jsonl", bytes: Array(Self.gaps.utf8), options: options)
        #expect(
            document.warnings.map(\.message) == [
                "2 objects have no member «text»: left alone, the first in line 2"
            ])
        let edits = DocumentAnalysis(of: document, index: DocumentNames.index).edits
        #expect(
            String(decoding: try document.applying(edits), as: UTF8.self)
                == Self.gaps.replacingOccurrences(of: "شويجو", with: "شويغو"))
    }

    @Test func `JSON Lines: an object in another language need not have the text`() throws {
        let source = "{\"text\":\"شويجو\"}\n{\"lang\":\"fa\"}\n"
        #expect(
            try normalized(source, "a.jsonl") { $0.languageField = "lang" }
                == source.replacingOccurrences(of: "شويجو", with: "شويغو"))
    }

    @Test func `JSON Lines: a text member that no object has is a slip all the same`() {
        #expect(
            message("{\"body\":\"x\"}\n{\"body\":\"y\"}\n", "a.jsonl") { $0.skipsMissing = true }
                .hasPrefix("a.jsonl:1:1: has no member «text»"))
    }

    @Test(arguments: [
        (
            "{\"body\":\"x\"}",
            "a.jsonl:1:1: has no member «text»; say which holds the text with --text-field (there is «body»), or leave such objects alone with --skip-missing"
        ),
        ("{\"text\":\"x\"}\n{\"text\":\"x}", "a.jsonl:2:12: a string is never closed"),
        ("[1]", "a.jsonl:1:1: a JSON object must stand here"),
        ("{\"text\":01}", "a.jsonl:1:9: «01» is no JSON value"),
        ("{\"text\":\"\\x\"}", "a.jsonl:1:10: there is no such escape in JSON"),
        ("{\"text\":\"a\"} x", "a.jsonl:1:14: something stands after the object"),
    ])
    func `JSON Lines: what is wrong is named by line and column`(_ source: String, _ says: String) {
        #expect(message(source, "a.jsonl") == says)
    }

    @Test func `JSON Lines: a hundred thousand brackets are an error, no crash`() {
        let source = "{\"text\":" + String(repeating: "[", count: 100_000)
        #expect(message(source, "a.jsonl").contains("is nested deeper than 128 levels"))
    }

    @Test(arguments: [
        ("id,text\n1,شويجو\n", "a.csv", "text", "id,text\n1,شويغو\n"),
        (
            "id;text\r\n\"شويجو\";\"قال \"\"شويجو\"\"،\nنعم\"\r\n", "a.csv", "text",
            "id;text\r\n\"شويجو\";\"قال \"\"شويغو\"\"،\nنعم\"\r\n"
        ),
        ("شويجو\tشويجو\n", "a.tsv", "2", "شويجو\tشويغو\n"),
        // A byte order mark is no letter of the first cell.
        ("\u{FEFF}text,id\nشويجو,شويجو\n", "a.csv", "text", "\u{FEFF}text,id\nشويغو,شويجو\n"),
        ("\u{FEFF}\"a,b\",شويجو\n\"شويجو,x\",شويجو\n", "a.csv", "2", "\u{FEFF}\"a,b\",شويغو\n\"شويجو,x\",شويغو\n"),
        ("\u{FEFF}sep=;\nid;text\n1;شويجو\n", "a.csv", "text", "\u{FEFF}sep=;\nid;text\n1;شويغو\n"),
        // A tab is a delimiter where it parts the rows, not where it stands in a cell.
        ("\"i\td\",text\nشويجو,شويجو\n", "a.csv", "2", "\"i\td\",text\nشويجو,شويغو\n"),
        ("i\td,text\nشويجو,شويجو\n", "a.csv", "2", "i\td,text\nشويجو,شويغو\n"),
        ("id\ttext\nشويجو\tقال, شويجو\n", "a.csv", "2", "id\ttext\nشويجو\tقال, شويغو\n"),
        ("id;a,b\nشويجو;شويجو\n", "a.csv", "2", "id;a,b\nشويجو;شويغو\n"),
        ("id,text\nشويجو,\"شويجو;\"\"x\"\", شويجو\"\n", "a.csv", "2", "id,text\nشويجو,\"شويغو;\"\"x\"\", شويغو\"\n"),
        ("شويجو;شويجو\tشويجو,a\n", "a.tsv", "2", "شويجو;شويجو\tشويغو,a\n"),
    ])
    func `CSV: the cells of a column change and nothing else`(
        _ source: String, _ path: String, _ column: String, _ expected: String
    ) throws {
        #expect(try normalized(source, path) { $0.columns = [column] } == expected)
    }

    @Test func `CSV: a column must be named, and be there`() {
        #expect(
            message("id,text\n1,2\n", "a.csv")
                == "a.csv: say which column holds text, with --column: «id», «text», or a number from 1")
        #expect(
            message("id,text\n1,2\n", "a.csv") { $0.columns = ["txt"] }
                == "a.csv:1:1: has no column «txt»; it has «id», «text»")
        #expect(
            message("id,text\n1,2\n", "a.csv") { $0.columns = ["3"] }
                == "a.csv:1:1: has 2 columns; there is no column 3")
        #expect(
            message("id,text\n1,\"2\n", "a.csv") { $0.columns = ["2"] }
                == "a.csv:2:3: this quotation mark is never closed")
    }

    static let po = """
        # شويجو
        msgid ""
        msgstr ""
        "Language: ar\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"

        #: a.c:1
        #, fuzzy
        msgctxt "شويجو"
        msgid "شويجو said"
        msgstr "قال \\"شويجو\\"\\n"
        "ثم سيرجي"
        " شويجو"

        msgid "one"
        msgid_plural "many"
        msgstr[0] "شويجو"
        msgstr[1] "%d شويجو"

        #~ msgid "old"
        #~ msgstr "شويجو"

        """

    @Test(arguments: [
        ("msgid \"a\" msgstr \"شويجو\"\n", "msgid \"a\" msgstr \"شويغو\"\n"),
        (
            "msgid \"\" \"a\"\tmsgstr \"\" \"شوي\" \"جو\"  msgid \"شويجو\" msgstr \"شويجو\"\r\n",
            "msgid \"\" \"a\"\tmsgstr \"\" \"شوي\" \"جو\"  msgid \"شويجو\" msgstr \"شويغو\"\r\n"
        ),
    ])
    func `gettext: a line may hold more than one string`(_ source: String, _ expected: String) throws {
        #expect(try normalized(source, "a.po") == expected)
    }

    @Test(arguments: [
        ("locale/fa/LC_MESSAGES/app.po", false), ("locale/ar/LC_MESSAGES/app.po", true), ("fa/app.po", false),
        ("po/fa.po", false), ("po/ar_EG.po", true), ("fa/ar.po", true), ("app.po", true), ("src/app.po", true),
    ])
    func `gettext: a file without a language is in that of its name or folder`(_ path: String, _ changes: Bool) throws {
        #expect(try normalized("msgid \"a\"\nmsgstr \"شويجو\"\n", path).contains("شويغو") == changes)
        let header = "msgid \"\"\nmsgstr \"Language: ar\\n\"\n\n"
        #expect(try normalized(header + "msgid \"a\"\nmsgstr \"شويجو\"\n", path).contains("شويغو"))
    }

    @Test func `gettext: translations change and nothing else`() throws {
        let expected = Self.po.replacingOccurrences(of: "قال \\\"شويجو", with: "قال \\\"شويغو")
            .replacingOccurrences(of: "ثم سيرجي\"\n\" شويجو", with: "ثم سيرغي\"\n\" شويغو")
            .replacingOccurrences(of: "msgstr[0] \"شويجو", with: "msgstr[0] \"شويغو")
            .replacingOccurrences(of: "%d شويجو", with: "%d شويغو")
        #expect(try normalized(Self.po, "a.po") == expected)
        #expect(
            try normalized(Self.po.replacingOccurrences(of: "Language: ar", with: "Language: fa"), "a.po").contains(
                "شويغو") == false)
    }

    @Test(arguments: [
        ("msgid \"a\nmsgstr \"b\"\n", "a.po:1:1: is no PO"), ("msgid \"\"\nmsgstr \"\"\nشويجو\n", "a.po:3:1: is no PO"),
        ("\"x\"\n", "a.po:1:1: is no PO"),
    ])
    func `gettext: a line that is none of PO is named`(_ source: String, _ says: String) {
        #expect(message(source, "a.po").hasPrefix(says))
    }

    @Test func `SubRip: the lines of the cues change, names may run over a line's end`() throws {
        let source = """
            1
            00:00:01,000 --> 00:00:02,000
            <i>قال سيرجي
            شويجو</i> {\\an8}نعم

            2
            00:00:03,000 --> 00:00:04,000
            سيرجي

            3
            00:00:05,000 --> 00:00:06,000
            شويجو < 3

            """
        let expected = source.replacingOccurrences(of: "سيرجي\nشويجو", with: "سيرغي\nشويغو")
            .replacingOccurrences(of: "شويجو <", with: "شويغو <")
        #expect(try normalized(source, "a.srt") == expected)
        let crlf = source.replacingOccurrences(of: "\n", with: "\r\n")
        #expect(try normalized(crlf, "a.srt") == expected.replacingOccurrences(of: "\n", with: "\r\n"))
    }

    @Test func `WebVTT: notes, styles, voices and cue names are no text`() throws {
        let source = """
            WEBVTT شويجو
            Language: ar

            STYLE
            ::cue(شويجو) { color: red }

            NOTE شويجو
            شويجو

            شويجو
            00:01.000 --> 00:02.000 align:start
            <v شويجو>قال &rlm;شويجو&lrm; <00:00:01.500>و&amp;سيرجي <b>شويجو</b>

            """
        let expected = source.replacingOccurrences(of: "&rlm;شويجو&lrm;", with: "&rlm;شويغو&lrm;")
            .replacingOccurrences(of: "سيرجي <b>شويجو</b>", with: "سيرغي <b>شويغو</b>")
        #expect(try normalized(source, "a.vtt") == expected)
        #expect(
            try normalized(source.replacingOccurrences(of: "Language: ar", with: "Language: fa"), "a.vtt").contains(
                "شويغو") == false)
        #expect(message("WEBVTT\n\nشويجو\n", "a.vtt").contains("holds no cue"))
    }

    @Test(arguments: [
        ("Language: ar", "<lang fa>شويجو</lang> شويجو", "<lang fa>شويجو</lang> شويغو"),
        ("Language: ar", "<lang.loud ar-EG>شويجو</lang> شويجو", "<lang.loud ar-EG>شويغو</lang> شويغو"),
        ("Language: fa", "شويجو <lang ar><i>شويجو</i></lang>", "شويجو <lang ar><i>شويغو</i></lang>"),
        ("Kind: x", "<lang fa>شويجو\nشويجو</lang> شويجو", "<lang fa>شويجو\nشويجو</lang> شويغو"),
        (
            "Kind: x", "<lang fa>شويجو\n\n00:03.000 --> 00:04.000\nشويجو",
            "<lang fa>شويجو\n\n00:03.000 --> 00:04.000\nشويغو"
        ),
        (
            "Language: ar", "<lang fa>a <lang ar>شويجو</lang> شويجو</lang>",
            "<lang fa>a <lang ar>شويغو</lang> شويجو</lang>"
        ),
    ])
    func `WebVTT: what a cue says in another language is left alone`(
        _ header: String, _ cue: String, _ expected: String
    ) throws {
        func file(_ cue: String) -> String { "WEBVTT\n\(header)\n\n00:01.000 --> 00:02.000\n\(cue)\n" }
        #expect(try normalized(file(cue), "a.vtt") == file(expected))
    }

    @Test(arguments: ["<", "{\\", "&"])
    func `two hundred thousand open marks in a cue are scanned in linear time`(_ mark: String) throws {
        let source = "WEBVTT\n\n00:01.000 --> 00:02.000\n" + String(repeating: mark, count: 200_000) + "\n"
        #expect(try normalized(source, "a.vtt") == source)
    }

    @Test func `a file in another language is told of, not called clean`() throws {
        let document = try Document(
            path: "a.po", bytes: Array(Self.po.replacingOccurrences(of: "Language: ar", with: "Language: fa").utf8))
        #expect(
            document.warnings.map(\.message) == [
                "has no text in the language «ar», only in others («fa»): nothing was looked at"
            ])
    }
}
