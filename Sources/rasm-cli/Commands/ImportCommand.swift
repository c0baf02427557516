import ArgumentParser
import Rasm
import RasmExchange

extension EntryKind: ExpressibleByArgument {}

/// `rasm import`: the names of a client's files, for the glossary.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Brings the names of termbases, tables and memories into the glossary.",
        discussion: """
            EXAMPLES:
              rasm import client.tbx                                        says what it would bring, and what is in conflict
              rasm import --write client.tbx                                brings it
              rasm import --column term=Arabic --column en=English names.csv
              rasm import --pair ar-fr --write --into client.yaml glossary.txt

            Without --write nothing is written. With it, what is in conflict is left out; new entries go to imported.yaml in the folder of the glossary, names of \
            entries that are there to where these stand, and every other byte of its files stays. An entry is known by its id, else by its Wikidata item, else by \
            its names.
            Ends with 0 when nothing is in conflict, with 1 when something is, with 2 when something could not be read or written.
            """)

    @Argument(
        help: ArgumentHelp(
            "TBX (versions 2 and 3), MultiTerm XML, CSV and TSV (memoQ's too), glossaries of OmegaT, UTX dictionaries; and TMX and XLIFF, of which the units that are names are taken.",
            valueName: "file"),
        completion: .file())
    var files: [String]

    @Flag(name: .long, help: "Writes the names into the glossary: all files of it that change, or none.")
    var write = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Puts new entries into this file of the glossary; it need not be there yet. Without it, imported.yaml.",
            valueName: "file"))
    var into: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "CSV and TSV: says what a column holds (term, id, en, en_short, status …, then = and its header). May be given several times, or several in one with commas.",
            valueName: "word=header"))
    var column: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Lists of pairs: their languages, as ar-fr. Without it, those that the file's name says, else Arabic for Arabic letters and English for others.",
            valueName: "languages"))
    var pair: String?

    @Option(
        name: .long,
        help:
            "Lists and tables: their encoding (windows-1256, UTF-16LE …), where no byte order mark says it; without it, UTF-8."
    )
    var encoding: String?

    @Option(
        name: .long,
        help: ArgumentHelp("What new entries are of which the file does not say it: person, city …", valueName: "kind"))
    var kind: EntryKind = .other

    @Flag(
        name: .long,
        help:
            "TMX and XLIFF: takes every unit for a name. Without it, sentences and texts of an interface (Click here, Save) are passed over and counted."
    )
    var allUnits = false

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(name: .long, help: "Chooses the report: text for people, json with one object a line.")
    var format: Format = .text

    @Option(name: .long, help: "Colours the text report: auto does so on a terminal, unless NO_COLOR is set.")
    var color: ColorChoice = .auto

    @OptionGroup var glossary: GlossaryOptions

    func validate() throws {
        _ = try columns()
        _ = try languages()
        if let encoding, CharacterEncoding(name: encoding) == nil {
            throw ValidationError(InputOptions.unknownEncoding(encoding))
        }
        if files.contains("-") {
            throw ValidationError("standard input has no name to tell its format by; give a file")
        }
    }

    func run() throws {
        var options = GlossaryImport.Options()
        options.hints.columns = try columns()
        options.hints.pair = try languages()
        options.hints.encoding = encoding.flatMap(CharacterEncoding.init)
        options.hints.hasNamesOnly = allUnits
        options.kind = kind
        options.target = into
        let paths = try GlossaryOptions.paths(try glossary.configuration())
        let result = try GlossaryImport.plan(files, into: paths, options)
        if write {
            guard result.problems.isEmpty else {
                for problem in result.problems { Messages.error("\(problem)") }
                throw UsageError("with these names the glossary would not be as valid as it is; nothing was written")
            }
            try Signals.uninterrupted { () throws(InputError) in try FileReplacer.replaceAll(result.changes) }
        }
        let report = ImportReport(result, isWritten: write, palette: Palette(color))
        try StandardOutput.write(format == .json ? report.json : report.text)
        if result.count(.conflict) > 0 || !result.problems.isEmpty { throw ExitCode(Ending.findings) }
    }

    /// `term=Arabic,en=English`
    private func columns() throws -> [(role: String, header: String)] {
        var columns: [(role: String, header: String)] = []
        for part in column.flatMap({ $0.split(separator: ",") }) {
            let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2, ForeignHints.isRole(sides[0]) else {
                throw ValidationError(
                    "--column \(part) does not say what a column holds; write a word such as term, id, en, en_short or status, then = and the header of the column"
                )
            }
            columns.append((sides[0], sides[1]))
        }
        return columns
    }

    /// `ar-fr`
    private func languages() throws -> (from: String, to: String)? {
        guard let pair else { return nil }
        let tags = pair.split(whereSeparator: { $0 == "-" || $0 == "/" || $0 == ":" }).map(String.init)
        guard tags.count == 2, tags.allSatisfy(ForeignHints.isLanguage) else {
            throw ValidationError(
                "--pair \(pair) is no pair of languages; write the source, a hyphen and the target, as ar-fr")
        }
        return (tags[0], tags[1])
    }
}
