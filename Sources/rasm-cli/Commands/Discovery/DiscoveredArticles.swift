import Rasm
import RasmDiscovery
import RasmExchange

/// The words of all articles, and where to find them again.
struct DiscoveredArticles {
    /// What is kept of one article.
    struct Article: Sendable {
        var input: Input
        var census = WordCensus()
        /// The article itself, where it cannot be read twice.
        var document: Document?

        init(_ input: Input, _ document: Document, index: TermIndex) {
            self.input = input
            for (number, text) in document.texts.enumerated() {
                census.add(text.article, index: index, text: number)
            }
            if input.isStandardInput || input.isPipe { self.document = document }
        }
    }

    private(set) var census = WordCensus()
    private var inputs: [Input] = []
    private var documents: [Int: Document] = [:]

    mutating func add(_ article: Article) {
        census.merge(article.census, document: inputs.count)
        documents[inputs.count] = article.document
        inputs.append(article.input)
    }

    /// The groups with their contexts, for which the articles that hold them are read again.
    func told(_ groups: [Discovery.Group], _ options: DocumentOptions) throws(InputError) -> [ToldGroup] {
        let places = groups.flatMap { $0.spellings.flatMap(\.places) }
        var contexts: [WordCensus.Place: SpellingContext] = [:]
        for (number, places) in Dictionary(grouping: places, by: \.document).sorted(by: { $0.key < $1.key }) {
            let document: Document
            if let kept = documents[number] { document = kept } else { document = try inputs[number].read(options) }
            var lines = LineIndex(document.source.utf8)
            let ordered = Set(places).sorted { ($0.text, $0.range.lowerBound) < ($1.text, $1.range.lowerBound) }
            for place in ordered where document.texts.indices.contains(place.text) {
                contexts[place] = SpellingContext(place, in: document, &lines)
            }
        }
        return groups.map { group in
            ToldGroup(
                group: group,
                spellings: group.spellings.map {
                    ToldGroup.Spelling(found: $0, contexts: $0.places.compactMap { contexts[$0] })
                })
        }
    }
}

/// A line of a concordance: where a word stands, and what stands around it.
struct SpellingContext {
    var file: String
    var line: Int
    var column: Int
    var before: String
    var word: String
    var after: String

    /// Bytes on either side, cut at a space.
    private static let reach = 70

    init(_ place: WordCensus.Place, in document: Document, _ lines: inout LineIndex) {
        let text = document.texts[place.text]
        let bytes = text.article.bytes
        let range = place.range.clamped(to: 0..<bytes.count)
        let at = lines.place(of: text.map.source(of: range).lowerBound)
        (file, line, column) = (document.path, at.line, at.column)
        word = text.article.text(range)
        var start = max(0, range.lowerBound - Self.reach)
        while start > 0, start < range.lowerBound, bytes[start] != 0x20 { start += 1 }
        if let lineStart = bytes[start..<range.lowerBound].lastIndex(of: 0x0A) { start = lineStart + 1 }
        var end = min(bytes.count, range.upperBound + Self.reach)
        while end < bytes.count, end > range.upperBound, bytes[end] != 0x20 { end -= 1 }
        if let lineEnd = bytes[range.upperBound..<end].firstIndex(of: 0x0A) { end = lineEnd }
        before = text.article.text(start..<range.lowerBound)
        after = text.article.text(range.upperBound..<end)
    }
}
