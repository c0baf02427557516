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
              rasm validate --names memory.tmx locale/ar.po
              rasm validate --names --source ar --target fr aligned.tsv
              rasm validate --client omegat-3.6 --client translate-toolkit names.tmx

            TMX, XLIFF 1 and 2, TBX 2 and 3 and TEI files are checked against Rasm's own schemas, as what their root element says they are. \
            A single dash is standard input: one of these files, or with --names and --stdin-filename any that holds translations.

            Ends with 0 when nothing is at or above the threshold, with 1 when something is, with 2 when a file could not be read, or not to its end. \
            With --client: with 0 when each tool takes each file and offers all of its units, with 1 when one does not, with 2 when a file \
            is no TMX or could not be read.
            `rasm rules` lists what is looked for. The report in text tells 100 findings of a rule and file, the others all of them.
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
        help: ArgumentHelp(
            "The source language: of the tool's project with --client (ar when none is given), of PO files (en when none is given) and of aligned text with --names.",
            valueName: "language"))
    var source: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The target language: of the tool's project with --client (en when none is given), of PO files whose header has none and of aligned text with --names.",
            valueName: "language"))
    var target: String?

    @Flag(
        name: .long,
        help:
            "Also compares the names and numbers on both sides of each unit, by the configured glossary: TMX, XLIFF, gettext PO, and aligned text in TSV, CSV or JSON Lines."
    )
    var names = false

    @Option(
        name: .long, parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "With --names, CSV and TSV: the column of the source, by its name in the first line or by number from 1; given again, that of the target. They are the first two when none is given.",
            valueName: "column"))
    var column: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "With --names, JSON Lines: the member of the source; given again, that of the target. They are source and target, or named by their languages, when none is given.",
            valueName: "name"))
    var textField: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Gives standard input a name, for messages; with --names its extension says the format.", valueName: "name")
    )
    var stdinFilename: String?

    @OptionGroup var glossary: GlossaryOptions

    func validate() throws {
        guard !client.isEmpty else {
            if !names, let option = source.map({ _ in "--source" }) ?? target.map({ _ in "--target" }) {
                throw ValidationError(
                    "\(option) is for --client, the languages of a tool's project, and for --names; give one of them, or leave it out"
                )
            }
            return
        }
        if names { throw ValidationError("--client tells what tools do with a file, not findings; leave --names out") }
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
                clients: client, project: ClientProject(source: source ?? "ar", target: target ?? "en"),
                isJSON: report.format == .json, standardInput: standardInput
            ).run(paths)
        }
        let check = names ? BilingualCheck(try GlossaryOptions.read(try glossary.configuration()), options: pairs) : nil
        let validated = Validation(paths, names: check, standardInput: standardInput)
        for warning in validated.warnings { Messages.warning(warning) }
        let subject = validated.subject
        var told = try ToldReport(
            report.choice, threshold: failOn ?? .error, rules: ListedRule.validation.flatMap(\.rules), mostOfARule: 100,
            sums: { Self.sums($0, of: subject) })
        for file in validated.files { try told.tell(file) }
        try told.finish()
    }

    /// What has to be said of files of translations.
    private var pairs: BilingualOptions {
        var options = BilingualOptions()
        options.source = source
        options.target = target
        options.columns = column
        options.fields = textField
        return options
    }

    private var standardInput: String { stdinFilename ?? "<stdin>" }

    /// `2 problems (1 error, 1 note) in 12 entries, 1 TMX file.`
    private static func sums(_ tally: Tally, of subject: String) -> String {
        var text = tally.findings == 0 ? "No problems" : "\(counted(tally.findings, "problem")) (\(tally.severities))"
        text += subject.isEmpty ? "." : " in \(subject)."
        if tally.files == 0 { text = "Nothing was checked." }
        if tally.unreadable > 0 { text += " \(counted(tally.unreadable, "path")) could not be read in full." }
        return text
    }
}
