import Rasm
import RasmExchange

/// How a name stands in an article, measured by the glossary.
public enum Outcome: Int, Sendable, CaseIterable {
    /// As the glossary writes it, or in a form it admits.
    case asWanted
    /// Another way, which `normalize` rewrites.
    case otherwise
    /// For a person to decide.
    case open
}

/// What one article brings to a report.
public struct ArticleSummary: Sendable {
    /// A name where it stands.
    struct Use: Sendable {
        var entry: String
        var spelling: String
        var outcome: Outcome
        /// Kept of the first uses of a spelling only.
        var passage: Passage?
    }

    /// A finding with what stands around it.
    struct Remark: Sendable {
        var place: LineColumn
        var rule: Rule
        var severity: Severity
        var message: String
        var passage: Passage?
        /// What `normalize` writes in its place.
        var replacement: String?
    }

    /// The file as it was named, and of many articles in one file the line.
    var name: String
    var source: String?
    var day: CalendarDay?
    var uses: [Use] = []
    var remarks: [Remark] = []
    var findings = 0
}

/// Where articles come from, and when they were written.
public struct OriginOptions: Sendable {
    /// The folders that were named, whose folders inside are sources.
    public var roots: [String] = []
    /// JSON Lines: the member that holds the source, and the one that holds the date.
    public var sourceField: String?
    public var dateField: String?

    public init(roots: [String] = [], sourceField: String? = nil, dateField: String? = nil) {
        self.roots = roots
        self.sourceField = sourceField
        self.dateField = dateField
    }

    /// The first folder below the one that was named; nil for a file that stands in it directly.
    func source(ofPath path: String) -> String? {
        for root in roots {
            let folder = root.hasSuffix("/") ? root : root + "/"
            guard path.hasPrefix(folder) else { continue }
            let parts = path.dropFirst(folder.count).split(separator: "/")
            return parts.count > 1 && CalendarDay(inPath: String(parts[0])) == nil ? String(parts[0]) : nil
        }
        return nil
    }
}

extension ArticleSummary {
    /// What a document brings: one summary, or of JSON Lines one for each object.
    ///
    /// - Parameter remarks: how many findings of an article are kept with what stands around them.
    public static func list(
        of document: Document, named name: String, index: TermIndex, style: HouseStyle, origin: OriginOptions,
        remarks: Int
    ) -> [ArticleSummary] {
        let analysis = DocumentAnalysis(of: document, index: index, style: style)
        var lines = LineIndex(document.source.utf8)
        var summaries = Self.blank(of: document, named: name, origin, &lines)
        let isMany = document.format == .jsonLines
        let findings = Dictionary(analysis.findings.map { ($0.range, $0) }) { first, _ in first }
        var passages: [Int: [String: Int]] = [:]
        for found in analysis.mentions {
            let number = isMany ? found.place?.text ?? 0 : 0
            guard summaries.indices.contains(number) else { continue }
            let finding = findings[found.mention.range]
            let kept = passages[number]?[found.surface] ?? 0
            let passage =
                kept < passagesKept || finding != nil
                ? found.place.map { Passage($0.range, in: document.texts[$0.text].article) } : nil
            passages[number, default: [:]][found.surface] = kept + 1
            summaries[number].uses.append(
                Use(
                    entry: found.mention.entry, spelling: found.surface,
                    outcome: finding == nil ? .asWanted : finding?.edit == nil ? .open : .otherwise,
                    passage: kept < passagesKept ? passage : nil))
            guard let finding else { continue }
            summaries[number].findings += 1
            guard summaries[number].remarks.count < remarks else { continue }
            summaries[number].remarks.append(
                Remark(
                    place: document.place(of: finding.range.lowerBound, &lines), rule: finding.rule,
                    severity: finding.severity,
                    message: finding.message(), passage: passage,
                    replacement: finding.edit == nil ? nil : finding.rendering))
        }
        return summaries
    }

    /// How many uses of a spelling are shown with what stands around them.
    static let passagesKept = 3

    private static func blank(
        of document: Document, named name: String, _ origin: OriginOptions, _ lines: inout LineIndex
    ) -> [ArticleSummary] {
        let whole = ArticleSummary(
            name: name, source: origin.source(ofPath: name), day: CalendarDay(inPath: name))
        guard document.format == .jsonLines else { return [whole] }
        return document.texts.map { text in
            var summary = whole
            let start = text.map.source(of: 0..<0).lowerBound
            summary.name = "\(name):\(document.place(of: start, &lines).line)"
            let fields = [origin.sourceField, origin.dateField].compactMap(\.self)
            guard !fields.isEmpty else { return summary }
            let members = document.members(fields, around: start)
            if let field = origin.sourceField { summary.source = members[field] }
            if let field = origin.dateField { summary.day = members[field].flatMap { CalendarDay(startOf: $0) } }
            return summary
        }
    }
}
