import Rasm

/// One JSON object a finding, one finding a line. Offsets count bytes; lines and columns count from 1, columns in Unicode scalars.
struct JSONReport: Report {
    func file(_ file: CheckedFile) -> String {
        file.findings.map { Self.object($0, file: file.name).text + "\n" }.joined()
    }

    private static func object(_ placed: PlacedFinding, file: String) -> JSON {
        let finding = placed.finding
        return .object([
            ("file", .string(file)), ("line", .number(placed.start.line)), ("column", .number(placed.start.column)),
            ("endLine", .number(placed.end.line)), ("endColumn", .number(placed.end.column)),
            ("start", .number(placed.bytes.lowerBound)), ("end", .number(placed.bytes.upperBound)),
            ("rule", .string(finding.rule.rawValue)), ("severity", .string(finding.severity.rawValue)),
            ("message", .string(finding.message())), ("entry", .string(finding.entry)),
            ("surface", .string(finding.surface)),
            ("edit", edit(of: placed) ?? .null), ("suggestion", finding.suggestion.map(JSON.string) ?? .null),
        ])
    }

    private static func edit(of placed: PlacedFinding) -> JSON? {
        guard let edit = placed.finding.edit, let bytes = placed.editedBytes else { return nil }
        return [
            "start": .number(bytes.lowerBound), "end": .number(bytes.upperBound),
            "replacement": .string(edit.replacement),
        ]
    }
}
