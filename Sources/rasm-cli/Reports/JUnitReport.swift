import Rasm
import RasmExchange
import RasmXML

/// JUnit XML, as build servers read it: a suite a file, a case a finding; a file without findings is one case that passes.
struct JUnitReport: Report {
    let threshold: FailThreshold
    private var parts: [CheckedFile] = []

    init(threshold: FailThreshold) {
        self.threshold = threshold
    }

    /// The sums stand at the top, so nothing can be written before the last file.
    mutating func file(_ file: CheckedFile) -> String {
        parts.append(file)
        return ""
    }

    /// The files, those that came in parts put together. What was found before one could not be read any further is a suite of its own.
    private var files: [CheckedFile] {
        var files: [CheckedFile] = []
        var findings: [any Reported] = []
        for part in parts {
            switch part.result {
            case .success where part.isFirst && part.isLast: files.append(part)
            case .success(let more):
                findings += more
                if part.isLast { files.append(CheckedFile(name: part.name, result: .success(findings))) }
            case .failure:
                if !findings.isEmpty { files.append(CheckedFile(name: part.name, result: .success(findings))) }
                files.append(part)
            }
            if part.isLast { findings = [] }
        }
        return files
    }

    func end(_ tally: Tally) throws -> String {
        var writer = try XMLWriter()
        try writer.declaration()
        let files = files
        let counts = files.map(counts)
        try writer.start(
            "testsuites",
            [
                "name": "rasm", "tests": String(counts.reduce(0) { $0 + $1.tests }),
                "failures": String(counts.reduce(0) { $0 + $1.failures }),
                "errors": String(counts.reduce(0) { $0 + $1.errors }),
            ])
        for (file, counts) in zip(files, counts) { try write(file, counts, to: &writer) }
        try writer.end()
        return String(decoding: try writer.finish(), as: UTF8.self)
    }

    private typealias Counts = (tests: Int, failures: Int, errors: Int)

    private func counts(_ file: CheckedFile) -> Counts {
        if case .failure = file.result { return (1, 0, 1) }
        // What keeps a file from being read is no failed test but a test that could not be made.
        if file.isBroken { return (file.findings.count, 0, file.findings.count) }
        return (max(1, file.findings.count), file.findings.count { threshold.isReached(by: $0.severity) }, 0)
    }

    private func write(_ file: CheckedFile, _ counts: Counts, to writer: inout XMLWriter) throws {
        let name = Self.safe(file.name)
        try writer.start(
            "testsuite",
            [
                "name": name, "tests": String(counts.tests), "failures": String(counts.failures),
                "errors": String(counts.errors),
            ])
        switch file.result {
        case .success(let findings) where findings.isEmpty:
            try writer.element("testcase", ["name": "rasm", "classname": name])
        case .success(let findings):
            for finding in findings { try write(finding, of: file, name: name, to: &writer) }
        case .failure(let error):
            try writer.start("testcase", ["name": "unreadable", "classname": name])
            try writer.element("error", ["message": Self.safe(error.description)])
            try writer.end()
        }
        try writer.end()
    }

    private func write(
        _ finding: any Reported, of file: CheckedFile, name: String, to writer: inout XMLWriter
    ) throws {
        let place = finding.lines.map { "\($0.start.line):\($0.start.column)" }
        let full = place.map { "\(name):\($0)" } ?? name
        let message = Self.safe(finding.shownWords)
        try writer.start(
            "testcase", ["name": finding.ruleID + (place.map { " at \($0)" } ?? ""), "classname": name])
        if file.isBroken || threshold.isReached(by: finding.severity) {
            try writer.element(
                file.isBroken ? "error" : "failure", ["message": message, "type": finding.severity.rawValue],
                text: "\(full): \(message)")
        } else {
            try writer.element("system-out", text: "\(full): \(finding.severity.rawValue): \(message)")
        }
        try writer.end()
    }

    /// Without what XML cannot hold.
    private static func safe(_ text: String) -> String {
        XMLWriter.firstForbidden(in: text) == nil ? text : Shown.text(text)
    }
}
