import Rasm
import RasmExchange
import RasmXML

/// JUnit XML, as build servers read it: a suite a file, a case a finding; a file without findings is one case that passes.
///
/// The sums stand at the top, of all and of each file, so nothing is written before the last file: what was found is held as it will be written (``HeldBytes``).
struct JUnitReport: Report {
    let threshold: FailThreshold
    /// The suites, and the cases of a file that comes in parts.
    private let suites = HeldBytes()
    private let cases = HeldBytes()
    private var sums = Counts()
    private var counts = Counts()

    private struct Counts {
        var tests = 0
        var failures = 0
        var errors = 0
    }

    init(threshold: FailThreshold) {
        self.threshold = threshold
    }

    /// What was found before a file could not be read any further is a suite of its own.
    mutating func file(_ file: CheckedFile) throws -> String {
        switch file.result {
        case .success(let findings):
            try hold(findings, of: file)
            if file.isLast { try endSuite(file) }
        case .failure(let error):
            if !cases.isEmpty { try endSuite(file) }
            counts = Counts(tests: 1, errors: 1)
            try cases.append(
                Self.fragment { writer in
                    try writer.start("testcase", ["name": "unreadable", "classname": Self.safe(file.name)])
                    try writer.element("error", ["message": Self.safe(error.description)])
                    try writer.end()
                })
            try endSuite(file)
        }
        return ""
    }

    func finish(_ tally: Tally, _ write: ([UInt8]) throws -> Void) throws {
        let isEmpty = suites.isEmpty
        var writer = try XMLWriter()
        try writer.declaration()
        try writer.start("testsuites", Self.attributes("rasm", sums))
        if !isEmpty { try writer.element("testsuite") }
        try writer.end()
        let frame = try writer.finish()
        if isEmpty { return try write(frame) }
        try write(Self.lines(of: frame, from: 0, dropping: 2))
        try suites.passOn(write)
        try write(Self.lines(of: frame, from: 3, dropping: 0))
    }

    private mutating func hold(_ findings: [any Reported], of file: CheckedFile) throws {
        guard !findings.isEmpty else { return }
        counts.tests += findings.count
        // What keeps a file from being read is no failed test but a test that could not be made.
        if file.isBroken {
            counts.errors += findings.count
        } else {
            counts.failures += findings.count { threshold.isReached(by: $0.severity) }
        }
        let name = Self.safe(file.name)
        try cases.append(
            Self.fragment { writer in
                for finding in findings { try write(finding, of: file, name: name, to: &writer) }
            })
    }

    /// Puts the cases that have come into a suite.
    private mutating func endSuite(_ file: CheckedFile) throws {
        let name = Self.safe(file.name)
        if cases.isEmpty {
            counts.tests = 1
            try cases.append(
                Self.fragment { writer in try writer.element("testcase", ["name": "rasm", "classname": name]) })
        }
        var writer = try XMLWriter()
        try writer.start("testsuites")
        try writer.start("testsuite", Self.attributes(name, counts))
        try writer.element("testcase")
        try writer.end()
        try writer.end()
        let frame = try writer.finish()
        try suites.append(Self.lines(of: frame, from: 1, dropping: 3))
        try cases.passOn { try suites.append($0) }
        try suites.append(Self.lines(of: frame, from: 3, dropping: 1))
        sums.tests += counts.tests
        sums.failures += counts.failures
        sums.errors += counts.errors
        counts = Counts()
    }

    private static func attributes(_ name: String, _ counts: Counts) -> KeyValuePairs<String, String> {
        [
            "name": name, "tests": String(counts.tests), "failures": String(counts.failures),
            "errors": String(counts.errors),
        ]
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

    // MARK: Pieces of the document

    /// What stands in a suite, with the indentation it has there.
    private static func fragment(_ content: (inout XMLWriter) throws -> Void) throws -> [UInt8] {
        var writer = try XMLWriter()
        try writer.start("testsuites")
        try writer.start("testsuite")
        try content(&writer)
        try writer.end()
        try writer.end()
        return lines(of: try writer.finish(), from: 2, dropping: 2)
    }

    /// The lines of a document without those before one, from 0, and without so many at its end. Those left out are tags, which hold no line end.
    private static func lines(of document: [UInt8], from first: Int, dropping last: Int) -> [UInt8] {
        var (start, end) = (0, document.count)
        for _ in 0..<first { start = (document[start...].firstIndex(of: 0x0A) ?? end - 1) + 1 }
        for _ in 0..<last { end = (document[..<(end - 1)].lastIndex(of: 0x0A) ?? -1) + 1 }
        return Array(document[start..<end])
    }

    /// Without what XML cannot hold.
    private static func safe(_ text: String) -> String {
        XMLWriter.firstForbidden(in: text) == nil ? text : Shown.text(text)
    }
}
