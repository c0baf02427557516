import Rasm

/// Finds names that stand for each other in aligned sentences, one side of them Arabic.
///
/// ```swift
/// var miner = NamePairMiner(other: .english, glossary: glossary)
/// miner.add(arabic: "وصل سيرغي شويغو إلى باكو.", other: "Sergei Shoigu arrived in Baku.", unit: 0)
/// miner.names()[0].name  // "Sergei Shoigu"
/// ```
/// A name of the other side is a run of words with capitals, each of which meets a word of the Arabic sentence by its sound; the Arabic words must stand in
/// the same order and beside each other. What is translated by its meaning is not found.
public struct NamePairMiner {
    private let other: AlignmentLanguage
    private let known: KnownNames
    private var vocabulary = Vocabulary()
    private var common = TranslationTable()
    private var units: [Unit] = []
    private var found: [String: [[UInt16]: Sighting]] = [:]

    /// What is kept of a unit: the words of its other side, to count in.
    private struct Unit {
        var number: Int
        var words: [[UInt16]]
    }

    /// One Arabic form of a name.
    private struct Sighting {
        var spellings: [String: Int] = [:]
        var units: [Int] = []
        var odds = -Double.infinity
    }

    /// - Parameters:
    ///   - other: the language that is not Arabic.
    ///   - glossary: names that need no suggestion.
    public init(other: AlignmentLanguage, glossary: Glossary = Glossary()) {
        self.other = other
        known = KnownNames(glossary, other: other)
        CommonWords.add(from: .arabic, to: other, weight: 1, to: &common, &vocabulary)
    }

    /// Looks for names in a unit.
    ///
    /// - Parameter unit: what the unit is called by in the results.
    public mutating func add(arabic: String, other text: String, unit: Int) {
        let arabic = NameWords(arabic, language: .arabic, &vocabulary)
        let text = NameWords(text, language: other, &vocabulary)
        units.append(Unit(number: unit, words: text.words.map(\.letters)))
        let links = NameLinks(arabic, text, common: common)
        let mentions = known.mentions(in: arabic.article)
        for run in links.runs {
            // A part of a name that the glossary has is no name of its own.
            let place = arabic.range(run.arabic)
            if mentions.contains(where: { $0.count > place.count && $0.clamped(to: place) == place }) { continue }
            let name = text.text(run.other)
            let form = arabic.text(run.arabic, withoutPrefixOf: run.prefix)
            let key = Array(NameWords.folded(form))
            var sighting = found[name, default: [:]][key] ?? Sighting()
            sighting.spellings[form, default: 0] += 1
            if sighting.units.last != unit { sighting.units.append(unit) }
            sighting.odds = max(sighting.odds, CrossScriptSimilarity().logOdds(form, name))
            found[name, default: [:]][key] = sighting
        }
    }

    /// The names that were found, the likeliest of the most frequent first.
    ///
    /// The probability of a form weighs its sound and how many of the units that hold the name hold a form of it.
    public func names() -> [MinedName] {
        var places: [[UInt16]: [Int]] = [:]
        for (number, unit) in units.enumerated() {
            for word in Set(unit.words) { places[word, default: []].append(number) }
        }
        return found.map { name, sightings in
            let words = NameWords.words(of: name)
            let holders = (places[words.first ?? []] ?? []).filter { Self.holds(units[$0].words, words) }.count
            let met = Set(sightings.values.flatMap(\.units)).count
            let support = logarithm((Double(met) + 0.5) / (Double(max(0, holders - met)) + 0.5))
            let forms = sightings.values.map { sighting -> MinedName.Form in
                // Of spellings that differ in what means nothing, the most frequent.
                let text = sighting.spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }!.key
                return MinedName.Form(
                    text: text, count: sighting.spellings.values.reduce(0, +), units: sighting.units,
                    probability: 1 / (1 + exponential(-(sighting.odds + support))),
                    entries: known.entries(arabic: text))
            }.sorted { ($1.count, $1.probability, $0.text) < ($0.count, $0.probability, $1.text) }
            return MinedName(name: name, forms: forms, holders: holders, entries: known.entries(other: name))
        }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }

    private static func holds(_ words: [[UInt16]], _ name: [[UInt16]]) -> Bool {
        guard words.count >= name.count else { return false }
        return (0...(words.count - name.count)).contains { words[$0..<($0 + name.count)].elementsEqual(name) }
    }
}

/// A name of one language and the Arabic forms it was found beside.
public struct MinedName: Sendable {
    public struct Form: Sendable {
        public var text: String
        /// How often it was met as this name.
        public var count: Int
        /// The units it was met in.
        public var units: [Int]
        /// How likely it is the same name, from 0 to 1.
        public var probability: Double
        /// The glossary's entries with this Arabic name.
        public var entries: Set<String>
    }

    public var name: String
    /// The Arabic forms, the most frequent first.
    public var forms: [Form]
    /// How many units hold the name at all.
    public var holders: Int
    /// The glossary's entries with this name.
    public var entries: Set<String>

    public var count: Int { forms.map(\.count).reduce(0, +) }

    /// The forms that no entry of this name has.
    public var newForms: [Form] { forms.filter { $0.entries.isDisjoint(with: entries) } }
}

/// The names of a glossary, by what they are in two languages.
private struct KnownNames {
    private let matcher: Matcher
    private var others: [[[UInt16]]: Set<String>] = [:]

    init(_ glossary: Glossary, other: AlignmentLanguage) {
        matcher = Matcher(TermIndex(glossary, language: AlignmentLanguage.arabic.rawValue))
        for entry in glossary.entries {
            for term in entry.section(other.rawValue)?.terms ?? [] {
                others[NameWords.words(of: term.text), default: []].insert(entry.id)
            }
        }
    }

    func mentions(in article: Article) -> [Range<Int>] { matcher.mentions(in: article).map(\.range) }

    func entries(other name: String) -> Set<String> { others[NameWords.words(of: name)] ?? [] }

    /// The entries whose name the whole of a text is.
    func entries(arabic text: String) -> Set<String> {
        let article = Article(text)
        guard let mention = matcher.mentions(in: article).first, mention.proclitics.lowerBound == 0,
            mention.range.upperBound == article.bytes.count
        else { return [] }
        return Set(matcher.index.forms(of: mention).map { matcher.index.entries[matcher.index.forms[$0].entry].id })
    }
}
