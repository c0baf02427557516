/// The names of an entry in one language (ISO 30042 *language section*).
public struct LanguageSection: Sendable {
    /// BCP 47 tag.
    public var language: String
    /// The parts of a person's name, in the order they are written.
    public var parts: [NamePart]
    public var terms: [Term]
    /// Spelling rows of this entry alone; a row here takes the place of the shared row with the same key.
    public var spellings: [SpellingRow]
    /// The shared short forms of which this entry is meant when the article does not say.
    public var defaultFor: [String]

    public init(
        language: String, parts: [NamePart] = [], terms: [Term] = [], spellings: [SpellingRow] = [],
        defaultFor: [String] = []
    ) {
        self.language = language
        self.parts = parts
        self.terms = terms
        self.spellings = spellings
        self.defaultFor = defaultFor
    }

    public func preferred(_ type: TermType) -> Term? {
        terms.preferredPlace(type).map { terms[$0] }
    }
}

extension [Term] {
    /// Where the preferred term of a type stands.
    func preferredPlace(_ type: TermType) -> Int? {
        indices.first { span[$0].type == type && span[$0].status == .preferred }
    }
}

/// One part of a person's name.
public struct NamePart: Sendable, Hashable {
    public enum Role: String, Sendable, CaseIterable {
        case given, middle, family, particle
    }

    public var role: Role
    public var text: String

    public init(_ role: Role, _ text: String) {
        self.role = role
        self.text = text
    }
}

/// One name of an entry in one language (ISO 30042 *term section*).
public struct Term: Sendable, Hashable {
    public var text: String
    public var type: TermType
    public var status: AdministrativeStatus
    /// Where this form is the usual one: ISO 3166 codes.
    public var regions: [String]
    public var evidence: Evidence
    /// Where the term was read from.
    public var place: SourcePlace?

    public init(
        _ text: String, _ type: TermType = .fullForm, _ status: AdministrativeStatus = .preferred,
        regions: [String] = [],
        evidence: Evidence = Evidence(), place: SourcePlace? = nil
    ) {
        self.text = text
        self.type = type
        self.status = status
        self.regions = regions
        self.evidence = evidence
        self.place = place
    }
}

/// What must, and must not, stand beside a homograph for it to be a mention.
public struct Evidence: Sendable, Hashable {
    /// Words, or `#day`, `#year`, `#month`, `#alone`; one of them must stand near. Empty, as `previous` and `next`: no evidence is needed.
    public var near: [String]
    /// Words of which none may stand near. Looked at before `near`.
    public var notNear: [String]
    /// Words of which one directly before the name is evidence as well. A ب, ك or ل by itself: written onto the name.
    public var previous: [String]
    /// Words of which one directly after the name is evidence as well.
    public var next: [String]
    /// Words that may not follow directly.
    public var notNext: [String]
    /// Words that may not stand directly before.
    public var notPrevious: [String]
    /// Whether the term must be written with these very letters, marks and tatweel aside: جدة is a city, جده his grandfather.
    public var isExact: Bool

    public init(
        near: [String] = [], previous: [String] = [], next: [String] = [], notNear: [String] = [],
        notNext: [String] = [], notPrevious: [String] = [], isExact: Bool = false
    ) {
        self.near = near
        self.previous = previous
        self.next = next
        self.notNear = notNear
        self.notNext = notNext
        self.notPrevious = notPrevious
        self.isExact = isExact
    }

    public var isEmpty: Bool {
        !isExact && near.isEmpty && notNear.isEmpty && previous.isEmpty && next.isEmpty && notNext.isEmpty
            && notPrevious.isEmpty
    }
}
