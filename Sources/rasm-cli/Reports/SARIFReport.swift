import Rasm
import RasmExchange

/// SARIF 2.1.0 (OASIS), for code hosts and editors. Written out result by result; only errors are kept until the end.
struct SARIFReport: Report {
    private var isFirst = true

    mutating func begin() -> String {
        let driver: JSON = [
            "name": .string(ExportTool.name), "version": .string(ExportTool.version),
            "rules": .array(Rule.allCases.map(Self.rule)),
        ]
        return """
            {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":\(driver.text)},\
            "columnKind":"unicodeCodePoints","results":[
            """
    }

    mutating func file(_ file: CheckedFile) -> String {
        let uri = JSON.string(Self.uri(file.name))
        var text = ""
        for placed in file.findings {
            text += (isFirst ? "\n" : ",\n") + Self.result(placed, uri: uri).text
            isFirst = false
        }
        return text
    }

    func end(_ tally: Tally) -> String {
        let notifications = tally.failures.map { error -> JSON in
            ["level": "error", "message": ["text": .string(error.description)]]
        }
        let invocation: JSON = [
            "executionSuccessful": .bool(tally.unreadable == 0), "exitCode": .number(Int(tally.exitCode)),
            "toolExecutionNotifications": .array(notifications),
        ]
        return "\n],\"invocations\":[\(invocation.text)]}]}\n"
    }

    private static func rule(_ rule: Rule) -> JSON {
        [
            "id": .string(rule.rawValue), "shortDescription": ["text": .string(rule.summary)],
            "help": ["text": .string(rule.explanation)],
            "defaultConfiguration": ["level": .string(rule.defaultSeverity.rawValue)],
        ]
    }

    private static func result(_ placed: PlacedFinding, uri: JSON) -> JSON {
        let finding = placed.finding
        let location: JSON = ["uri": uri]
        let region: JSON = [
            "startLine": .number(placed.start.line), "startColumn": .number(placed.start.column),
            "endLine": .number(placed.end.line), "endColumn": .number(placed.end.column),
            "byteOffset": .number(placed.bytes.lowerBound),
            "byteLength": .number(placed.bytes.count), "snippet": ["text": .string(finding.surface)],
        ]
        return .object([
            ("ruleId", .string(finding.rule.rawValue)),
            ("ruleIndex", .number(Rule.allCases.firstIndex(of: finding.rule) ?? 0)),
            ("level", .string(finding.severity.rawValue)), ("message", ["text": .string(finding.message())]),
            ("locations", [["physicalLocation": ["artifactLocation": location, "region": region]]]),
            ("fixes", fix(placed, location).map { [$0] }), ("properties", ["entry": .string(finding.entry)]),
        ])
    }

    /// A fix is told in bytes: an edit may begin before the name, at its proclitic.
    private static func fix(_ placed: PlacedFinding, _ location: JSON) -> JSON? {
        guard let edit = placed.finding.edit, let bytes = placed.editedBytes else { return nil }
        let replacement: JSON = [
            "deletedRegion": ["byteOffset": .number(bytes.lowerBound), "byteLength": .number(bytes.count)],
            "insertedContent": ["text": .string(edit.replacement)],
        ]
        return [
            "description": ["text": .string("write \(placed.finding.rendering ?? edit.replacement)")],
            "artifactChanges": [["artifactLocation": location, "replacements": [replacement]]],
        ]
    }

    /// A path as a URI reference (RFC 3986): everything but unreserved characters and slashes is percent-encoded.
    static func uri(_ path: String) -> String {
        var uri = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += digits.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return uri
    }
}
