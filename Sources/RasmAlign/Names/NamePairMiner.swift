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
    /// The words with a capital, small.
    private var capitals: Set<String> = []

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

        mutating func add(_ other: Sighting) {
            spellings.merge(other.spellings, uniquingKeysWith: +)
            units = Set(units + other.units).sorted()
            odds = max(odds, other.odds)
        }

        /// Of spellings that differ in what means nothing, the most frequent.
        var text: String { spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }!.key }
        var count: Int { spellings.values.reduce(0, +) }
    }

    /// The forms of one name, with what was found beside any of them.
    private struct Group {
        var names: [String]
        var head: String
        var isGuessed = false
        var sightings: [[UInt16]: Sighting]
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
        if other == .russian {
            for word in text.words where word.isCapital { capitals.insert(text.article.text(word.range).lowercased()) }
        }
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
    /// The probability of a form weighs its sound and how many of the units that hold the name hold a form of it. A family name by itself is the short form of
    /// the one name that ends in it.
    public func names() -> [MinedName] {
        var places: [[UInt16]: [Int]] = [:]
        for (number, unit) in units.enumerated() {
            for word in Set(unit.words) { places[word, default: []].append(number) }
        }
        func holders(_ name: String) -> [Int] {
            let words = NameWords.words(of: name)
            return (places[words.first ?? []] ?? []).filter { Self.holds(units[$0].words, words) }
        }
        let names = groups().map { group in
            let holding = Set(group.names.flatMap(holders)).count
            let met = Set(group.sightings.values.flatMap(\.units)).count
            let support = logarithm((Double(met) + 0.5) / (Double(max(0, holding - met)) + 0.5))
            let forms = group.sightings.values.map { sighting -> MinedName.Form in
                let text = sighting.text
                return MinedName.Form(
                    text: text, count: sighting.count, units: sighting.units,
                    probability: 1 / (1 + exponential(-(sighting.odds + support))),
                    entries: known.entries(arabic: text))
            }.sorted { ($1.count, $1.probability, $0.text) < ($0.count, $0.probability, $1.text) }
            let entries = Set(([group.head] + group.names).flatMap { known.entries(other: $0) })
            return MinedName(
                name: group.head, forms: forms, holders: holding, entries: entries,
                inflected: group.names.filter { $0 != group.head }.sorted(), isGuessed: group.isGuessed)
        }
        return ShortNames.joined(names, inflects: other == .russian).sorted {
            ($1.count, $0.name) < ($0.count, $1.name)
        }
    }

    /// The names, those of Russian in all their cases together.
    private func groups() -> [Group] {
        guard other == .russian else {
            return found.map { Group(names: [$0.key], head: $0.key, sightings: $0.value) }
        }
        var groups: [Group] = []
        /// The groups by the first letters of their names, in which forms must agree.
        var places: [String: [Int]] = [:]
        for (name, sightings) in found.sorted(by: { $0.key < $1.key }) {
            let key = String(name.lowercased().prefix(3))
            let place = places[key]?.first { place in
                groups[place].names.contains { RussianHeads.areForms($0, name) }
                    && sightings.keys.contains { groups[place].sightings[$0] != nil }
            }
            if let place {
                groups[place].names.append(name)
                for (form, sighting) in sightings {
                    groups[place].sightings[form, default: Sighting()].add(sighting)
                }
            } else {
                places[key, default: []].append(groups.count)
                groups.append(Group(names: [name], head: name, sightings: sightings))
            }
        }
        let heads = RussianHeads(seen: capitals)
        for place in groups.indices {
            let most = groups[place].sightings.values.max { ($0.count, $1.text) < ($1.count, $0.text) }!
            let head = heads.head(of: groups[place].names, arabic: most.text)
            (groups[place].head, groups[place].isGuessed) = (head.text, head.isGuessed)
        }
        return merged(groups)
    }

    /// Groups that turn out to have one head are one.
    private func merged(_ groups: [Group]) -> [Group] {
        var merged: [Group] = []
        var places: [String: Int] = [:]
        for group in groups {
            guard let place = places[group.head] else {
                places[group.head] = merged.count
                merged.append(group)
                continue
            }
            merged[place].names += group.names
            merged[place].isGuessed = merged[place].isGuessed && group.isGuessed
            for (form, sighting) in group.sightings { merged[place].sightings[form, default: Sighting()].add(sighting) }
        }
        return merged
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
    /// The name in other cases, as it was met.
    public var inflected: [String] = []
    /// Whether the name was met in no case that is surely the nominative.
    public var isGuessed = false
    /// The family name by itself, where it was met as well.
    public var short: Short?

    /// A name by itself that ends a longer one.
    public struct Short: Sendable {
        public var name: String
        public var forms: [Form]
        public var holders: Int
        public var inflected: [String]
    }

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
