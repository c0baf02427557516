import Rasm
import RasmDiscovery
import RasmExchange
import RasmReport

/// The words of all articles, and where to find them again.
struct DiscoveredArticles {
    /// What is kept of an article, or of a piece of a large one.
    struct Part: Sendable {
        var words = DocumentWords()
        /// The article itself, where it cannot be read twice.
        var document: Document?
        /// The number in the index that it was taken from.
        private(set) var record: Int?
        /// What tells the file the next time, when it was read as a whole.
        private(set) var stamp: FileStamp?
        /// What is kept of it beside its words, and what it is known by in an index.
        private(set) var census: [UInt8]?
        private(set) var content: ContentKey?

        /// What an index knows.
        init(_ words: DocumentWords, record: Int, stamp: FileStamp?) {
            (self.words, self.record, self.stamp) = (words, record, stamp)
        }

        /// - Parameter archive: the index in which it will be kept, if it will be.
        init(
            _ input: Input, _ document: Document, index: TermIndex, _ archive: ArchiveIndex?, _ options: DocumentOptions
        ) {
            let isLasting = !input.isStandardInput && !input.isPipe
            // What would be said of the file the next time must follow from what is kept.
            let isKept =
                archive != nil && isLasting
                && (document.isPiece
                    || (try? document.census.warnings(path: document.path, options)) == document.warnings)
            for text in document.texts {
                words.add(text.article, index: index)
                // Each object of JSON Lines is an article; other files are one with all their texts.
                if document.format == .jsonLines { words.endArticle() }
            }
            if !isLasting { self.document = document }
            guard isKept else { return }
            census = document.census.kept
            if document.isPiece { return }
            content = ContentKey(of: document.source.bytes, as: ContainerFormat(path: input.name))
            stamp = archive?.stamp(of: input)
        }
    }

    /// Where a part was read from.
    private struct Origin {
        var input: Int
        /// The number of the piece in its file.
        var piece = 0
    }

    private(set) var census: WordCensus
    private let archive: ArchiveIndex?
    private var keeping: IndexKeeping?
    private var inputs: [(input: Input, state: FileState?)] = []
    private var origins: [Origin] = []
    private var documents: [Int: Document] = [:]

    /// - Parameters:
    ///   - census: one that knows the words of the index.
    ///   - archive: what was counted before.
    init(_ census: WordCensus = WordCensus(), _ archive: ArchiveIndex? = nil) {
        self.census = census
        self.archive = archive
        keeping = archive.map(IndexKeeping.init)
    }

    /// Writes the index down.
    mutating func keep() throws(InputError) {
        let kept = keeping
        keeping = nil
        try kept?.commit(census)
    }

    mutating func add(_ part: ArticleRun.Part<Part>, _ found: Part) {
        if part.isFirst { inputs.append((part.input, part.state)) }
        let before = origins.last.flatMap { $0.input == inputs.count - 1 ? $0.piece + 1 : nil } ?? 0
        documents[origins.count] = found.document
        let numbers = census.add(found.words, document: origins.count)
        keeping?.take(part, found, numbers)
        origins.append(Origin(input: inputs.count - 1, piece: before))
    }

    /// The groups with their contexts, for which the articles that hold them are read again.
    func told(_ groups: [Discovery.Group], _ options: DocumentOptions) throws(InputError) -> [ToldGroup] {
        var places = Dictionary(grouping: groups.flatMap { $0.spellings.flatMap(\.places) }, by: \.document)
        var contexts: [WordCensus.Place: SpellingContext] = [:]
        func look(_ number: Int, in document: Document) {
            var lines = LineIndex(document.source.utf8)
            for place in Set(places.removeValue(forKey: number) ?? []) where document.texts.indices.contains(place.text)
            {
                contexts[place] = SpellingContext(place, in: document, &lines)
            }
        }
        for (number, origin) in origins.enumerated() where places[number] != nil {
            let (input, state) = inputs[origin.input]
            if let kept = documents[number] {
                look(number, in: kept)
            } else if let state {
                // One walk over a large file is enough for all its pieces.
                let wanted = Set(places.keys.filter { origins[$0].input == origin.input })
                try forEachPiece(of: input, state, options, from: number - origin.piece, wanted, look)
            } else {
                look(number, in: try input.read(options))
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

    /// Reads the pieces of a large file that are wanted; its first one has the number that is given.
    private func forEachPiece(
        of input: Input, _ state: FileState, _ options: DocumentOptions, from first: Int, _ wanted: Set<Int>,
        _ body: (Int, Document) -> Void
    ) throws(InputError) {
        let format = ContainerFormat(path: input.name)
        guard let pieces = try FilePieces.open(input.path, as: format, options), pieces.state == state else {
            throw InputError(input.name, "was changed by somebody else meanwhile. Run again")
        }
        var left = wanted.count
        var number = first
        while left > 0, let piece = try pieces.next() {
            if wanted.contains(number) {
                body(number, try Document(path: input.name, piece: piece, as: format, options: options))
                left -= 1
            }
            number += 1
        }
    }
}

/// A line of a concordance: where a word stands, and what stands around it.
struct SpellingContext {
    var file: String
    var line: Int
    var column: Int
    var passage: Passage

    var before: String { passage.before }
    var word: String { passage.name }
    var after: String { passage.after }

    init(_ place: WordCensus.Place, in document: Document, _ lines: inout LineIndex) {
        let text = document.texts[place.text]
        let range = place.range.clamped(to: 0..<text.article.bytes.count)
        let at = document.place(of: text.map.source(of: range).lowerBound, &lines)
        (file, line, column) = (document.path, at.line, at.column)
        passage = Passage(range, in: text.article)
    }
}
