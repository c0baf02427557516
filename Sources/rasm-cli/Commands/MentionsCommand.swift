import ArgumentParser
import Rasm
import RasmExchange

/// `rasm mentions`: every name found, the well-written ones too.
struct MentionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mentions",
        abstract: "Lists every name found in articles, with the entry it belongs to.",
        discussion: """
            EXAMPLE:
              rasm mentions --format jsonl articles/ > mentions.jsonl

            Each line of jsonl is one mention. start and end are byte offsets of the name without its proclitics; \
            rendering is what normalize writes in place of just these bytes. Where a file writes text in its own way (&amp;, \\u0634, \
            inline codes), source and replacement are the bytes that stand there and the bytes that are written.

            With --jsonl each object of standard input comes back with the member mentions; start and end are then Unicode scalars of the \
            string that field names.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, table
    }

    /// The format where none is asked for.
    static let usual = Format.table

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var stream: StreamOptions

    @Option(
        name: .long,
        help: "Chooses between one JSON object a line (jsonl) and columns for people (table, which is usual).")
    var format: Format?

    func validate() throws {
        try stream.check(input)
        if stream.jsonl, format != nil {
            throw ValidationError("--jsonl answers each object with another; leave --format out")
        }
    }

    var work: MentionsWork {
        MentionsWork(
            articles: input.articles, glossary: glossary.choice, isStream: stream.jsonl,
            format: format ?? Self.usual)
    }

    func run() async throws { try await work.run() }
}

/// What `rasm mentions` is to do.
struct MentionsWork: CommandWork, Equatable {
    var articles: ArticleOptions
    var glossary: GlossaryChoice
    var isStream = false
    var format = MentionsCommand.usual

    func run() async throws {
        let configuration = try glossary.configuration()
        let index = try GlossaryOptions.index(configuration)
        let style = configuration.style
        let (format, documents) = (format, articles.documents)
        if isStream {
            let objects = MentionObject(documents, index: index, style: style)
            return try await StreamOptions.run(articles, growth: MentionObject.growth) {
                (object, answers) throws(InputError) in try objects.answer(object, to: &answers)
            }
        }
        var reading = Reading(articles, configuration)
        var isNamed = false
        var output = GatheredOutput()
        try await reading.forEachPart { (_, document) throws(InputError) in
            let analysis = DocumentAnalysis(of: document, index: index, style: style)
            return switch format {
            case .jsonl: MentionLines.json(of: analysis, in: document)
            case .table: Array(MentionTable.text(of: analysis.mentions, in: document).utf8)
            }
        } consume: { part in
            let bytes = try part.result.get()
            if part.isFirst { isNamed = false }
            if format == .table, !isNamed, !bytes.isEmpty {
                try output.write(Array((Shown.text(part.input.name) + "\n").utf8))
                isNamed = true
            }
            try output.write(bytes)
        }
        try output.flush()
        try reading.finish()
    }
}

/// JSON Lines of mentions.
enum MentionLines {
    /// The keys and their order are a contract.
    static func json(of analysis: DocumentAnalysis, in document: Document) -> [UInt8] {
        var lines = AscendingLines(document.source.utf8)
        let opened = JSONWriter.openObject { $0.member("file", document.path) }
        return JSONWriter.bytes(room: analysis.mentionCount * (opened.count + roomOfMention)) { json in
            analysis.forEachMention { mention in
                let (bytes, place) = (
                    document.fileRange(of: mention.range), document.place(of: mention.range.lowerBound, &lines)
                )
                json.object(opened: opened) { json in
                    json.member("start", bytes.lowerBound)
                    json.member("end", bytes.upperBound)
                    json.member("line", place.line)
                    json.member("column", place.column)
                    mention.writeName(to: &json)
                    if let written = mention.written {
                        json.member("source", written.source)
                        json.member("replacement", written.replacement)
                    }
                }
                json.endLine()
            }
        }
    }

    /// About how many bytes are told of a mention beside the file: names of three words twice, an id, and what stands between them.
    private static let roomOfMention = 288
}

extension MentionBytes {
    /// The members that are told of a name wherever it stands. The keys and their order are a contract.
    func writeName(to json: inout JSONWriter) {
        let written = json.writtenMember("surface", surface)
        json.member("proclitics", proclitics)
        json.member("entry", entry)
        json.members(toldOfTerm)
        if rendering.baseAddress == surface.baseAddress, rendering.count == surface.count {
            json.member("rendering", as: written)
        } else {
            json.member("rendering", rendering)
        }
        json.member("resolved", isResolved)
    }
}

extension MentionBytes {
    /// Type and status in one piece: there are few of both.
    private var toldOfTerm: StaticString {
        switch (type.isFull, status) {
        case (true, .preferred): ",\"type\":\"full\",\"status\":\"preferred\""
        case (true, .admitted): ",\"type\":\"full\",\"status\":\"admitted\""
        case (true, .deprecated), (true, .superseded): ",\"type\":\"full\",\"status\":\"deprecated\""
        case (false, .preferred): ",\"type\":\"short\",\"status\":\"preferred\""
        case (false, .admitted): ",\"type\":\"short\",\"status\":\"admitted\""
        case (false, .deprecated), (false, .superseded): ",\"type\":\"short\",\"status\":\"deprecated\""
        }
    }
}

extension TermType {
    /// Whether a mention is that of a full name or of a shortened one.
    fileprivate var told: String { isFull ? "full" : "short" }
}

extension AdministrativeStatus {
    /// A superseded name is one that was preferred once: it is rewritten as a deprecated one is.
    fileprivate var told: String {
        switch self {
        case .preferred: "preferred"
        case .admitted: "admitted"
        case .deprecated, .superseded: "deprecated"
        }
    }
}

/// Mentions in columns: those that run from left to right come first, the Arabic ones last.
enum MentionTable {
    static func text(of found: [DocumentAnalysis.FoundMention], in document: Document) -> String {
        guard !found.isEmpty else { return "" }
        var lines = LineIndex(document.source.utf8)
        let places = found.map { found in
            let place = document.place(of: found.mention.range.lowerBound, &lines)
            return "\(place.line):\(place.column)"
        }
        let entries = found.map { $0.mention.entry + ($0.mention.isResolved ? "" : "?") }
        let placeWidth = places.map(\.count).max() ?? 0
        let entryWidth = entries.map(\.count).max() ?? 0
        var text = ""
        for (position, found) in found.enumerated() {
            // Both with their proclitics: the rendering stands for the bytes after them.
            let name = Shown.isolated(found.proclitics + found.surface)
            let written = Shown.isolated(found.proclitics + found.mention.rendering)
            let columns = [
                "  " + places[position].aligned(to: placeWidth), found.mention.type.told.padded(to: 5),
                found.mention.status.told.padded(to: 10),
                Shown.text(entries[position]).padded(to: entryWidth),
                found.mention.rendering == found.surface
                    ? name : "\(name) → \(written)",
            ]
            text += columns.joined(separator: "  ") + "\n"
        }
        return text
    }
}
