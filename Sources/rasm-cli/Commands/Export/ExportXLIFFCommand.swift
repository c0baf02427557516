import ArgumentParser
import Rasm
import RasmExchange
import RasmXML

/// `rasm export xliff`: articles for translation, with the names beside them.
struct ExportXLIFFCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xliff",
        abstract: "Writes the sentences of articles as XLIFF 2.1 or 1.2, with the glossary's names beside each.",
        discussion: """
            EXAMPLES:
              rasm export xliff --to en -o xliff/ articles/
              rasm export xliff --for omegat-3.6 --to en -o project/source/ articles/

            Several articles need a folder to be written into.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var languages: LanguageOptions

    @Option(
        name: .long, parsing: .unconditional,
        help:
            "Chooses between XLIFF 2.1, with the names in its Glossary Module, and 1.2, with the names as notes. (default: 2.1)"
    )
    var xliffVersion: Version?

    @Flag(
        name: .long,
        help:
            "XLIFF 1.2: puts each sentence into its target as well, marked as not yet translated: OmegaT translates targets alone."
    )
    var targets = false

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("Writes the version that this tool reads.", valueName: "client"))
    var client: ExportClient?

    @OptionGroup var output: OutputOptions

    enum Version: String, ExpressibleByArgument, CaseIterable {
        case v1 = "1.2"
        case v2 = "2.1"
    }

    func validate() throws {
        try input.requirePaths()
        if let client, xliffVersion != nil || targets {
            throw ValidationError(
                "--for \(client.rawValue) chooses the version; leave --xliff-version and --targets out")
        }
        if targets, xliffVersion != .v1 { throw ValidationError("--targets goes with --xliff-version 1.2") }
    }

    /// What is written.
    private func form() throws -> ExportClient.Articles {
        guard let client else { return xliffVersion == .v1 ? .xliff12(targets: targets) : .xliff2 }
        guard let articles = client.articles else {
            throw UsageError(
                "\(client.name) translates no articles; give it the names with `rasm export --for \(client.rawValue)`")
        }
        return articles
    }

    func run() async throws {
        let form = try form()
        let configuration = try glossary.configuration()
        let names = try GlossaryOptions.read(configuration)
        let (from, to) = try languages.resolved(in: names)
        let export = ArticleExport(
            names: names, style: configuration.style, fileExtension: "\(from)-\(to).xlf", language: from, output: output
        )
        try await export.run(input.articles, configuration) { (article) throws(XMLError) in
            switch form {
            case .xliff2: try XLIFFExport.write(article, glossary: names, to: to)
            case .xliff12(let targets): try XLIFF12Export.write(article, glossary: names, to: to, targets: targets)
            }
        }
    }
}
