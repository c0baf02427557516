import Rasm
import RasmPages

extension ReportPage {
    /// How many names the chart shows, and the list.
    private static let charted = 20
    private static let listed = 2000

    /// The names by how often they stand: a chart of the most frequent, then each with its spellings.
    var namesSection: Markup {
        let uses = sums.entries.map { (id: $0.key, use: $0.value, counts: $0.value.counts) }
            .sorted { ($1.counts.total, $0.id) < ($0.counts.total, $1.id) }
        guard !uses.isEmpty else {
            return .element("p", [:], .text("No name of the glossary stands in these articles."))
        }
        let chart = StackedBars(
            title: "The most frequent names, by how they are written", kinds: Self.kinds,
            bars: uses.prefix(Self.charted).map {
                Bar(name($0.id).text, language: name($0.id).language, parts: $0.counts.parts)
            })
        var pieces = [chart.rows(), chart.legend]
        // What is to be looked at comes first.
        let listed = uses.prefix(Self.listed)
        let varied = listed.filter { $0.counts[.asWanted] < $0.counts.total }
            .sorted { ($0.counts[.otherwise] + $0.counts[.open]) > ($1.counts[.otherwise] + $1.counts[.open]) }
        let uniform = listed.filter { $0.counts[.asWanted] == $0.counts.total }
        for (title, group) in [
            ("Written in several ways, or another way", varied), ("Always as the glossary writes them", uniform),
        ]
        where !group.isEmpty {
            pieces.append(.element("h3", [:], .text("\(title): \(group.count)")))
            pieces += group.map { entry($0.id, $0.use, $0.counts) }
        }
        if uses.count > Self.listed {
            pieces.append(
                .element(
                    "p", [:],
                    .text("And \(uses.count - Self.listed) more that stand less often: rasm mentions lists all.")))
        }
        return Markup(pieces)
    }

    /// An entry's name in the language of the articles; its id where it has none.
    private func name(_ id: String) -> (text: String, language: String?) {
        guard let entry = glossary[id] else { return (id, nil) }
        guard let section = entry.section(language),
            let term = section.preferred(.fullForm) ?? section.terms.first(where: { $0.status == .preferred })
                ?? section.terms.first
        else { return (id, nil) }
        return (term.text, language)
    }

    private func entry(_ id: String, _ use: ReportSums.EntryUse, _ counts: OutcomeCounts) -> Markup {
        let name = name(id)
        let english = glossary[id]?.preferred("en")?.text ?? id
        let summary: Markup = .element(
            "summary", [:],
            .element("span", ["class": "entry"], .foreign(name.text, language: name.language)),
            .element("span", ["class": "faint"], .foreign(english, language: "en")),
            .element("span", ["class": "counts"], .text(Self.sentence(counts, use))))
        let spellings = use.spellings.sorted { ($1.value.counts.total, $0.key) < ($0.value.counts.total, $1.key) }
        return .element(
            // On paper, the spellings of those that are always written alike would be hundreds of pages.
            "details", ["id": "entry-\(id)", "class": counts[.asWanted] < counts.total ? "printed" : ""], summary,
            .element(
                "div", ["class": "spellings"],
                spellings.map { spelling($0.key, $0.value) } + [sources(of: use), time(of: use)]),
            .literal("\n"))
    }

    /// `12 times in 5 articles, 3 written another way`
    private static func sentence(_ counts: OutcomeCounts, _ use: ReportSums.EntryUse) -> String {
        var text = "\(Words.count(counts.total, "time")) in \(Words.count(use.articles, "article"))"
        if counts[.otherwise] > 0 { text += ", \(counts[.otherwise]) written another way" }
        if counts[.open] > 0 { text += ", \(counts[.open]) to decide" }
        return text
    }

    private func spelling(_ text: String, _ spelling: ReportSums.Spelling) -> Markup {
        let counts = spelling.counts
        let words = zip(Self.swatches, counts.parts).compactMap { swatch, count -> Markup? in
            guard count > 0 else { return nil }
            return .element("span", ["class": "swatch \(swatch.style)", "aria-hidden": "true"])
                + .text("\(count) \(swatch.words) ")
        }
        let head: Markup = .element(
            "h3", [:], .foreign(Passage.cut(text), language: language), .text(" "),
            .element("span", ["class": "faint"], words))
        return Markup([head] + spelling.passages.map { passage($0.passage, in: $0.article) })
    }

    private static let swatches: [(style: String, words: String)] = [
        ("good", "as the glossary writes it"), ("other", "to be rewritten"), ("open", "to decide"),
    ]

    private func passage(_ passage: Passage, in article: String) -> Markup {
        .element(
            "p", ["class": "passage"],
            .element(
                "span", ["class": "line", "lang": language, "dir": Markup.direction(of: language)],
                .shown(passage.before), .element("mark", [:], .shown(passage.name)), .shown(passage.after)),
            .element("span", ["class": "where"], .foreign(article)))
    }

    private func sources(of use: ReportSums.EntryUse) -> Markup {
        guard hasSources, !use.bySource.isEmpty else { return Markup() }
        let list = use.bySource.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12)
        return .element(
            "p", ["class": "faint"],
            [.text("Sources: ")]
                + list.enumerated().map {
                    .text($0.offset == 0 ? "" : ", ") + .foreign($0.element.key) + .text(" \($0.element.value)")
                })
    }

    /// When the name stood in articles and how it was written, one thin bar for each stretch of time.
    private func time(of use: ReportSums.EntryUse) -> Markup {
        guard let timeline = Timeline(sums.days.keys), use.byDay.count > 2
        else {
            return Markup()
        }
        return StackedBars(
            title: "Over time, by how it is written", kinds: Self.kinds, bars: timeline.bars(of: use.byDay)
        ).columns(height: 80)
    }
}
