import Rasm

/// Aligns documents and their translations, one pair or many at a time.
///
/// ```swift
/// var corpus = CorpusAligner(from: .arabic, to: .english)
/// corpus.add(["وصل الوزير.", "ثم غادر."], ["The minister arrived and left."])
/// corpus.align()[0]  // [Bead(source: 0..<2, target: 0..<1, confidence: …)]
/// ```
/// What is learned from one pair (lengths, words) is used for all: the more pairs, the better.
public struct CorpusAligner: Sendable {
    let from: AlignmentLanguage
    let to: AlignmentLanguage
    var settings = AlignmentSettings()
    private var vocabulary = Vocabulary()
    private var documents: [(source: [ReadSentence], target: [ReadSentence])] = []
    private var fixed = TranslationTable()
    private var length: LengthModel
    private var induced = InducedLexicon()

    public init(from: AlignmentLanguage, to: AlignmentLanguage) {
        self.from = from
        self.to = to
        length = LengthModel(from: from, to: to)
    }

    /// Adds a document and its translation, cut into sentences.
    public mutating func add(_ source: [String], _ target: [String]) {
        let (here, there) = (SentenceReading(language: from), SentenceReading(language: to))
        documents.append(
            (source.map { here.read($0, into: &vocabulary) }, target.map { there.read($0, into: &vocabulary) }))
    }

    /// The beads of every document, in the order they were added.
    public mutating func align() -> [[Bead]] {
        var names = settings.names
        CommonWords.add(from: from, to: to, weight: settings.seedWeight, to: &fixed, &vocabulary)
        let tables = documents.map { document -> TranslationTable in
            var table = TranslationTable()
            names.add(source: document.source, target: document.target, vocabulary: vocabulary, to: &table)
            return table
        }
        var beads = alignOnce(tables)
        for _ in 0..<settings.passes {
            learn(from: beads)
            beads = alignOnce(tables)
        }
        return beads
    }

    private func alignOnce(_ names: [TranslationTable]) -> [[Bead]] {
        let shared = induced.table(weight: settings.inducedWeight)
        return zip(documents, names).map { document, names in
            align(document.source, document.target, names, shared)
        }
    }

    private mutating func learn(from beads: [[Bead]]) {
        var pairs: [(source: [Int32], target: [Int32])] = []
        var lengths: [(source: Int, target: Int)] = []
        for (document, beads) in zip(documents, beads) {
            for bead in beads where !bead.isOmission && bead.confidence >= settings.teaching {
                guard bead.source.count + bead.target.count <= 3 else { continue }
                let (here, there) = (document.source[bead.source], document.target[bead.target])
                pairs.append((here.flatMap(\.tokens), there.flatMap(\.tokens)))
                lengths.append((here.map(\.characters).reduce(0, +), there.map(\.characters).reduce(0, +)))
            }
        }
        induced = InducedLexicon(pairs)
        length.refit(lengths)
    }

    private func align(
        _ source: [ReadSentence], _ target: [ReadSentence], _ names: TranslationTable, _ shared: TranslationTable
    ) -> [Bead] {
        let table = DocumentTable(
            source: source, target: target, layers: [fixed, names, shared], vocabulary: vocabulary,
            settings: settings, from: from, to: to)
        let here = AnchoredText(source, best: table.bestSource)
        let there = AnchoredText(target, best: table.bestTarget)
        let band = SearchBand(all: source.count, target.count)
        let matches = AnchorMatches(here, there, table.table, band)
        var scorer = BeadScorer(here, there, matches: matches, length: length, settings: settings.scorer)
        return BeadSearch(&scorer, band: band, settings: settings.search).beads()
    }
}

extension InducedLexicon {
    /// The lexicon as a table for scoring.
    func table(weight: Float) -> TranslationTable {
        var table = TranslationTable()
        for entry in entries { table.add(entry.source, entry.target, entry.weight * weight) }
        return table
    }
}
