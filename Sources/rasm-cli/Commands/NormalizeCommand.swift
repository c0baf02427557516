import ArgumentParser
import Rasm
import RasmExchange

/// `rasm normalize`: writes every name as the glossary wants, and nothing else.
struct NormalizeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalize",
        abstract: "Writes the names in articles as the glossary wants; every other byte stays as it is.",
        discussion: """
            EXAMPLES:
              rasm normalize article.txt                prints the article
              rasm normalize --diff articles/           shows what would change
              rasm normalize --write articles/          changes the files
              rasm normalize --output clean articles/   writes copies into clean
              rasm normalize --jsonl < in.jsonl         answers each object with the same, its text normalized
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var stream: StreamOptions

    @Flag(
        name: .long,
        help: "Changes the files themselves, each at one instant, and prints how many names were written in each.")
    var write = false

    @Flag(
        name: .long,
        help:
            "Shows the changes as a unified diff that patch understands, in UTF-8 whatever the encoding of the file; what cannot be fixed goes to standard error."
    )
    var diff = false

    @Flag(
        name: .long,
        help:
            "TMX alone: also mends what keeps segments from matching and says nothing: space at the edges and doubled, tatweel inside words, glyph letters, needless bidi marks."
    )
    var hygiene = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Writes the results into this folder, in the tree the articles came in.", valueName: "folder"),
        completion: .directory)
    var output: String?

    func validate() throws {
        try stream.check(input)
        if stream.jsonl, write || diff || hygiene || output != nil {
            throw ValidationError(
                "--jsonl writes to standard output; leave --write, --diff, --output and --hygiene out")
        }
        if [write, diff, output != nil].filter({ $0 }).count > 1 {
            throw ValidationError("--write, --diff and --output exclude one another; give one of them")
        }
        if write, input.paths.contains("-") {
            throw ValidationError("--write needs files; standard input cannot be written to")
        }
    }

    var work: NormalizeWork {
        NormalizeWork(
            articles: input.articles, glossary: glossary.choice, isStream: stream.jsonl, write: write, diff: diff,
            hygiene: hygiene, output: output)
    }

    func run() async throws { try await work.run() }
}

/// What `rasm normalize` is to do.
struct NormalizeWork: CommandWork, Equatable {
    var articles: ArticleOptions
    var glossary: GlossaryChoice
    var isStream = false
    var write = false
    var diff = false
    var hygiene = false
    /// The folder the results are written into.
    var output: String?

    func run() async throws {
        let configuration = try glossary.configuration()
        let index = try GlossaryOptions.index(configuration)
        let style = configuration.style
        let (hygiene, documents) = (hygiene, articles.documents)
        if isStream {
            return try await StreamOptions.run(articles) { (object, answers) throws(InputError) in
                let document = try Document(object: object, options: documents)
                let analysis = DocumentAnalysis(of: document, index: index, style: style, mentions: false)
                answers.raw(try document.applying(analysis.edits))
            }
        }
        var reading = Reading(articles, configuration)
        let mode = try mode(for: reading.inputs)
        if case .output(let folder) = mode {
            try OutputTree.check(
                reading.inputs, below: folder, sparing: GlossaryOptions.spared(configuration),
                role: "\(OutputTree.role), and --write changes articles in place",
                isOneFolder: articles.paths.count == 1)
        }
        if hygiene { noteFilesWithoutSegments(reading.inputs) }
        var tally = WriteTally(of: reading.inputs.count)
        let memories = MemoryNormalization(index: index, style: style, options: documents, mendsSegments: hygiene)
        var writing = PieceWriting(mode)
        var diff = UnifiedDiff(name: "")
        try await reading.forEachPart { (input) throws(InputError) in
            try mode.text(of: input, memories)
        } _: { (input, document) throws(InputError) in
            guard hygiene, document.format.isMemory else {
                let analysis = DocumentAnalysis(of: document, index: index, style: style, mentions: false)
                let file = NormalizedFile(input: input, document: document, analysis: analysis, edits: analysis.edits)
                return document.isPiece ? try mode.text(ofPiece: file) : try mode.text(file)
            }
            let cleaned = try CleanedDocument(
                of: document, bytes: document.source.bytes, options: documents, index: index, style: style)
            return try mode.text(
                NormalizedFile(
                    input: input, document: document, analysis: cleaned.analysis, edits: cleaned.edits,
                    mended: cleaned.mended))
        } consume: { part in
            var done: NormalizedText
            if part.isPiece, mode.writesFiles {
                guard let whole = try writing.take(part) else { return }
                done = whole
            } else {
                done = try part.result.get()
                if let (bytes, edits) = done.piece {
                    if part.isFirst { diff = UnifiedDiff(name: part.input.name) }
                    done.output = diff.add(bytes, edits, isLast: part.isLast)
                }
            }
            if !done.remarks.isEmpty { System.writeError(done.remarks) }
            try Printed.write(done.output)
            tally.add(done)
        }
        if mode.writesFiles { try StandardOutput.write(tally.text) }
        try reading.finish()
    }

    private func mode(for inputs: Inputs) throws -> NormalizeMode {
        if write {
            // Before anything is read: what a pipe has given is gone.
            if let pipe = inputs.pipes.min() {
                throw UsageError(
                    "\(pipe) is a pipe, which cannot be written to; leave --write out, or give --output FOLDER")
            }
            return .write
        }
        if diff { return .diff }
        if let output { return .output(output) }
        guard inputs.count <= 1 else {
            throw UsageError(
                "\(inputs.count) articles cannot be printed as one; give --diff to see the changes, --write to change the files, "
                    + "or --output FOLDER to write the results elsewhere")
        }
        return .print
    }
}

extension NormalizeWork {
    /// Says that `--hygiene` does nothing for files that are no memories.
    private func noteFilesWithoutSegments(_ inputs: Inputs) {
        let others = inputs.lazy.filter { !ContainerFormat(path: $0.name).isMemory }
        guard let first = others.first else { return }
        let count = others.count
        let subject = count == 1 ? "\(first.name) has" : "\(count) files have"
        Messages.note("--hygiene is for the segments of TMX files; \(subject) none, and only names are written there")
    }
}

/// The sums of `--write` and `--output`.
struct WriteTally {
    /// How many there are, those that could not be read or written too.
    let total: Int
    private var files = 0
    private var changed = 0
    private var names = 0
    private var mended = 0

    mutating func add(_ done: NormalizedText) {
        files += 1
        names += done.names
        mended += done.mended
        if done.names > 0 || done.mended > 0 { changed += 1 }
    }

    init(of total: Int) { self.total = total }

    /// `3 names written and 2 places mended in 1 of 2 files; 1 file could not be done.`
    var text: String {
        let failed = files < total ? "; \(counted(total - files, "file")) could not be done" : ""
        let places = mended > 0 ? " and \(counted(mended, "place")) mended" : ""
        return "\(counted(names, "name")) written\(places) in \(changed) of \(counted(total, "file"))\(failed).\n"
    }
}
