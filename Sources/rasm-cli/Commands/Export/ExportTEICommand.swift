import ArgumentParser
import Rasm
import RasmExchange
import RasmXML

/// `rasm export tei`: articles with their names marked.
struct ExportTEICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tei",
        abstract: "Writes articles as TEI P5, with the names of persons, places and organisations marked.",
        discussion: """
            EXAMPLE:
              rasm export tei -o tei/ articles/

            Several articles need a folder to be written into.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var output: OutputOptions

    func validate() throws { try input.requirePaths() }

    func run() async throws {
        let configuration = try glossary.configuration()
        let names = try GlossaryOptions.read(configuration)
        let date = try OutputOptions.date()
        let export = ArticleExport(names: names, style: configuration.style, fileExtension: "tei.xml", output: output)
        try await export.run(input.articles, configuration) { (article) throws(XMLError) in
            try TEIExport.write(article, glossary: names, date: date)
        }
    }
}
