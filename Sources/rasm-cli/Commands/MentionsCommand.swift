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

    func run() async throws {
        let configuration = try glossary.configuration()
        let index = try GlossaryOptions.index(configuration)
        let style = configuration.style
        let (format, documents) = (format, input.documents)
        if stream.jsonl {
            return try await StreamOptions.run(input) { (object) throws(InputError) in
                try MentionObject.bytes(of: object, documents, index: index, style: style)
            }
        }
        var reading = Reading(input, configuration)
        var isNamed = false
        try await reading.forEachPart { (_, document) throws(InputError) in
            let mentions = PlacedMention.list(of: document, index: index, style: style)
            return switch format {
            case .jsonl: PlacedMention.lines(mentions, file: document.path)
            case .table: Array(MentionTable.text(of: mentions).utf8)
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

    static func list(of document: Document, index: TermIndex, style: HouseStyle) -> [PlacedMention] {
        var lines = LineIndex(document.source.utf8)
        return DocumentAnalysis(of: document, index: index, style: style).mentions.map {
            PlacedMention(
                found: $0, place: document.place(of: $0.mention.range.lowerBound, &lines),
                bytes: document.fileRange(of: $0.mention.range))
        }
    }

    var mention: NamedMention { found.mention }
    var surface: String { found.surface }
    var proclitics: String { found.proclitics }

    var type: String { mention.type.isFull ? "full" : "short" }

    /// A superseded name is one that was preferred once: it is rewritten as a deprecated one is.
    var status: AdministrativeStatus { mention.status.isRewritten ? .deprecated : mention.status }

    /// JSON Lines of mentions.
    static func lines(_ mentions: [PlacedMention], file: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(mentions.count * 320)
        for mention in mentions {
            mention.json(file: file).write(to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// The keys and their order are a contract.
    func json(file: String) -> JSON {
        .object([
            ("file", .string(file)), ("start", .number(bytes.lowerBound)), ("end", .number(bytes.upperBound)),
            ("line", .number(place.line)), ("column", .number(place.column)), ("surface", .string(surface)),
            ("proclitics", .string(proclitics)), ("entry", .string(mention.entry)), ("type", .string(type)),
            ("status", .string(status.rawValue)), ("rendering", .string(mention.rendering)),
            ("resolved", .bool(mention.isResolved)), ("source", found.written.map { .string($0.source) }),
            ("replacement", found.written.map { .string($0.replacement) }),
        ])
    }
}

/// Mentions in columns: those that run from left to right come first, the Arabic ones last.
enum MentionTable {
    static func text(of mentions: [PlacedMention]) -> String {
        guard !mentions.isEmpty else { return "" }
        let places = mentions.map { "\($0.place.line):\($0.place.column)" }
        let entries = mentions.map { $0.mention.entry + ($0.mention.isResolved ? "" : "?") }
        let placeWidth = places.map(\.count).max() ?? 0
        let entryWidth = entries.map(\.count).max() ?? 0
        var text = ""
        for (position, mention) in mentions.enumerated() {
            // Both with their proclitics: the rendering stands for the bytes after them.
            let name = Shown.isolated(mention.proclitics + mention.surface)
            let written = Shown.isolated(mention.proclitics + mention.mention.rendering)
            let columns = [
                "  " + places[position].aligned(to: placeWidth), mention.type.padded(to: 5),
                mention.status.rawValue.padded(to: 10),
                Shown.text(entries[position]).padded(to: entryWidth),
                mention.mention.rendering == mention.surface
                    ? name : "\(name) → \(written)",
            ]
            text += columns.joined(separator: "  ") + "\n"
        }
        return text
    }
}
