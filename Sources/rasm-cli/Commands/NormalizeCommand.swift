import ArgumentParser
import Rasm
import RasmExchange

/// `rasm normalize`: writes every name as the glossary wants, and nothing else.
struct NormalizeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalize",
        abstract: "Writes the names in articles as the glossary wants; every other byte stays as it is.",
        discussion: """
            EXAMPLE:
              rasm normalize article.txt             prints the article
              rasm normalize --diff articles/        shows what would change
              rasm normalize --write articles/       changes the files
              rasm normalize --output clean articles/
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions

    @Flag(
        name: .long,
        help: "Changes the files themselves, each at one instant, and prints how many names were written in each.")
    var write = false

    @Flag(
        name: .long,
        help: "Shows the changes as a unified diff that patch understands; what cannot be fixed goes to standard error."
    )
    var diff = false

    @Flag(
        name: .long,
        help:
            "TMX: also mends what keeps segments from matching: space at the edges and doubled, tatweel, glyph letters, needless bidi marks."
    )
    var hygiene = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Writes the results into this folder, in the tree the articles came in.", valueName: "folder"),
        completion: .directory)
    var output: String?

    func validate() throws {
        if [write, diff, output != nil].filter({ $0 }).count > 1 {
            throw ValidationError("--write, --diff and --output exclude one another; give one of them")
        }
        if write, input.paths.contains("-") {
            throw ValidationError("--write needs files; standard input cannot be written to")
        }
    }

    func run() async throws {
        let configuration = try glossary.configuration()
        let index = TermIndex(try GlossaryOptions.read(configuration))
        let style = configuration.style
        let (hygiene, documents) = (hygiene, input.documents)
        var reading = Reading(input, configuration)
        let mode = try mode(for: reading.inputs)
        if case .output(let folder) = mode { try OutputTree.check(reading.inputs.list, below: folder) }
        var tally = WriteTally()
        try await reading.forEach { (input, document) throws(InputError) in
            guard hygiene, document.format.isMemory else {
                let analysis = DocumentAnalysis(of: document, index: index, style: style)
                return try mode.text(
                    NormalizedFile(input: input, document: document, analysis: analysis, edits: analysis.edits))
            }
            let cleaned = try CleanedDocument(
                of: document, bytes: document.source.bytes, options: documents, index: index, style: style)
            return try mode.text(
                NormalizedFile(
                    input: input, document: document, analysis: cleaned.analysis, edits: cleaned.edits,
                    mended: cleaned.mended))
        } consume: { done in
            if !done.unfixed.isEmpty { System.writeError(done.unfixed) }
            try StandardOutput.write(done.output)
            tally.add(done)
        }
        if case .print = mode {} else if case .diff = mode {} else { try StandardOutput.write(tally.text) }
        try reading.finish()
    }

    private func mode(for inputs: Inputs) throws -> NormalizeMode {
        if write { return .write }
        if diff { return .diff }
        if let output { return .output(output) }
        guard inputs.list.count <= 1 else {
            throw UsageError(
                "\(inputs.list.count) articles cannot be printed as one; give --diff to see the changes, --write to change the files, "
                    + "or --output FOLDER to write the results elsewhere")
        }
        return .print
    }
}

/// The sums of `--write` and `--output`.
struct WriteTally {
    private var files = 0
    private var changed = 0
    private var names = 0

    mutating func add(_ done: NormalizedText) {
        files += 1
        names += done.edits
        if done.edits > 0 { changed += 1 }
    }

    var text: String { "\(counted(names, "name")) written in \(changed) of \(counted(files, "file")).\n" }
}
