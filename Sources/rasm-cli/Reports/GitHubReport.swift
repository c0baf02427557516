import Rasm

/// Workflow commands that GitHub shows beside the lines of a pull request.
///
/// Escaped as https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts does it.
struct GitHubReport: Report {
    func file(_ file: CheckedFile) -> String {
        if case .failure(let error) = file.result {
            let place = error.line.map { [("line", String($0))] } ?? []
            return Self.command("error", [("file", file.name)] + place + [("title", "unreadable")], error.message)
        }
        return file.findings.map { Self.command($0, file: file.name) }.joined()
    }

    private static func command(_ placed: PlacedFinding, file: String) -> String {
        let finding = placed.finding
        var properties = [("file", file), ("line", String(placed.start.line))]
        // GitHub refuses columns that are not on one line.
        if placed.start.line == placed.end.line {
            properties += [("col", String(placed.start.column)), ("endColumn", String(placed.end.column))]
        } else {
            properties.append(("endLine", String(placed.end.line)))
        }
        properties.append(("title", finding.rule.rawValue))
        return command(name(of: finding.severity), properties, finding.message(isolate: Shown.isolated))
    }

    private static func name(of severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    private static func command(_ name: String, _ properties: [(String, String)], _ message: String) -> String {
        let list = properties.map { "\($0.0)=\(escaped($0.1, alsoSeparators: true))" }.joined(separator: ",")
        return "::\(name) \(list)::\(escaped(message, alsoSeparators: false))\n"
    }

    private static func escaped(_ text: String, alsoSeparators: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where alsoSeparators: escaped += "%3A"
            case "," where alsoSeparators: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
