import ArgumentParser
import Rasm
import RasmDiscovery
import RasmExchange

/// `rasm discover`: spellings nobody has listed.
struct DiscoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discover",
        abstract: "Finds spellings of names that nobody has listed.",
        discussion: """
            EXAMPLE:
              rasm discover articles/
              rasm discover --format yaml articles/ > suggestions.yaml
              rasm discover --format html articles/ -o suggestions.html
              rasm discover --index archive.index archive/
              rasm discover --vocabulary names.txt --format json > pairs.jsonl
              rasm discover --vocabulary names.txt --format json --clusters

            Words of the articles that are no name of the glossary, but spelled much like one, are proposed for its entry; those that are like \
            each other, and like foreign names, are shown together. Each with how often it stands there, what differs, what else speaks for it, \
            and where it stands first. Nothing is changed.

            With --vocabulary the file holds a name a line; what comes out is a candidate pair a line, the likeliest first, or with \
            --clusters a cluster a line.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, yaml, html
    }

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Compares the names of this file, one a line, with each other; - is standard input.", valueName: "file"))
    var vocabulary: String?

    @Flag(name: .long, help: "With --vocabulary: lists clusters of two names or more, in place of pairs.")
    var clusters = false

    @Option(
        name: .long,
        help:
            "Chooses between text for people, JSON objects, one a line, and, of articles, a YAML file of suggestions or a page."
    )
    var format: Format = .text

    @OptionGroup var archive: IndexOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if vocabulary != nil, archive.index != nil { throw ValidationError("--index is for articles") }
        if vocabulary == nil { try input.requirePaths() }
        if vocabulary != nil, !input.paths.isEmpty {
            throw ValidationError("give --vocabulary FILE or articles, not both")
        }
        if vocabulary == nil, clusters { throw ValidationError("--clusters goes with --vocabulary FILE") }
        if vocabulary != nil, format == .yaml || format == .html {
            throw ValidationError("--format \(format.rawValue) is for articles; give text or json")
        }
        if vocabulary != nil, output.output != "-" {
            throw ValidationError("--output is for articles; with --vocabulary redirect standard output")
        }
        if let path = input.paths.first(where: { output.output != "-" && InputFiles.isSame($0, output.output) }) {
            throw ValidationError(
                "\(path) is an article, and the result would be written over it: give --output another name")
        }
    }

    func run() async throws {
        if let vocabulary {
            return try await VocabularyReport(vocabulary, jobs: input.workers).write(clusters: clusters, format)
        }
        let name = "suggestions.\(format.rawValue)"
        let found = try await Self.find(in: input, glossary, archive.index) { reading, files in
            if format == .text {
                for input in reading.inputs where !input.isStandardInput { files.read(input.path, as: OutputTree.role) }
            } else if output.output != "-" {
                // What was written before, and lies beside the articles, is none.
                reading.leaveOut(output.output)
            }
            try output.check(&files, defaultName: name)
        }
        try output.target.write(format.bytes(of: found.groups, found.index), relative: name, isAlone: true)
        try found.reading.finish()
        if found.groups.isEmpty { Messages.note("nothing was found that nobody has listed or judged") }
    }

    /// What articles hold that nobody has judged yet, and the names it was held against.
    struct Found {
        var groups: [ToldGroup]
        var index: TermIndex
        var reading: Reading
    }

    /// Finds it.
    ///
    /// - Parameters:
    ///   - archive: the file in which what is counted is kept.
    ///   - prepare: looks at what will be read, and at the files that nothing may be written over.
    ///
    /// Not inlined: see ``GlossaryOptions/read(_:)``.
    @inline(never)
    static func find(
        in input: InputOptions, _ glossary: GlossaryOptions, _ archive: String?,
        prepare: (inout Reading, inout SparedFiles) throws -> Void = { _, _ in }
    ) async throws -> Found {
        let configuration = try glossary.configuration()
        let names = try GlossaryOptions.read(configuration)
        let log = try JudgementLog(path: JudgementLog.path(ofGlossary: try GlossaryOptions.paths(configuration)))
        let index = TermIndex(names)
        let documents = input.documents
        var files = GlossaryOptions.spared(configuration)
        if let archive { try files.write(archive, as: "--index") }
        let kept = try archive.map { try ArchiveIndex.open($0, names, documents) }
        var articles = DiscoveredArticles(kept?.census ?? WordCensus(), kept?.index)
        var reading = Reading(input.articles, configuration)
        if let archive { reading.leaveOut(archive) }
        try prepare(&reading, &files)
        let known = kept?.index
        try await reading.forEachPart(known: known) { (input, document) throws(InputError) in
            DiscoveredArticles.Part(input, document, index: index, known, documents)
        } consume: { part in
            articles.add(part, try part.result.get())
        }
        do throws(InputError) {
            try articles.keep()
        } catch {
            // What was found is right all the same.
            reading.fail(error)
        }
        let found = await Discovery(articles.census, glossary: names, index: index, workers: input.workers)
        let groups = try articles.told(found.groups.unjudged(by: JudgedSpellings(log)), documents)
        return Found(groups: groups, index: index, reading: reading)
    }
}

extension [Discovery.Group] {
    /// The groups without the spellings that an editor has rejected.
    fileprivate func unjudged(by judged: JudgedSpellings) -> [Discovery.Group] {
        compactMap { group in
            var left = group
            left.spellings.removeAll { judged.isRejected($0.text, of: group.entry) }
            return left.spellings.isEmpty ? nil : left
        }
    }
}
