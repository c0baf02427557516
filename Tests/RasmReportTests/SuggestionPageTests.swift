import Foundation
import Rasm
import Testing

@testable import RasmReport

@Suite struct SuggestionPageTests {
    private static let shoigu = ConceptEntry(
        id: "sergei-shoigu", kind: .person,
        sections: [
            LanguageSection(language: "ar", terms: [Term("سيرغي شويغو"), Term("شويغو", .shortForm)]),
            LanguageSection(language: "en", terms: [Term("Sergei Shoigu")]),
        ])

    private static func group(
        _ entry: (id: String, name: String)?, _ text: String, reason: String = "غ/ج, as in شويغو/شويجو",
        place: String = "a.txt:1:5", before: String = "قال "
    ) -> SuggestionPage.Group {
        SuggestionPage.Group(
            entry: entry, probability: 0.9876,
            spellings: [
                .init(
                    text: text, count: 3, articles: 2, probability: 0.9876, reasons: [reason],
                    contexts: [.init(place: place, before: before, word: text, after: " اليوم")])
            ])
    }

    private static func page(_ groups: [SuggestionPage.Group]) -> String {
        String(decoding: SuggestionPage(groups, entries: [shoigu], language: "ar").html, as: UTF8.self)
    }

    @Test func `A proposal has its entry, its reason and where it stands, right to left where it is Arabic`() {
        let page = Self.page([Self.group(("sergei-shoigu", "شويغو"), "شويجو")])
        #expect(page.contains("<bdi lang=\"en\" dir=\"ltr\">Sergei Shoigu</bdi>"))
        #expect(
            page.contains(
                "<bdi lang=\"ar\" dir=\"rtl\">شويجو</bdi> <span class=\"faint\">3 times in 2 articles, 99 % likely"))
        #expect(page.contains("<ul dir=\"ltr\"><li>غ/ج, as in شويغو/شويجو</li></ul>"))
        #expect(page.contains("<span class=\"line\" lang=\"ar\" dir=\"rtl\">قال <mark>شويجو</mark> اليوم</span>"))
        #expect(page.contains("<bdi>a.txt:1:5</bdi>"))
        #expect(page.contains("id=\"proposed\"") && !page.contains("id=\"new\""))
    }

    @Test func `A proposal for a given name says whose it is, and one for a whole name does not say it twice`() {
        let full = "<bdi lang=\"ar\" dir=\"rtl\">سيرغي شويغو</bdi>"
        let given = Self.page([Self.group(("sergei-shoigu", "سيرغي"), "سيرجي")])
        #expect(given.contains(full))
        let whole = Self.page([Self.group(("sergei-shoigu", "سيرغي شويغو"), "سيرغي شويجو")])
        #expect(whole.components(separatedBy: full).count == 2)
    }

    @Test func `A new name is a section of its own, and nothing is told where nothing was found`() {
        let page = Self.page([Self.group(nil, "ماكغريغور")])
        #expect(page.contains("id=\"new\"") && !page.contains("id=\"proposed\""))
        #expect(Self.page([]).contains("Nothing was found"))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\" onclick=\"x", "</title><img src=x onerror=y>", "&lt;b&gt;", "<!--",
    ])
    func `Nothing that articles hold becomes markup`(text: String) {
        let page = Self.page([
            Self.group(("no-such-entry" + text, text), text, reason: text, place: text, before: text),
            Self.group(nil, text, reason: text, place: text, before: text),
        ])
        #expect(!page.contains(text))
        #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<!--"))
        #expect(page.contains("default-src &#39;none&#39;"))
    }

    @Test func `Direction controls are shown, so that a line reads as it is written`() {
        let page = Self.page([Self.group(nil, "شو\u{202E}يجو", reason: "\u{2066}x", before: "\u{202D}")])
        for control in ["\u{202E}", "\u{2066}", "\u{202D}"] { #expect(!page.contains(control)) }
        #expect(page.contains("<span class=\"control\">U+202E</span>"))
    }

    @Test func `A page has no more than a browser takes, and says how many there are`() {
        let page = Self.page(Array(repeating: Self.group(nil, "ماكغريغور"), count: 2_003))
        #expect(page.components(separatedBy: "<details").count - 1 == 2_000)
        #expect(page.contains("And 3 more that are less likely"))
    }
}
