import Rasm

/// What an editor decided about spellings that discovery had found: one line of `judgements.jsonl`.
///
/// ```json
/// {"id":"6f3a…","date":"2026-11-21T13:40:05Z","judgement":"accept","entry":"sergei-shoigu","spellings":["شويجو"],"evidence":"0.97, 12 times in 5 articles: غ/ج"}
/// ```
public struct Judgement: Sendable, Hashable {
    public enum Decision: String, Sendable, CaseIterable {
        /// The spellings are names of the entry, and stand in the glossary from then on.
        case accept
        /// The spellings are of something the glossary had no entry of, and now has.
        case create
        /// The spellings are not of the entry, or no names: they are never asked about again.
        case reject
        /// Nobody can say yet: asked about again, after all others.
        case unsure
        /// An earlier judgement does not hold.
        case undo
    }

    /// What other lines call it: twelve hexadecimal digits.
    public var id: String
    /// The moment, ISO 8601 in UTC, to the second.
    public var date: String
    public var decision: Decision
    /// The entry of the glossary; nil for names that are judged among themselves.
    public var entry: String?
    public var spellings: [String]
    /// How the glossary is to write them: the name of an entry that was created.
    public var canonical: String?
    /// What spoke for it, in words.
    public var evidence: String
    /// The judgement that is undone.
    public var undoes: String?
    /// What it changed in files of the glossary, so that it can be undone.
    public var changes: [GlossaryChange] = []

    public init(
        id: String, date: String, decision: Decision, entry: String? = nil, spellings: [String] = [],
        canonical: String? = nil, evidence: String = "", undoes: String? = nil
    ) {
        self.id = id
        self.date = date
        self.decision = decision
        self.entry = entry
        self.spellings = spellings
        self.canonical = canonical
        self.evidence = evidence
        self.undoes = undoes
    }

    /// One line, with its end.
    public var line: String {
        var members: [(String, String)] = [
            ("id", quoted(id)), ("date", quoted(date)), ("judgement", quoted(decision.rawValue)),
        ]
        if let undoes { members.append(("undoes", quoted(undoes))) }
        if let entry { members.append(("entry", quoted(entry))) }
        if !spellings.isEmpty {
            members.append(("spellings", "[" + spellings.map(quoted).joined(separator: ",") + "]"))
        }
        if let canonical { members.append(("canonical", quoted(canonical))) }
        if !evidence.isEmpty { members.append(("evidence", quoted(evidence))) }
        if !changes.isEmpty {
            let objects = changes.map { change in
                "{" + change.members.map { "\"\($0)\":\(quoted($1))" }.joined(separator: ",") + "}"
            }
            members.append(("changes", "[" + objects.joined(separator: ",") + "]"))
        }
        return "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}\n"
    }

    private func quoted(_ text: String) -> String {
        // A JSON string can hold any text.
        "\"" + (Escaping.json.written(text, replacing: [], in: []) ?? "") + "\""
    }
}
