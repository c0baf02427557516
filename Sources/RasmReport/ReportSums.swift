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
        var byDay: [CalendarDay: Int] = [:]
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
            if let source = article.source { sources[source, default: SourceUse()].counts.add(use.outcome) }
            if let day = article.day { days[day, default: OutcomeCounts()].add(use.outcome) }
        }
        if let source = article.source { sources[source, default: SourceUse()].articles += 1 }
        let shown = Array(article.remarks.prefix(max(0, remarksShown - remarks)))
        guard !shown.isEmpty else { return }
        remarks += shown.count
        remarked.append(
            RemarkedArticle(name: article.name, remarks: shown, left: article.findings - shown.count))
    }

    /// How many findings are not shown.
    var remarksLeft: Int { findings - remarks }

    private mutating func add(_ use: ArticleSummary.Use, of article: ArticleSummary, isFirst: Bool) {
        var entry = entries.removeValue(forKey: use.entry) ?? EntryUse()
        var spelling = entry.spellings.removeValue(forKey: use.spelling) ?? Spelling()
        spelling.counts.add(use.outcome)
        if let passage = use.passage, spelling.passages.count < ArticleSummary.passagesKept {
            spelling.passages.append((article.name, passage))
        }
        entry.spellings[use.spelling] = spelling
        if isFirst { entry.articles += 1 }
        if let source = article.source { entry.bySource[source, default: 0] += 1 }
        if let day = article.day { entry.byDay[day, default: 0] += 1 }
        entries[use.entry] = entry
    }
}
