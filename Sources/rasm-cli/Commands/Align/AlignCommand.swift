import ArgumentParser
import Rasm
import RasmAlign
import RasmExchange

/// `rasm align`: a memory from a text and its translation.
struct AlignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Makes a translation memory of texts and their translations.",
        discussion: """
            EXAMPLES:
              rasm align article.ar.txt article.en.txt -o article.tmx
              rasm align ar/ en/ --corpus -o memory.tmx           two folders, files matched by name
              rasm align pairs.jsonl -o memory.tmx                one object a line: {"ar": "…", "en": "…"}
              rasm align list.tsv -o memory.tmx                   two paths a line, with a tab between
              rasm align a.txt b.txt --format html -o view.html   a page to look at, what hangs together marked
              rasm align --from beads.tsv -o memory.tmx           a table of --format tsv that was edited by hand

            Up to three sentences of one side meet one of the other; sentences that were left out are found, and told in tsv, jsonl and beads. \
            Every unit says how likely it is right.

            Ends with 0 when all is aligned, with 1 when --names found something, with 2 when two texts are no translations of each other, or something \
            could not be read or meant.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case tmx, xliff, tsv, jsonl, beads, html

        var fileExtension: String { self == .xliff ? "xlf" : rawValue }

        /// The format as translations are read from it; nil when none are.
        var container: ContainerFormat? {
            switch self {
            case .tmx: .tmx
            case .xliff: .xliff
            case .tsv: .delimited
            case .jsonl: .jsonLines
            case .beads, .html: nil
            }
        }
    }

    @Argument(
        help: ArgumentHelp(
            "The text and its translation; two folders; or one list of pairs, in JSON Lines or as a table of paths.",
            valueName: "path"), completion: .file())
    var paths: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The language of the first text: ar, en, fr or ru; or, without paths, a table that was written with --format tsv and edited.",
            valueName: "language"))
    var from = "ar"

    @Option(name: .long, help: ArgumentHelp("The language of the second text, likewise.", valueName: "language"))
    var to = "en"

    @Option(
        name: .long,
        help:
            "Writes a memory (tmx), a bilingual file (xliff), a table (tsv), one object a line (jsonl), the numbers of the sentences (beads), or a page to look at (html)."
    )
    var format: Format = .tmx

    @Flag(name: .long, help: "Takes every line for a sentence.")
    var presegmented = false

    @Flag(
        name: .long,
        help: "Induces a lexicon from all pairs together before they are aligned: better from some ten articles on.")
    var corpus = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Uses a dictionary: a word, a tab, its translation on each line; or what --save-lexicon wrote.",
            valueName: "file"),
        completion: .file())
    var lexicon: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Writes the lexicon that was induced: stem, stem, probability.", valueName: "file"),
        completion: .file())
    var saveLexicon: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Puts units with less confidence, from 0 to 1, into the review file.", valueName: "number"))
    var minConfidence: Double?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Where units below --min-confidence go; without it, beside the output (memory.review.tmx).",
            valueName: "file"), completion: .file())
    var review: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Reads files that are neither UTF-8 nor say their encoding in this one (windows-1256, UTF-16LE …).",
            valueName: "name"))
    var encoding: String?

    @Flag(
        name: .long,
        help: "Writes the names of Arabic texts as the glossary does; what cannot be written safely is told.")
    var normalize = false

    @Flag(
        name: .long,
        help: "Compares the names and numbers on both sides of what was aligned, as rasm validate --names does.")
    var names = false

    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if paths.count > 2 {
            throw ValidationError("give a text and its translation, two folders, or one list of pairs")
        }
        if let minConfidence, !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence must be between 0 and 1, not \(minConfidence)")
        }
        if let encoding, CharacterEncoding(name: encoding) == nil {
            throw ValidationError("--encoding \(encoding) is not an encoding that is read")
        }
        if isTable {
            for (isGiven, option) in [
                (presegmented, "--presegmented"), (corpus, "--corpus"),
                // A page shows what a dictionary makes meet.
                (lexicon != nil && format != .html, "--lexicon"),
                (encoding != nil, "--encoding"),
            ] where isGiven {
                throw ValidationError("\(option) is for texts; «\(from)» is a table of what is aligned already")
            }
        } else if paths.isEmpty {
            throw ValidationError("give a text and its translation, two folders, or one list of pairs")
        }
        if names, format == .beads || format == .html {
            throw ValidationError(
                "--names reads what was written; give tmx, xliff, tsv or jsonl with it, not \(format)")
        }
        if minConfidence != nil, format == .beads {
            throw ValidationError("--min-confidence does not go with beads: every bead has its confidence")
        }
        if minConfidence != nil, output.output == "-", review == nil {
            throw ValidationError("--min-confidence needs --review or --output, to say where the weaker units go")
        }
        if saveLexicon != nil, !corpus {
            throw ValidationError("--save-lexicon needs --corpus: without it none is induced")
        }
    }

    /// Whether `--from` names a table in place of a language.
    private var isTable: Bool { paths.isEmpty && AlignmentLanguage(rawValue: from) == nil }

    func run() async throws {
        if isTable { return try runOnTable() }
        let languages = (from: try Self.language(from, "--from"), to: try Self.language(to, "--to"))
        if languages.from == languages.to { throw UsageError("--from and --to are both «\(from)»; give two languages") }
        var inputs = try AlignInputs(self)
        let house = try AlignHouse(self)
        var aligner = CorpusAligner(from: languages.from, to: languages.to, glossary: house.names)
        if let lexicon { aligner.add(dictionary: try AlignInputs.dictionary(lexicon)) }
        let documents = inputs.read(languages)
        let places = AlignPlaces(self, isFolder: inputs.isFolder)
        let written = try places.check(documents.map(\.name), sparing: inputs.spared)
        for path in written { try inputs.checkNotTaken(path) }
        let aligned = try await align(documents, aligner, house)
        var results = AlignResults(self, house, places)
        for document in aligned { results.add(document) }
        if format == .html { results.showAnchors(aligner) }
        try results.write()
        if inputs.hasFailed || results.hasFailed || documents.isEmpty { throw ExitCode(Ending.failed) }
        if results.hasFindings { throw ExitCode(Ending.findings) }
    }

    /// The files that are read beside the texts.
    func spared() throws -> SparedFiles {
        var files = GlossaryOptions.spared(try glossary.configuration())
        if let lexicon { files.read(lexicon, as: "the dictionary of --lexicon") }
        return files
    }

    /// Writes what stands in an edited table.
    private func runOnTable() throws {
        let table = try AlignmentTableReader(path: from)
        var command = self
        (command.from, command.to) = (table.from, table.to)
        let house = try AlignHouse(command)
        let languages = (try Self.language(table.from, "--from"), try Self.language(table.to, "--to"))
        var aligner = CorpusAligner(from: languages.0, to: languages.1, glossary: house.names)
        if let lexicon { aligner.add(dictionary: try AlignInputs.dictionary(lexicon)) }
        let documents = AlignedDocument.documents(of: table.units)
        let places = AlignPlaces(command, isFolder: documents.count > 1)
        var spared = try command.spared()
        spared.read(from, as: "the table of --from")
        try places.check(documents.map(\.name), sparing: spared)
        var results = AlignResults(command, house, places)
        for document in documents { results.addAsIs(house.finished(document)) }
        if format == .html { results.showAnchors(aligner) }
        try results.write()
        if results.hasFailed { throw ExitCode(Ending.failed) }
        if results.hasFindings { throw ExitCode(Ending.findings) }
    }

    /// Each document with its units: all together for a corpus, else each by itself, on all processors.
    private func align(
        _ documents: [AlignInputs.Document], _ aligner: CorpusAligner, _ house: AlignHouse
    ) async throws -> [AlignedDocument] {
        if corpus {
            var aligner = aligner
            for document in documents { aligner.add(document.source.sentences, document.target.sentences) }
            let beads = aligner.align()
            if let saveLexicon {
                let rows = aligner.lexicon.map {
                    "\($0.source)\t\($0.target)\t\(AlignedUnit.confidence($0.probability))\n"
                }
                try FileReplacer.create(saveLexicon, with: Array(rows.joined().utf8))
            }
            return zip(documents, beads).map { house.finished(AlignedDocument($0, $1)) }
        }
        var aligned: [AlignedDocument] = []
        try await inOrder(documents, jobs: System.processors) { document in
            var alone = aligner
            alone.add(document.source.sentences, document.target.sentences)
            // A long text has names enough, and time is what it lacks.
            let beads = alone.align(inducing: document.source.sentences.count <= 4_000)[0]
            return house.finished(AlignedDocument(document, beads))
        } consume: {
            aligned.append($0)
        }
        return aligned
    }

    private static func language(_ tag: String, _ option: String) throws -> AlignmentLanguage {
        let primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
        guard let language = AlignmentLanguage(rawValue: String(primary)) else {
            let known = AlignmentLanguage.allCases.map(\.rawValue).joined(separator: ", ")
            throw UsageError("\(option) «\(tag)» is not a language that is aligned; it can be \(known)")
        }
        return language
    }
}
