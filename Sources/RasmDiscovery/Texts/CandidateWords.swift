import Rasm

/// The words of a census that may be names, as they stand and without their proclitics.
struct CandidateWords {
    struct Word {
        var text: String
        var letters: [UInt8]
        /// The words of the census that are this one, with proclitics or without.
        var sources: [Int]
        var count: Int
        /// Whether the articles hold it without proclitics.
        var isAttestedBare: Bool
        /// Whether its letters follow each other as those of foreign names do, rather than as those of the articles' words.
        var isForeign: Bool
        /// The same beyond doubt: enough to show words that no known name speaks for.
        var isClearlyForeign: Bool
        /// Whether it fits a pattern that Arabic makes its words by.
        var hasPattern: Bool
        var neighbours: [(text: String, letters: [UInt8])]
        /// The words before it.
        var titles: [(text: String, letters: [UInt8])]
        /// Whether none of its sources has a proclitic.
        var isWhole: Bool
    }

    private(set) var list: [Word] = []
    private let census: WordCensus

    /// In nats, set by hand on the articles of corpus/.
    private static let clearly: Float = 4

    /// Names shorter than this are like too many words.
    private static let shortest = 4

    init(_ census: WordCensus, known: KnownNames) {
        self.census = census
        let letters = census.words.map { KnownNames.letters($0.text) }
        var bare: [[UInt8]: [Int]] = [:]
        for (number, word) in letters.enumerated() { bare[word, default: []].append(number) }
        let counts = bare.mapValues { $0.reduce(0) { $0 + census.words[$1].count } }
        // Whatever stands there once for twenty of the word is a slip, or somebody else's word.
        func isBeside(_ other: [UInt8], _ word: [UInt8]) -> Bool { (counts[other] ?? 0) * 20 > counts[word] ?? 0 }
        func family(of word: [UInt8]) -> Bool {
            let stem = Morphology.withoutArticle(word)
            let others = word == stem ? Morphology.withArticle.map { $0 + word } : [stem]
            return others.contains { isBeside($0, word) }
                || Morphology.endingsOfWords.contains { isBeside(stem + $0, word) }
        }
        // لرينجرز is رينجرز with a proclitic where that is the more frequent.
        func hasProclitic(_ word: [UInt8]) -> Bool {
            Morphology.proclitics.contains { proclitic in
                word.count >= proclitic.count + Self.shortest && word.starts(with: proclitic)
                    && (counts[Array(word.dropFirst(proclitic.count))] ?? 0) > counts[word] ?? 0
            }
        }
        // Names must not teach what words look like: only what is surely a word does.
        let ordinary = LetterModel(
            names: OrdinaryWords.all + letters.filter { !$0.isEmpty && (Morphology.looksNative($0) || family(of: $0)) })
        var numbers: [[UInt8]: Int] = [:]
        func add(_ word: [UInt8], source: Int, isWhole: Bool) {
            guard word.count >= Self.shortest, word.count <= 16, !known.words.contains(KnownNames.folded(word)),
                !OrdinaryWords.contain(word)
            else {
                return
            }
            if let number = numbers[word] {
                guard !list[number].sources.contains(source) else { return }
                list[number].sources.append(source)
                list[number].count += census.words[source].count
                list[number].isWhole = list[number].isWhole || isWhole
                list[number].neighbours += Self.neighbours(census.words[source], both: true)
                list[number].titles += Self.neighbours(census.words[source], both: false)
                return
            }
            // A word that takes the article and goes without, or takes endings, is a word of the language.
            let hasFamily = family(of: word)
            let foreignness =
                hasFamily || Morphology.looksNative(word)
                ? 0 : Self.foreignness(Morphology.withoutArticle(word), ordinary)
            numbers[word] = list.count
            list.append(
                Word(
                    text: text(word), letters: word, sources: [source], count: census.words[source].count,
                    isAttestedBare: isWhole || bare[word] != nil, isForeign: foreignness > 0,
                    isClearlyForeign: foreignness > Self.clearly,
                    hasPattern: WordPatterns.fit(KnownNames.folded(word)),
                    neighbours: Self.neighbours(census.words[source], both: true),
                    titles: Self.neighbours(census.words[source], both: false), isWhole: isWhole))
        }
        for (number, word) in letters.enumerated() {
            if OrdinaryWords.contain(word) { continue }
            add(word, source: number, isWhole: !hasProclitic(word))
            for proclitic in Morphology.proclitics where word.starts(with: proclitic) {
                let rest = Array(word.dropFirst(proclitic.count))
                add(rest, source: number, isWhole: false)
                // The article belongs to some names: وبالجارديان, للجارديان.
                if proclitic.count > 1, proclitic.last == Self.lam {
                    add(Self.article + rest, source: number, isWhole: false)
                }
            }
        }
    }

    private static let lam = SpellingAlphabet.code(0x0644)
    private static let article = [SpellingAlphabet.code(0x0627), lam]

    private static func neighbours(_ word: WordCensus.Word, both: Bool) -> [(text: String, letters: [UInt8])] {
        word.neighbours.flatMap { both ? [$0.before, $0.after] : [$0.before] }.filter { !$0.isEmpty }.map {
            ($0, KnownNames.folded(KnownNames.letters($0)))
        }
    }

    /// How much likelier the word is as a name than as a word of these articles, in nats.
    private static func foreignness(_ word: [UInt8], _ ordinary: LetterModel) -> Float {
        let names = SpellingModel.shipped.letters
        var sum: Float = 0
        var before: UInt8 = 0
        for letter in word + [0] {
            sum += ordinary[before, letter] - names[before, letter]
            before = letter
        }
        return sum
    }

    func spelling(_ word: Word, sources: [Int], probability: Double, reasons: [String]) -> Discovery.Spelling {
        let places = sources.flatMap { census.words[$0].places }.sorted {
            ($0.document, $0.text, $0.range.lowerBound) < ($1.document, $1.text, $1.range.lowerBound)
        }
        return Discovery.Spelling(
            text: word.text, count: sources.reduce(0) { $0 + census.words[$1].count },
            articles: Set(places.map(\.document)).count, probability: probability, reasons: reasons,
            places: Array(places.prefix(WordCensus.mostPlaces)))
    }
}

private func text(_ letters: [UInt8]) -> String { letters.map(SpellingAlphabet.letter).joined() }
