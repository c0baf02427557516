import ArgumentParser
import Rasm
import RasmExchange
import RasmXML

/// `rasm export xliff`: articles for translation, with the names beside them.
struct ExportXLIFFCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xliff",
        abstract: "Writes the sentences of articles as XLIFF 2.1, with the glossary's names beside each.",
        discussion: """
            EXAMPLE:
              rasm export xliff --to en -o xliff/ articles/

            Several articles need a folder to be written into.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var languages: LanguageOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try glossary.configuration()
        let names = try GlossaryOptions.read(configuration)
        let (from, to) = try languages.resolved(in: names)
        let export = ArticleExport(
            names: names, style: configuration.style, fileExtension: "\(from)-\(to).xlf", language: from, output: output
        )
        try await export.run(input, configuration) { (article) throws(XMLError) in
            try XLIFFExport.write(article, glossary: names, to: to)
        }
    }
}
