import ArgumentParser
import RasmExchange

/// How findings are told.
struct ReportOptions: ParsableArguments {
    @Option(
        name: .long,
        help:
            "Chooses the report: text for people, json with one object a line, sarif or github for code hosts, junit for build servers."
    )
    var format: ReportFormat = .text

    @Option(name: .long, help: "Colours the text report: auto does so on a terminal, unless NO_COLOR is set.")
    var color: ColorChoice = .auto

    var choice: ReportChoice { ReportChoice(format: format, color: color) }
}

/// The same without the argument parser.
struct ReportChoice: Equatable {
    var format = ReportFormat.text
    var color = ColorChoice.auto
}

/// A report on its way out: each file is written as it comes, what could not be read is said on standard error, and the exit code follows.
struct ToldReport {
    private var report: any Report
    private var tally: Tally

    /// - Parameters:
    ///   - rules: those that findings can be of.
    ///   - mostOfARule: how many findings of one rule the report for people tells of one file; nil when all.
    ///   - sums: the last line of the report for people.
    init(
        _ options: ReportChoice, threshold: FailThreshold, rules: [ListedRule], mostOfARule: Int? = nil,
        sums: @escaping @Sendable (Tally) -> String
    ) throws {
        report = options.format.report(
            threshold: threshold, palette: Palette(options.color), rules: rules,
            mostOfARule: mostOfARule, sums: sums)
        tally = Tally(threshold: threshold)
        try StandardOutput.write(report.begin())
    }

    /// See ``Report/line``.
    var line: FindingLine? { report.line }

    mutating func tell(_ file: CheckedFile) throws {
        tally.add(file)
        if case .failure(let error) = file.result { Messages.error(error) }
        for warning in file.warnings { Messages.warning(warning) }
        try Printed.write(report.file(file))
    }

    /// Ends the report, and the command by what it told.
    mutating func finish() throws {
        try report.finish(tally) { try StandardOutput.write($0) }
        if tally.exitCode != Ending.clean { throw ExitCode(tally.exitCode) }
    }
}
