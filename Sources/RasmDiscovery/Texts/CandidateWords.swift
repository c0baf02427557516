import Rasm

/// The words of a census that may be names, as they stand and without their proclitics.
///
/// There may be millions of them, most of which are like no name: what speaks for one is looked for when somebody asks.
struct CandidateWords: Sendable {
    struct Word: Sendable {
        /// Whether none of its proclitics was taken off.
        var isWhole: Bool
        /// The last link of the words of the census that are this one.
        fileprivate var lastSource: Int32
    }

    /// A word of the census that is a candidate, and the link to the one before.
    private struct Source: Sendable {
        var word: UInt32
        var before: Int32
    }

    private var table: PackedLettersTable
    private(set) var list: [Word] = []
    private var sourceLinks: [Source] = []
    private let census: WordCensus
    private let counts: WordCounts
    private let known: KnownNames
    private let ordinary: LetterModel

    /// In nats, set by hand on the articles of corpus/.
    private static let clearly: Float = 4

    /// Names shorter than this are like too many words.
    private static let shortest = 4
    private static let longest = 16

    init(_ census: WordCensus, known: KnownNames) {
        self.census = census
        self.known = known
        let counts = WordCounts(census)
        self.counts = counts
        // Names must not teach what words look like: only what is surely a word does.
        ordinary = LetterModel(names: OrdinaryWords.all + counts.surelyWords())
        table = PackedLettersTable(expected: census.order.count)
        for number in census.order.lazy.map(Int.init) where census.words[number].count > 0 {
            guard let word = census.letters(number), !word.isEmpty else { continue }
            addWithCuts(word, source: number, known)
        }
    }

    private mutating func addWithCuts(_ word: PackedLetters, source: Int, _ known: KnownNames) {
        if OrdinaryWords.contain(word) { return }
        add(word, source: source, isWhole: !counts.hasProclitic(word, shortest: Self.shortest), known)
        for proclitic in Morphology.Packed.proclitics where word.starts(with: proclitic) {
            let rest = word.dropFirst(proclitic.count)
            add(rest, source: source, isWhole: false, known)
            // The article belongs to some names: وبالجارديان, للجارديان.
            if proclitic.count > 1, proclitic[proclitic.count - 1] == Morphology.lam,
                let name = Morphology.Packed.article.appending(rest)
            {
                add(name, source: source, isWhole: false, known)
            }
        }
    }

    private mutating func add(_ word: PackedLetters, source: Int, isWhole: Bool, _ known: KnownNames) {
        guard Self.shortest...Self.longest ~= word.count else { return }
        if let number = table.number(of: word) {
            guard sourceLinks[Int(list[number].lastSource)].word != UInt32(source) else { return }
            sourceLinks.append(Source(word: UInt32(source), before: list[number].lastSource))
            list[number].lastSource = Int32(sourceLinks.count - 1)
            if isWhole { list[number].isWhole = true }
            return
        }
        guard !known.contains(word), !OrdinaryWords.contain(word) else { return }
        _ = table.insert(word)
        sourceLinks.append(Source(word: UInt32(source), before: -1))
        list.append(Word(isWhole: isWhole, lastSource: Int32(sourceLinks.count - 1)))
    }

    // MARK: What speaks for a word

    func letters(_ number: Int) -> [UInt8] { table[number].letters }
    func text(_ number: Int) -> String { table[number].text }

    /// The words of the census that are this one, with proclitics or without, in order.
    func sources(_ number: Int) -> [Int] {
        var sources: [Int] = []
        var link = list[number].lastSource
        while link >= 0 {
            sources.append(Int(sourceLinks[Int(link)].word))
            link = sourceLinks[Int(link)].before
        }
        return sources.reversed()
    }

    /// The candidate that a word of the census is without its proclitics, if it is one.
    func whole(_ word: Int) -> Int? {
        guard let letters = census.letters(word), let number = table.number(of: letters), list[number].isWhole else {
            return nil
        }
        return number
    }

    /// The candidate that a word of the census is, with the longest proclitics taken off that leave one.
    func bare(_ word: Int) -> Int? {
        if let number = whole(word) { return number }
        guard let letters = census.letters(word) else { return nil }
        for proclitic in Morphology.Packed.proclitics where letters.starts(with: proclitic) {
            if let number = table.number(of: letters.dropFirst(proclitic.count)), list[number].isWhole { return number }
        }
        return nil
    }

    /// Whether a word of the census may be part of a name although it is too short to be one by itself: جين, كيم.
    func mayBePart(_ word: Int) -> Bool {
        guard let letters = census.letters(word), letters.count == Self.shortest - 1 else { return false }
        return !known.contains(letters) && !OrdinaryWords.contain(letters) && !counts.hasFamily(letters)
    }

    /// The letters of a word of the census.
    func lettersOfWord(_ word: Int) -> [UInt8] { census.letters(word)?.letters ?? [] }

    /// The words side by side that may be names.
    var sequences: WordSequences { census.sequences }

    /// How often it stands there.
    func count(_ number: Int) -> Int { sources(number).reduce(0) { $0 + census.words[$1].count } }

    /// Whether the articles hold it without proclitics.
    func isAttestedBare(_ number: Int) -> Bool { counts.holds(table[number]) }

    /// Whether its letters follow each other as those of foreign names do, rather than as those of the articles' words.
    func isForeign(_ number: Int) -> Bool { isForeign(number, by: 0) }

    /// The same beyond doubt: enough to show words that no known name speaks for.
    func isClearlyForeign(_ number: Int) -> Bool { isForeign(number, by: Self.clearly) }

    private func isForeign(_ number: Int, by least: Float) -> Bool {
        let word = table[number]
        // A word that takes the article and goes without, or takes endings, is a word of the language.
        return !Morphology.looksNative(word)
            && Self.foreignness(Morphology.Packed.withoutArticle(word), ordinary) > least && !counts.hasFamily(word)
    }

    /// Whether it fits a pattern that Arabic makes its words by.
    func hasPattern(_ number: Int) -> Bool { WordPatterns.fit(KnownNames.folded(letters(number))) }

    /// What stands beside it at its first places.
    func neighbours(_ number: Int) -> [(text: String, letters: [UInt8])] {
        neighbours(number) { [$0.before, $0.after] }
    }

    /// The words before it.
    func titles(_ number: Int) -> [(text: String, letters: [UInt8])] { neighbours(number) { [$0.before] } }

    private func neighbours(
        _ number: Int, _ wanted: ((before: Int?, after: Int?)) -> [Int?]
    ) -> [(text: String, letters: [UInt8])] {
        sources(number).flatMap { census.neighbours($0).flatMap(wanted) }.compactMap { word in
            word.map { (census.text($0), KnownNames.folded(KnownNames.letters(census.text($0)))) }
        }
    }

    /// How much likelier the word is as a name than as a word of these articles, in nats.
    private static func foreignness(_ word: PackedLetters, _ ordinary: LetterModel) -> Float {
        let names = SpellingModel.shipped.letters
        var sum: Float = 0
        var before: UInt8 = 0
        for place in 0...word.count {
            let letter = place < word.count ? word[place] : 0
            sum += ordinary[before, letter] - names[before, letter]
            before = letter
        }
        return sum
    }

    /// Some of the words, to be compared, and which they are.
    func vocabulary(of isWanted: (Int) -> Bool) -> (vocabulary: Vocabulary, names: [Int]) {
        var (vocabulary, names) = (Vocabulary(), [Int]())
        for number in list.indices where isWanted(number) {
            vocabulary.append(letters: letters(number))
            names.append(number)
        }
        return (vocabulary, names)
    }

    func spelling(_ number: Int, sources: [Int], probability: Double, reasons: [String]) -> Discovery.Spelling {
        let places = sources.flatMap(census.places).sorted { $0.isBefore($1) }
        return Discovery.Spelling(
            text: text(number), count: sources.reduce(0) { $0 + census.words[$1].count },
            articles: census.articles(ofAny: sources), probability: probability, reasons: reasons,
            places: Array(places.prefix(WordCensus.mostPlaces)))
    }
}
