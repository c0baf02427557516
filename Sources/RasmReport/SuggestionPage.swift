import Rasm
import RasmPages

/// The page of `rasm discover --format html`: spellings that nobody has listed, for somebody to read before judging them.
public struct SuggestionPage {
    /// Spellings that are proposed for an entry, or that seem to be one new name.
    public struct Group: Sendable {
        /// The entry and the name of it that the spellings are of; nil for a new name.
        public var entry: (id: String, name: String)?
        public var probability: Double
        public var spellings: [Spelling]

        public init(entry: (id: String, name: String)?, probability: Double, spellings: [Spelling]) {
            (self.entry, self.probability, self.spellings) = (entry, probability, spellings)
        }
    }

    public struct Spelling: Sendable {
        public var text: String
        public var count: Int
        public var articles: Int
        public var probability: Double
        public var reasons: [String]
        public var contexts: [Context]

        public init(
            text: String, count: Int, articles: Int, probability: Double, reasons: [String], contexts: [Context]
        ) {
            (self.text, self.count, self.articles) = (text, count, articles)
            (self.probability, self.reasons, self.contexts) = (probability, reasons, contexts)
        }
    }

    /// A line of a concordance.
    public struct Context: Sendable {
        public var place: String
        public var before: String
        public var word: String
        public var after: String

        public init(place: String, before: String, word: String, after: String) {
            (self.place, self.before, self.word, self.after) = (place, before, word, after)
        }
    }

    private let groups: [Group]
    private let glossary: [String: ConceptEntry]
    private let language: String
    /// More than these would be a page that no browser likes.
    private static let shown = 2_000

    /// - Parameters:
    ///   - entries: those of the glossary.
    ///   - language: of the articles, BCP 47.
    public init(_ groups: [Group], entries: [ConceptEntry], language: String) {
        self.groups = groups
        glossary = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        self.language = language
    }

    /// The file: one page in UTF-8 that needs nothing else.
    public var html: [UInt8] {
        let listed = groups.prefix(Self.shown)
        let sections: [(id: String, name: String, groups: [Group])] = [
            ("proposed", "Spellings of names in the glossary", listed.filter { $0.entry != nil }),
            ("new", "New names", listed.filter { $0.entry == nil }),
        ].filter { !$0.groups.isEmpty }
        var body = sections.map { section in
            Markup.element(
                "section", ["id": section.id, "aria-labelledby": "\(section.id)-title"],
                .element("h2", ["id": "\(section.id)-title"], .text(section.name)),
                Markup(section.groups.map(group)), .literal("\n"))
        }
        if groups.isEmpty { body.append(.element("p", [:], .text("Nothing was found that nobody has listed."))) }
        if groups.count > Self.shown {
            let rest = groups.count - Self.shown
            body.append(
                .element(
                    "p", [:], .text("And \(rest) more that are less likely: rasm discover --format json lists all."))
            )
        }
        return Page(
            title: Self.title, style: ReportPage.style,
            content: Markup([header, .element("main", [:], body), .literal("\n")])
        ).html
    }

    private static let title = "Spellings nobody has listed"

    private var header: Markup {
        let proposed = groups.count { $0.entry != nil }
        let spellings = groups.reduce(0) { $0 + $1.spellings.count }
        let tiles: [(Int, String)] = [
            (spellings, Words.noun(spellings, "spelling")),
            (proposed, "\(Words.noun(proposed, "name")) of the glossary they may be of"),
            (groups.count - proposed, Words.noun(groups.count - proposed, "new name")),
        ]
        return .element(
            "header", [:], .element("h1", [:], .text(Self.title)),
            .element(
                "p", ["class": "faint"],
                .text("Suggestions, none of which has been taken: rasm review shows them one by one to be judged.")),
            .element(
                "ul", ["class": "tiles"],
                tiles.map { .element("li", [:], .element("b", [:], .text("\($0.0)")), .text(" \($0.1)")) }))
    }

    private func group(_ group: Group) -> Markup {
        let name = group.entry?.name ?? group.spellings.first?.text ?? ""
        var summary: [Markup] = [
            .element("span", ["class": "entry"], .foreign(Passage.cut(name), language: language))
        ]
        if let entry = group.entry {
            // A given name is many people's: whose it is here.
            if let full = glossary[entry.id]?.preferred(language)?.text, full != name {
                summary.append(.foreign(full, language: language))
            }
            let english = glossary[entry.id]?.preferred("en")?.text ?? entry.id
            summary.append(.element("span", ["class": "faint"], .foreign(english, language: "en")))
        }
        let others = group.spellings.dropFirst(group.entry == nil ? 1 : 0)
        if group.entry != nil { summary.append(.element("span", ["class": "faint"], .text("also written"))) }
        summary += others.map { .foreign(Passage.cut($0.text), language: language) }
        let likelihood = Words.likelihood(group.probability)
        summary.append(.element("span", ["class": "counts"], .text("\(likelihood) likely")))
        return .element(
            "details", ["open": "", "class": "printed"], .element("summary", [:], summary),
            .element("div", ["class": "spellings"], group.spellings.map(spelling)), .literal("\n"))
    }

    private func spelling(_ spelling: Spelling) -> Markup {
        let times = "\(Words.count(spelling.count, "time")) in \(Words.count(spelling.articles, "article"))"
        let head: Markup = .element(
            "h3", [:], .foreign(Passage.cut(spelling.text), language: language), .text(" "),
            .element(
                "span", ["class": "faint"],
                .text("\(times), \(Words.likelihood(spelling.probability)) likely")))
        let reasons: Markup = .element(
            // The words are English whatever they begin with.
            "ul", ["dir": "ltr"], spelling.reasons.map { .element("li", [:], .shown($0)) })
        return Markup([head, reasons] + spelling.contexts.map(context))
    }

    private func context(_ context: Context) -> Markup {
        .element(
            "p", ["class": "passage"],
            .element(
                "span", ["class": "line", "lang": language, "dir": Markup.direction(of: language)],
                .shown(context.before), .element("mark", [:], .shown(context.word)), .shown(context.after)),
            .element("span", ["class": "where"], .foreign(context.place)))
    }
}
