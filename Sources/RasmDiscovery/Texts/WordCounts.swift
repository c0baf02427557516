import Rasm

/// How often each word stands in the articles, whatever vowel marks it has, and what that says of others.
struct WordCounts: Sendable {
    private var table: PackedLettersTable
    private var counts: [Int] = []

    init(_ census: WordCensus) {
        table = PackedLettersTable(expected: census.order.count)
        for number in census.order.lazy.map(Int.init) where census.words[number].count > 0 {
            guard let word = census.letters(number), !word.isEmpty else { continue }
            let (place, isNew) = table.insert(word)
            if isNew { counts.append(0) }
            counts[place] += census.words[number].count
        }
    }

    func holds(_ word: PackedLetters) -> Bool { table.number(of: word) != nil }

    private func count(_ word: PackedLetters?) -> Int { word.flatMap(table.number).map { counts[$0] } ?? 0 }

    /// Whatever stands there once for twenty of the word is a slip, or somebody else's word.
    private func isBeside(_ other: PackedLetters?, _ count: Int) -> Bool { self.count(other) * 20 > count }

    /// Whether the word stands there with the article and without, or with endings that names do not take.
    func hasFamily(_ word: PackedLetters) -> Bool {
        let count = count(word)
        let stem = Morphology.Packed.withoutArticle(word)
        if word != stem {
            if isBeside(stem, count) { return true }
        } else if Morphology.Packed.withArticle.contains(where: { isBeside($0.appending(word), count) }) {
            return true
        }
        return Morphology.Packed.endingsOfWords.contains { isBeside(stem.appending($0), count) }
    }

    /// لرينجرز is رينجرز with a proclitic where that is the more frequent.
    func hasProclitic(_ word: PackedLetters, shortest: Int) -> Bool {
        Morphology.Packed.proclitics.contains { proclitic in
            word.starts(with: proclitic) && word.count >= proclitic.count + shortest
                && count(word.dropFirst(proclitic.count)) > count(word)
        }
    }

    /// The words that are surely no names.
    func surelyWords() -> [[UInt8]] {
        (0..<table.count).map { table[$0] }.filter { Morphology.looksNative($0) || hasFamily($0) }.map(\.letters)
    }
}
