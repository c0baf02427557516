import ArgumentParser
import Rasm
import RasmExchange

/// `rasm check`: what is not written as the glossary wants.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Lists the names in articles that are not written as the glossary wants.",
        discussion: """
            EXAMPLE:
              rasm check --fail-on error articles/

            Ends with 0 when nothing is at or above the threshold, with 1 when something is, with 2 when an article could not be read.
            `rasm rules` lists what is looked for.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions

    @Option(
        name: .long,
        help:
            "Chooses the report: text for people, json with one object a line, sarif or github for code hosts, junit for build servers."
    )
    var format: ReportFormat = .text

    @Option(
        name: .long,
        help: "Ends with 1 from this severity on: error, warning or never. It is warning when nobody has said so.")
    var failOn: FailThreshold?

    @Option(name: .long, help: "Colours the text report: auto does so on a terminal, unless NO_COLOR is set.")
    var color: ColorChoice = .auto

    func run() async throws {
        var configuration = try glossary.configuration()
        if let failOn { configuration.failOn = Setting(failOn, .option("--fail-on")) }
        let index = TermIndex(try GlossaryOptions.read(configuration))
        let style = configuration.style
        let threshold = configuration.failOn.value
        let inputs = Inputs(input, configuration)
        for note in inputs.notes { Messages.note(note) }

        var report = format.report(threshold: threshold, palette: Palette(color))
        var tally = Tally(threshold: threshold)
        func tell(_ file: CheckedFile) throws {
            tally.add(file)
            if case .failure(let error) = file.result { Messages.error(error) }
            for warning in file.warnings { Messages.warning(warning) }
            try StandardOutput.write(report.file(file))
        }
        try StandardOutput.write(report.begin())
        for failure in inputs.failures { try tell(CheckedFile(name: failure.path, result: .failure(failure))) }
        let documents = input.documents
        try await inOrder(inputs.list, jobs: input.workers) { input in
            CheckedFile(input, documents, index: index, style: style)
        } consume: { file in
            try tell(file)
        }
        try StandardOutput.write(report.end(tally))
        if tally.exitCode != Ending.clean { throw ExitCode(tally.exitCode) }
    }
}

extension FailThreshold: ExpressibleByArgument {}
