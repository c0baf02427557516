import Rasm
import RasmExchange

/// SARIF 2.1.0 (OASIS), for code hosts and editors. Written out result by result; only errors are kept until the end.
struct SARIFReport: Report {
    private let rules: [ListedRule]
    private let positions: [String: Int]
    private var isFirst = true

    init(rules: [ListedRule]) {
        self.rules = rules
        positions = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func begin() -> String {
        let driver: JSON = [
            "name": .string(ExportTool.name), "version": .string(ExportTool.version),
            "rules": .array(rules.map(Self.rule)),
        ]
        return """
            {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":\(driver.text)},\
            "columnKind":"unicodeCodePoints","results":[
            """
    }

    var line: FindingLine? {
        { [positions] in Self.result($0, ruleIndex: positions[$0.ruleID], uri: .string(Self.uri($1))).text }
    }

    mutating func file(_ file: CheckedFile) -> String {
        var text = ""
        for result in file.lines(line) {
            text += (isFirst ? "\n" : ",\n") + result
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

    private static func rule(_ rule: ListedRule) -> JSON {
        .object([
            ("id", .string(rule.id)), ("shortDescription", ["text": .string(rule.summary)]),
            ("help", rule.explanation.map { ["text": .string($0)] }),
            ("defaultConfiguration", ["level": .string(rule.severity.rawValue)]),
        ])
    }

    private static func result(_ finding: any Reported, ruleIndex: Int?, uri: JSON) -> JSON {
        let location: JSON = ["uri": uri]
        return .object([
            ("ruleId", .string(finding.ruleID)), ("ruleIndex", ruleIndex.map(JSON.number)),
            ("level", .string(finding.severity.rawValue)), ("message", ["text": .string(finding.words)]),
            (
                "locations",
                [
                    [
                        "physicalLocation": .object([
                            ("artifactLocation", location), ("region", region(of: finding)),
                        ])
                    ]
                ]
            ),
            ("fixes", finding.rewrite.map { [fix($0, location)] }),
            ("properties", finding.entryID.map { ["entry": .string($0)] }),
        ])
    }

    private static func region(of finding: any Reported) -> JSON? {
        guard let (start, end) = finding.lines else { return nil }
        return .object([
            ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
            ("endLine", (end?.line).map(JSON.number)), ("endColumn", (end?.column).map(JSON.number)),
            ("byteOffset", (finding.stretch?.bytes.lowerBound).map(JSON.number)),
            ("byteLength", (finding.stretch?.bytes.count).map(JSON.number)),
            ("snippet", finding.stretch.map { ["text": .string($0.text)] }),
        ])
    }

    /// A fix is told in bytes: an edit may begin before the name, at its proclitic.
    private static func fix(_ rewrite: Rewrite, _ location: JSON) -> JSON {
        let replacement: JSON = [
            "deletedRegion": [
                "byteOffset": .number(rewrite.bytes.lowerBound), "byteLength": .number(rewrite.bytes.count),
            ],
            "insertedContent": ["text": .string(rewrite.replacement)],
        ]
        return [
            "description": ["text": .string(rewrite.description)],
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
