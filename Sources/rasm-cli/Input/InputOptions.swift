import ArgumentParser
import RasmExchange

/// The articles a command reads.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The articles: files, pipes, or folders, in which all articles are taken. A single dash is standard input.",
            valueName: "path"),
        completion: .file())
    var paths: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Gives standard input a name, for messages; its extension says the format (.md, .html, .tmx …), which is else plain text.",
            valueName: "name"))
    var stdinFilename: String?

    // Whatever follows is the number, so that -3 is told what is wrong with it.
    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(
            "Works on so many files at once; without it, on as many as there are processors.", valueName: "number"))
    var jobs: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Reads files that do not say their encoding in this one (windows-1256, ISO-8859-6, UTF-16LE …); without it, in UTF-8. "
                + "They are written back as they came.", valueName: "name"))
    var encoding: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "JSON Lines: takes the text of this member (text when none is given). May be given several times.",
            valueName: "name"))
    var textField: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "JSON Lines: leaves objects alone whose member of this name holds another language than the glossary's.",
            valueName: "name"))
    var languageField: String?

    @Flag(
        name: .long,
        help: "JSON Lines: leaves objects alone that have no member that holds text; without it, they are an error.")
    var skipMissing = false

    @Option(
        name: .long, parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "CSV and TSV: takes the text of this column, by its name in the first line or by number from 1. May be given several times.",
            valueName: "column"))
    var column: [String] = []

    /// What of this the command works with.
    var articles: ArticleOptions {
        ArticleOptions(
            paths: paths, stdinFilename: stdinFilename, jobs: jobs, encoding: encoding, textFields: textField,
            languageField: languageField, skipsMissing: skipMissing, columns: column)
    }

    var documents: DocumentOptions { articles.documents }

    var workers: Int { articles.workers }

    static func unknownEncoding(_ name: String) -> String {
        "--encoding \(name) is not an encoding that is read; give UTF-8, UTF-16LE, UTF-16BE, windows-1256 or ISO-8859-6"
    }

    func validate() throws {
        if let encoding, CharacterEncoding(name: encoding) == nil {
            throw ValidationError(Self.unknownEncoding(encoding))
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more, not \(jobs)") }
    }

    /// Refuses a command line without articles.
    func requirePaths() throws {
        if paths.isEmpty { throw ValidationError("give the articles: files, folders, or - for standard input") }
    }
}
