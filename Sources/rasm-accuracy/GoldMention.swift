import Foundation
import Rasm
import RasmExchange

/// One mention as a person marked it, beside an article: `NN-slug.mentions.jsonl`, one object a line.
struct GoldMention: Decodable, Hashable {
    var start: Int
    var end: Int
    var surface: String
    var proclitics: String
    var entry: String
    /// `full` or `short`.
    var type: String
    /// What the house writes for it.
    var rendering: String

    var range: Range<Int> { start..<end }

    /// The gold of an article, checked against its bytes.
    static func read(_ path: String, for bytes: [UInt8]) throws -> [GoldMention] {
        let lines = try InputFiles.read(path).split(separator: 0x0A)
        var last = 0
        return try lines.enumerated().map { number, line in
            let mention = try JSONDecoder().decode(GoldMention.self, from: Data(line))
            guard mention.start >= last, mention.start < mention.end, mention.end <= bytes.count,
                bytes[mention.range].elementsEqual(mention.surface.utf8),
                bytes[last..<mention.start].reversed().starts(with: mention.proclitics.utf8.reversed())
            else {
                throw InputError(
                    path, line: number + 1, column: 1, "does not fit the bytes of its article: \(mention.surface)")
            }
            last = mention.end
            return mention
        }
    }

    /// What the program says of a mention, in the gold's form.
    init(_ mention: NamedMention, in article: Article) {
        start = mention.range.lowerBound
        end = mention.range.upperBound
        surface = article.text(mention.range)
        proclitics = article.text(mention.proclitics)
        entry = mention.entry
        type = mention.type.isFull ? "full" : "short"
        rendering = mention.rendering
    }

    /// What differs, a line each, in the order of the text: `-` stands in the gold only, `+` was found only.
    static func differences(found: [GoldMention], gold: [GoldMention]) -> [String] {
        let missed = Set(gold).subtracting(found).map { ("-", $0) }
        let wrong = Set(found).subtracting(gold).map { ("+", $0) }
        return (missed + wrong).sorted { ($0.1.start, $0.0) < ($1.1.start, $1.0) }.map { sign, mention in
            "  \(sign) \(mention.start)-\(mention.end) [\(mention.proclitics)] \(mention.surface) → \(mention.rendering) (\(mention.entry), \(mention.type))"
        }
    }
}
