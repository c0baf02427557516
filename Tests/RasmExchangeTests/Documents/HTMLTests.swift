import Foundation
import Rasm
import Testing

@testable import RasmExchange

/// The names of ``DocumentNames``: سيرجي becomes سيرغي, شويجو شويغو, الجارديان الغارديان.
@Suite("HTML pages")
struct HTMLTests {
    private func normalized(_ source: String) throws -> String {
        let document = try Document(path: "a.html", bytes: Array(source.utf8))
        let edits = DocumentAnalysis(of: document, index: DocumentNames.index).edits
        return String(decoding: try document.applying(edits), as: UTF8.self)
    }

    @Test(arguments: [
        ("<p>قال شويجو</p>", "<p>قال شويغو</p>"),
        ("شويجو", "شويغو"),
        ("<P>شويجو<BR>شويجو", "<P>شويغو<BR>شويغو"),
        ("<p>سيرجي <b>شويجو</b>", "<p>سيرغي <b>شويغو</b>"),
        ("<p>سيرجي\n    <span class=\"x\">شويجو</span></p>", "<p>سيرغي\n    <span class=\"x\">شويغو</span></p>"),
        ("<p>سيرجي</p><p>شويجو</p>", "<p>سيرجي</p><p>شويغو</p>"),
        ("<td>سيرجي</td><td>شويجو</td>", "<td>سيرجي</td><td>شويغو</td>"),
        ("شوي<b>جو</b>", "شوي<b>جو</b>"),
        ("<p>&#1588;&#1608;&#1610;&#1580;&#1608;</p>", "<p>&#1588;&#1608;&#1610;&#1594;&#1608;</p>"),
        ("<p>سيرجي&nbsp;شويجو &amp; &rlm;شويجو&lrm;</p>", "<p>سيرغي&nbsp;شويغو &amp; &rlm;شويغو&lrm;</p>"),
        ("<p>A&B شويجو &nosuch; شويجو &amp</p>", "<p>A&B شويغو &nosuch; شويغو &amp</p>"),
        ("<script>var x = 'شويجو < b';</script><p>شويجو", "<script>var x = 'شويجو < b';</script><p>شويغو"),
        ("<style>.شويجو{}</style>شويجو", "<style>.شويجو{}</style>شويغو"),
        (
            "<pre><code>شويجو</code></pre> <kbd>شويجو</kbd> شويجو",
            "<pre><code>شويجو</code></pre> <kbd>شويجو</kbd> شويغو"
        ),
        ("<!-- شويجو --><p>شويجو<!-- شويجو --></p>", "<!-- شويجو --><p>شويغو<!-- شويجو --></p>"),
        ("<a href=\"/شويجو\" title=\"شويجو\">x</a>", "<a href=\"/شويجو\" title=\"شويغو\">x</a>"),
        (
            "<img alt='قال \"شويجو\" &amp;' src=شويجو data-x=\"شويجو\">",
            "<img alt='قال \"شويغو\" &amp;' src=شويجو data-x=\"شويجو\">"
        ),
        (
            "<title>شويجو</title><meta name=\"x\" content=\"شويجو\">",
            "<title>شويغو</title><meta name=\"x\" content=\"شويجو\">"
        ),
        ("<p>3 < 5 شويجو > 2", "<p>3 < 5 شويغو > 2"),
        ("<p lang=\"fa\">شويجو</p><p lang=ar-EG>شويجو</p>", "<p lang=\"fa\">شويجو</p><p lang=ar-EG>شويغو</p>"),
        ("<html lang=\"ar\"><p>قال <i lang=en>شويجو</i> شويجو", "<html lang=\"ar\"><p>قال <i lang=en>شويجو</i> شويغو"),
        ("<div lang=fa><img alt=شويجو><p>x</p></div>", "<div lang=fa><img alt=شويجو><p>x</p></div>"),
        ("<p>لل<b>جارديان</b></p>", "<p>لل<b>غارديان</b></p>"),
        ("<textarea>شويجو</textarea>", "<textarea>شويغو</textarea>"),
        ("<p>شويجو</p", "<p>شويغو</p"),
        ("<p title=\"شويجو", "<p title=\"شويجو"),
        (
            "<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><p>شويجو<br/></p></html>",
            "<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><p>شويغو<br/></p></html>"
        ),
        ("\u{FEFF}<p>شويجو\r\n\r\nشويجو</p>\r\n", "\u{FEFF}<p>شويغو\r\n\r\nشويغو</p>\r\n"),
    ])
    func `names in the text change, and no other byte`(_ source: String, _ expected: String) throws {
        #expect(try normalized(source) == expected)
        #expect(try normalized(expected) == expected)
    }

    @Test(arguments: [
        // The language of an attribute is that of its element, whatever text stands before.
        (
            "<html lang=ar><p>نص</p><p lang=fa><img alt=\"شويجو\"></p>",
            "<html lang=ar><p>نص</p><p lang=fa><img alt=\"شويجو\"></p>"
        ),
        (
            "<html lang=ar><p><span lang=en>BBC</span><img alt=\"شويجو\"></p>",
            "<html lang=ar><p><span lang=en>BBC</span><img alt=\"شويغو\"></p>"
        ),
        (
            "<html lang=ar><p lang=en>x</p><br><a title=\"شويجو\">x</a>",
            "<html lang=ar><p lang=en>x</p><br><a title=\"شويغو\">x</a>"
        ),
        (
            "<html lang=ar><p lang=en>x<img alt=\"شويجو\"><p title=\"شويجو\">b</p>",
            "<html lang=ar><p lang=en>x<img alt=\"شويجو\"><p title=\"شويغو\">b</p>"
        ),
        ("<img alt=\"شويجو\" lang=fa><img alt=\"شويجو\">", "<img alt=\"شويجو\" lang=fa><img alt=\"شويغو\">"),
        ("<p xml:lang=fa><img alt=\"شويجو\"></p>", "<p xml:lang=fa><img alt=\"شويجو\"></p>"),
        ("<p lang=ar xml:lang=fa title=\"شويجو\">x</p>", "<p lang=ar xml:lang=fa title=\"شويغو\">x</p>"),
        ("<p lang=fa><b lang=\"\" title=\"شويجو\">x</b></p>", "<p lang=fa><b lang=\"\" title=\"شويغو\">x</b></p>"),
        (
            "<!-- <img alt=\"شويجو\"> --><p lang=fa><img alt=\"شويجو\"></p><img alt=\"شويجو\">",
            "<!-- <img alt=\"شويجو\"> --><p lang=fa><img alt=\"شويجو\"></p><img alt=\"شويغو\">"
        ),
        ("<p title=\"ش&#1608;يجو\nو&amp;\">x", "<p title=\"ش&#1608;يغو\nو&amp;\">x"),
        ("<code title=\"شويجو\">شويجو</code>", "<code title=\"شويغو\">شويجو</code>"),
        ("<code><b title=\"شويجو\">x</b></code>", "<code><b title=\"شويجو\">x</b></code>"),
    ])
    func `title and alt are in the language of their element`(_ source: String, _ expected: String) throws {
        #expect(try normalized(source) == expected)
        #expect(try normalized(expected) == expected)
    }

    @Test(arguments: [
        ("<p translate=no>شويجو</p>شويجو", "<p translate=no>شويجو</p>شويغو"),
        ("<p class=\"a notranslate\">شويجو</p>شويجو", "<p class=\"a notranslate\">شويجو</p>شويغو"),
        ("<p class=\"notranslated\">شويجو</p>", "<p class=\"notranslated\">شويغو</p>"),
        (
            "<div translate=\"NO\"><p>شويجو <b translate=\"yes\">شويجو</b></p></div>",
            "<div translate=\"NO\"><p>شويجو <b translate=\"yes\">شويغو</b></p></div>"
        ),
        (
            "<div class=notranslate><p translate=\"\">شويجو</p><p translate=maybe>شويجو</p></div>",
            "<div class=notranslate><p translate=\"\">شويغو</p><p translate=maybe>شويجو</p></div>"
        ),
        ("<img alt=\"شويجو\" translate=no title=شويجو>", "<img alt=\"شويجو\" translate=no title=شويجو>"),
        (
            "<p translate=no><img alt=\"شويجو\"><p title=\"شويجو\">x",
            "<p translate=no><img alt=\"شويجو\"><p title=\"شويغو\">x"
        ),
        ("<html translate=no><p>شويجو<p translate=yes>شويجو", "<html translate=no><p>شويجو<p translate=yes>شويغو"),
        ("قال <b translate=no>شويجو</b> وشويجو", "قال <b translate=no>شويجو</b> وشويغو"),
    ])
    func `what is not to be translated is left alone`(_ source: String, _ expected: String) throws {
        #expect(try normalized(source) == expected)
        #expect(try normalized(expected) == expected)
    }

    @Test(arguments: [
        "<p>الـ<b>غارديان</b>", "<p>والـ<i>«غارديان»</i>", "<p>للـ«<i>غارديان</i>»", "<p>ال<a href=x>غارديان</a>",
        "<p>الـ<q>غارديان</q>",
        "<p>الـ<img src=x>غارديان",
    ])
    func `an article that a tag parts from its name is nothing to complain of`(_ source: String) throws {
        let document = try Document(path: "a.html", bytes: Array(source.utf8))
        let analysis = DocumentAnalysis(of: document, index: DocumentNames.index)
        #expect(analysis.findings.isEmpty)
        #expect(analysis.mentions.map(\.mention.entry) == ["guardian"])
    }

    @Test func `a tatweel elsewhere is`() throws {
        let document = try Document(path: "a.html", bytes: Array("<p>الـغارديا<b>ن</b>".utf8))
        #expect(DocumentAnalysis(of: document, index: DocumentNames.index).findings.count == 1)
    }

    @Test(arguments: [
        ("tt", true), ("template", true), ("svg", true), ("noscript", true), ("option", true), ("figcaption", true),
        ("code", false), ("samp", false), ("kbd", false), ("var", false), ("math", false), ("xmp", false),
        ("iframe", false), ("noembed", false), ("metadata", false),
    ])
    func `what people read is text, what computers read is not`(_ element: String, _ isText: Bool) throws {
        let source = "<body><\(element)><b>شويجو</b></\(element)> قال"
        #expect(try normalized(source) == (isText ? source.replacingOccurrences(of: "شويجو", with: "شويغو") : source))
    }

    @Test(arguments: [
        (
            "<p>قال<svg><style>شويجو</style><title>شويجو</title><text x=1>سيرجي <tspan>شويجو</tspan></text></svg>",
            "<p>قال<svg><style>شويجو</style><title>شويغو</title><text x=1>سيرغي <tspan>شويغو</tspan></text></svg>"
        ),
        ("<p>الـ<q>الجارديان</q> و<q>شويجو</q>", "<p>الـ<q>الغارديان</q> و<q>شويغو</q>"),
    ])
    func `drawings have words, and quotations marks`(_ source: String, _ expected: String) throws {
        #expect(try normalized(source) == expected)
    }

    @Test func `a declared encoding is read, and kept`() throws {
        let page = "<html><head><meta charset=\"windows-1256\"></head><body>"
        let shoigu: [UInt8] = [0xD4, 0xE6, 0xED, 0xCC, 0xE6]
        let document = try Document(path: "a.htm", bytes: Array(page.utf8) + shoigu)
        let edits = DocumentAnalysis(of: document, index: DocumentNames.index).edits
        #expect(try document.applying(edits) == Array(page.utf8) + [0xD4, 0xE6, 0xED, 0xDB, 0xE6])
    }

    @Test(arguments: [
        "<", "<a ", "<!--", "&", "<p title=\"", "</", "<b>", "<div>", "<script>", "شويجو <b>",
        // One long word, which is no name.
        "شويجوشويجو<b>",
    ])
    func `a page of a hundred thousand mistakes is read to its end`(_ mistake: String) throws {
        let source = String(repeating: mistake, count: 100_000)
        // The names are written, and every other byte stays.
        let expected = String(repeating: mistake.replacing("شويجو <", with: "شويغو <"), count: 100_000)
        let isAsExpected = try normalized(source) == expected  // a failure would print megabytes
        #expect(isAsExpected)
    }

    @Test(arguments: 0..<300)
    func `whatever the markup, only names change, and a second run changes nothing`(_ seed: UInt64) throws {
        var random = SeededRandom(seed)
        let pieces = [
            "<p>", "</p>", "<b>", "</b>", "<br>", "<div class=\"a>b\">", "</div>", "<script>'شويجو'</script>",
            "<!-- شويجو -->", "&nbsp;",
            "&amp", "&#1588;", "<img alt=\"شويجو\">", "<code>", "</code>", " ", "\n  ", "<", ">", "سيرجي", "شويجو",
            "شويغو", "قال ", "و",
            "<td lang=en>", "<i lang=\"ar\">", "</i>", "<pre>", "</pre>", "<svg>", "<title>", "\"", "<ul><li>",
            "<a href=شويجو>", "<p title='شويجو' translate=no>", "<b class=notranslate>", "<q>", "</q>", "<template>",
            "<var>", "<i lang=fa title=\"شويجو\">",
        ]
        let source = (0..<Int.random(in: 1...30, using: &random)).map { _ in pieces.randomElement(using: &random)! }
            .joined()
        let once = try normalized(source)
        #expect(try normalized(once) == once, "\(source)")
        // One letter for another: nothing is longer or shorter, or stands elsewhere.
        let folded = { (text: String) in text.replacingOccurrences(of: "غ", with: "ج") }
        #expect(folded(once) == folded(source), "\(source)")
    }
}
