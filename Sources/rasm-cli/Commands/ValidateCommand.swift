import ArgumentParser
import Rasm
import RasmExchange

/// `rasm validate`: what is wrong with glossaries and exchange files.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks glossaries (their form, their sense, their self-tests) and exchange files.",
        discussion: """
            EXAMPLE:
              rasm validate glossary/
              rasm validate names.tmx article.tei.xml
              rasm validate exports/
              rasm validate --names memory.tmx
              rasm validate --client omegat-3.6 --client translate-toolkit names.tmx

            TMX 1.4, TBX, XLIFF 2.1 and TEI files are checked against Rasm's own schemas.
            Ends with 1 when there are errors, with 2 when something cannot be read at all.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(
        help: ArgumentHelp(
            "Glossaries, taken as one: folders of YAML files, YAML, TBX, CSV or TSV files; TMX, XLIFF or TEI files, and folders of them.",
            valueName: "path"),
        completion: .file())
    var paths: [String]

    @Option(name: .long, help: "Chooses between lines for people (text) and one JSON object a line (json).")
    var format: Format = .text

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Says what this tool will do with each TMX file: \(Client.allCases.map(\.rawValue).joined(separator: ", ")). May be given several times.",
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

    func run() throws {
        if !client.isEmpty {
            return try ClientReport(
                clients: client, project: ClientProject(source: source, target: target), format: format
            ).run(paths)
        }
        let check = names ? BilingualCheck(try GlossaryOptions.read(try glossary.configuration())) : nil
        let validated = Validation(paths, names: check)
        var output = ""
        for problem in validated.problems {
            switch format {
            case .text: output += Shown.message(problem.description) + "\n"
            case .json: output += Self.json(problem).text + "\n"
            }
        }
        if format == .text { output += validated.summary }
        try StandardOutput.write(output)
        if validated.exitCode != Ending.clean { throw ExitCode(validated.exitCode) }
    }

    private static func json(_ problem: FileProblem) -> JSON {
        [
            "file": .string(problem.place.file), "line": .number(problem.place.line),
            "column": .number(problem.place.column),
            "rule": .string(problem.rule), "severity": .string(problem.severity.rawValue),
            "message": .string(problem.message),
        ]
    }
}
