import Rasm

/// How often names stand in an article, a source, a stretch of time, by outcome.
struct OutcomeCounts: Sendable {
    private var counts = [0, 0, 0]

    subscript(outcome: Outcome) -> Int { counts[outcome.rawValue] }

    var total: Int { counts.reduce(0, +) }

    /// In the order of ``Outcome/allCases``.
    var parts: [Int] { counts }

    mutating func add(_ outcome: Outcome) { counts[outcome.rawValue] += 1 }

    static func + (left: OutcomeCounts, right: OutcomeCounts) -> OutcomeCounts {
        var sum = left
        for index in sum.counts.indices { sum.counts[index] += right.counts[index] }
        return sum
    }
}

/// What a report is made of, gathered article by article.
public struct ReportSums: Sendable {
    /// One spelling of one entry.
    struct Spelling: Sendable {
        var counts = OutcomeCounts()
        /// The first uses, with the article they stand in.
        var passages: [(article: String, passage: Passage)] = []
    }

    /// What was found of one entry.
    struct EntryUse: Sendable {
        var spellings: [String: Spelling] = [:]
        var bySource: [String: Int] = [:]
        var byDay: [CalendarDay: OutcomeCounts] = [:]
        var articles = 0

        var counts: OutcomeCounts { spellings.values.reduce(OutcomeCounts()) { $0 + $1.counts } }
    }

    /// What was found in one source.
    struct SourceUse: Sendable {
        var articles = 0
        var counts = OutcomeCounts()
    }

    /// An article with findings that are shown.
    struct RemarkedArticle: Sendable {
        var name: String
        var remarks: [ArticleSummary.Remark]
        var left: Int
    }

    /// How many findings a report shows; those beyond are counted.
    let remarksShown: Int
    private(set) var articles = 0
    private(set) var articlesWithFindings = 0
    private(set) var entries: [String: EntryUse] = [:]
    private(set) var sources: [String: SourceUse] = [:]
    /// What stands in articles of which no source is known.
    private(set) var unsourced = SourceUse()
    private(set) var days: [CalendarDay: OutcomeCounts] = [:]
    private(set) var datedArticles = 0
    private(set) var remarked: [RemarkedArticle] = []
    private(set) var findings = 0
    private var remarks = 0

    public init(remarksShown: Int) {
        self.remarksShown = remarksShown
    }

    var counts: OutcomeCounts { entries.values.reduce(OutcomeCounts()) { $0 + $1.counts } }

    /// Takes up an article; in what order they come decides which passages and findings are shown, and nothing else.
    public mutating func add(_ article: ArticleSummary) {
        articles += 1
        if article.findings > 0 { articlesWithFindings += 1 }
        findings += article.findings
        if article.day != nil { datedArticles += 1 }
        var seen: Set<String> = []
        for use in article.uses {
            add(use, of: article, isFirst: seen.insert(use.entry).inserted)
            if let source = article.source {
                sources[source, default: SourceUse()].counts.add(use.outcome)
            } else {
                unsourced.counts.add(use.outcome)
            }
            if let day = article.day { days[day, default: OutcomeCounts()].add(use.outcome) }
        }
        if let source = article.source {
            sources[source, default: SourceUse()].articles += 1
        } else {
            unsourced.articles += 1
        }
        let shown = Array(article.remarks.prefix(max(0, remarksShown - remarks)))
        guard !shown.isEmpty else { return }
        remarks += shown.count
        remarked.append(
            RemarkedArticle(name: article.name, remarks: shown, left: article.findings - shown.count))
    }

    /// A spelling as the eye sees it: what differs in the kind of its spaces, or in marks that are not seen, is one.
    static func seen(_ spelling: String) -> String {
        var seen = String.UnicodeScalarView()
        for scalar in spelling.unicodeScalars where !isUnseen(scalar) {
            if !scalar.properties.isWhitespace {
                seen.append(scalar)
            } else if seen.last != " " {
                seen.append(" ")
            }
        }
        return String(seen)
    }

    /// Marks of direction, of where a line may break, and of order (Unicode Standard, 23.2), that show nothing wherever they stand.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{61C}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}", "\u{AD}": true
        default: false
        }
    }

    /// How many findings are not shown.
    var remarksLeft: Int { findings - remarks }

    private mutating func add(_ use: ArticleSummary.Use, of article: ArticleSummary, isFirst: Bool) {
        var entry = entries.removeValue(forKey: use.entry) ?? EntryUse()
        let written = Self.seen(use.spelling)
        var spelling = entry.spellings.removeValue(forKey: written) ?? Spelling()
        spelling.counts.add(use.outcome)
        if let passage = use.passage, spelling.passages.count < ArticleSummary.passagesKept {
            spelling.passages.append((article.name, passage))
        }
        entry.spellings[written] = spelling
        if isFirst { entry.articles += 1 }
        if let source = article.source { entry.bySource[source, default: 0] += 1 }
        if let day = article.day { entry.byDay[day, default: OutcomeCounts()].add(use.outcome) }
        entries[use.entry] = entry
    }
}
