import Rasm
import RasmExchange

/// A file that was looked at, or why it could not be.
struct CheckedFile: Sendable {
    var name: String
    var result: Result<[any Reported], InputError>
    /// What is told of each finding, where whoever found it has made it already.
    private var made: [String]?
    /// Whether what was found keeps the rest of the file from being looked at.
    var isBroken = false
    /// What is worth telling of a file that could be read.
    var warnings: [InputError] = []
    /// A large file comes in parts, one after the other, the last of which may be that it could not be read any further.
    var isFirst = true
    var isLast = true

    init(name: String, result: Result<[any Reported], InputError>, isBroken: Bool = false) {
        self.name = name
        self.result = result
        self.isBroken = isBroken
    }

    /// Findings, and what is told of each where a report has such.
    struct Findings: Sendable {
        var list: [any Reported]
        var lines: [String]?

        init(_ list: [any Reported], file: String, _ line: FindingLine?) {
            self.list = list
            lines = line.map { line in list.map { line($0, file) } }
        }
    }

    init(_ part: ArticleRun.Part<Findings>) {
        name = part.input.name
        isFirst = part.isFirst
        isLast = part.isLast
        warnings = part.warnings
        result = part.result.map(\.list)
        made = try? part.result.get().lines
    }

    /// What is told of each finding.
    func lines(_ line: FindingLine?) -> [String] {
        made ?? line.map { line in findings.map { line($0, name) } } ?? []
    }

    /// What is said of an article, and of words in it that may be spellings of names, in the order of the text.
    static func findings(
        in document: Document, index: TermIndex, style: HouseStyle, suspects: SuspectSpellings?
    ) -> [any Reported] {
        let findings = DocumentAnalysis(of: document, index: index, style: style, mentions: false).findings
        let placed = PlacedFinding.list(findings, in: document)
        guard let suspects else { return placed }
        return (placed + suspects.list(in: document)).sorted {
            ($0.stretch?.bytes.lowerBound ?? 0) < ($1.stretch?.bytes.lowerBound ?? 0)
        }
    }

    var findings: [any Reported] { (try? result.get()) ?? [] }
}

/// The sums of a run.
struct Tally {
    let threshold: FailThreshold
    /// Those that were looked at, the broken ones too.
    private(set) var files = 0
    /// Those that could not be looked at, or not to their end.
    private(set) var unreadable = 0
    private(set) var filesWithFindings = 0
    private(set) var fixable = 0
    private(set) var bySeverity: [Severity: Int] = [:]
    private(set) var failures: [InputError] = []
    /// Whether something was found in the parts of a file that have come so far.
    private var hasFindings = false

    init(threshold: FailThreshold) {
        self.threshold = threshold
    }

    mutating func add(_ file: CheckedFile) {
        if file.isFirst { hasFindings = false }
        switch file.result {
        case .success(let findings):
            if file.isLast { files += 1 }
            if !findings.isEmpty, !hasFindings {
                filesWithFindings += 1
                hasFindings = true
            }
            for finding in findings {
                bySeverity[finding.severity, default: 0] += 1
                if finding.rewrite != nil { fixable += 1 }
            }
            if file.isBroken { unreadable += 1 }
        case .failure(let error):
            unreadable += 1
            if !file.isFirst { files += 1 }
            failures.append(error)
        }
    }

    var findings: Int { bySeverity.values.reduce(0, +) }

    /// `2 errors, 1 note`
    var severities: String {
        [Severity.error, .warning, .note].compactMap { severity in
            bySeverity[severity].map { counted($0, severity.rawValue) }
        }.joined(separator: ", ")
    }

    /// Nothing unreadable is ever clean.
    var exitCode: Int32 {
        if unreadable > 0 { return Ending.failed }
        return bySeverity.keys.contains { threshold.isReached(by: $0) } ? Ending.findings : Ending.clean
    }
}
