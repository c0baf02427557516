import Rasm
import RasmExchange

/// An article that was looked at, or why it could not be.
struct CheckedFile: Sendable {
    var name: String
    var result: Result<[PlacedFinding], InputError>

    init(name: String, result: Result<[PlacedFinding], InputError>) {
        self.name = name
        self.result = result
    }

    init(_ input: Input, index: TermIndex, style: HouseStyle) {
        name = input.name
        result = Result { () throws(InputError) in
            let article = try input.read().article
            return PlacedFinding.list(Analysis(of: article, index: index, style: style).findings, in: article)
        }
    }

    var findings: [PlacedFinding] { (try? result.get()) ?? [] }
}

/// A finding and its place as people count.
struct PlacedFinding: Sendable {
    var finding: Finding
    var start: LineColumn
    /// Just after the last character.
    var end: LineColumn

    static func list(_ findings: [Finding], in article: Article) -> [PlacedFinding] {
        var lines = LineIndex(article.bytes)
        return findings.map {
            PlacedFinding(
                finding: $0, start: lines.place(of: $0.range.lowerBound), end: lines.place(of: $0.range.upperBound))
        }
    }
}

/// The sums of a run.
struct Tally {
    let threshold: FailThreshold
    private(set) var files = 0
    private(set) var unreadable = 0
    private(set) var filesWithFindings = 0
    private(set) var fixable = 0
    private(set) var bySeverity: [Severity: Int] = [:]
    private(set) var failures: [InputError] = []

    init(threshold: FailThreshold) {
        self.threshold = threshold
    }

    mutating func add(_ file: CheckedFile) {
        switch file.result {
        case .success(let findings):
            files += 1
            if !findings.isEmpty { filesWithFindings += 1 }
            for finding in findings {
                bySeverity[finding.finding.severity, default: 0] += 1
                if finding.finding.edit != nil { fixable += 1 }
            }
        case .failure(let error):
            unreadable += 1
            failures.append(error)
        }
    }

    var findings: Int { bySeverity.values.reduce(0, +) }

    /// Nothing unreadable is ever clean.
    var exitCode: Int32 {
        if unreadable > 0 { return Ending.failed }
        return bySeverity.keys.contains { threshold.isReached(by: $0) } ? Ending.findings : Ending.clean
    }
}
