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
    /// How many findings of one rule are told of one file; nil when all are.
    let mostOfARule: Int?
    /// The line of sums.
    let sums: @Sendable (Tally) -> String
    /// Of the file that is told of: how wide the places are, nil while nothing is told.
    private var width: Int?

    init(palette: Palette, mostOfARule: Int?, sums: @escaping @Sendable (Tally) -> String) {
        self.palette = palette
        self.mostOfARule = mostOfARule
        self.sums = sums
    }

    mutating func file(_ file: CheckedFile) -> String {
        if file.isFirst { width = nil }
        let text = part(file)
        return file.isLast && width != nil ? text + "\n" : text
    }

    private mutating func part(_ file: CheckedFile) -> String {
        guard !file.findings.isEmpty else { return "" }
        var counts: [String: Int] = [:]
        let told = file.findings.filter { finding in
            counts[finding.ruleID, default: 0] += 1
            return mostOfARule.map { counts[finding.ruleID, default: 0] <= $0 } ?? true
        }
        let places = told.map { $0.lines.map { "\($0.start.line):\($0.start.column)" } ?? "" }
        var text = self.width == nil ? palette.bold(Shown.text(file.name)) + "\n" : ""
        let width = max(places.map(\.count).max() ?? 0, self.width ?? 0)
        self.width = width
        for (place, finding) in zip(places, told) {
            let severity = palette.severity(finding.severity, finding.severity.rawValue.padded(to: 7))
            text += "  \(place.aligned(to: width))  \(severity)  \(finding.shownWords)  \(shown(finding.ruleID))\n"
        }
        for (rule, count) in counts.sorted(by: { $0.key < $1.key }) where count > mostOfARule ?? count {
            let more = "… and \(count - (mostOfARule ?? 0)) more of this kind; --format json lists all"
            text += "  \("".aligned(to: width))  \(more)  \(shown(rule))\n"
        }
        return text
    }

    private func shown(_ rule: String) -> String { palette.faint("[\(rule)]") }

    func end(_ tally: Tally) -> String { palette.bold(sums(tally)) + "\n" }
}
