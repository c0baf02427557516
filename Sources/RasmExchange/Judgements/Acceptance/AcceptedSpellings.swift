import Rasm

/// What an editor accepts: other spellings of a name of an entry, and places where they stand.
public struct AcceptedSpellings: Sendable {
    /// A place where a spelling stands: the word, and the text around it.
    public struct Context: Sendable {
        public var spelling: String
        public var before: String
        /// The word as it stands there, with its proclitics.
        public var name: String
        public var after: String

        public init(spelling: String, before: String, name: String, after: String) {
            self.spelling = spelling
            self.before = before
            self.name = name
            self.after = after
        }
    }

    public var entry: String
    /// The name, or the word of a name, that they are spellings of.
    public var name: String
    public var spellings: [String]
    public var language: String
    /// Deprecated, to be rewritten; or admitted, to be left as they are.
    public var status: AdministrativeStatus
    public var contexts: [Context]

    public init(
        entry: String, name: String, spellings: [String], language: String = "ar",
        status: AdministrativeStatus = .deprecated, contexts: [Context] = []
    ) {
        self.entry = entry
        self.name = name
        self.spellings = spellings
        self.language = language
        self.status = status
        self.contexts = contexts
    }
}
