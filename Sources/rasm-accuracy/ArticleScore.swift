import Rasm
import RasmExchange

/// How one article came out.
struct ArticleScore {
    /// Spans alone.
    var spans: Score
    /// Spans with proclitics, entry and type.
    var mentions: Score
    /// All that, and what is written.
    var renderings: Score
    /// Whether the normalized text is the gold's, byte for byte.
    var isExact: Bool
    /// What differs, a line each.
    var differences: [String]

    init(document: Document, gold: [GoldMention], index: TermIndex) {
        let article = document.article
        let analysis = Analysis(of: article, index: index)
        let found = analysis.mentions.map { mention in
            GoldMention(
                start: mention.range.lowerBound, end: mention.range.upperBound, surface: article.text(mention.range),
                proclitics: article.text(mention.proclitics), entry: mention.entry,
                type: mention.type.isFull ? "full" : "short",
                rendering: mention.rendering)
        }
        spans = Score(found: found.map(\.range), gold: gold.map(\.range))
        mentions = Score(found: found.map(Self.withoutRendering), gold: gold.map(Self.withoutRendering))
        renderings = Score(found: found, gold: gold)
        let expected = gold.map { Edit(range: $0.range, replacement: $0.rendering) }.applied(to: article.bytes)
        isExact = document.applying(analysis.edits) == expected
        let missed = Set(gold).subtracting(found).map { ("-", $0) }
        let wrong = Set(found).subtracting(gold).map { ("+", $0) }
        differences = (missed + wrong).sorted { ($0.1.start, $0.0) < ($1.1.start, $1.0) }.map { sign, mention in
            "  \(sign) \(mention.start)-\(mention.end) [\(mention.proclitics)] \(mention.surface) → \(mention.rendering) (\(mention.entry), \(mention.type))"
        }
    }

    private static func withoutRendering(_ mention: GoldMention) -> GoldMention {
        var copy = mention
        copy.rendering = ""
        return copy
    }
}
