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

    @OptionGroup var report: ReportOptions

    @Option(
        name: .long,
        help: "Ends with 1 from this severity on: error, warning or never. It is warning when nobody has said so.")
    var failOn: FailThreshold?

    @Flag(
        inversion: .prefixedNo,
        help:
            "Tells also of words that seem to be spellings of names nobody has listed (rule possible-spelling), as rasm.yaml may say too."
    )
    var suspects: Bool?

    func validate() throws { try input.requirePaths() }

    var work: CheckWork {
        CheckWork(
            articles: input.articles, glossary: glossary.choice, report: report.choice, failOn: failOn,
            suspects: suspects)
    }

    func run() async throws { try await work.run() }
}

/// What `rasm check` is to do.
struct CheckWork: CommandWork, Equatable {
    var articles: ArticleOptions
    var glossary: GlossaryChoice
    var report = ReportChoice()
    /// Nil when nobody has said so.
    var failOn: FailThreshold?
    var suspects: Bool?

    func run() async throws {
        var configuration = try glossary.configuration()
        if let failOn { configuration.failOn = Setting(failOn, .option("--fail-on")) }
        if let suspects { configuration.suspects = Setting(suspects, .option("--\(suspects ? "" : "no-")suspects")) }
        let index = try GlossaryOptions.index(configuration)
        let suspects = configuration.suspects.value ? try SuspectSpellings.read(configuration, index: index) : nil
        let style = configuration.style
        let inputs = Inputs(articles, configuration)
        for note in inputs.notes { Messages.note(note) }

        var told = try ToldReport(
            report, threshold: configuration.failOn.value, rules: ListedRule.check, sums: Self.sums)
        for failure in inputs.failures { try told.tell(CheckedFile(name: failure.path, result: .failure(failure))) }
        let line = told.line
        try await ArticleRun(inputs, articles).forEach(inPieces: true) { (input, document) throws(InputError) in
            let findings = CheckedFile.findings(in: document, index: index, style: style, suspects: suspects)
            return CheckedFile.Findings(findings, file: input.name, line)
        } consume: { part in
            try told.tell(CheckedFile(part))
        }
        try told.finish()
    }

    /// `1 finding (1 error) in 1 of 2 files. `rasm normalize` can write 1 of them.`
    @Sendable private static func sums(_ tally: Tally) -> String {
        var text = "No findings in \(counted(tally.files, "file"))."
        if tally.findings > 0 {
            text =
                "\(counted(tally.findings, "finding")) (\(tally.severities)) in \(tally.filesWithFindings) of "
                + "\(counted(tally.files, "file"))."
            if tally.fixable > 0 { text += " `rasm normalize` can write \(tally.fixable) of them." }
        }
        if tally.files == 0 { text = "No file was checked." }
        if tally.unreadable > 0 { text += " \(counted(tally.unreadable, "path")) could not be read." }
        return text
    }
}

extension FailThreshold: ExpressibleByArgument {}
