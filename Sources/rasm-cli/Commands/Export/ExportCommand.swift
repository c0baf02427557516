import ArgumentParser

/// `rasm export`: the glossary, and articles, in the formats of other tools.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the glossary, or articles with their names marked, in the formats of other tools.",
        discussion: """
            EXAMPLES:
              rasm export --for omegat-3.6 --from ar --to en -o names.utf8
              rasm export tmx --from ar --to en -o names.tmx
              rasm export xliff --for omegat-3.6 --to en -o xliff/ articles/
              rasm export tei -o tei/ articles/

            With --for, the tool's own format, version and profile are chosen, and what the tool cannot be given of the glossary is said on standard error, with numbers.

            The same input gives the same bytes. A date is written only when SOURCE_DATE_EPOCH is set.
            """,
        subcommands: [
            ExportNamesCommand.self, ExportTMXCommand.self, ExportTBXCommand.self, ExportMultiTermCommand.self,
            ExportMemoQCommand.self, ExportOmegaTCommand.self, ExportUTXCommand.self, ExportCSVCommand.self,
            ExportXLIFFCommand.self, ExportTEICommand.self, ExportMemoryCommand.self,
        ],
        defaultSubcommand: ExportNamesCommand.self)
}
