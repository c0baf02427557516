import ArgumentParser
import Rasm
import RasmExchange

/// `rasm export multiterm`: the names for MultiTerm and Trados.
struct ExportMultiTermCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "multiterm",
        abstract: "Writes the names as MultiTerm XML (UTF-16), for MultiTerm and Trados.",
        discussion: """
            EXAMPLE:
              rasm export multiterm --from ar --to en -o names.xml

            Full names and short forms are entries apart, so that none is offered for the other.
            """)

    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var restriction: RestrictionOptions

    @Flag(
        name: .long,
        help:
            "Writes deprecated terms too, with their Status. Trados offers them as translations unless a filter on Status is set up."
    )
    var deprecated = false

    @OptionGroup var client: ClientOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let names = try GlossaryOptions.read(glossary.configuration())
        let (_, languages) = try restriction.format(client, in: names, command: "MultiTerm XML") {
            if case .multiTerm = $0 { true } else { false }
        }
        try NamesExport(client.client, client.report, output, glossary).run(
            .multiTerm(MultiTermExport.Options(languages: languages, deprecated: deprecated)), names)
    }
}

/// `rasm export memoq`: the names for memoQ.
struct ExportMemoQCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memoq",
        abstract: "Writes the names as a term base of memoQ (CSV), deprecated ones as forbidden terms.",
        discussion: """
            EXAMPLE:
              rasm export memoq --from ar --to en -o names.csv

            Full names and short forms are entries apart, so that none is offered for the other.
            """)

    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var restriction: RestrictionOptions

    @Flag(
        name: .long,
        help:
            "Writes the spellings that spelling rows make too: an entry of hundreds of them makes hundreds of columns.")
    var spellings = false

    @OptionGroup var client: ClientOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let names = try GlossaryOptions.read(glossary.configuration())
        let (_, languages) = try restriction.format(client, in: names, command: "term base of memoQ") {
            if case .memoQ = $0 { true } else { false }
        }
        try NamesExport(client.client, client.report, output, glossary).run(
            .memoQ(MemoQExport.Options(languages: languages, spellings: spellings)), names)
    }
}
