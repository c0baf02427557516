import Rasm

/// Spellings that articles hold and the glossary does not.
public struct Discovery: Sendable {
    /// A spelling that was found.
    public struct Spelling: Sendable {
        public var text: String
        public var count: Int
        public var articles: Int
        public var probability: Double
        /// In words, the most telling first.
        public var reasons: [String]
        public var places: [WordCensus.Place]
    }

    /// Spellings that are proposed for an entry, or that seem to be one new name.
    public struct Group: Sendable {
        /// The entry and the name of it that the spellings are of; nil for a new name.
        public var entry: String?
        public var name: String?
        public var probability: Double
        public var spellings: [Spelling]
    }

    /// What is less likely is not proposed.
    public static let leastProbability = 0.7
    /// The same of a new name. Set on the seeds and corpus/, where what lay below were ordinary words.
    public static let leastNew = 0.91
    /// The same where nothing but the spelling speaks for it.
    public static let leastAlone = 0.96

    public private(set) var groups: [Group] = []

    public init(_ census: WordCensus, glossary: Glossary, index: TermIndex, workers: Int = 1) async {
        let known = KnownNames(glossary, index: index)
        let candidates = CandidateWords(census, known: known)
        let words = candidates.vocabulary { _ in true }
        let foreign = candidates.vocabulary { candidates.list[$0].isWhole && candidates.isClearlyForeign($0) }
        // Words of the language are kept out by what they look like: only what looks foreign can be another name that is spelled nearly so.
        let total = foreign.names.count + known.names.count
        propose(
            await words.vocabulary.pairs(
                with: known.vocabulary, among: total, workers: workers, least: Self.leastCandidate), known, candidates,
            index)
        let pairs = await foreign.vocabulary.pairs(workers: workers, least: Self.leastCandidate, among: total)
        cluster(
            pairs.map { AverageLink.Link(a: foreign.names[$0.a], b: foreign.names[$0.b], logOdds: $0.logOdds) },
            candidates)
        groups.sort {
            ($0.entry == nil ? 1 : 0, -$0.probability, $0.spellings[0].text) < (
                $1.entry == nil ? 1 : 0, -$1.probability, $1.spellings[0].text
            )
        }
    }

    /// What seems to be spellings of known names alone.
    init(ofKnown known: KnownNames, in census: WordCensus, index: TermIndex) {
        let candidates = CandidateWords(census, known: known)
        let words = candidates.vocabulary { _ in true }
        let foreign = candidates.list.indices.count { candidates.list[$0].isWhole && candidates.isClearlyForeign($0) }
        let pairs = words.vocabulary.pairs(
            with: known.vocabulary, among: foreign + known.names.count, least: Self.leastCandidate)
        propose(pairs, known, candidates, index)
    }

    /// What is less likely by its letters is not looked at.
    private static let leastCandidate = 0.05

    // MARK: Spellings of known names

    private mutating func propose(
        _ pairs: [Vocabulary.Pair], _ known: KnownNames, _ candidates: CandidateWords, _ index: TermIndex
    ) {
        var best: [Int: (name: Int, logOdds: Double, reasons: [String])] = [:]
        for pair in pairs {
            let name = known.names[pair.b]
            let letters = candidates.letters(pair.a)
            let (a, b) = (KnownNames.folded(name.letters), KnownNames.folded(letters))
            guard a != b, !Morphology.isDerived(a, b), !Morphology.differsByProclitic(a, b) else { continue }
            var logOdds = pair.logOdds
            var reasons = [Self.difference(name.letters, letters, name.text, candidates.text(pair.a))]
            let isPerson = index.entries[name.entry].kind == .person
            if isPerson,
                let beside = candidates.neighbours(pair.a).first(where: { neighbour in
                    name.neighbours.contains { Self.isAlike($0, neighbour.letters) }
                })
            {
                logOdds += Self.neighbourLogOdds
                reasons.append("stands beside \(beside.text), as \(name.text) does")
            } else if !name.partners.isEmpty {
                // A given name or a family name alone is anybody's.
                continue
            }
            if let title = candidates.titles(pair.a).first(where: {
                Titles.fit($0.letters, index.entries[name.entry].kind)
            }) {
                logOdds += Self.titleLogOdds
                reasons.append("stands after \(title.text), as such names do")
            }
            // What looks like a word of the language is none of our business, unless something else speaks for it.
            guard reasons.count > 1 || candidates.isForeign(pair.a) && !candidates.hasPattern(pair.a) else { continue }
            if !candidates.isAttestedBare(pair.a) { logOdds -= 1 }
            guard reasons.count > 1 || logistic(logOdds) >= Self.leastAlone else { continue }
            let current = best[pair.a]
            if current == nil || logOdds > current!.logOdds { best[pair.a] = (pair.b, logOdds, reasons) }
        }
        // One word may be cut in several ways: the likeliest is taken.
        var bestOfWord: [Int: Int] = [:]
        for (number, found) in best.sorted(by: { $0.key < $1.key }) {
            for source in candidates.sources(number) {
                if let other = bestOfWord[source], best[other]!.logOdds >= found.logOdds { continue }
                bestOfWord[source] = number
            }
        }
        var spellings: [Int: [Spelling]] = [:]
        for (number, found) in best.sorted(by: { $0.key < $1.key })
        where logistic(found.logOdds) >= Self.leastProbability {
            let sources = candidates.sources(number).filter { bestOfWord[$0] == number }
            guard !sources.isEmpty else { continue }
            spellings[found.name, default: []].append(
                candidates.spelling(
                    number, sources: sources, probability: logistic(found.logOdds), reasons: found.reasons))
        }
        for (name, list) in spellings.sorted(by: { $0.key < $1.key }) {
            let sorted = list.sorted { ($1.probability, $0.text) < ($0.probability, $1.text) }
            groups.append(
                Group(
                    entry: index.entries[known.names[name].entry].id, name: known.names[name].text,
                    probability: sorted[0].probability, spellings: sorted))
        }
    }

    /// What a neighbour in common adds. Set by hand.
    private static let neighbourLogOdds = 2.5

    /// What a title before it adds, set by hand.
    private static let titleLogOdds = 1.0

    private static func isAlike(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        if a == b { return true }
        guard a.count > 3, b.count > 3, !Morphology.isDerived(a, b) else { return false }
        var similarity = NameSimilarity()
        return similarity.probability(a, b) > 0.9
    }

    /// What differs, and an example: «غ/ج, as in شويغو/شويجو».
    static func difference(_ a: [UInt8], _ b: [UInt8], _ first: String, _ second: String) -> String {
        var alignment = SpellingAlignment()
        let changes = a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                alignment.align(a, b, SpellingModel.shipped.operations)
                return alignment.steps.filter { $0.operation >= 0 }.map { step in
                    let one = a[Int(step.a)..<Int(step.a + step.lengthA)].map(SpellingAlphabet.letter).joined()
                    let other = b[Int(step.b)..<Int(step.b + step.lengthB)].map(SpellingAlphabet.letter).joined()
                    return "\(one.isEmpty ? "∅" : one)/\(other.isEmpty ? "∅" : other)"
                }
            }
        }
        return "\(changes.joined(separator: ", ")), as in \(first)/\(second)"
    }

    // MARK: New names

    private mutating func cluster(_ pairs: [AverageLink.Link], _ candidates: CandidateWords) {
        let proposed = Set(groups.flatMap { $0.spellings.map(\.text) })
        var links: [AverageLink.Link] = []
        for pair in pairs {
            guard !proposed.contains(candidates.text(pair.a)), !proposed.contains(candidates.text(pair.b)) else {
                continue
            }
            let (x, y) = (KnownNames.folded(candidates.letters(pair.a)), KnownNames.folded(candidates.letters(pair.b)))
            guard x != y, !Morphology.isDerived(x, y), !Morphology.differsByProclitic(x, y) else { continue }
            // One of them may fit by chance.
            guard !candidates.hasPattern(pair.a) || !candidates.hasPattern(pair.b) else { continue }
            guard !Morphology.isVerbalNoun(x, y), !Morphology.isPossessed(x), !Morphology.isPossessed(y) else {
                continue
            }
            links.append(pair)
        }
        let linksOfName = Dictionary(grouping: links, by: \.a)
        var clusters: [(words: [Int], probability: Double)] = []
        for cluster in AverageLink.clusters(of: candidates.list.count, links, threshold: 0) where cluster.count > 1 {
            let inside = cluster.flatMap { linksOfName[$0] ?? [] }.filter { cluster.contains($0.b) }
            let probability = logistic(inside.map(\.logOdds).reduce(0, +) / Double(inside.count))
            guard probability >= Self.leastNew else { continue }
            let words = cluster.sorted {
                (candidates.count($1), candidates.text($0)) < (candidates.count($0), candidates.text($1))
            }
            clusters.append((words, probability))
        }
        let ofSeveralWords = Self.namesOfSeveralWords(clusters, candidates)
        groups += ofSeveralWords.groups
        for (number, cluster) in clusters.enumerated() where !ofSeveralWords.covered.contains(number) {
            let spellings = cluster.words.enumerated().map { position, word in
                let other = cluster.words[position == 0 ? 1 : 0]
                return candidates.spelling(
                    word, sources: candidates.sources(word), probability: cluster.probability,
                    reasons: [
                        Self.difference(
                            candidates.letters(other), candidates.letters(word), candidates.text(other),
                            candidates.text(word))
                    ])
            }
            groups.append(Group(entry: nil, name: nil, probability: cluster.probability, spellings: spellings))
        }
    }
}
