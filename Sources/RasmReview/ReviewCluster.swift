/// Spellings that discovery holds to be one name, for an editor to judge.
public struct ReviewCluster: Sendable, Codable {
    /// A spelling that stands in the articles.
    public struct Member: Sendable, Codable {
        public var spelling: String
        /// How often it stands there, and in how many articles.
        public var count: Int
        public var articles: Int
        public var probability: Double
        public var contexts: [Context]

        public init(spelling: String, count: Int, articles: Int, probability: Double, contexts: [Context]) {
            self.spelling = spelling
            self.count = count
            self.articles = articles
            self.probability = probability
            self.contexts = contexts
        }
    }

    /// A line of the concordance.
    public struct Context: Sendable, Codable {
        public var file: String
        public var line: Int
        public var before: String
        public var name: String
        public var after: String

        public init(file: String, line: Int, before: String, name: String, after: String) {
            self.file = file
            self.line = line
            self.before = before
            self.name = name
            self.after = after
        }
    }

    /// Stays the same as long as the entry and the first spelling do.
    public var id: String
    /// The entry that the spellings may be of; nil for names among themselves.
    public var entry: String?
    /// The name of the entry that they are near, as the glossary writes it; without an entry, the most frequent spelling.
    public var name: String
    /// That entry's whole name in the language of the articles, where it is known.
    public var fullName: String?
    /// That entry's name in English.
    public var english: String?
    public var probability: Double
    /// What speaks for it, in words.
    public var reason: String
    public var members: [Member]

    public init(
        id: String, entry: String?, name: String, fullName: String? = nil, english: String?, probability: Double,
        reason: String, members: [Member]
    ) {
        self.id = id
        self.entry = entry
        self.name = name
        self.fullName = fullName
        self.english = english
        self.probability = probability
        self.reason = reason
        self.members = members
    }
}
