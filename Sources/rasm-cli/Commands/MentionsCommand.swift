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

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var stream: StreamOptions

    @Option(name: .long, help: "Chooses between one JSON object a line (jsonl) and columns for people (table).")
    var format: Format = .table

    func validate() throws { try stream.check(input) }

    var work: MentionsWork {
        MentionsWork(articles: input.articles, glossary: glossary.choice, isStream: stream.jsonl, format: format)
    }

    func run() async throws { try await work.run() }
}

/// What `rasm mentions` is to do.
struct MentionsWork: CommandWork, Equatable {
    var articles: ArticleOptions
    var glossary: GlossaryChoice
    var isStream = false
    var format = MentionsCommand.Format.table

    func run() async throws {
        let configuration = try glossary.configuration()
        let index = try GlossaryOptions.index(configuration)
        let style = configuration.style
        let (format, documents) = (format, articles.documents)
        if isStream {
            let objects = MentionObject(documents, index: index, style: style)
            return try await StreamOptions.run(articles) { (object) throws(InputError) in try objects.bytes(of: object)
            }
        }
        var reading = Reading(articles, configuration)
        var isNamed = false
        try await reading.forEachPart { (_, document) throws(InputError) in
            let found = DocumentAnalysis(of: document, index: index, style: style).mentions
            return switch format {
            case .jsonl: PlacedMention.lines(of: found, in: document)
            case .table: Array(MentionTable.text(of: found, in: document).utf8)
            }
        } consume: { part in
            let bytes = try part.result.get()
            if part.isFirst { isNamed = false }
            if format == .table, !isNamed, !bytes.isEmpty {
                try Printed.write(Shown.text(part.input.name) + "\n")
                isNamed = true
            }
            try Printed.write(bytes)
        }
        try reading.finish()
    }
}

/// A mention with all that is told of it.
struct PlacedMention {
    var found: DocumentAnalysis.FoundMention
    var place: LineColumn
    /// Its bytes in the file.
    var bytes: Range<Int>

    /// - Parameter lines: those of the document.
    init(_ found: DocumentAnalysis.FoundMention, in document: Document, _ lines: inout LineIndex) {
        self.found = found
        place = document.place(of: found.mention.range.lowerBound, &lines)
        bytes = document.fileRange(of: found.mention.range)
    }

    /// JSON Lines of mentions. The keys and their order are a contract.
    static func lines(of mentions: [DocumentAnalysis.FoundMention], in document: Document) -> [UInt8] {
        var lines = LineIndex(document.source.utf8)
        var json = JSONWriter(room: mentions.count * 320)
        let opened = JSONWriter.openObject { $0.member("file", document.path) }
        for found in mentions {
            let mention = PlacedMention(found, in: document, &lines)
            json.object(opened) { json in
                json.member("start", mention.bytes.lowerBound)
                json.member("end", mention.bytes.upperBound)
                json.member("line", mention.place.line)
                json.member("column", mention.place.column)
                mention.found.writeName(to: &json)
                if let written = mention.found.written {
                    json.member("source", written.source)
                    json.member("replacement", written.replacement)
                }
            }
            json.endLine()
        }
        return json.bytes
    }
}

extension DocumentAnalysis.FoundMention {
    var type: String { mention.type.isFull ? "full" : "short" }

    /// A superseded name is one that was preferred once: it is rewritten as a deprecated one is.
    var status: AdministrativeStatus { mention.status.isRewritten ? .deprecated : mention.status }

    /// The members that are told of a name wherever it stands. The keys and their order are a contract.
    func writeName(to json: inout JSONWriter) {
        json.member("surface", surface)
        json.member("proclitics", proclitics)
        json.member("entry", mention.entry)
        json.member("type", type)
        json.member("status", status.rawValue)
        json.member("rendering", mention.rendering)
        json.member("resolved", mention.isResolved)
    }
}

/// Mentions in columns: those that run from left to right come first, the Arabic ones last.
enum MentionTable {
    static func text(of found: [DocumentAnalysis.FoundMention], in document: Document) -> String {
        guard !found.isEmpty else { return "" }
        var lines = LineIndex(document.source.utf8)
        let mentions = found.map { PlacedMention($0, in: document, &lines) }
        let places = mentions.map { "\($0.place.line):\($0.place.column)" }
        let entries = mentions.map { $0.found.mention.entry + ($0.found.mention.isResolved ? "" : "?") }
        let placeWidth = places.map(\.count).max() ?? 0
        let entryWidth = entries.map(\.count).max() ?? 0
        var text = ""
        for (position, mention) in mentions.enumerated() {
            // Both with their proclitics: the rendering stands for the bytes after them.
            let found = mention.found
            let name = Shown.isolated(found.proclitics + found.surface)
            let written = Shown.isolated(found.proclitics + found.mention.rendering)
            let columns = [
                "  " + places[position].aligned(to: placeWidth), found.type.padded(to: 5),
                found.status.rawValue.padded(to: 10),
                Shown.text(entries[position]).padded(to: entryWidth),
                found.mention.rendering == found.surface
                    ? name : "\(name) → \(written)",
            ]
            text += columns.joined(separator: "  ") + "\n"
        }
        return text
    }
}
