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
        let (from, to) = try languages.resolved(in: names)
        guard !TMXExport.units(of: names, from: from, to: to).isEmpty else {
            throw UsageError("no name of the glossary has both «\(from)» and «\(to)»")
        }
        let bytes = try TMXExport.write(names, from: from, to: to, date: OutputOptions.date())
        try output.write(bytes, defaultName: "names.\(from)-\(to).tmx")
    }
}

/// From which language to which.
struct LanguageOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The language that is translated from, as the glossary calls it; case does not matter.",
            valueName: "language"))
    var from = "ar"

    @Option(
        name: .long,
        help: ArgumentHelp("The language that is translated into, likewise.", valueName: "language"))
    var to: String

    /// The languages as the glossary writes their tags: in tags case has no meaning (RFC 5646, 2.1.1).
    ///
    /// Refuses a language the glossary does not have: an empty file would pass for a result.
    func resolved(in glossary: Glossary) throws -> (from: String, to: String) {
        let known = ExportLanguages.all(in: glossary)
        func resolved(_ language: String) throws -> String {
            if known.contains(language) { return language }
            if let same = known.first(where: { $0.lowercased() == language.lowercased() }) { return same }
            throw UsageError(
                "the glossary has no names in «\(language)»; it has \(known.sorted().joined(separator: ", "))")
        }
        let (from, to) = (try resolved(from), try resolved(to))
        if from == to { throw UsageError("--from and --to are both «\(from)»; give two languages") }
        return (from, to)
    }
}
