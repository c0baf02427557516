import Rasm

/// The report for people: findings by file, then a line of sums.
///
/// ```
/// news/monday.txt
///   3:14  error  write ⁨شويغو⁩ for ⁨شويجو⁩  [deprecated-spelling]
///
/// 1 finding (1 error) in 1 of 2 files. `rasm normalize` can write 1 of them.
/// ```
struct TextReport: Report {
    let palette: Palette
    /// The line of sums.
    let sums: @Sendable (Tally) -> String

    func file(_ file: CheckedFile) -> String {
        let findings = file.findings
        guard !findings.isEmpty else { return "" }
        let places = findings.map { $0.lines.map { "\($0.start.line):\($0.start.column)" } ?? "" }
        let width = places.map(\.count).max() ?? 0
        var text = palette.bold(Shown.text(file.name)) + "\n"
        for (place, finding) in zip(places, findings) {
            let severity = palette.severity(finding.severity, finding.severity.rawValue.padded(to: 7))
            let rule = palette.faint("[\(finding.ruleID)]")
            text += "  \(place.aligned(to: width))  \(severity)  \(finding.shownWords)  \(rule)\n"
        }
        return text + "\n"
    }

    func end(_ tally: Tally) -> String { palette.bold(sums(tally)) + "\n" }
}
