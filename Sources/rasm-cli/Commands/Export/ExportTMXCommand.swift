import ArgumentParser
import Rasm
import RasmExchange

/// `rasm export tmx`: the names as a translation memory.
struct ExportTMXCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tmx",
        abstract: "Writes the names as a translation memory (TMX 1.4b) for one direction.",
        discussion: """
            EXAMPLE:
              rasm export tmx --from ar --to en -o names.tmx

            From Arabic, every spelling is a unit of its own, deprecated ones too; into Arabic, the preferred name is the only one. Names hold no inline codes, so \
            the file is the same at level 1 and level 2 of TMX.
            """)

    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var direction: DirectionOptions
    @OptionGroup var client: ClientOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let names = try GlossaryOptions.read(glossary.configuration())
        let (from, to) = try languages.resolved(in: names)
        _ = try client.format(from: from, to: to, command: "TMX") { if case .tmx = $0 { true } else { false } }
        try NamesExport(client.client, client.report, output, glossary).run(
            .tmx(from: from, to: to, bothWays: direction.bothWays), names)
    }
}

/// Whether pairs are safe to read backwards.
struct DirectionOptions: ParsableArguments {
    @Flag(
        name: .long,
        help:
            "Leaves deprecated sources out, so that the file may be used in either direction: tools read pairs both ways."
    )
    var bothWays = false
}
