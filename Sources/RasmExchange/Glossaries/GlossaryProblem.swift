import Rasm

/// Something wrong with a glossary, and where.
///
/// ```
/// glossary/people.yaml:12:5: error: unknown key «shrot»; did you mean «short»? [unknown-key]
/// ```
/// Every name quoted in a message stands in «», so that a terminal can isolate it.
public struct GlossaryProblem: Sendable, Hashable, CustomStringConvertible {
    /// The rule it breaks: a raw value of ``GlossaryRule``.
    public var rule: String
    public var severity: Severity
    /// Where to look. Line 0 stands for the file as a whole: one that is missing, say.
    public var place: SourcePlace
    /// What is wrong and what to do, in words for an editor.
    public var message: String

    public init(rule: String, severity: Severity, place: SourcePlace, message: String) {
        self.rule = rule
        self.severity = severity
        self.place = place
        self.message = message
    }

    init(_ rule: GlossaryRule, _ severity: Severity = .error, at place: SourcePlace, _ message: String) {
        self.init(rule: rule.rawValue, severity: severity, place: place, message: message)
    }

    public var description: String {
        let location = place.line > 0 ? place.description : place.file
        return "\(location): \(severity): \(message) [\(rule)]"
    }
}

/// Why a glossary could not be read: every problem found, not the first alone.
public struct GlossaryErrors: Error, Sendable, Hashable, CustomStringConvertible {
    /// At least one, by file and line.
    public let problems: [GlossaryProblem]

    init(_ problems: [GlossaryProblem]) {
        precondition(!problems.isEmpty, "an error says what is wrong")
        self.problems = problems
    }

    /// One line a problem.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
