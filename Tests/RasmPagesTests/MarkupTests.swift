import RasmPages
import Testing

/// Whatever comes from elsewhere is text on a page, never markup.
@Suite struct MarkupTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a & b", "a &amp; b"), ("\"quoted\" 'so'", "&quot;quoted&quot; &#39;so&#39;"),
        ("null\u{0}, escape\u{1B}, \u{85}", "null\u{FFFD}, escape\u{FFFD}, \u{FFFD}"), ("شويغو", "شويغو"),
        ("a\tb\nc", "a\tb\nc"),
    ])
    func `Text is escaped where it enters`(_ text: String, _ html: String) {
        #expect(Markup.text(text).text == html)
        #expect(Markup.element("p", ["title": text], .text(text)).text == "<p title=\"\(html)\">\(html)</p>")
    }

    @Test func `Elements hold one another, and void ones have no end`() {
        let markup: Markup = .element("ul", ["class": "x"], .element("li", [:], .text("1"), .void("br"), .text("2")))
        #expect(markup.text == "<ul class=\"x\"><li>1<br>2</li></ul>")
    }

    @Test func `Foreign text is isolated, in the direction of its language`() {
        #expect(Markup.foreign("شويغو", language: "ar").text == "<bdi lang=\"ar\" dir=\"rtl\">شويغو</bdi>")
        #expect(Markup.foreign("Shoigu", language: "en-GB").text == "<bdi lang=\"en-GB\" dir=\"ltr\">Shoigu</bdi>")
        #expect(Markup.foreign("x").text == "<bdi>x</bdi>")
    }

    @Test(arguments: ["\u{202E}", "\u{2066}", "\u{202A}", "\u{2069}"])
    func `Direction controls in foreign text are shown, and turn nothing around`(_ control: String) {
        let html = Markup.foreign("a\(control)<b>").text
        #expect(!html.contains(control))
        #expect(html.contains("<span class=\"control\">U+20"))
        #expect(html.contains("&lt;b&gt;"))
    }

    @Test func `Marks that Arabic needs stay as they are`() {
        #expect(Markup.foreign("\u{200F}هـ\u{200D}").text == "<bdi>\u{200F}هـ\u{200D}</bdi>")
    }
}

@Suite struct WordsTests {
    @Test(arguments: [
        (0.0, "under 1 %"), (0.004, "under 1 %"), (0.005, "1 %"), (0.5, "50 %"), (0.97, "97 %"), (0.994, "99 %"),
        (0.9988, "over 99 %"), (1, "over 99 %"),
    ])
    func `An estimate is never certain`(_ probability: Double, _ words: String) {
        #expect(Words.likelihood(probability) == words)
    }

    @Test(arguments: [(0, "0 times"), (1, "1 time"), (2, "2 times")])
    func `One is not several`(_ number: Int, _ words: String) { #expect(Words.count(number, "time") == words) }
}

@Suite struct PageTests {
    @Test func `A page loads nothing and runs nothing`() {
        let page = String(decoding: Page(title: "<T>", content: .text("x")).html, as: UTF8.self)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"))
        #expect(page.contains("default-src &#39;none&#39;"))
        #expect(page.contains("<title>&lt;T&gt;</title>"))
        #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("<script"))
    }
}

@Suite struct StackedBarsTests {
    private static let kinds = [BarKind("good", style: "fill-good"), BarKind("bad", style: "fill-other")]

    @Test func `Rows grow with what they count, and tell it in words`() {
        let chart = StackedBars(
            title: "T", kinds: Self.kinds, bars: [Bar("<a>", parts: [10, 0]), Bar("b", parts: [2, 3])])
        let svg = chart.rows().text
        #expect(svg.contains("<title>&lt;a&gt;: 10 good</title>"))
        #expect(svg.contains("<title>b: 3 bad</title>"))
        #expect(!svg.contains("0 bad"))
        // 60 hundredths of the width for ten.
        for width in ["60.00%", "12.00%", "18.00%"] { #expect(svg.contains("width=\"\(width)\"")) }
    }

    @Test(arguments: [1, 5, 6, 40, 366]) func `A drawing is as wide as its page, with labels for a narrow one`(
        _ count: Int
    ) {
        let bars = (0..<count).map { Bar("2024-01-\($0)", parts: [$0, 1]) }
        let svg = StackedBars(title: "T", kinds: Self.kinds, bars: bars).columns().text
        #expect(svg.contains("width=\"100%\"") && !svg.contains("viewBox"))
        // The labels, and the greatest number.
        #expect((2...6).contains(svg.components("<text")))
    }

    @Test func `Whatever is there has a bar, however small`() {
        let chart = StackedBars(
            title: "T", kinds: Self.kinds, bars: [Bar("a", parts: [1_000_000, 0]), Bar("b", parts: [0, 1])])
        #expect(chart.columns().text.contains("height=\"1\""))
    }

    @Test(arguments: [0, 1, 400]) func `Columns of any number stand inside the drawing`(_ count: Int) {
        let bars = (0..<count).map { Bar("\($0)", parts: [$0, 1]) }
        let svg = StackedBars(title: "T", kinds: Self.kinds, bars: bars).columns().text
        #expect(svg.components("<rect") == max(0, 2 * count - 1))
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func components(_ text: String) -> Int {
        var (count, rest) = (0, self[...])
        while let range = rest.firstRange(of: text) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
