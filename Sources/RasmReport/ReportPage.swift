import Rasm
import RasmPages

/// The page that editors read: what names a body of articles holds, how they are written, where and when, and what to change.
public struct ReportPage {
    let sums: ReportSums
    let glossary: [String: ConceptEntry]
    let language: String
    /// What the page says it was made of.
    let title: String

    /// - Parameters:
    ///   - entries: those of the glossary.
    ///   - language: of the articles, BCP 47.
    public init(_ sums: ReportSums, entries: [ConceptEntry], language: String, title: String) {
        self.sums = sums
        glossary = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        self.language = language
        self.title = title
    }

    /// Whether a file is a page of Rasm's, this one or another.
    public static func isPage(_ bytes: [UInt8]) -> Bool { Page.isPage(bytes) }

    /// The file: one page in UTF-8 that needs nothing else.
    public var html: [UInt8] {
        let sections: [(id: String, name: String, content: Markup)] = [
            ("time", "Over time", timeSection), ("sources", "By source", sourcesSection),
            ("names", "Names", namesSection),
            ("findings", "Findings in context", findingsSection),
        ].filter { !$0.2.isEmpty }
        let contents: Markup = .element(
            "nav", ["aria-label": "Sections"],
            .element(
                "ul", [:], sections.map { .element("li", [:], .element("a", ["href": "#\($0.id)"], .text($0.name))) }))
        let body = sections.map { section in
            Markup.element(
                "section", ["id": section.id, "aria-labelledby": "\(section.id)-title"],
                .element("h2", ["id": "\(section.id)-title"], .text(section.name)), section.content, .literal("\n"))
        }
        return Page(
            title: title, style: Self.style,
            content: Markup([header, contents, .element("main", [:], body), .literal("\n")])
        ).html
    }

    /// What is on the page, in a line: `25 articles, 1068 names of 210 entries, 96 written another way, 2 for you to decide`.
    public var summary: String {
        let counts = sums.counts
        return "\(sums.articles) \(sums.articles == 1 ? "article" : "articles"), \(counts.total) names of "
            + "\(sums.entries.count) \(sums.entries.count == 1 ? "entry" : "entries"), \(counts[.otherwise]) written another way, \(counts[.open]) for you to decide"
    }

    static let kinds = [
        BarKind("as the glossary writes them", style: "fill-good"), BarKind("written another way", style: "fill-other"),
        BarKind("for you to decide", style: "fill-open"),
    ]

    // MARK: Head

    private var header: Markup {
        let counts = sums.counts
        let tiles: [(Int, String)] = [
            (sums.articles, Words.noun(sums.articles, "article")),
            (sums.entries.count, Words.noun(sums.entries.count, "different name")),
            (counts.total, "\(Words.noun(counts.total, "place")) where they stand"),
            (counts[.otherwise], "written another way"),
            (counts[.open], "for you to decide"),
        ]
        return .element(
            "header", [:],
            .element("h1", [:], .shown(title)), .element("p", ["class": "faint"], .text(period)),
            .element(
                "ul", ["class": "tiles"],
                tiles.map { .element("li", [:], .element("b", [:], .text("\($0.0)")), .text(" \($0.1)")) }))
    }

    private var period: String {
        guard let first = sums.days.keys.min(), let last = sums.days.keys.max() else {
            return "The paths of these articles tell no dates."
        }
        let undated = sums.articles - sums.datedArticles
        let rest = undated == 0 ? "" : "; \(undated) without a date"
        return first == last ? "Of \(first.text)\(rest)." : "From \(first.text) to \(last.text)\(rest)."
    }

    // MARK: Time and sources

    private var timeSection: Markup {
        guard let timeline = Timeline(sums.days.keys) else { return Markup() }
        let chart = StackedBars(
            title: "Names over time, by how they are written", kinds: Self.kinds, bars: timeline.bars(of: sums.days))
        return chart.columns() + chart.legend
    }

    private var sourcesSection: Markup {
        guard hasSources else { return Markup() }
        var rows: [(name: Markup, label: String, use: ReportSums.SourceUse)] = sums.sources
            .sorted { ($1.value.counts.total, $0.key) < ($0.value.counts.total, $1.key) }
            .map { (.foreign($0.key), $0.key, $0.value) }
        let bars = rows.prefix(30)
        // However many they are, they come last: they are no source.
        if sums.unsourced.articles > 0 { rows.append((.text("without a source"), "without a source", sums.unsourced)) }
        let charted = bars + rows.dropFirst(sums.sources.count)
        let chart = StackedBars(
            title: "Names by source, by how they are written", kinds: Self.kinds,
            bars: charted.map { Bar($0.label, parts: $0.use.counts.parts) })
        let table = rows.map { name, _, use in
            Markup.element(
                "tr", [:],
                .element("th", ["scope": "row"], name), Self.number(use.articles),
                Self.number(use.counts.total),
                Self.number(use.counts[.otherwise]), Self.number(use.counts[.open]),
                .element("td", ["class": "number"], .text(Self.share(use.counts[.otherwise], of: use.counts.total))))
        }
        return Markup([
            chart.rows(), chart.legend,
            Self.table(["Source", "Articles", "Names", "Written another way", "For you to decide", "Share"], table),
        ])
    }

    /// Whether there is anything to tell apart: sources, or a source and articles without one.
    var hasSources: Bool {
        !sums.sources.isEmpty && sums.sources.count + (sums.unsourced.articles > 0 ? 1 : 0) > 1
    }

    // MARK: Shared pieces

    static func table(_ heads: [String], _ rows: [Markup]) -> Markup {
        let head = heads.enumerated().map {
            Markup.element("th", ["scope": "col", "class": $0.offset == 0 ? "" : "count"], .text($0.element))
        }
        return .element(
            "div", ["class": "wide"],
            .element(
                "table", [:], .element("thead", [:], .element("tr", [:], head)), .element("tbody", [:], rows)))
    }

    static func number(_ number: Int) -> Markup {
        .element("td", ["class": "number"], .text(number == 0 ? "–" : "\(number)"))
    }

    /// `3.2 %`
    static func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0, part > 0 else { return "–" }
        let tenths = (part * 1000 + whole / 2) / whole
        return tenths == 0 ? "< 0.1 %" : "\(tenths / 10).\(tenths % 10) %"
    }

    static let style: StaticString = """
        h1, h3, summary, tbody th, .passage { overflow-wrap: anywhere; } th.count { text-align: end; }
        .wide { overflow-x: auto; } tbody th { min-width: 5.5rem; }
        .tiles { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; padding: 0; margin: 1rem 0; }
        .tiles li { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .9rem; color: var(--faint); }
        .tiles b { display: block; font-size: 1.5rem; color: var(--ink); font-variant-numeric: tabular-nums; }
        nav ul { display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0; margin: 0; }
        .legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; } .kind svg { display: inline; vertical-align: -1px; }
        details { border-bottom: 1px solid var(--line); padding: .35rem 0; }
        summary { cursor: pointer; display: flex; gap: .75rem; align-items: baseline; flex-wrap: wrap; }
        summary::-webkit-details-marker { display: none; }
        summary::before { content: "▸"; color: var(--faint); width: .75em; }
        details[open] > summary::before { content: "▾"; }
        summary .entry { font-size: 1.125rem; font-weight: 600; }
        summary .counts { margin-inline-start: auto; font-variant-numeric: tabular-nums; }
        .spellings { margin: .25rem 0 1rem 1.5rem; } .spellings h3 { margin: 1rem 0 .25rem; } .spellings h3 bdi { font-size: 1.125rem; }
        .passage { margin: .15rem 0; } .passage .where { color: var(--faint); font-size: .8125rem; }
        .line { display: block; }
        .remarks { list-style: none; padding: 0; margin: .25rem 0 1rem; }
        .remarks li { padding: .4rem 0; border-bottom: 1px solid var(--line); }
        .place { color: var(--faint); font-size: .875rem; font-variant-numeric: tabular-nums; }
        .swatch { display: inline-block; width: .6em; height: .6em; border-radius: 2px; margin-inline-end: .35em; }
        .swatch.good { background: var(--good); } .swatch.other { background: var(--other); } .swatch.open { background: var(--open); }

        """
}
