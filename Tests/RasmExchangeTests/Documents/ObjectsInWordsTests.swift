import Rasm
import Testing

@testable import RasmExchange

/// A file with an object in it, and the names that are found there.
struct ObjectCase: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String
    /// What is found, and what is suggested for it or written, each as `surface → suggestion` or `surface = edit`.
    let findings: [String]

    init(_ path: String, _ text: String, _ findings: String...) {
        (self.path, self.text, self.findings) = (path, text, findings)
    }

    var testDescription: String { "\(path): \(text)" }

    var bytes: [UInt8] {
        switch path {
        case "a.tmx":
            Array(
                "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"ar\"><seg>\(text)</seg></tuv></tu></body></tmx>"
                    .utf8)
        case "a.xlf":
            Array(
                """
                <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
                <file original="a" source-language="en" target-language="ar" datatype="plaintext"><body>
                <trans-unit id="1"><source>x</source><target>\(text)</target></trans-unit></body></file></xliff>
                """.utf8)
        default: Array(text.utf8)
        }
    }

    static let table = [
        ObjectCase("a.xlf", "قال وشوي<x id=\"2\"/>جو", "شويجو → شويغو"),
        ObjectCase("a.xlf", "قال وشوي<x id=\"2\"/><g id=\"3\"/><x id=\"4\"/>جو", "شويجو → شويغو"),
        ObjectCase("a.xlf", "سيرجي شوي<x id=\"2\"/>غو", "سيرجي شويغو = سيرغي شوي<x id=\"2\"/>غو"),
        ObjectCase(
            "a.xlf", "شويجو و<x id=\"2\"/>شوي<x id=\"3\"/>جو شويجو", "شويجو = شويغو", "شويجو → شويغو", "شويجو = شويغو"),
        ObjectCase("a.tmx", "وشوي<ph>{br}</ph>جو", "شويجو → شويغو"),
        ObjectCase("a.html", "<p>وشوي<img src=\"x.png\">جو</p>", "شويجو → شويغو"),
        // Right as it is, and two words with a thing between them.
        ObjectCase("a.xlf", "قال شوي<x id=\"2\"/>غو"),
        ObjectCase("a.xlf", "قال<x id=\"2\"/>شويجو", "شويجو = شويغو"),
        ObjectCase("a.xlf", "سيرجي<x id=\"2\"/>شويجو", "سيرجي شويجو = سيرغي<x id=\"2\"/>شويغو"),
        ObjectCase("a.xlf", "شوي <x id=\"2\"/> جو"), ObjectCase("a.xlf", "شوي\u{FFFC}جو"),
        ObjectCase("a.xlf", "سيرجي <x id=\"2\"/> شويجو", "سيرجي شويجو = سيرغي <x id=\"2\"/> شويغو"),
        ObjectCase("a.xlf", "شوي <x id=\"2\"/>غو", "شوي غو → شويغو"),
        ObjectCase("a.xlf", "شوي<x id=\"2\"/>«غو»", "شوي«غو → شويغو"),
        // Quotation marks that a browser writes.
        ObjectCase("a.html", "سيرجي <q>شويجو</q>", "سيرجي \"شويجو = سيرغي <q>شويغو"),
        // Words that are read though they are not to be translated.
        ObjectCase("a.xlf", "شوي<mrk mtype=\"protected\">كلمة</mrk>جو"),
    ]
}

@Suite("Objects inside words")
struct ObjectsInWordsTests {
    @Test(arguments: ObjectCase.table)
    func `a name around an object is told of, and no object moves`(_ example: ObjectCase) throws {
        let document = try Document(path: example.path, bytes: example.bytes)
        let analysis = DocumentAnalysis(of: document, index: DocumentNames.index)
        let found = analysis.findings.map { finding in
            finding.edit.map { "\(finding.surface) = \($0.replacement)" }
                ?? "\(finding.surface) → \(finding.suggestion ?? "nothing")"
        }
        #expect(found == example.findings)
        let shown =
            analysis.findings.flatMap { [$0.surface, $0.rendering ?? "", $0.message()] }
            + analysis.mentions.flatMap { [$0.surface, $0.proclitics, $0.mention.rendering] }
        #expect(!shown.contains { $0.unicodeScalars.contains("\u{FFFC}") })
        for (left, right) in zip(analysis.mentions, analysis.mentions.dropFirst()) {
            #expect(left.mention.range.upperBound <= right.mention.range.lowerBound)
        }
    }

    @Test func `its place is that of the letters in the file, with the object between them`() throws {
        let example = ObjectCase.table[0]
        let document = try Document(path: example.path, bytes: example.bytes)
        let finding = try #require(DocumentAnalysis(of: document, index: DocumentNames.index).findings.first)
        #expect(String(decoding: example.bytes[finding.range], as: UTF8.self) == "شوي<x id=\"2\"/>جو")
    }
}

@Suite("Names that run over an object")
struct NamesOverObjectsTests {
    /// Names whose tail is a term of its own, a wrong one.
    private static let index = TermIndex(
        Glossary(
            entries: [
                ConceptEntry(
                    id: "khaldun", kind: .person,
                    sections: [
                        LanguageSection(
                            language: "ar",
                            terms: [
                                Term("ابن خلدون"), Term("عبد الرحمن بن خلدون", .fullForm, .admitted),
                                Term("بن خلدون", .fullForm, .deprecated),
                            ])
                    ]),
                ConceptEntry(
                    id: "said", kind: .person,
                    sections: [
                        LanguageSection(
                            language: "ar",
                            terms: [Term("عبد الرحمن السعيد"), Term("السعيد", .fullForm, .deprecated)])
                    ]),
                ConceptEntry(
                    id: "guardian", kind: .media,
                    sections: [
                        LanguageSection(
                            language: "ar",
                            terms: [
                                Term("الغارديان"), Term("ذا غارديان", .fullForm, .deprecated),
                                Term("غارديان", .fullForm, .deprecated),
                            ])
                    ]),
            ], spellings: [SpellingRow(key: "خلدون", spellings: [Spelling("خلضون")])]))

    /// A text with `|` for the object, and what becomes of it.
    private static let texts = [
        ("قال عبد الرحمن |بن خلدون أمس", "قال عبد الرحمن |بن خلدون أمس"),
        ("قال عبد الرحمن| بن خلدون أمس", "قال عبد الرحمن| بن خلدون أمس"),
        ("قال عبد الرحمن | بن خلدون أمس", "قال عبد الرحمن | بن خلدون أمس"),
        ("قال عبد| الرحمن بن |خلضون أمس", "قال عبد| الرحمن بن |خلدون أمس"),
        ("عبد الرحمن |السعيد", "عبد الرحمن |السعيد"), ("عبد الرحمن|السعيد", "عبد الرحمن|السعيد"),
        ("عبد الر|حمن السعيد", "عبد الر|حمن السعيد"),
        // Two words would become one: which is left out, and where is the object then?
        ("صحيفة ذا |غارديان", "صحيفة ذا |غارديان"), ("صحيفة ذا | |غارديان", "صحيفة ذا | |غارديان"),
        // The tail by itself.
        ("قال |السعيد", "قال |عبد الرحمن السعيد"), ("صحيفة |غارديان", "صحيفة |الغارديان"),
    ]

    private static let files = [
        ("a.tmx", "<ph x=\"1\"/>"), ("a.tmx", "<ut>x</ut>"), ("a.tmx", "<it pos=\"begin\">x</it>"),
        ("a.tmx", "<!-- x -->"),
        ("a.xlf", "<x id=\"1\"/>"), ("a.xlf", "<ph id=\"1\">x</ph>"), ("a.xlf", "<bx id=\"1\"/>"),
        ("a.html", "<img src=\"x\">"),
        ("a.html", "<br>"), ("a.html", "<wbr>"),
    ]

    @Test(arguments: texts, files)
    func `a name is rewritten whole or not at all, never its tail alone`(
        _ text: (before: String, after: String), _ file: (path: String, object: String)
    ) throws {
        func bytes(_ text: String) -> [UInt8] {
            ObjectCase(file.path, text.replacing("|", with: file.object)).bytes
        }
        // A line break ends a word for good.
        if file.object == "<br>", text.before.contains("الر|حمن") { return }
        let document = try Document(path: file.path, bytes: bytes(text.before))
        let edits = DocumentAnalysis(of: document, index: Self.index).edits
        let result = String(decoding: try document.applying(edits), as: UTF8.self)
        #expect(result == String(decoding: bytes(text.after), as: UTF8.self))
    }

    @Test func `a name that would have to change around an object is reported with what it should be`() throws {
        let document = try Document(path: "a.tmx", bytes: ObjectCase("a.tmx", "صحيفة ذا <ph x=\"1\"/>غارديان").bytes)
        let findings = DocumentAnalysis(of: document, index: Self.index).findings
        #expect(findings.map(\.surface) == ["ذا غارديان"])
        #expect(findings.map(\.suggestion) == ["الغارديان"])
        #expect(findings.allSatisfy { $0.edit == nil })
    }

    @Test func `words that are left alone part the words on both sides`() throws {
        let text = "ذا <mrk mtype=\"protected\">كلمة</mrk> غارديان"
        let document = try Document(path: "a.xlf", bytes: ObjectCase("a.xlf", text).bytes)
        let findings = DocumentAnalysis(of: document, index: Self.index).findings
        #expect(findings.map(\.surface) == ["غارديان"])
    }
}
