import ArgumentParser

/// `rasm export`: the glossary, and articles, in the formats of other tools.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the glossary, or articles with their names marked, in the formats of other tools.",
        discussion: """
            EXAMPLES:
              rasm export tmx --from ar --to en -o names.tmx
              rasm export tei -o tei/ articles/

            The same input gives the same bytes. A date is written only when SOURCE_DATE_EPOCH is set.
            """,
        subcommands: [
            ExportTMXCommand.self, ExportTBXCommand.self, ExportCSVCommand.self, ExportTEICommand.self,
            ExportXLIFFCommand.self, ExportOmegaTCommand.self, ExportUTXCommand.self, ExportMemoryCommand.self,
        ])
}
