import Rasm

/// One JSON object a finding, one finding a line. Offsets count bytes; lines and columns count from 1, columns in Unicode scalars; line 0 is the
/// file as a whole.
struct JSONReport: Report {
    var line: FindingLine? { { Self.object($0, file: $1).text + "\n" } }

    func file(_ file: CheckedFile) -> String { file.lines(line).joined() }

    private static func object(_ finding: any Reported, file: String) -> JSON {
        let (start, end) = (finding.lines?.start, finding.lines?.end)
        let bytes = finding.stretch?.bytes
        return .object(
            [
                ("file", .string(file)), ("line", .number(start?.line ?? 0)), ("column", .number(start?.column ?? 0)),
                ("endLine", (end?.line).map(JSON.number)), ("endColumn", (end?.column).map(JSON.number)),
                ("start", (bytes?.lowerBound).map(JSON.number)), ("end", (bytes?.upperBound).map(JSON.number)),
                ("rule", .string(finding.ruleID)), ("severity", .string(finding.severity.rawValue)),
            ] + finding.members)
    }
}
