/// The compiled ``NameWords``: which words beside a short form make it somebody else's.
struct NameGuards: Sendable {
    private var before: Set<Int> = []
    private var after: Set<Int> = []
    /// Multi-word continuations by their first word.
    private var phrasesAfter: [Int: [[Int]]] = [:]
    private var suffixesAfter: [[UInt16]] = []
    private var ordinary: Set<Int> = []
    private var generations: Set<Int> = []
    private var accusatives: Set<Int> = []

    init() {}

    init(_ nameWords: NameWords, words: inout WordTable) {
        var nameWords = nameWords
        nameWords.merge(.common)
        generations = words.intern(firstWordsOf: nameWords.generations.map(\.text))
        accusatives = words.intern(firstWordsOf: AccusativeNouns.words)
        ordinary = words.intern(firstWordsOf: nameWords.ordinary.map(\.text))
        for word in nameWords.before {
            guard let last = Phrase(word.text).folded.last else { continue }
            before.insert(words.intern(last))
        }
        for word in nameWords.after {
            let folded = Phrase(word.text).folded
            guard let first = folded.first else { continue }
            if word.text.hasPrefix("*") {
                suffixesAfter.append(first)
            } else if folded.count == 1 {
                after.insert(words.intern(first))
            } else {
                phrasesAfter[words.intern(first), default: []].append(folded.dropFirst().map { words.intern($0) })
            }
        }
    }

    /// Whether a word is known to be one by itself, so that no letter of it is a proclitic: أكيم is not أ + كيم, كسرت not ك + سرت.
    func isWhole(_ word: Int) -> Bool {
        word != 0 && (ordinary.contains(word) || before.contains(word) || after.contains(word))
    }

    func isGeneration(_ word: Int) -> Bool {
        word != 0 && generations.contains(word)
    }

    func isAccusativeNoun(_ word: Int) -> Bool {
        word != 0 && accusatives.contains(word)
    }

    func isGivenName(_ word: Int) -> Bool {
        word != 0 && before.contains(word)
    }

    /// Whether the words that follow a short form continue it to somebody else's name.
    /// - Parameters:
    ///   - letters: the folded letters of the next word.
    ///   - word: the number of a following word, by its distance from 0 on; nil past the end of the name's reach.
    func continues(letters: ArraySlice<UInt16>, word: (Int) -> Int?) -> Bool {
        guard let first = word(0) else { return false }
        if first != 0, after.contains(first) { return true }
        if suffixesAfter.contains(where: { letters.count > $0.count && letters.suffix($0.count).elementsEqual($0) }) {
            return true
        }
        guard first != 0, let phrases = phrasesAfter[first] else { return false }
        return phrases.contains { phrase in
            phrase.enumerated().allSatisfy { word($0.offset + 1) == $0.element }
        }
    }
}
