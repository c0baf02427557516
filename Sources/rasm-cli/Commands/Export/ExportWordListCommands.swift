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
        let list = try WordListNames(glossary, languages)
        try output.write(
            WordListExport.omegaT(list.names, from: list.from, to: list.to),
            defaultName: "names.\(list.from)-\(list.to).utf8")
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
        let list = try WordListNames(glossary, languages)
        try output.write(
            WordListExport.utx(list.names, from: list.from, to: list.to, date: OutputOptions.date()),
            defaultName: "names.\(list.from)-\(list.to).utx")
    }
}

/// What a list in two columns is made of.
private struct WordListNames {
    let names: Glossary
    let from: String
    let to: String

    /// Refuses languages of which there are no pairs: an empty file would pass for a result.
    init(_ glossary: GlossaryOptions, _ languages: LanguageOptions) throws {
        names = try GlossaryOptions.read(glossary.configuration())
        (from, to) = try languages.resolved(in: names)
        guard !WordListExport.units(of: names, from: from, to: to).isEmpty else {
            throw UsageError("no name of the glossary has both «\(from)» and «\(to)»")
        }
    }
}
