import Rasm

/// Something wrong with a glossary or an exchange file, and where.
///
/// ```
/// glossary/people.yaml:12:5: error: unknown key «shrot»; did you mean «short»? [unknown-key]
/// ```
/// Every name quoted in a message stands in «», so that a terminal can isolate it.
public struct FileProblem: Sendable, Hashable, CustomStringConvertible {
    /// The id of the rule it breaks: of ``GlossaryRule`` or another ``ValidationRule``.
    public var rule: String
    public var severity: Severity
    /// Where to look. Line 0 stands for the file as a whole: one that is missing, say.
    public var place: SourcePlace
    /// What is wrong, in words for whoever has the file.
    public var message: String
    /// What to do about it, where that can be said.
    public var fix: String?

    public init(rule: String, severity: Severity, place: SourcePlace, message: String, fix: String? = nil) {
        self.rule = rule
        self.severity = severity
        self.place = place
        self.message = message
        self.fix = fix
    }

    public var description: String {
        let location = place.line > 0 ? place.description : place.file
        return "\(location): \(severity): \(words) [\(rule)]"
    }

    /// What is wrong, and what to do about it.
    public var words: String { fix.map { "\(message) (\($0))" } ?? message }
}

/// A rule that a file can break; each format has an enumeration of its own.
public protocol ValidationRule: Sendable, CaseIterable, RawRepresentable<String> {
    /// One line for a list of rules.
    var summary: String { get }
    var defaultSeverity: Severity { get }
}

extension ValidationRule {
    public var defaultSeverity: Severity { .error }
}
