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
    /// A document and its translation, read.
    private struct Pair: Sendable {
        var source: [ReadSentence]
        var target: [ReadSentence]
    }

    let from: AlignmentLanguage
    let to: AlignmentLanguage
    var settings = AlignmentSettings()
    private var vocabulary = Vocabulary()
    private var documents: [Pair] = []
    private var fixed = TranslationTable()
    private var length: LengthModel
    private var induced = InducedLexicon()
    private var glossary: GlossaryAnchors?

    /// - Parameter glossary: names that both texts may hold, in any spelling.
    public init(from: AlignmentLanguage, to: AlignmentLanguage, glossary: Glossary = Glossary()) {
        self.from = from
        self.to = to
        length = LengthModel(from: from, to: to)
        if from == .arabic || to == .arabic {
            self.glossary = GlossaryAnchors(glossary, other: from == .arabic ? to : from)
        } else {
            GlossaryAnchors.add(glossary, from: from, to: to, to: &fixed, &vocabulary)
        }
        CommonWords.add(from: from, to: to, weight: settings.seedWeight, to: &fixed, &vocabulary)
    }

    /// Adds a dictionary: words of both languages, with the probability that one is translated by the other where that is known.
    ///
    /// A word with a probability is taken as a stem too, as ``lexicon`` has them.
    public mutating func add(dictionary: [(source: String, target: String, probability: Double?)]) {
        let (here, there) = (SentenceReading(language: from), SentenceReading(language: to))
        for pair in dictionary {
            if let probability = pair.probability {
                let weight = settings.inducedWeight * Float(probability)
                let stems = (
                    vocabulary.number(of: Array(pair.source.utf16)), vocabulary.number(of: Array(pair.target.utf16))
                )
                fixed.add(stems.0, stems.1, weight)
                continue
            }
            let sources = here.read(pair.source, into: &vocabulary).tokens
            let targets = there.read(pair.target, into: &vocabulary).tokens
            let share = settings.dictionaryWeight / Float(max(sources.count, targets.count, 1))
            for source in sources { for target in targets { fixed.add(source, target, share) } }
        }
    }

    /// What was induced: stems of both languages and the probability that they translate each other, by the source.
    public var lexicon: [(source: String, target: String, probability: Double)] {
        induced.entries.map { (vocabulary.text($0.source), vocabulary.text($0.target), Double($0.weight)) }
            .sorted { ($0.source, $1.probability, $0.target) < ($1.source, $0.probability, $1.target) }
    }

    /// Forgets the documents, and keeps what was learned.
    public mutating func removeDocuments() { documents = [] }

    /// Adds a document and its translation, cut into sentences.
    public mutating func add(_ source: [String], _ target: [String]) {
        documents.append(Pair(source: read(source, from), target: read(target, to)))
    }

    /// Reads sentences so that every token has its place.
    mutating func placed(_ sentences: [String], _ language: AlignmentLanguage) -> [ReadSentence] {
        read(sentences, language, keepsPlaces: true)
    }

    private mutating func read(
        _ sentences: [String], _ language: AlignmentLanguage, keepsPlaces: Bool = false
    ) -> [ReadSentence] {
        let reading = SentenceReading(language: language, keepsPlaces: keepsPlaces)
        guard language == .arabic else { return sentences.map { reading.read($0, into: &vocabulary) } }
        return sentences.map { reading.read($0, into: &vocabulary, names: &glossary) }
    }

    /// Learns words from sentences that are aligned already, one with one.
    public mutating func learn(from units: [(source: String, target: String, confidence: Double)]) {
        removeDocuments()
        let sure = units.filter { $0.confidence >= settings.teaching && !$0.source.isEmpty && !$0.target.isEmpty }
        add(sure.map(\.source), sure.map(\.target))
        learn(from: [sure.indices.map { Bead(source: $0..<($0 + 1), target: $0..<($0 + 1), confidence: 1) }])
        removeDocuments()
    }

    /// The beads of every document, in the order they were added. What was learned stays, and serves the next call.
    ///
    /// - Parameter inducing: whether a lexicon is induced first from all documents together.
    public mutating func align(inducing: Bool = true) -> [[Bead]] {
        aligned(inducing: inducing).map { beads in
            beads.map { Bead(source: $0.source, target: $0.target, confidence: Confidence.calibrated($0.confidence)) }
        }
    }

    /// The same with the probabilities as the search gives them.
    private mutating func aligned(inducing: Bool) -> [[Bead]] {
        var names = settings.names
        let tables = documents.map { document -> TranslationTable in
            self.names(document, &names)
        }
        var beads = alignOnce(tables, along: nil)
        for _ in 0..<(inducing ? passes : 0) {
            learn(from: beads)
            beads = alignOnce(tables, along: beads)
        }
        return beads
    }

    /// The names of a document that are in its both texts, by their sound and by the glossary.
    private func names(_ document: Pair, _ names: inout NameAnchors) -> TranslationTable {
        var table = TranslationTable()
        names.add(source: document.source, target: document.target, vocabulary: vocabulary, to: &table)
        for pair in document.source.lazy.flatMap(\.glossary) { table.add(pair.arabic, pair.other, pair.weight) }
        for pair in document.target.lazy.flatMap(\.glossary) { table.add(pair.other, pair.arabic, pair.weight) }
        return table
    }

    /// All that is known of the tokens of two texts.
    func table(_ source: [ReadSentence], _ target: [ReadSentence]) -> TranslationTable {
        var names = settings.names
        let document = Pair(source: source, target: target)
        return table(document, self.names(document, &names), induced.table(weight: settings.inducedWeight)).table
    }

    private func table(_ document: Pair, _ names: TranslationTable, _ shared: TranslationTable) -> DocumentTable {
        DocumentTable(
            source: document.source, target: document.target, layers: [fixed, names, shared], vocabulary: vocabulary,
            settings: settings, from: from, to: to)
    }

    /// Whether a token is a question or quotation mark.
    func isMark(_ token: Int32) -> Bool {
        let key = vocabulary.keys[Int(token)]
        return key == Mark.question || key == Mark.quotation
    }

    /// The more there is to learn from, the fewer rounds it takes.
    private var passes: Int {
        documents.lazy.map(\.source.count).reduce(0, +) > Self.largeCorpus ? min(1, settings.passes) : settings.passes
    }

    private static let largeCorpus = 4_000

    private func alignOnce(_ names: [TranslationTable], along beads: [[Bead]]?) -> [[Bead]] {
        let shared = induced.table(weight: settings.inducedWeight)
        return documents.indices.map { align(documents[$0], names[$0], shared, along: beads?[$0]) }
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
        induced = InducedLexicon(Array(pairs.prefix(Self.largeCorpus)), settings.induction)
        length.refit(lengths)
    }

    /// - Parameter beads: what an earlier pass found; long texts are searched along it.
    private func align(
        _ document: Pair, _ names: TranslationTable, _ shared: TranslationTable, along beads: [Bead]?
    ) -> [Bead] {
        let (source, target) = (document.source, document.target)
        let table = table(document, names, shared)
        let here = AnchoredText(source, best: table.bestSource, strangers: table.strangersSource)
        let there = AnchoredText(target, best: table.bestTarget, strangers: table.strangersTarget)
        let band = band(here, there, table.table, along: beads)
        let matches = AnchorMatches(here, there, table.table, band)
        var scorer = BeadScorer(here, there, matches: matches, length: length, settings: settings.scorer)
        return BeadSearch(&scorer, band: band, settings: settings.search).beads()
    }

    private func band(
        _ source: AnchoredText, _ target: AnchoredText, _ table: TranslationTable, along beads: [Bead]?
    ) -> SearchBand {
        guard SearchBand.isNeeded(source.count, target.count) else {
            return SearchBand(all: source.count, target.count)
        }
        let points =
            beads?.filter { !$0.isOmission }.map { ($0.source.lowerBound, $0.target.lowerBound) }
            ?? AnchorChain(source, target, table).points
        return SearchBand(along: points, source.count, target.count)
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
