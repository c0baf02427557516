import Rasm

/// Workflow commands that GitHub shows beside the lines of a pull request.
///
/// Escaped as https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts does it.
struct GitHubReport: Report {
    var line: FindingLine? { { Self.command($0, file: $1) } }

    func file(_ file: CheckedFile) -> String {
        if case .failure(let error) = file.result {
            let place = error.line.map { [("line", String($0))] } ?? []
            return Self.command("error", [("file", file.name)] + place + [("title", "unreadable")], error.message)
        }
        return file.lines(line).joined()
    }

    private static func command(_ finding: any Reported, file: String) -> String {
        var properties = [("file", file)]
        if let (start, end) = finding.lines {
            properties.append(("line", String(start.line)))
            // GitHub refuses columns that are not on one line.
            if let end, end.line != start.line {
                properties.append(("endLine", String(end.line)))
            } else {
                properties.append(("col", String(start.column)))
                if let end { properties.append(("endColumn", String(end.column))) }
            }
        }
        properties.append(("title", finding.ruleID))
        return command(name(of: finding.severity), properties, finding.shownWords)
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
