import ArgumentParser
import Rasm
import RasmExchange

/// `rasm segments`: the sentences of articles.
struct SegmentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segments",
        abstract: "Cuts articles into sentences, one a line.",
        discussion: """
            EXAMPLE:
              rasm segments --format jsonl article.txt

            In jsonl, kind is text for a sentence, headline for a line of its own, and boilerplate for what a site puts around \
            its articles.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, jsonl
    }

    @OptionGroup var input: InputOptions
    @OptionGroup var settings: ConfigurationOptions

    @Option(
        name: .long,
        help: "Chooses between the sentences alone (text) and one JSON object a line with their places (jsonl).")
    var format: Format = .text

    func validate() throws { try input.requirePaths() }

    func run() async throws {
        let configuration = try settings.configuration()
        let segmenter = Segmenter()
        let format = format
        var reading = Reading(input.articles, configuration)
        try await reading.forEachPart { (_, document) throws(InputError) in
            var lines: [UInt8] = []
            for text in document.texts {
                for segment in segmenter.segments(of: text.article) {
                    let line = Self.onOneLine(text.words(of: text.article.text(segment.range)))
                    let bytes = document.fileRange(of: text.map.source(of: segment.range))
                    let told =
                        format == .jsonl ? Self.json(segment, line, bytes, file: document.path).text : line
                    lines += told.utf8
                    lines.append(0x0A)
                }
            }
            return lines
        } consume: { part in
            try Printed.write(part.result.get())
        }
        try reading.finish()
    }

    private static func json(_ segment: Segment, _ text: String, _ bytes: Range<Int>, file: String) -> JSON {
        [
            "file": .string(file), "start": .number(bytes.lowerBound), "end": .number(bytes.upperBound),
            "text": .string(text), "kind": .string(segment.kind.rawValue),
        ]
    }

    /// A line end within a sentence becomes a space; everything else stays as it is.
    private static func onOneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where last == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": line.append(" ")
            default: line.append(scalar)
            }
            last = scalar
        }
        return String(line)
    }
}
