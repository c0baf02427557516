/// Cuts an article into sentences, headlines and the lines a site puts around its articles.
///
/// ```
/// let article = Article("زيارة مرتقبة\n\nوصل د. سامي أمس. هل يبقى؟")
/// Segmenter().segments(of: article).map { article.text($0.range) }
/// // ["زيارة مرتقبة", "وصل د. سامي أمس.", "هل يبقى؟"], the first of kind .headline
/// ```
///
/// A line end always ends a segment, so text wrapped by hand at a column comes out in pieces. Segments hold every byte of the article's runs but the
/// space between them, and never reach over the end of a run. The time is linear in the length, whatever the text.
public struct Segmenter: Sendable {
    private let words = SentenceWords()
    private let cues = BoilerplateCueIndex()

    public init() {}

    /// The segments of an article, in order and apart.
    public func segments(of article: Article) -> [Segment] {
        let reader = SentenceReader(bytes: article.bytes)
        let cutter = SentenceCutter(reader: reader, words: words)
        var facts = LineReader(reader: reader, cues: cues)
        var lines: [SegmentLine] = []
        var sentences: [Range<Int>] = []
        sentences.reserveCapacity(article.bytes.count / 200)
        for run in article.runs {
            SegmentLines(reader: reader).forEach(in: run) { line in
                let first = sentences.count
                let isCutOff = cutter.cut(line, into: &sentences)
                lines.append(
                    SegmentLine(segments: first..<sentences.count, facts: facts.facts(of: line), isCutOff: isCutOff))
            }
        }
        var segments: [Segment] = []
        segments.reserveCapacity(sentences.count)
        for (line, kind) in zip(lines, SegmentKinds.kinds(of: lines)) {
            for index in line.segments { segments.append(Segment(range: sentences[index], kind: kind)) }
        }
        return segments
    }
}
