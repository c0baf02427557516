import Rasm
import Testing

@testable import RasmExchange

/// A glossary, names for its first entry, and the glossary with them.
struct InsertionCase: Sendable, CustomTestStringConvertible {
    var name: String
    var before: String
    var names: [(language: String, type: TermType, status: AdministrativeStatus, text: String)]
    var after: String

    /// - Parameter names: `en admitted full Kim Jong-un` each.
    init(_ name: String, _ before: String, _ names: [String], _ after: String) {
        self.name = name
        self.before = before
        self.names = names.map { line in
            let words = line.split(separator: " ", maxSplits: 3).map(String.init)
            let types: [String: TermType] = ["full": .fullForm, "short": .shortForm, "acronym": .acronym]
            return (
                words[0], types[words[2]] ?? .fullForm, AdministrativeStatus(rawValue: words[1]) ?? .preferred, words[3]
            )
        }
        self.after = after
    }

    var testDescription: String { name }

    var addition: ConceptEntry {
        var entry = ConceptEntry(id: "x", kind: .person)
        for (language, type, status, text) in names {
            let term = Term(text, type, status)
            if let section = entry.sections.firstIndex(where: { $0.language == language }) {
                entry.sections[section].terms.append(term)
            } else {
                entry.sections.append(LanguageSection(language: language, terms: [term]))
            }
        }
        return entry
    }
}

@Suite("Names are put between the bytes of a YAML file")
struct YAMLInsertionTests {
    static let head = "rasm: 1\nentries:\n  - id: x\n    kind: person\n"

    /// What follows the head.
    static let cases: [InsertionCase] = [
        InsertionCase(
            "a list in brackets", "    ar: {full: {preferred: أ ب, admitted: [ج د]}} # c\n", ["ar admitted full ه و"],
            "    ar: {full: {preferred: أ ب, admitted: [ج د, ه و]}} # c\n"),
        InsertionCase(
            "a list in brackets over several lines, with a comma and comments after its last item",
            "    ar:\n      full:\n        preferred: أ ب\n        admitted: [\n          ج د, # one\n          # two\n        ] # three\n",
            ["ar admitted full ه و"],
            "    ar:\n      full:\n        preferred: أ ب\n        admitted: [\n          ج د, ه و, # one\n          # two\n        ] # three\n"
        ),
        InsertionCase(
            "a list with a line for each item",
            "    ar:\n      full:\n        preferred: أ ب\n        admitted:\n        # before\n        - ج د  # the first\n        # after\n    en: Ab\n",
            ["ar admitted full ه و", "ar admitted full ز ح"],
            "    ar:\n      full:\n        preferred: أ ب\n        admitted:\n        # before\n        - ج د  # the first\n        - ه و\n        - ز ح\n        # after\n    en: Ab\n"
        ),
        InsertionCase(
            "a list of terms with evidence",
            "    ar:\n      full:\n        preferred: أ ب\n        deprecated:\n          - term: ج د\n            near: [ه]  # why\n          - {term: ز ح, near: [\n              ط]}\n",
            ["ar deprecated full ي ك"],
            "    ar:\n      full:\n        preferred: أ ب\n        deprecated:\n          - term: ج د\n            near: [ه]  # why\n          - {term: ز ح, near: [\n              ط]}\n          - ي ك\n"
        ),
        InsertionCase(
            "a string that is a section", "    ar: أ ب  # house style\n    en: Ab\n",
            ["ar admitted full ج د", "ar preferred short أ"],
            "    ar: {full: {preferred: أ ب, admitted: [ج د]}, short: أ}  # house style\n    en: Ab\n"),
        InsertionCase(
            "a string that is a section, and a short form alone", "    ar: 'أ ب'\n", ["ar preferred short أ"],
            "    ar: {full: 'أ ب', short: أ}\n"),
        InsertionCase(
            "a string with a comma in it",
            "    en: Washington, D.C. # the capital\n    ar: أ ب\n",
            ["en admitted full Washington DC", "en preferred acronym DC"],
            "    en:\n      full:\n        preferred: Washington, D.C. # the capital\n        admitted: [Washington DC]\n      acronym: DC\n    ar: أ ب\n"
        ),
        InsertionCase(
            "a string that is a type", "    ar:\n      full: أ ب  # c\n      short: أ\n",
            ["ar deprecated full ج د", "ar admitted short ج"],
            "    ar:\n      full: {preferred: أ ب, deprecated: [ج د]}  # c\n      short: {preferred: أ, admitted: [ج]}\n"
        ),
        InsertionCase(
            "a string that is a type, in brackets", "    ar: {full: \"أ, ب\", short: أ}\n", ["ar deprecated full ج د"],
            "    ar: {full: {preferred: \"أ, ب\", deprecated: [ج د]}, short: أ}\n"),
        InsertionCase(
            "a term with evidence that is a type",
            "    ar:\n      full: {term: أ ب, not-near: [ج]} # c\n", ["ar admitted full د ه"],
            "    ar:\n      full: {preferred: {term: أ ب, not-near: [ج]}, admitted: [د ه]} # c\n"),
        InsertionCase(
            "one value where a list may stand",
            "    ar:\n      full:\n        preferred: أ ب\n        admitted: ج د # c\n        deprecated: {term: ه و, near: [ز]}\n",
            ["ar admitted full ح ط", "ar deprecated full ي ك"],
            "    ar:\n      full:\n        preferred: أ ب\n        admitted: [ج د, ح ط] # c\n        deprecated: [{term: ه و, near: [ز]}, ي ك]\n"
        ),
        InsertionCase(
            "one value with a comma where a list may stand",
            "    ar: أ ب\n    en:\n      full:\n        preferred: Washington\n        admitted: Washington, D.C.  # c\n      short: DC\n",
            ["en admitted full Washington DC"],
            "    ar: أ ب\n    en:\n      full:\n        preferred: Washington\n        admitted:\n          - Washington, D.C.  # c\n          - Washington DC\n      short: DC\n"
        ),
        InsertionCase(
            "a status that is missing",
            "    ar:\n      full:\n        preferred: أ ب\n      # on short forms\n      short: أ\n",
            ["ar admitted full ج د"],
            "    ar:\n      full:\n        preferred: أ ب\n        admitted: [ج د]\n      # on short forms\n      short: أ\n"
        ),
        InsertionCase(
            "a type that is missing, beside parts",
            "    ar:\n      parts: {given: أ, family: ب}\n    en: Ab\n",
            ["ar admitted full ج د", "ar preferred short ب"],
            "    ar:\n      parts: {given: أ, family: ب}\n      full: {admitted: [ج د]}\n      short: ب\n    en: Ab\n"),
        InsertionCase(
            "a language that is missing", "    ar: أ ب\n    tests:\n      none: [\"[\"]\n",
            ["fr preferred full Ab", "fr admitted full Abé"],
            "    ar: أ ب\n    tests:\n      none: [\"[\"]\n    fr: {full: {preferred: Ab, admitted: [Abé]}}\n"),
        InsertionCase(
            "several things at one place",
            "    ar:\n      full:\n        preferred: أ ب\n        admitted:\n          - ج د",
            ["ar admitted full ه و", "ar deprecated full ز ح", "ar preferred short أ", "en preferred full Ab"],
            "    ar:\n      full:\n        preferred: أ ب\n        admitted:\n          - ج د\n          - ه و\n        deprecated: [ز ح]\n      short: أ\n    en: Ab"
        ),
        InsertionCase(
            "after a note of several lines", "    ar: أ ب\n    note: |\n      one\n\n      two: [\n    # comment\n",
            ["en preferred full Ab"],
            "    ar: أ ب\n    note: |\n      one\n\n      two: [\n    en: Ab\n    # comment\n"),
        InsertionCase(
            "after a string broken over two lines", "    ar: أ ب\n    note: one\n      two\n    wikidata: Q1\n",
            ["ar admitted full ج د", "en preferred full Ab"],
            "    ar: {full: {preferred: أ ب, admitted: [ج د]}}\n    note: one\n      two\n    wikidata: Q1\n    en: Ab\n"
        ),
        InsertionCase(
            "names that need quotation marks", "    ar: أ ب\n",
            ["en preferred full NEOM: The Line", "fr preferred full yes"],
            "    ar: أ ب\n    en: \"NEOM: The Line\"\n    fr: \"yes\"\n"),
        InsertionCase(
            "quotation marks and brackets in plain strings", "    ar: أ ب\n    en: {full: O'Hara's, short: x\"y}\n",
            ["en admitted full O Hara", "en admitted short z"],
            "    ar: أ ب\n    en: {full: {preferred: O'Hara's, admitted: [O Hara]}, short: {preferred: x\"y, admitted: [z]}}\n"
        ),
    ]

    private static func adding(_ addition: ConceptEntry, to text: String) throws -> String {
        let file = GlossaryFile(path: "names.yaml", bytes: Array(text.utf8))
        let (glossary, problems) = GlossaryReader.read(file)
        #expect(problems == [])
        var editing = try YAMLGlossaryEditing(file)
        try editing.add(addition, at: try #require(glossary.entries.first?.place))
        return String(decoding: try editing.bytes(with: []), as: UTF8.self)
    }

    @Test(arguments: cases)
    func `additions`(_ example: InsertionCase) throws {
        let result = try Self.adding(example.addition, to: Self.head + example.before)
        #expect(result == Self.head + example.after)
        let (glossary, problems) = readGlossary(result, as: "names.yaml")
        #expect(problems == [])
        let terms = glossary.entries[0].sections.flatMap { section in
            section.terms.map { "\(section.language) \($0.type) \($0.status) \($0.text)" }
        }
        for name in example.names {
            #expect(terms.contains("\(name.language) \(name.type) \(name.status) \(name.text)"))
        }
    }

    @Test(arguments: cases)
    func `with lines that end in CR LF, tabs in comments and a comment at every end`(_ example: InsertionCase) throws {
        func decorated(_ text: String) -> String {
            text.replacing("\n", with: "\r\n").replacing("kind: person", with: "kind: person\t#\tتعليق\t")
        }
        let result = try Self.adding(example.addition, to: decorated(Self.head + example.before))
        #expect(result.utf8.elementsEqual(decorated(Self.head + example.after).utf8))
    }

    @Test(arguments: [
        ("block mapping", "    ar:\n      full:\n        term: أ ب\n        near: [ج]\n"),
        ("text in a block", "    ar:\n      full: >-\n        أ ب\n"),
        ("text over two lines", "    ar:\n      full: أ\n        ب\n"),
    ])
    func `what cannot be added to is said, not broken`(_ name: String, _ text: String) throws {
        #expect(throws: YAMLText.Unwritable.self) {
            try Self.adding(InsertionCase("", "", ["ar admitted full د ه"], "").addition, to: Self.head + text)
        }
    }

    @Test(arguments: [
        (
            "rasm: 1\nentries:\n  - id: a\n    kind: city\n    ar: أ ب # c\n# end\n",
            "rasm: 1\nentries:\n  - id: a\n    kind: city\n    ar: أ ب # c\n  - id: x\n    kind: other\n    en: Ab\n# end\n"
        ),
        (
            "rasm: 1\nentries:\n- {id: a, kind: city, ar: أ ب}",
            "rasm: 1\nentries:\n- {id: a, kind: city, ar: أ ب}\n- id: x\n  kind: other\n  en: Ab"
        ),
        ("rasm: 1\nentries: [] # none\n", "rasm: 1\nentries: [{id: x, kind: other, en: Ab}] # none\n"),
        (
            "rasm: 1 # v\nspellings:\n  أ: [ب]\n\n",
            "rasm: 1 # v\nspellings:\n  أ: [ب]\nentries:\n  - id: x\n    kind: other\n    en: Ab\n\n"
        ),
        (
            "{rasm: 1, entries: [{id: a, kind: city, ar: أ ب}]}",
            "{rasm: 1, entries: [{id: a, kind: city, ar: أ ب}, {id: x, kind: other, en: Ab}]}"
        ),
    ])
    func `new entries`(_ before: String, _ after: String) throws {
        let editing = try YAMLGlossaryEditing(GlossaryFile(path: "names.yaml", bytes: Array(before.utf8)))
        let entry = ConceptEntry(
            id: "x", kind: .other, sections: [LanguageSection(language: "en", terms: [Term("Ab")])])
        let bytes = try editing.bytes(with: [entry])
        #expect(String(decoding: bytes, as: UTF8.self) == after)
        #expect(GlossaryReader.read(GlossaryFile(path: "names.yaml", bytes: bytes)).problems == [])
    }

    @Test(arguments: [
        "no", "Yes", "~", "1", "-3.5", "0x1F", "a: b", "a #b", "#a", "- a", "-a", "?", "[a", "{a}", "a, b", "*a", "&a",
        "!a", "|", ">", "'a'", "\"a\"", "%a", "@a", "`a",
        "a\\b", "A&B", "x *y", "a\u{85}b", "a\u{2028}b", "a\u{FEFF}b", "a\u{7}b", "😀", "<<", "=", "null", "a:", "سيول",
        "St. Petersburg", "O'Hara", "é", "2026-01-01", "قصر: الشعب",
    ])
    func `every text comes back as it was`(_ text: String) throws {
        let (alone, inList) = (YAMLValue.text(text).flow, YAMLValue.list([.text(text), .text("a")]).flow)
        let (glossary, problems) = readYAML(
            "entries:\n  - id: a\n    kind: city\n    ar: أ\n    note: \(alone)\n    tests: {none: \(inList)}\n")
        #expect(problems == [])
        #expect(glossary.entries.first?.note == text)
        #expect(glossary.entries.first?.tests.map(\.text) == [text, "a"])
    }
}
