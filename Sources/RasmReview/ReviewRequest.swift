import RasmExchange

/// What the page asks to be written down: a judgement of one cluster.
public struct ReviewRequest: Sendable, Codable {
    public var cluster: String
    public var decision: String
    /// Members that belong to something else, or are no names.
    public var excluded: [String]?
    /// Whether accepted spellings are admitted, rather than rewritten.
    public var isAdmitted: Bool?
    /// Of a new entry: how it is written, its id, its English name, what it is.
    public var canonical: String?
    public var entry: String?
    public var english: String?
    public var kind: String?

    public init(cluster: String, decision: Judgement.Decision, excluded: [String] = []) {
        self.cluster = cluster
        self.decision = decision.rawValue
        self.excluded = excluded
    }
}

/// Why a judgement was not written down; nothing has changed then.
public struct ReviewProblem: Error, Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// The page asked for something that cannot be.
        case request
        /// Somebody else has judged the cluster, or changed the glossary.
        case conflict
        /// Somebody else writes the files, all the time that was waited.
        case unwritten
        /// The glossary could not be read, or the files not be written.
        case failure
    }

    public var kind: Kind
    public var message: String

    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
