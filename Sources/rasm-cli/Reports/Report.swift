import ArgumentParser
import RasmExchange

/// A way to tell what a check has found. The parts are written out as they come.
protocol Report {
    mutating func begin() throws -> String
    mutating func file(_ file: CheckedFile) throws -> String
    mutating func end(_ tally: Tally) throws -> String
}

extension Report {
    mutating func begin() -> String { "" }
    mutating func end(_ tally: Tally) -> String { "" }
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github, junit

    func report(threshold: FailThreshold, palette: Palette) -> any Report {
        switch self {
        case .text: TextReport(palette: palette)
        case .json: JSONReport()
        case .sarif: SARIFReport()
        case .github: GitHubReport()
        case .junit: JUnitReport(threshold: threshold)
        }
    }
}
