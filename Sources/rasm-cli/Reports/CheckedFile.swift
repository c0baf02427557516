import Rasm
import RasmExchange

/// An article that was looked at, or why it could not be.
struct CheckedFile: Sendable {
    var name: String
    var result: Result<[PlacedFinding], InputError>
    /// What is worth telling of a file that could be read.
    var warnings: [InputError] = []

    init(name: String, result: Result<[PlacedFinding], InputError>) {
        self.name = name
        self.result = result
    }

    init(_ input: Input, _ options: DocumentOptions, index: TermIndex, style: HouseStyle) {
        name = input.name
        do throws(InputError) {
            let document = try input.read(options)
            warnings = document.warnings
            let findings = DocumentAnalysis(of: document, index: index, style: style).findings
            result = .success(PlacedFinding.list(findings, in: document.source))
        } catch {
            result = .failure(error)
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
    /// Its bytes in the file.
    var bytes: Range<Int>
    /// The bytes in the file that its edit replaces.
    var editedBytes: Range<Int>?

    static func list(_ findings: [Finding], in source: SourceText) -> [PlacedFinding] {
        var lines = LineIndex(source.utf8)
        return findings.map {
            PlacedFinding(
                finding: $0, start: lines.place(of: $0.range.lowerBound), end: lines.place(of: $0.range.upperBound),
                bytes: source.fileRange(of: $0.range), editedBytes: $0.edit.map { source.fileRange(of: $0.range) })
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
