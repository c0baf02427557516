import ArgumentParser
import Rasm
import RasmExchange

/// `rasm validate`: what is wrong with glossaries and exchange files.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks glossaries (their form, their sense, their self-tests) and exchange files.",
        discussion: """
            EXAMPLES:
              rasm validate glossary/
              rasm validate names.tmx article.tei.xml
              rasm validate exports/
              rasm validate --names memory.tmx
              rasm validate --client omegat-3.6 --client translate-toolkit names.tmx

            TMX, XLIFF 1 and 2, TBX 2 and 3 and TEI files are checked against Rasm's own schemas.
            Ends with 0 when nothing is at or above the threshold, with 1 when something is, with 2 when a file could not be read, or not to its end.
            `rasm rules` lists what is looked for.
            """)

    @Argument(
        help: ArgumentHelp(
            "Glossaries, taken as one: folders of YAML files, YAML, TBX, CSV, TSV, UTX and OmegaT (.utf8) files; TMX, XLIFF, TEI or MultiTerm XML files, and folders of them.",
            valueName: "path"),
        completion: .file())
    var paths: [String]

    @OptionGroup var report: ReportOptions

    @Option(
        name: .long,
        help: "Ends with 1 from this severity on: error, warning or never. It is error when nobody has said so.")
    var failOn: FailThreshold?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Says, in place of all else, what this tool will do with each TMX file, in text or json. May be given several times.",
            valueName: "client"))
    var client: [Client] = []

    @Option(
        name: .long,
        help: ArgumentHelp("With --client: the source language of the tool's project.", valueName: "language"))
    var source = "ar"

    @Option(
        name: .long,
        help: ArgumentHelp("With --client: the target language of the tool's project.", valueName: "language"))
    var target = "en"

    @Flag(
        name: .long,
        help: "TMX and XLIFF: also compares the names on both sides of each unit, by the configured glossary.")
    var names = false

    @OptionGroup var glossary: GlossaryOptions

    func validate() throws {
        guard !client.isEmpty else { return }
        if report.format != .text, report.format != .json {
            throw ValidationError(
                "--client tells in text or in json what tools do with a file; \(report.format.rawValue) is for findings, without --client"
            )
        }
        if failOn != nil {
            throw ValidationError("--client tells what tools do with a file, not findings; leave --fail-on out")
        }
    }

    func run() throws {
        if !client.isEmpty {
            return try ClientReport(
                clients: client, project: ClientProject(source: source, target: target),
                isJSON: report.format == .json
            ).run(paths)
        }
        let check = names ? BilingualCheck(try GlossaryOptions.read(try glossary.configuration())) : nil
        let validated = Validation(paths, names: check)
        let subject = validated.subject
        var told = try ToldReport(
            report, threshold: failOn ?? .error, rules: ListedRule.validation.flatMap(\.rules),
            sums: { Self.sums($0, of: subject) })
        for file in validated.files { try told.tell(file) }
        try told.finish()
    }

    /// `2 problems (1 error, 1 note) in 12 entries, 1 TMX file.`
    private static func sums(_ tally: Tally, of subject: String) -> String {
        var text = tally.findings == 0 ? "No problems" : "\(counted(tally.findings, "problem")) (\(tally.severities))"
        text += subject.isEmpty ? "." : " in \(subject)."
        if tally.files == 0 { text = "Nothing was checked." }
        if tally.unreadable > 0 { text += " \(counted(tally.unreadable, "path")) could not be read in full." }
        return text
    }
}
