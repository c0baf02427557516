import ArgumentParser
import Rasm
import RasmExchange

/// `rasm export names`, or `rasm export --for …`: the names in the format that a tool takes best.
struct ExportNamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Writes the names in the format that a tool takes best; `rasm export --for` is short for it.",
        discussion: """
            EXAMPLES:
              rasm export --for omegat-3.6 --to en -o project/glossary/names.utf8
              rasm export --for weblate --from en --to ar -o ar.tbx

            \(table)
            """)

    @OptionGroup var glossary: GlossaryOptions

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "Writes what this tool takes, and says on standard error what it cannot be given.", valueName: "client"))
    var client: ExportClient

    @OptionGroup var languages: LanguageOptions
    @OptionGroup var report: LossOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let names = try GlossaryOptions.read(glossary.configuration())
        let (from, to) = try languages.resolved(in: names)
        try NamesExport(client, report, output, glossary).run(client.formats(from: from, to: to)[0], names)
    }

    /// Which tool takes what.
    private static var table: String {
        let rows = ExportClient.allCases.map { client in
            "  \(client.rawValue.padded(to: 17))  \(client.formats(from: "", to: "").map(\.name).joined(separator: ", "))"
        }
        return "CLIENTS, and the formats they take, the best first:\n" + rows.joined(separator: "\n")
    }
}
