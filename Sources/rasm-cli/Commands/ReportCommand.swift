import ArgumentParser
import Rasm
import RasmExchange
import RasmReport

/// `rasm report`: one page about the names in articles, for editors.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Makes a page of the names in articles: how each is spelled, where and when, and what to change.",
        discussion: """
            EXAMPLE:
              rasm report articles/ -o report.html

            The page needs nothing but a browser, and prints. A source is the first folder below the one that is named \
            (articles/afp/…); the date of an article stands in its path (2024-05-17, 2024/05/17 or 20240517). In JSON Lines both \
            are members of the object: --source-field and --date-field.

            Ends with 0 when the page could be made, whatever it says, and with 2 when an article could not be read.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions

    @Option(name: [.short, .long], help: ArgumentHelp("Where the page goes.", valueName: "file"), completion: .file())
    var output: String

    @Option(
        name: .long,
        help: ArgumentHelp("JSON Lines: the member that holds the source of an article.", valueName: "name"))
    var sourceField: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "JSON Lines: the member that holds the date of an article, which begins with year, month and day.",
            valueName: "name"))
    var dateField: String?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp("Shows so many findings with the line they stand in.", valueName: "number"))
    var findings = 1000

    @Option(name: .long, help: ArgumentHelp("Gives the page another title.", valueName: "text"))
    var title = "Names in the articles"

    func validate() throws {
        try input.requirePaths()
        if findings < 0 { throw ValidationError("--findings must be 0 or more, not \(findings)") }
        if output == "-" { throw ValidationError("report writes a file; give a name in place of -") }
    }

    func run() async throws {
        let configuration = try glossary.configuration()
        let index = try GlossaryOptions.index(configuration)
        let (style, kept) = (configuration.style, findings)
        let origin = OriginOptions(roots: input.paths, sourceField: sourceField, dateField: dateField)
        var reading = Reading(input.articles, configuration)
        var files = GlossaryOptions.spared(configuration)
        if Self.isPage(output) {
            // A page that was made before, and put beside the articles, is none.
            reading.leaveOut(output)
        } else {
            for input in reading.inputs where !input.isStandardInput { files.read(input.path, as: OutputTree.role) }
        }
        try files.write(output, as: "--output")
        var sums = ReportSums(remarksShown: kept)
        try await reading.forEachPart { (input, document) throws(InputError) in
            ArticleSummary.list(
                of: document, named: input.name, index: index, style: style, origin: origin, remarks: kept)
        } consume: { part in
            for article in try part.result.get() { sums.add(article) }
        }
        let page = ReportPage(sums, entries: Array(index.entries), language: index.language, title: title)
        let html = page.html
        try Signals.uninterrupted { () throws(InputError) in try FileReplacer.create(output, with: html) }
        try StandardOutput.write("\(Shown.text(output)): \(page.summary)\n")
        try reading.finish()
    }

    /// Whether a page of ours lies at a path.
    private static func isPage(_ path: String) -> Bool {
        guard case .file? = try? InputFiles.kind(of: path), let bytes = try? InputFiles.read(path) else { return false }
        return ReportPage.isPage(bytes)
    }
}
