/// How else a word, or a run of words, inside names is spelled.
public struct SpellingRow: Sendable {
    /// The spelling the others are measured against.
    public var key: String
    public var spellings: [Spelling]
    public var place: SourcePlace?

    public init(key: String, spellings: [Spelling], place: SourcePlace? = nil) {
        self.key = key
        self.spellings = spellings
        self.place = place
    }
}

public struct Spelling: Sendable, Hashable {
    public var text: String
    public var status: AdministrativeStatus
    public var place: SourcePlace?

    public init(_ text: String, _ status: AdministrativeStatus = .deprecated, place: SourcePlace? = nil) {
        self.text = text
        self.status = status
        self.place = place
    }
}
