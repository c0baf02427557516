import Rasm

/// What can be wrong with the names and numbers of a translation.
public enum BilingualRule: String, ValidationRule {
    case missingName = "missing-name"
    case addedName = "added-name"
    case wrongName = "wrong-name"
    case deprecatedTranslation = "deprecated-translation"
    case differentNumbers = "different-numbers"

    public var summary: String {
        switch self {
        case .missingName: "a name of the source has no form of its own in the target"
        case .addedName: "the target names somebody the source does not name"
        case .wrongName: "the target names somebody else than the source"
        case .deprecatedTranslation: "a name of the target is written in a way the glossary replaces"
        case .differentNumbers: "a number of the source stands in the target as another one"
        }
    }

    public var defaultSeverity: Severity {
        switch self {
        case .missingName, .addedName: .warning
        default: .error
        }
    }
}
