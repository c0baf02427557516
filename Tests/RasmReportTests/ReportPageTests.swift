import Rasm
import RasmExchange
import Testing

@testable import RasmReport

@Suite struct ReportPageTests {
    private static let shoigu = ConceptEntry(
        id: "sergei-shoigu", kind: .person,
        sections: [
            LanguageSection(
                language: "ar",
                terms: [
                    Term("سيرغي شويغو"), Term("شويغو", .shortForm), Term("سيرجي شويجو", .fullForm, .deprecated),
                    Term("شويجو", .shortForm, .deprecated),
                ]), LanguageSection(language: "en", terms: [Term("Sergei Shoigu")]),
        ])
    private static let moscow = ConceptEntry(
        id: "moscow", kind: .city,
        sections: [
            LanguageSection(language: "ar", terms: [Term("موسكو")]),
            LanguageSection(language: "en", terms: [Term("Moscow")]),
        ])
    private static let index = TermIndex(Glossary(entries: [shoigu, moscow]))

    private func sums(
        _ articles: [(name: String, text: String)], origin: OriginOptions = OriginOptions(), shown: Int = 100
    ) throws -> ReportSums {
        var sums = ReportSums(remarksShown: shown)
        for article in articles {
            let document = try Document(path: article.name, bytes: Array(article.text.utf8), options: options)
            for summary in ArticleSummary.list(
                of: document, named: article.name, index: Self.index, style: HouseStyle(), origin: origin,
                remarks: shown)
            {
                sums.add(summary)
            }
        }
        return sums
    }

    private var options: DocumentOptions {
        var options = DocumentOptions()
        options.textFields = ["body"]
        return options
    }

    private func page(_ sums: ReportSums) -> String {
        let page = ReportPage(sums, entries: Array(Self.index.entries), language: "ar", title: "T")
        return String(decoding: page.html, as: UTF8.self)
    }

    @Test func `Names are counted by entry, spelling and how they are written`() throws {
        let sums = try sums([
            ("a.txt", "زار سيرغي شويغو موسكو. وقال شويجو إن موسكو كبيرة."), ("b.txt", "وصل سيرجي شويجو إلى موسكو."),
        ])
        #expect(sums.articles == 2)
        #expect(sums.articlesWithFindings == 2)
        let shoigu = try #require(sums.entries["sergei-shoigu"])
        #expect(shoigu.articles == 2)
        #expect(Set(shoigu.spellings.keys) == ["سيرغي شويغو", "شويجو", "سيرجي شويجو"])
        #expect(shoigu.counts.parts == [1, 2, 0])
        #expect(sums.entries["moscow"]?.counts.parts == [3, 0, 0])
    }

    @Test func `A finding is shown in its line, before and after`() throws {
        let html = page(try sums([("a.txt", "قال سيرغي شويغو.\nوأضاف شويجو لاحقًا.")]))
        #expect(html.contains("<del>شويجو</del> <ins>شويغو</ins>"))
        #expect(html.contains("Line 2, column 7"))
    }

    @Test func `Sources are folders, dates stand in paths`() throws {
        let articles = [
            ("n/afp/2024-01-02.txt", "سيرغي شويغو"), ("n/afp/2024-03-04.txt", "سيرغي شويغو"),
            ("n/rt/2024-02-01.txt", "سيرجي شويجو"),
            ("n/top.txt", "موسكو"),
        ]
        let sums = try sums(articles, origin: OriginOptions(roots: ["n"]))
        #expect(sums.sources.mapValues(\.articles) == ["afp": 2, "rt": 1])
        #expect(sums.sources["rt"]?.counts.parts == [0, 1, 0])
        #expect(sums.days.keys.map(\.text).sorted() == ["2024-01-02", "2024-02-01", "2024-03-04"])
        let html = page(sums)
        #expect(html.contains("From 2024-01-02 to 2024-03-04; 1 without a date."))
        #expect(html.contains("2024-02: 1 written another way"))
    }

    @Test func `Each object of JSON Lines is an article, with its own source and date`() throws {
        let lines = """
            {"body":"سيرغي شويغو","from":"afp","day":"2024-01-02T10:00:00Z"}
            {"body":"سيرجي شويجو","from":"r\\u0074","day":"2024-01-03"}
            {"body":"موسكو"}
            """
        let sums = try sums([("a.jsonl", lines)], origin: OriginOptions(sourceField: "from", dateField: "day"))
        #expect(sums.articles == 3)
        #expect(sums.sources.mapValues(\.counts.total) == ["afp": 1, "rt": 1])
        #expect(sums.days.keys.map(\.text).sorted() == ["2024-01-02", "2024-01-03"])
        #expect(page(sums).contains("<bdi>a.jsonl:2</bdi>"))
    }

    @Test func `Nothing that articles or paths hold is markup on the page`() throws {
        let evil = "<img src=x onerror=alert(1)>\"'&\u{202E}"
        let html = page(
            try sums(
                [("n/\(evil)/x.txt", "\(evil) سيرجي شويجو \(evil)"), ("n/b/y.txt", "موسكو")],
                origin: OriginOptions(roots: ["n"])))
        #expect(!html.contains("<img"))
        #expect(!html.contains("\u{202E}"))
        #expect(html.contains("&lt;img src=x onerror=alert(1)&gt;"))
    }

    @Test func `What is not shown is counted`() throws {
        let text = Array(repeating: "قال سيرجي شويجو.", count: 5).joined(separator: "\n")
        let sums = try sums([("a.txt", text), ("b.txt", text)], shown: 3)
        #expect(sums.findings == 10)
        #expect(sums.remarksLeft == 7)
        let html = page(sums)
        #expect(html.contains("and 2 more in this article"))
        #expect(html.contains("7 more findings are not shown here"))
    }

    @Test func `A page of articles without names says so`() throws {
        let html = page(try sums([("a.txt", "لا شيء هنا.")]))
        #expect(html.contains("No name of the glossary stands in these articles."))
        #expect(html.contains("All names are written as the glossary writes them."))
    }

    @Test func `A passage is a piece of one line, however long the line and the name are`() throws {
        let long = String(repeating: "كلمة ", count: 5000)
        let sums = try sums([("a.txt", "أول.\n\(long) سيرغي شويغو \(long)\nآخر.")])
        let passage = try #require(sums.entries["sergei-shoigu"]?.spellings["سيرغي شويغو"]?.passages.first?.passage)
        #expect(passage.before.hasPrefix("… كلمة كلمة") && passage.before.hasSuffix(" كلمة "))
        #expect(passage.after.hasPrefix(" كلمة ") && passage.after.hasSuffix("كلمة كلمة …"))
        #expect(passage.before.unicodeScalars.count <= 123)
        #expect(passage.before.split(separator: " ").count > 10 && passage.after.split(separator: " ").count > 10)
        let short = passage.shortened(to: 20)
        #expect(short.before == "… كلمة كلمة كلمة " && short.after == " كلمة كلمة كلمة …")
        #expect(short.name == passage.name && passage.shortened(to: 500) == passage)
    }

    @Test func `The chart of a name tells apart how it is written`() throws {
        let articles = (1...4).map { ("n/2024-01-0\($0).txt", $0 == 1 ? "قال سيرغي شويغو." : "قال سيرجي شويجو.") }
        let html = page(try sums(articles, origin: OriginOptions(roots: ["n"])))
        let entry = try #require(html.firstRange(of: "id=\"entry-sergei-shoigu\"").map { html[$0.upperBound...] })
        #expect(entry.contains("<title>2024-01-01: 1 as the glossary writes them</title>"))
        #expect(entry.contains("<title>2024-01-02: 1 written another way</title>"))
        #expect(!entry.contains("<title>2024-01-02: 1 as the glossary writes them</title>"))
    }

    @Test func `Articles without a source are a line of their own, the last`() throws {
        let articles = [("n/afp/a.txt", "موسكو"), ("n/b.txt", "موسكو موسكو موسكو"), ("n/c.txt", "سيرجي شويجو")]
        let sums = try sums(articles, origin: OriginOptions(roots: ["n"]))
        #expect(sums.unsourced.articles == 2 && sums.unsourced.counts.parts == [3, 1, 0])
        let html = page(sums)
        #expect(html.contains("id=\"sources\""))
        #expect(
            html.contains(
                "<th scope=\"row\">without a source</th><td class=\"number\">2</td><td class=\"number\">4</td>"))
        #expect(html.contains("<title>without a source: 3 as the glossary writes them</title>"))
        #expect(
            !page(try self.sums([("n/b.txt", "موسكو")], origin: OriginOptions(roots: ["n"]))).contains("id=\"sources\"")
        )
    }

    @Test(arguments: [
        "سيرجي\u{A0}شويجو", "سيرجي  شويجو", "سيرجي\u{202F}شويجو", "سيرجي شويجو\u{200F}", "سيرجي\u{200E} شويجو",
    ])
    func `Spellings that look the same are one`(_ spelling: String) throws {
        #expect(ReportSums.seen(spelling) == "سيرجي شويجو")
        let sums = try sums([("a.txt", "قال سيرجي شويجو ثم قال \(spelling) ذلك.")])
        #expect(sums.entries["sergei-shoigu"]?.spellings.count == 1)
    }

    @Test(arguments: ["سيرجى شويجو", "سيرجي شُويجو", "سيرجي\u{200C}شويجو"])
    func `Spellings that look otherwise stay apart`(_ spelling: String) {
        #expect(ReportSums.seen(spelling) == spelling)
    }

    @Test func `The same articles make the same page`() throws {
        let articles = (0..<30).map { ("\($0 % 3)/2024-01-\(10 + $0 % 9)-\($0).txt", "سيرغي شويغو وموسكو، شويجو") }
        let first = page(try sums(articles, origin: OriginOptions(roots: ["."])))
        let second = page(try sums(articles, origin: OriginOptions(roots: ["."])))
        #expect(first == second)
    }
}
