import Rasm
import RasmExchange

/// A file that was looked at, or why it could not be.
struct CheckedFile: Sendable {
    var name: String
    var result: Result<[any Reported], InputError>
    /// Whether what was found keeps the rest of the file from being looked at.
    var isBroken = false
    /// What is worth telling of a file that could be read.
    var warnings: [InputError] = []

    init(name: String, result: Result<[any Reported], InputError>, isBroken: Bool = false) {
        self.name = name
        self.result = result
        self.isBroken = isBroken
    }

    init(_ input: Input, _ options: DocumentOptions, index: TermIndex, style: HouseStyle, suspects: SuspectSpellings?) {
        name = input.name
        do throws(InputError) {
            let document = try input.read(options)
            warnings = document.warnings
            let findings = DocumentAnalysis(of: document, index: index, style: style).findings
            let placed = PlacedFinding.list(findings, in: document.source)
            guard let suspects else {
                result = .success(placed)
                return
            }
            result = .success(Self.inOrder(placed + suspects.list(in: document)))
        } catch {
            result = .failure(error)
        }
    }

    private static func inOrder(_ findings: [any Reported]) -> [any Reported] {
        findings.sorted { ($0.stretch?.bytes.lowerBound ?? 0) < ($1.stretch?.bytes.lowerBound ?? 0) }
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

    init(threshold: FailThreshold) {
        self.threshold = threshold
    }

    mutating func add(_ file: CheckedFile) {
        switch file.result {
        case .success(let findings):
            files += 1
            if !findings.isEmpty { filesWithFindings += 1 }
            for finding in findings {
                bySeverity[finding.severity, default: 0] += 1
                if finding.rewrite != nil { fixable += 1 }
            }
            if file.isBroken { unreadable += 1 }
        case .failure(let error):
            unreadable += 1
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
