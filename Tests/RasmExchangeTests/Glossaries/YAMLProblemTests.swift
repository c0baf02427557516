import Rasm
import Testing

@testable import RasmExchange

@Suite("What is wrong with a YAML glossary is said where it is")
struct YAMLProblemTests {
    @Test(arguments: [
        GlossaryCase("unknown key of the file", "entrees: []", "2:1 unknown-key"),
        GlossaryCase(
            "unknown key of an entry", "entries:\n  - id: x\n    kind: city\n    wikidatta: Q1", "5:5 unknown-key"),
        GlossaryCase("unknown key of a section", "entries: [{id: x, kind: city, ar: {shrot: ا}}]", "2:36 unknown-key"),
        GlossaryCase("unknown status", "entries: [{id: x, kind: city, ar: {full: {prefered: ا}}}]", "2:43 unknown-key"),
        GlossaryCase(
            "unknown key of a term", "entries: [{id: x, kind: city, ar: {full: {term: ا, region: SY}}}]",
            "2:52 unknown-key"),
        GlossaryCase("unknown part", "entries: [{id: x, kind: city, ar: {parts: {first: ا}}}]", "2:44 unknown-key"),
        GlossaryCase("unknown list of name words", "name-words: {between: []}", "2:14 unknown-key"),
        GlossaryCase("unknown status of a row", "spellings: {ا: {preferred: [ب]}}", "2:17 unknown-key"),
        GlossaryCase("a language in capitals", "entries: [{id: x, kind: city, EN: x}]", "2:31 unknown-key"),
        GlossaryCase("unknown kind", "entries: [{id: x, kind: persn}]", "2:25 unknown-value"),
        GlossaryCase(
            "unknown evidence", "entries: [{id: x, kind: month, ar: {full: {term: مارس, near: [\"#days\"]}}}]",
            "2:63 unknown-value"),
        GlossaryCase("no id", "entries:\n  - kind: city", "3:5 missing-key"),
        GlossaryCase("no kind", "entries:\n  - id: x", "3:5 missing-key"),
        GlossaryCase(
            "a term without text", "entries: [{id: x, kind: city, ar: {full: {preferred: {regions: [SY]}}}}]",
            "2:54 missing-key"),
        GlossaryCase("entries as a mapping", "entries: {x: {kind: city}}", "2:10 wrong-type"),
        GlossaryCase("a list of full forms", "entries: [{id: x, kind: city, ar: {full: [ا, ب]}}]", "2:42 wrong-type"),
        GlossaryCase("a key without a value", "entries:\n  - id: x\n    kind: city\n    ar:\n", "5:8 wrong-type"),
        GlossaryCase("a mapping for a name", "spellings: {ا: [{ب: ت}]}", "2:17 wrong-type"),
        GlossaryCase(
            "a sentence that begins with a bracket", "entries: [{id: x, kind: city, tests: {mentions: [[ا]]}}]",
            "2:50 wrong-type"),
        GlossaryCase("an empty term", "entries: [{id: x, kind: city, ar: \"\"}]", "2:35 bad-term"),
        GlossaryCase(
            "space around a term", "entries: [{id: x, kind: city, ar: \" ا\", en: {short: \"x \"}}]", "2:35 bad-term",
            "2:53 bad-term"),
        GlossaryCase(
            "a line break in a term", "entries:\n  - id: x\n    kind: city\n    ar: |\n      ا\n", "5:9 bad-term"),
        GlossaryCase(
            "brackets that do not pair", "entries: [{id: x, kind: city, tests: {mentions: [\"[ا\", \"ا]\", \"[]\"]}}]",
            "2:50 bad-sentence", "2:56 bad-sentence", "2:62 bad-sentence"),
        GlossaryCase(
            "a sentence without brackets", "entries: [{id: x, kind: city, tests: {mentions: [ا]}}]", "2:50 bad-sentence"
        ),
        GlossaryCase("a key twice", "spellings:\n  ا: [ب]\n  ت: [ث]\n  ا: [ج]", "3:3 duplicate-key"),
        GlossaryCase("an alias", "spellings: {ا: &a [ب], ت: *a}", "2:27 alias"),
        GlossaryCase("an anchor by itself", "spellings: {ا: &a [ب]}", "2:16 alias"),
        GlossaryCase("a star without quotation marks", "name-words: {after: [*ونغ]}", "2:23 syntax"),
        GlossaryCase("a tab for indentation", "entries:\n\t- id: x", "3:1 syntax"),
        GlossaryCase(
            "text after a list", "entries:\n  - id: x\n    tests:\n      none:\n        - [ا] ب", "6:15 syntax"),
        GlossaryCase("a colon in a value", "entries:\n  - id: a: b", "3:10 syntax"),
        GlossaryCase("a list never closed", "entries: [a, b", "3:1 syntax"),
        GlossaryCase("a quotation mark never closed", "entries:\n  - id: \"abc", "3:13 syntax"),
        GlossaryCase("two documents", "---\nrasm: 1", "2:1 syntax"),
        GlossaryCase("brackets without end", "entries: " + String(repeating: "[", count: 50_000), "2:11 depth"),
        GlossaryCase(
            "a list in a list without end", "entries:\n" + String(repeating: "- ", count: 50_000), "3:1999 depth"),
    ])
    func `each problem has its rule, line and column`(_ example: GlossaryCase) {
        #expect(readYAML(example.text).problems.summaries == example.problems)
    }

    @Test(arguments: [
        GlossaryCase(
            "a slip", "entries: [{id: x, kind: city, ar: {shrot: ا}}]",
            "unknown key «shrot» of a language section; did you mean «short»?"),
        GlossaryCase(
            "a swap", "entries: [{id: x, knid: city, kind: city}]",
            "unknown key «knid» of an entry; did you mean «kind»?"),
        GlossaryCase(
            "nothing near", "entries: [{id: x, kind: city, ar: {full: {forbidden: ا}}}]",
            "unknown key «forbidden» of «full»; known are preferred, admitted, deprecated, superseded"),
        GlossaryCase(
            "a star", "name-words: {after: [*ونغ]}", "a value that begins with * needs quotation marks: \"*…\""),
        GlossaryCase("a version to come", "rasm: 1", "«rasm» stands twice in this mapping; join the two"),
    ])
    func `the message says what to do`(_ example: GlossaryCase) {
        #expect(readYAML(example.text).problems.map(\.message) == example.problems)
    }

    @Test func `all problems of a file are found, in the order of its lines`() {
        let problems = readYAML(
            "entries:\n  - id: x\n    kind: persn\n    ar: {fulll: ا}\n  - kind: city\nspelings: {}"
        ).problems
        #expect(problems.summaries == ["4:11 unknown-value", "5:10 unknown-key", "6:5 missing-key", "7:1 unknown-key"])
    }

    @Test func `aliases of aliases do not take for ever`() {
        var text = "a0: &a0 x\n"
        for level in 1...40 { text += "a\(level): &a\(level) {? [*a\(level - 1), *a\(level - 1)] : *a\(level - 1)}\n" }
        #expect(readYAML(text).problems.map(\.rule) == ["alias"])
    }

    @Test func `stars and ampersands within text are no aliases`() {
        let text = "entries: [{id: x, kind: media, note: \"AT &T * 5\", en: A & B}] # see &x and * y"
        #expect(readYAML(text).problems == [])
    }
}
