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

            From Arabic, every spelling is a unit of its own, deprecated ones too; into Arabic, the preferred name is the only one.
            """)

    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let names = try GlossaryOptions.read(glossary.configuration())
        try languages.check(names)
        guard !TMXExport.units(of: names, from: languages.from, to: languages.to).isEmpty else {
            throw UsageError("no name of the glossary has both «\(languages.from)» and «\(languages.to)»")
        }
        let bytes = try TMXExport.write(names, from: languages.from, to: languages.to, date: OutputOptions.date())
        try output.write(bytes, defaultName: "names.\(languages.from)-\(languages.to).tmx")
    }
}

/// From which language to which.
struct LanguageOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The language that is translated from, as the glossary calls it.", valueName: "language"))
    var from = "ar"

    @Option(
        name: .long,
        help: ArgumentHelp("The language that is translated into, as the glossary calls it.", valueName: "language"))
    var to: String

    /// Refuses a language the glossary does not have: an empty file would pass for a result.
    func check(_ glossary: Glossary) throws {
        let known = ExportLanguages.all(in: glossary)
        for language in [from, to] where !known.contains(language) {
            throw UsageError(
                "the glossary has no names in «\(language)»; it has \(known.sorted().joined(separator: ", "))")
        }
        if from == to { throw UsageError("--from and --to are both «\(from)»; give two languages") }
    }
}
