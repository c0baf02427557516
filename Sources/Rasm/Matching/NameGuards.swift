/// What a word is beside a name.
struct WordRoles: OptionSet, BitwiseCopyable, Sendable {
    /// Of this size so that ``KnownWord`` has no bytes that mean nothing.
    let rawValue: UInt32

    static let before = WordRoles(rawValue: 1)
    static let after = WordRoles(rawValue: 2)
    static let ordinary = WordRoles(rawValue: 4)
    static let generation = WordRoles(rawValue: 8)
    static let accusative = WordRoles(rawValue: 16)
    static let initial = WordRoles(rawValue: 32)
    static let personNoun = WordRoles(rawValue: 64)
    /// A word by itself, so that no letter of it is a proclitic: أكيم is not أ + كيم, كسرت not ك + سرت.
    static let whole: WordRoles = [.before, .after, .ordinary]

    var isWhole: Bool { !isDisjoint(with: .whole) }
}

/// What words are beside names, by themselves: of few bytes, since it is asked of several words around each name.
struct WordRoleTable: Sendable {
    fileprivate let words: WordTable
    /// Of the words that are anything, by ``WordKey/hash``: they are few, and nearly all words of a text are denied without a look at the large table of words.
    fileprivate let filter: HashFilter

    init(_ columns: IndexColumns, _ words: WordTable) {
        self.words = words
        filter = HashFilter(columns.column(.roleFilter))
    }
}

/// The compiled ``NameWords``: which words beside a short form make it somebody else's.
struct NameGuards: Sendable {
    /// By the number of a word.
    private let roles: Column<WordRoles>
    private let after: Continuations

    /// What makes of a short form somebody else's name beside single words, in one object (``IndexHolder``).
    private final class Continuations: Sendable {
        /// Those of several words by their first.
        let phrases: NumberedValues<[Int]>
        let suffixes: [[UInt16]]

        init(_ phrases: NumberedValues<[Int]>, suffixes: [[UInt16]]) {
            self.phrases = phrases
            self.suffixes = suffixes
        }
    }

    init(_ columns: IndexColumns, _ reader: inout RecordReader) {
        roles = columns.column(.roles)
        let suffixes = reader.list { $0.list { UInt16(truncatingIfNeeded: $0.number()) } }
        let phrases = reader.list { $0.list { $0.number() } }
        after = Continuations(
            NumberedValues(phrases.compactMap { phrase in phrase.first.map { ($0, Array(phrase.dropFirst())) } }),
            suffixes: suffixes)
    }

    private func roles(of word: Int) -> WordRoles { word < roles.count ? roles[word] : [] }

    /// Whether the words that follow a short form continue it to somebody else's name.
    /// - Parameters:
    ///   - letters: the folded letters of the next word.
    ///   - word: the number of a following word, by its distance from 0 on; nil past the end of the name's reach.
    func continues(letters: () -> [UInt16], word: (Int) -> Int?) -> Bool {
        guard let first = word(0) else { return false }
        if roles(of: first).contains(.after) { return true }
        if !after.suffixes.isEmpty, hasSuffixAfter(letters()) { return true }
        guard first != 0, !after.phrases.isEmpty else { return false }
        return after.phrases[first].contains { phrase in
            phrase.value.indices.allSatisfy { word($0 + 1) == phrase.value[$0] }
        }
    }

    private func hasSuffixAfter(_ letters: [UInt16]) -> Bool {
        after.suffixes.contains { letters.count > $0.count && letters.suffix($0.count).elementsEqual($0) }
    }
}

extension WordKey {
    @inline(__always)
    func roles(in table: WordRoleTable) -> WordRoles {
        table.filter.contains(hash) ? table.words.find(self).roles : []
    }
}

extension LetterWord {
    func roles(in table: WordRoleTable) -> WordRoles { table.words.find(letters).roles }
}
