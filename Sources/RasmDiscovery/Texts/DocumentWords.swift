import Rasm

/// The Arabic words of one document as they stand there, and which of them are names that are known.
///
/// Made on any thread; ``WordCensus`` counts them.
public struct DocumentWords: Sendable {
    /// The words that the numbers of the row stand for; nil where they are those of the census.
    private(set) var table: SeenWords?
    private(set) var row = WordRow()

    public init() { table = SeenWords() }

    /// Says that what was added is an article, and what follows another one.
    public mutating func endArticle() { row.endArticle() }

    /// Takes in the next text. Names of the index are known, whoever is meant by them.
    public mutating func add(_ article: Article, index: TermIndex) {
        let found = Tokenizer.tokens(of: article)
        let known = Matcher(index).mentions(in: article, tokens: found).map(\.range)
        var words = table.take() ?? SeenWords()
        var next = 0
        /// Where the Arabic word before ends, and whether anything else stands behind it.
        var (end, isBroken) = (0, false)
        article.bytes.withUnsafeBytes { bytes in
            for token in found.list {
                let range = token.range
                // Of what stands beside a word only Arabic speaks for it.
                guard token.script == .arabic, range.count <= SeenWords.longest else {
                    isBroken = true
                    continue
                }
                let (number, _) = words.insert(UnsafeRawBufferPointer(rebasing: bytes[range]))
                while next < known.count, known[next].upperBound <= range.lowerBound { next += 1 }
                let isKnown = next < known.count && known[next].lowerBound < range.upperBound
                let isAfterSpace = !isBroken && end &+ 1 == range.lowerBound && bytes[end] == 0x20
                row.append(
                    number, gap: isAfterSpace ? nil : range.lowerBound &- end, isBroken: isBroken, isKnown: isKnown)
                (end, isBroken) = (range.upperBound, false)
            }
        }
        table = words
        row.endText()
    }

    // MARK: Kept in an index

    /// The document as bytes that ``init(kept:wordCount:)`` reads.
    ///
    /// - Parameter numbers: those that its words have in the census, as ``WordCensus/add(_:document:)`` gave them.
    public func kept(_ numbers: [Int32]) -> [UInt8] { row.bytes(table == nil ? nil : numbers) }

    /// Reads a document again that was kept.
    ///
    /// - Parameter wordCount: that of the census whose numbers it was kept with.
    /// - Returns: nil when it is something else.
    public init?(kept: UnsafeRawBufferPointer, wordCount: Int) {
        guard let row = WordRow(kept, words: wordCount) else { return nil }
        self.row = row
    }
}
