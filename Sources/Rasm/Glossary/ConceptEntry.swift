/// One real-world thing and its names in all languages (ISO 30042 *concept entry*).
public struct ConceptEntry: Sendable {
    /// The name the entry has for good.
    public var id: String
    public var kind: EntryKind
    /// The Wikidata item, `Q…`.
    public var wikidata: String?
    public var note: String?
    public var sections: [LanguageSection]
    public var tests: [SelfTest]
    /// Where the entry was read from.
    public var place: SourcePlace?

    public init(
        id: String, kind: EntryKind, wikidata: String? = nil, note: String? = nil, sections: [LanguageSection] = [],
        tests: [SelfTest] = [], place: SourcePlace? = nil
    ) {
        self.id = id
        self.kind = kind
        self.wikidata = wikidata
        self.note = note
        self.sections = sections
        self.tests = tests
        self.place = place
    }

    /// The section of a language (BCP 47 tag, compared as it is written).
    public func section(_ language: String) -> LanguageSection? {
        sections.first { $0.language == language }
    }

    /// The preferred term of a language and type.
    public func preferred(_ language: String, _ type: TermType = .fullForm) -> Term? {
        section(language)?.preferred(type)
    }
}

/// What kind of thing an entry is.
public enum EntryKind: String, Sendable, Hashable, CaseIterable {
    case person, country, city, town, region, place, organisation, media, language, month, weapon, product, event,
        vehicle, work
    /// Of unknown kind: glossaries from elsewhere seldom say.
    case other

    /// Whether a given name before a mention makes it another bearer's name: «ميلانيا ترامب», «جورج واشنطن», «ويليام رويتر».
    var canBeFamilyName: Bool {
        switch self {
        case .person, .city, .town, .place, .organisation, .media, .weapon, .product, .vehicle, .work, .other: true
        case .country, .region, .language, .month, .event: false
        }
    }

    /// A land after a given name is more often what he did something to («زار جاك فرنسا») than his name.
    var isLand: Bool { self == .country || self == .region }
}
