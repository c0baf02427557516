import ArgumentParser
import RasmExchange

/// The articles a command reads.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The articles: files, or folders, in which all articles are taken. A single dash is standard input.",
            valueName: "path"),
        completion: .file())
    var paths: [String]

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Gives standard input a name, for messages; its extension says whether the text is Markdown.",
            valueName: "name"))
    var stdinFilename: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Works on so many files at once; without it, on as many as there are processors.", valueName: "number"))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more, not \(jobs)") }
    }

    var workers: Int { jobs ?? System.processors }
}
