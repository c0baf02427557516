/// The names of a house: concept entries, the spellings they share, and the words that guard short forms.
public struct Glossary: Sendable {
    public var entries: [ConceptEntry]
    /// Rows every name inherits.
    public var spellings: [SpellingRow]
    public var nameWords: NameWords

    public init(entries: [ConceptEntry] = [], spellings: [SpellingRow] = [], nameWords: NameWords = NameWords()) {
        self.entries = entries
        self.spellings = spellings
        self.nameWords = nameWords
    }

    /// Adds what another file of the same glossary holds.
    public mutating func merge(_ other: Glossary) {
        // The first of several is taken as it is: copying a million entries counts ten owners of each.
        if entries.isEmpty { entries = other.entries } else { entries += other.entries }
        spellings += other.spellings
        nameWords.merge(other.nameWords)
    }
}

/// Words that are part of people's names though of no entry here: a short form beside one is somebody else's.
public struct NameWords: Sendable {
    /// Given names: «ميلانيا ترامب» is not Donald Trump.
    public var before: [NameWord]
    /// Words that continue a name: «كيم كارداشيان» is not Kim Jong Un. A leading `*` stands for any letters.
    public var after: [NameWord]
    /// Ordinary words that look like a proclitic and a name: كسرت is not ك + سرت. They are never cut.
    public var ordinary: [NameWord]

    /// Words that make another person even of a full name: دونالد ترامب الابن.
    public var generations: [NameWord]

    public init(
        before: [NameWord] = [], after: [NameWord] = [], ordinary: [NameWord] = [], generations: [NameWord] = []
    ) {
        self.before = before
        self.after = after
        self.ordinary = ordinary
        self.generations = generations
    }

    mutating func merge(_ other: NameWords) {
        before += other.before
        after += other.after
        ordinary += other.ordinary
        generations += other.generations
    }
}

public struct NameWord: Sendable, Hashable {
    public var text: String
    public var place: SourcePlace?

    public init(_ text: String, place: SourcePlace? = nil) {
        self.text = text
        self.place = place
    }
}
