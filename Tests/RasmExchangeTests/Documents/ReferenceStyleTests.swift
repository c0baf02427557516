import Rasm
import Testing

@testable import RasmExchange

/// Names with letters written by their numbers. The letter that changes keeps the way of the one whose place it takes.
@Suite("Letters written by their numbers")
struct ReferenceStyleTests {
    private func normalized(_ path: String, _ source: String) throws -> String {
        let document = try Document(path: path, bytes: Array(source.utf8))
        let edits = DocumentAnalysis(of: document, index: DocumentNames.index).edits
        return String(decoding: try document.applying(edits), as: UTF8.self)
    }

    @Test(arguments: [
        // All letters, in each way; ي keeps its capital A, and غ takes the way of ج.
        ("&#x634;&#x648;&#x64A;&#x62C;&#x648;", "&#x634;&#x648;&#x64A;&#x63A;&#x648;"),
        ("&#x634;&#x648;&#x64a;&#x62c;&#x648;", "&#x634;&#x648;&#x64a;&#x63a;&#x648;"),
        ("&#X0634;&#X0648;&#X064A;&#X062C;&#X0648;", "&#X0634;&#X0648;&#X064A;&#X063A;&#X0648;"),
        ("&#01588;&#01608;&#01610;&#01580;&#01608;", "&#01588;&#01608;&#01610;&#01594;&#01608;"),
        // Some letters.
        ("شو&#x64A;جو", "شو&#x64A;غو"), ("شوي&#1580;و", "شوي&#1594;و"), ("&#1588;ويجو", "&#1588;ويغو"),
        ("&#1587;يرجي شويجو", "&#1587;يرغي شويغو"), ("سيرجي&#32;شويجو", "سيرغي&#32;شويغو"),
        ("سير&#x62C;ي شو&#x64A;جو", "سير&#x63A;ي شو&#x64A;غو"),
        // A vowel mark goes, a letter comes.
        ("ش&#x64F;و&#x64A;جو", "شو&#x64A;غو"), ("شو&#x64A; غو", "شو&#x64A;غو"),
    ])
    func `in XML and HTML`(_ name: String, _ expected: String) throws {
        for (path, start, end) in [
            ("a.html", "<p>", "</p>"), ("a.html", "<img alt=\"", "\">"),
            (
                "a.tmx", "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"ar\"><seg>",
                "</seg></tuv></tu></body></tmx>"
            ),
        ] where path == "a.html" || !name.contains("X") {
            #expect(try normalized(path, start + name + end) == start + expected + end)
        }
    }

    @Test(arguments: [
        ("\\u0634\\u0648\\u064A\\u062C\\u0648", "\\u0634\\u0648\\u064A\\u063A\\u0648"),
        ("\\u0634\\u0648\\u064a\\u062c\\u0648", "\\u0634\\u0648\\u064a\\u063a\\u0648"),
        ("شوي\\u062Cو", "شوي\\u063Aو"), ("\\u0634ويجو", "\\u0634ويغو"),
    ])
    func `in JSON`(_ name: String, _ expected: String) throws {
        #expect(try normalized("a.jsonl", "{\"text\":\"\(name)\"}") == "{\"text\":\"\(expected)\"}")
    }

    @Test(arguments: [
        ("<b>اكران&#1610;ا</b> قال", "<b>أوكران&#1610;ا</b> قال"),
        ("<b>ا&#1608;كراني</b> قال", "<b>أ&#1608;كرانيا</b> قال"),
    ])
    func `a letter that comes in stays inside the tags around its word`(_ source: String, _ expected: String) throws {
        let entry = ConceptEntry(
            id: "ukraine", kind: .country, sections: [LanguageSection(language: "ar", terms: [Term("أوكرانيا")])])
        let row = SpellingRow(key: "أوكرانيا", spellings: [Spelling("اكرانيا"), Spelling("اوكراني")])
        let index = TermIndex(Glossary(entries: [entry], spellings: [row]))
        let document = try Document(path: "a.html", bytes: Array(source.utf8))
        let edits = DocumentAnalysis(of: document, index: index).edits
        #expect(String(decoding: try document.applying(edits), as: UTF8.self) == expected)
    }
}
