import ArgumentParser
import RasmExchange

/// A way to tell what a check or a validation has found. The parts are written out as they come.
protocol Report {
    /// What is told of a finding wherever it stands, in formats that have such; else nil. It is called by whoever has found it, so that not all is made
    /// by the one who writes.
    var line: FindingLine? { get }
    mutating func begin() throws -> String
    mutating func file(_ file: CheckedFile) throws -> String
    mutating func end(_ tally: Tally) throws -> String
    /// The same for what may be too long for one text.
    mutating func finish(_ tally: Tally, _ write: ([UInt8]) throws -> Void) throws
}

/// What is told of a finding in a file of some name.
typealias FindingLine = @Sendable (_ finding: any Reported, _ file: String) -> String

extension Report {
    var line: FindingLine? { nil }
    mutating func begin() -> String { "" }
    mutating func end(_ tally: Tally) -> String { "" }
    mutating func finish(_ tally: Tally, _ write: ([UInt8]) throws -> Void) throws {
        try write(Array(end(tally).utf8))
    }
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github, junit

    /// - Parameters:
    ///   - rules: those that findings can speak of.
    ///   - mostOfARule: how many findings of one rule the report for people tells of one file; nil when all.
    ///   - sums: the last line of the report for people.
    func report(
        threshold: FailThreshold, palette: Palette, rules: [ListedRule], mostOfARule: Int?,
        sums: @escaping @Sendable (Tally) -> String
    ) -> any Report {
        switch self {
        case .text: TextReport(palette: palette, mostOfARule: mostOfARule, sums: sums)
        case .json: JSONReport()
        case .sarif: SARIFReport(rules: rules)
        case .github: GitHubReport()
        case .junit: JUnitReport(threshold: threshold)
        }
    }
}
