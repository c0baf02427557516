import Rasm

/// What becomes of one name, or one entry, of a file that is imported.
public struct ImportItem: Sendable, Hashable {
    public enum Action: String, Sendable, CaseIterable {
        /// An entry that the glossary has not.
        case create
        /// A name, or a fact, that an entry has not.
        case update
        /// It is there already.
        case skip
        /// It cannot be added beside what the glossary, or the file itself, says.
        case conflict
    }

    /// A name as the glossary is to have it.
    public struct Name: Sendable, Hashable {
        public var language: String
        public var type: TermType
        public var status: AdministrativeStatus
        public var text: String
    }

    public var action: Action
    /// Where it stands in the file.
    public var place: SourcePlace
    /// The id of the entry it goes to, or that it meets; nil when that cannot be said.
    public var entry: String?
    /// What an entry that is created is; nil for the others.
    public var kind: EntryKind?
    /// The names it brings; of an entry that is created all, else one or none.
    public var names: [Name]
    /// Where the glossary says what it concerns: the entry it goes to, the term that is there already, or that is in conflict.
    public var glossary: SourcePlace?
    /// What kind of conflict it is.
    public var conflict: ImportConflict?
    /// What is done, or why not.
    public var message: String
}

/// Why something cannot be added.
public enum ImportConflict: String, Sendable, Hashable, CaseIterable {
    /// The name is another entry's.
    case ownedElsewhere = "owned-elsewhere"
    /// The names of two languages are of two entries.
    case languagesDisagree = "languages-disagree"
    /// Several entries have the names.
    case ambiguous = "ambiguous-entry"
    /// The glossary prefers another term.
    case preferredDiffers = "preferred-differs"
    /// The glossary, or the file itself, gives the term another status.
    case statusDiffers = "status-differs"
    /// The file prefers two terms.
    case twoPreferred = "two-preferred"
    /// A deprecated term would have nothing to become.
    case noPreferred = "no-preferred"
    /// The file gives another Wikidata item.
    case wikidataDiffers = "wikidata-differs"
    /// The file says that it is something else: a person, not a city.
    case kindDiffers = "kind-differs"
    /// With it the glossary would not be valid.
    case invalid
    /// The entry stands where nothing can be added.
    case unwritable
}
