import Rasm
import RasmExchange
import RasmXML

/// JUnit XML, as build servers read it: a suite a file, a case a finding; a file without findings is one case that passes.
struct JUnitReport: Report {
    let threshold: FailThreshold
    private var files: [CheckedFile] = []

    init(threshold: FailThreshold) {
        self.threshold = threshold
    }

    /// The sums stand at the top, so nothing can be written before the last file.
    mutating func file(_ file: CheckedFile) -> String {
        files.append(file)
        return ""
    }

    func end(_ tally: Tally) throws -> String {
        var writer = try XMLWriter()
        try writer.declaration()
        let counts = files.map(counts)
        try writer.start(
            "testsuites",
            [
                "name": "rasm", "tests": String(counts.reduce(0) { $0 + $1.tests }),
                "failures": String(counts.reduce(0) { $0 + $1.failures }), "errors": String(tally.unreadable),
            ])
        for (file, counts) in zip(files, counts) { try write(file, counts, to: &writer) }
        try writer.end()
        return String(decoding: try writer.finish(), as: UTF8.self)
    }

    private func counts(_ file: CheckedFile) -> (tests: Int, failures: Int) {
        (max(1, file.findings.count), file.findings.count { threshold.isReached(by: $0.finding.severity) })
    }

    private func write(_ file: CheckedFile, _ counts: (tests: Int, failures: Int), to writer: inout XMLWriter) throws {
        let name = Self.safe(file.name)
        var errors = "0"
        if case .failure = file.result { errors = "1" }
        try writer.start(
            "testsuite",
            ["name": name, "tests": String(counts.tests), "failures": String(counts.failures), "errors": errors])
        switch file.result {
        case .success(let findings) where findings.isEmpty:
            try writer.element("testcase", ["name": "rasm", "classname": name])
        case .success(let findings):
            for finding in findings { try write(finding, file: name, to: &writer) }
        case .failure(let error):
            try writer.start("testcase", ["name": "unreadable", "classname": name])
            try writer.element("error", ["message": Self.safe(error.description)])
            try writer.end()
        }
        try writer.end()
    }

    private func write(_ placed: PlacedFinding, file: String, to writer: inout XMLWriter) throws {
        let finding = placed.finding
        let place = "\(placed.start.line):\(placed.start.column)"
        let message = Self.safe(finding.message(isolate: Shown.isolated))
        try writer.start("testcase", ["name": "\(finding.rule.rawValue) at \(place)", "classname": file])
        if threshold.isReached(by: finding.severity) {
            try writer.element(
                "failure", ["message": message, "type": finding.severity.rawValue], text: "\(file):\(place): \(message)"
            )
        } else {
            try writer.element("system-out", text: "\(file):\(place): \(finding.severity.rawValue): \(message)")
        }
        try writer.end()
    }

    /// Without what XML cannot hold.
    private static func safe(_ text: String) -> String {
        XMLWriter.firstForbidden(in: text) == nil ? text : Shown.text(text)
    }
}
