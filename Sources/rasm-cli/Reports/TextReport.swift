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

    func file(_ file: CheckedFile) -> String {
        let findings = file.findings
        guard !findings.isEmpty else { return "" }
        let places = findings.map { "\($0.start.line):\($0.start.column)" }
        let width = places.map(\.count).max() ?? 0
        var text = palette.bold(Shown.text(file.name)) + "\n"
        for (place, placed) in zip(places, findings) {
            let finding = placed.finding
            let severity = palette.severity(finding.severity, finding.severity.rawValue.padded(to: 7))
            let rule = palette.faint("[\(finding.rule.rawValue)]")
            text += "  \(place.aligned(to: width))  \(severity)  \(finding.message(isolate: Shown.isolated))  \(rule)\n"
        }
        return text + "\n"
    }

    func end(_ tally: Tally) -> String {
        var parts: [String] = []
        for severity in [Severity.error, .warning, .note] {
            if let count = tally.bySeverity[severity] { parts.append(counted(count, severity.rawValue)) }
        }
        var text = "No findings in \(counted(tally.files, "file"))."
        if tally.findings > 0 {
            text =
                "\(counted(tally.findings, "finding")) (\(parts.joined(separator: ", "))) in \(tally.filesWithFindings) of "
            text += "\(counted(tally.files, "file"))."
            if tally.fixable > 0 { text += " `rasm normalize` can write \(tally.fixable) of them." }
        }
        if tally.files == 0 { text = "No file was checked." }
        if tally.unreadable > 0 { text += " \(counted(tally.unreadable, "path")) could not be read." }
        return palette.bold(text) + "\n"
    }
}
