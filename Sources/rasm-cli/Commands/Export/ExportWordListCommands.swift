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
    @OptionGroup var output: OutputOptions

    func run() throws {
        let names = try WordListNames.read(glossary, languages)
        try output.write(
            WordListExport.omegaT(names, from: languages.from, to: languages.to),
            defaultName: "names.\(languages.from)-\(languages.to).utf8")
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
    @OptionGroup var output: OutputOptions

    func run() throws {
        let names = try WordListNames.read(glossary, languages)
        try output.write(
            WordListExport.utx(names, from: languages.from, to: languages.to, date: OutputOptions.date()),
            defaultName: "names.\(languages.from)-\(languages.to).utx")
    }
}

/// The glossary of a list in two columns.
enum WordListNames {
    /// Refuses languages of which there are no pairs: an empty file would pass for a result.
    static func read(_ glossary: GlossaryOptions, _ languages: LanguageOptions) throws -> Glossary {
        let names = try GlossaryOptions.read(glossary.configuration())
        try languages.check(names)
        guard !WordListExport.units(of: names, from: languages.from, to: languages.to).isEmpty else {
            throw UsageError("no name of the glossary has both «\(languages.from)» and «\(languages.to)»")
        }
        return names
    }
}
