import ArgumentParser
import Rasm
import RasmExchange

/// `rasm export omegat`: the names as a glossary of OmegaT.
struct ExportOmegaTCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "omegat",
        abstract: "Writes the names as a tab-separated glossary of OmegaT for one direction.",
        discussion: """
            EXAMPLE:
              rasm export omegat --from ar --to en -o project/glossary/names.utf8

            Homographs that only their sentence makes a name are left out: OmegaT would show them everywhere.
            """)

    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var direction: DirectionOptions
    @OptionGroup var client: ClientOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let names = try GlossaryOptions.read(glossary.configuration())
        let (from, to) = try languages.resolved(in: names)
        _ = try client.format(from: from, to: to, command: "list of OmegaT") {
            if case .omegaT = $0 { true } else { false }
        }
        try NamesExport(client.client, client.report, output, glossary).run(
            .omegaT(from: from, to: to, bothWays: direction.bothWays), names)
    }
}

/// `rasm export utx`: the names as a UTX dictionary.
struct ExportUTXCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "utx",
        abstract: "Writes the names as a UTX dictionary for one direction.",
        discussion: """
            EXAMPLE:
              rasm export utx --from ar --to en -o names.utx
            """)

    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var direction: DirectionOptions
    @OptionGroup var report: LossOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let names = try GlossaryOptions.read(glossary.configuration())
        let (from, to) = try languages.resolved(in: names)
        try NamesExport(nil, report, output, glossary).run(
            .utx(from: from, to: to, bothWays: direction.bothWays), names)
    }
}
