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
        let article = document.texts[0].article
        let analysis = Analysis(of: article, index: index)
        let found = analysis.mentions.map { GoldMention($0, in: article) }
        spans = Score(found: found.map(\.range), gold: gold.map(\.range))
        mentions = Score(found: found.map(Self.withoutRendering), gold: gold.map(Self.withoutRendering))
        renderings = Score(found: found, gold: gold)
        let expected = gold.map { Edit(range: $0.range, replacement: $0.rendering) }.applied(to: article.bytes)
        isExact = analysis.edits.applied(to: article.bytes) == expected
        differences = GoldMention.differences(found: found, gold: gold)
    }

    private static func withoutRendering(_ mention: GoldMention) -> GoldMention {
        var copy = mention
        copy.rendering = ""
        return copy
    }
}
