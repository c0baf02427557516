import ArgumentParser
import RasmExchange

/// `rasm export csv`: the names for a spreadsheet.
struct ExportCSVCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv",
        abstract: "Writes the names as a table (CSV), a term a row.",
        discussion: """
            EXAMPLE:
              rasm export csv --byte-order-mark -o names.csv
            """)

    @OptionGroup var glossary: GlossaryOptions

    @Flag(
        name: .long, help: "Begins the file with a byte order mark, without which Excel does not see that it is UTF-8.")
    var byteOrderMark = false

    @Flag(name: .long, help: "Writes the terms alone, without the spellings that spelling rows make of them.")
    var termsOnly = false

    @OptionGroup var report: LossOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let names = try GlossaryOptions.read(glossary.configuration())
        let options = CSVExport.Options(byteOrderMark: byteOrderMark, spellings: !termsOnly)
        try NamesExport(nil, report, output, glossary).run(.csv(options), names)
    }
}
