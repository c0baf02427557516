import Rasm
import RasmExchange

/// A finding and its place as people count.
struct PlacedFinding: Sendable {
    var finding: Finding
    var start: LineColumn
    /// Just after the last character.
    var end: LineColumn
    /// Its bytes in the file, which are also those its edit replaces.
    var bytes: Range<Int>

    static func list(_ findings: [Finding], in document: Document) -> [PlacedFinding] {
        if findings.isEmpty { return [] }
        var lines = LineIndex(document.source.utf8)
        return findings.map {
            PlacedFinding(
                finding: $0, start: document.place(of: $0.range.lowerBound, &lines),
                end: document.place(of: $0.range.upperBound, &lines), bytes: document.fileRange(of: $0.range))
        }
    }
}

extension PlacedFinding: Reported {
    var ruleID: String { finding.rule.rawValue }
    var severity: Severity { finding.severity }
    var lines: (start: LineColumn, end: LineColumn?)? { (start, end) }
    var stretch: (text: String, bytes: Range<Int>)? { (finding.surface, bytes) }
    var entryID: String? { finding.entry }
    var words: String { finding.message() }
    var shownWords: String { finding.message(isolate: Shown.isolated) }

    var rewrite: Rewrite? {
        finding.edit.map { edit in
            Rewrite(
                bytes: bytes, replacement: edit.replacement,
                description: "write \(finding.rendering ?? edit.replacement)")
        }
    }

    var members: [(String, JSON?)] {
        let edit: JSON? = rewrite.map {
            [
                "start": .number($0.bytes.lowerBound), "end": .number($0.bytes.upperBound),
                "replacement": .string($0.replacement),
            ]
        }
        return [
            ("message", .string(words)), ("entry", .string(finding.entry)), ("surface", .string(finding.surface)),
            ("edit", edit ?? .null), ("suggestion", finding.suggestion.map(JSON.string) ?? .null),
        ]
    }
}
