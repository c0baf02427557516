/// The compiled ``NameWords``: which words beside a short form make it somebody else's.
struct NameGuards: Sendable {
    /// What a word is beside a name, by its number.
    private var roles: [Roles] = []

    private struct Roles: OptionSet {
        let rawValue: UInt8
        static let before = Roles(rawValue: 1)
        static let after = Roles(rawValue: 2)
        static let ordinary = Roles(rawValue: 4)
        static let generation = Roles(rawValue: 8)
        static let accusative = Roles(rawValue: 16)
        static let initial = Roles(rawValue: 32)
        static let personNoun = Roles(rawValue: 64)
        /// A word by itself, so that no letter of it is a proclitic.
        static let whole: Roles = [.before, .after, .ordinary]
    }

    /// Multi-word continuations by their first word.
    private var phrasesAfter: [Int: [[Int]]] = [:]
    private var suffixesAfter: [[UInt16]] = []

    init() {}

    init(_ nameWords: NameWords, words: inout WordTable) {
        var nameWords = nameWords
        nameWords.merge(.common)
        add(.generation, to: words.intern(firstWordsOf: nameWords.generations.map(\.text)))
        add(.accusative, to: words.intern(firstWordsOf: AccusativeNouns.words))
        add(.initial, to: words.intern(firstWordsOf: PersonRoles.initials))
        add(.personNoun, to: words.intern(firstWordsOf: PersonRoles.nouns))
        add(.ordinary, to: words.intern(firstWordsOf: nameWords.ordinary.map(\.text)))
        for word in nameWords.before {
            guard let last = Phrase(word.text).folded.last else { continue }
            add(.before, to: [words.intern(last)])
        }
        for word in nameWords.after {
            let folded = Phrase(word.text).folded
            guard let first = folded.first else { continue }
            if word.text.hasPrefix("*") {
                suffixesAfter.append(first)
            } else if folded.count == 1 {
                add(.after, to: [words.intern(first)])
            } else {
                phrasesAfter[words.intern(first), default: []].append(folded.dropFirst().map { words.intern($0) })
            }
        }
    }

    private mutating func add(_ role: Roles, to words: Set<Int>) {
        for word in words {
            while roles.count <= word { roles.append([]) }
            roles[word].insert(role)
        }
    }

    @inline(__always)
    private func roles(of word: Int) -> Roles { word < roles.count ? roles[word] : [] }

    /// Whether a word is known to be one by itself, so that no letter of it is a proclitic: أكيم is not أ + كيم, كسرت not ك + سرت.
    func isWhole(_ word: Int) -> Bool { !roles(of: word).isDisjoint(with: .whole) }

    func isGeneration(_ word: Int) -> Bool { roles(of: word).contains(.generation) }

    func isAccusativeNoun(_ word: Int) -> Bool { roles(of: word).contains(.accusative) }

    func isGivenName(_ word: Int) -> Bool { roles(of: word).contains(.before) }

    func isInitial(_ word: Int) -> Bool { roles(of: word).contains(.initial) }

    /// Whether a word is a noun that says what somebody is (``PersonRoles``).
    func isPersonNoun(_ word: Int) -> Bool { roles(of: word).contains(.personNoun) }

    /// Whether the words that follow a short form continue it to somebody else's name.
    /// - Parameters:
    ///   - letters: the folded letters of the next word.
    ///   - word: the number of a following word, by its distance from 0 on; nil past the end of the name's reach.
    func continues(letters: () -> [UInt16], word: (Int) -> Int?) -> Bool {
        guard let first = word(0) else { return false }
        if roles(of: first).contains(.after) { return true }
        if !suffixesAfter.isEmpty, hasSuffixAfter(letters()) { return true }
        guard first != 0, !phrasesAfter.isEmpty, let phrases = phrasesAfter[first] else { return false }
        return phrases.contains { phrase in
            phrase.enumerated().allSatisfy { word($0.offset + 1) == $0.element }
        }
    }

    private func hasSuffixAfter(_ letters: [UInt16]) -> Bool {
        suffixesAfter.contains { letters.count > $0.count && letters.suffix($0.count).elementsEqual($0) }
    }
}
