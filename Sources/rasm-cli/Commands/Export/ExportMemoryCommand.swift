import ArgumentParser
import RasmExchange

/// `rasm export memory`: sentence pairs as a translation memory.
struct ExportMemoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memory",
        abstract: "Turns a table of sentence pairs into a translation memory (TMX 1.4b).",
        discussion: """
            EXAMPLE:
              rasm export memory --from ar --to en pairs.tsv -o memory.tmx

            A line of the table is a sentence, a tab and its translation, in UTF-8. Tables of any size are turned in little memory.
            """)

    @Argument(
        help: ArgumentHelp("The table; a single dash is standard input.", valueName: "path"), completion: .file())
    var path: String

    @Option(name: .long, help: ArgumentHelp("The language of the first column.", valueName: "language"))
    var from = "ar"

    @Option(name: .long, help: ArgumentHelp("The language of the second column.", valueName: "language"))
    var to: String

    @OptionGroup var output: OutputOptions

    func run() throws {
        for tag in [from, to] where !PairMemory.isLanguage(tag) {
            throw UsageError("«\(tag)» is no language tag; write ar, en, zh-Hans, …")
        }
        if from == to { throw UsageError("--from and --to are both «\(from)»; give two languages") }
        let memory = try PairMemory(from: from, to: to, date: OutputOptions.date())
        switch output.target {
        case .standardOutput: _ = try memory.writeToStandardOutput(path)
        case .path(let file):
            var files = SparedFiles()
            files.read(path, as: "the table")
            try files.write(file, as: "--output")
            _ = try Signals.uninterrupted { () throws(InputError) in try memory.write(path, toFile: file) }
        }
    }
}
