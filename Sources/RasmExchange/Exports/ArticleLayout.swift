import Rasm

/// Lays an article out in blocks: outside them there is only what XML takes for white space, so nothing of the text is lost.
struct ArticleLayout {
    private let article: Article
    private(set) var blocks: [ArticleBlock] = []

    init(_ analyzed: AnalyzedArticle) {
        article = analyzed.article
        var end = 0
        for sentence in Self.sentences(of: analyzed) {
            fill(end..<sentence.range.lowerBound, before: sentence)
            end = sentence.range.upperBound
        }
        fill(end..<article.bytes.count, before: nil)
    }

    /// The segments, grown and joined where a mention reaches over their ends: a name may stand on both sides of a line break.
    private static func sentences(of analyzed: AnalyzedArticle) -> [Segment] {
        var sentences: [Segment] = []
        var mentions = analyzed.mentions[...]
        for var segment in analyzed.segments {
            if let last = sentences.last, last.range.upperBound > segment.range.lowerBound {
                segment = Segment(
                    range: last.range.lowerBound..<max(last.range.upperBound, segment.range.upperBound), kind: last.kind
                )
                sentences.removeLast()
            }
            while let mention = mentions.first, mention.range.lowerBound < segment.range.upperBound {
                if mention.range.upperBound > segment.range.lowerBound {
                    let start = min(segment.range.lowerBound, mention.range.lowerBound)
                    segment.range = start..<max(segment.range.upperBound, mention.range.upperBound)
                }
                mentions.removeFirst()
            }
            sentences.append(segment)
        }
        return sentences
    }

    /// Places what stands between two sentences, then the second of them.
    ///
    /// What shares a line with a sentence belongs to its block: the bullet before it, the stars after it. What has lines of its own is a block
    /// of its own, unless nobody can see it.
    private mutating func fill(_ gap: Range<Int>, before sentence: Segment?) {
        let lines = article.bytes.lineParts(of: gap)
        guard let lines else {
            if let sentence { place(sentence, after: gap) } else { extend(over: gap) }
            return
        }
        extend(over: lines.first)
        let between = article.bytes.trimmingXMLSpace(lines.between)
        if isInvisible(between) {
            extend(over: between)
        } else {
            blocks.append(ArticleBlock(kind: .other, range: between, sentences: []))
        }
        if let sentence {
            append(sentence, from: article.bytes.trimmingXMLSpace(lines.last).lowerBound)
        } else if isInvisible(lines.last) {
            extend(over: lines.last)
        } else {
            blocks.append(ArticleBlock(kind: .other, range: article.bytes.trimmingXMLSpace(lines.last), sentences: []))
        }
    }

    /// Places a sentence that shares its line with the one before.
    private mutating func place(_ sentence: Segment, after gap: Range<Int>) {
        if let last = blocks.indices.last, blocks[last].kind == sentence.kind.block, sentence.kind != .headline {
            blocks[last].range = blocks[last].range.lowerBound..<sentence.range.upperBound
            blocks[last].sentences.append(sentence.range)
        } else {
            append(sentence, from: article.bytes.trimmingXMLSpace(gap).lowerBound)
        }
    }

    /// At the top of the article, what could not be placed yet goes into its first block.
    private mutating func append(_ sentence: Segment, from start: Int) {
        let start = blocks.isEmpty ? article.bytes.trimmingXMLSpace(0..<start).lowerBound : start
        blocks.append(
            ArticleBlock(
                kind: sentence.kind.block, range: start..<sentence.range.upperBound, sentences: [sentence.range]))
    }

    /// Lets the last block reach to the end of a range, unless that is only white space.
    private mutating func extend(over range: Range<Int>) {
        let core = article.bytes.trimmingXMLSpace(range)
        if core.isEmpty { return }
        guard let last = blocks.indices.last else {
            if !isInvisible(core) {
                blocks.append(ArticleBlock(kind: .other, range: 0..<core.upperBound, sentences: []))
            }
            return
        }
        blocks[last].range = blocks[last].range.lowerBound..<core.upperBound
    }

    /// Whether there is nothing in a range that anybody sees: no-break spaces, bidi marks.
    private func isInvisible(_ range: Range<Int>) -> Bool {
        article.text(range).unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.properties.generalCategory == .format
        }
    }
}

extension Segment.Kind {
    fileprivate var block: ArticleBlock.Kind {
        switch self {
        case .text: .paragraph
        case .headline: .headline
        case .boilerplate: .boilerplate
        }
    }
}
