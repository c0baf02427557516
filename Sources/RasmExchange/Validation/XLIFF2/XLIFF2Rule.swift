import Rasm

/// What a schema cannot say of an XLIFF 2 file ("XLIFF Version 2.1", OASIS Standard, 2018-02-13).
public enum XLIFF2Rule: String, ValidationRule {
    case notWellFormed = "xliff-not-well-formed"
    case entity = "xliff-entity"
    case grammar = "xliff-grammar"
    case encoding = "xliff-encoding"
    case duplicateID = "xliff-duplicate-id"
    case languageForm = "xliff-language"
    case otherLanguage = "xliff-other-language"
    case targetLanguage = "xliff-target-language"
    case space = "xliff-space"
    case skeleton = "xliff-skeleton"
    case noSegment = "xliff-no-segment"
    case order = "xliff-order"
    case state = "xliff-state"
    case subType = "xliff-sub-type"
    case codePairs = "xliff-code-pairs"
    case isolated = "xliff-isolated"
    case codeHints = "xliff-code-hints"
    case codeSequence = "xliff-code-sequence"
    case missingCode = "xliff-missing-code"
    case copyOf = "xliff-copy-of"
    case data = "xliff-data"
    case subFlows = "xliff-sub-flows"
    case annotation = "xliff-annotation"
    case reference = "xliff-reference"
    case codePoint = "xliff-code-point"
    case glossary = "xliff-glossary"
    case candidate = "xliff-candidate"
    case formatStyle = "xliff-format-style"
    case resource = "xliff-resource"
    case resourceLink = "xliff-resource-link"
    case size = "xliff-size"
    case validation = "xliff-validation"
    case changeTrack = "xliff-change-track"
    case its = "xliff-its"

    public var summary: String {
        switch self {
        case .notWellFormed: "the XML is broken here: most tools lose the whole file"
        case .entity: "an entity that holds more than text, or lies in another file: it is not put in (XML 1.0, 4.4)"
        case .grammar: "an element or attribute that XLIFF does not have here, or one that is missing (4.2, 4.3, 5)"
        case .encoding: "the file is not in the encoding it declares"
        case .duplicateID: "an id that stands twice where it must be unique (4.3.1.21)"
        case .languageForm: "a language is no BCP 47 tag"
        case .otherLanguage: "a source is not in srcLang, or a target not in trgLang (4.2.2.12, 4.2.2.13)"
        case .targetLanguage: "there are targets, but no trgLang (4.2.2.1)"
        case .space: "source and target treat white space differently (4.3.2.2)"
        case .skeleton: "a skeleton is either empty with href, or has content and no href (4.2.2.3)"
        case .noSegment: "a unit has no segment (4.2.2.5)"
        case .order: "two targets claim one place, or a place that is not there (4.3.1.24)"
        case .state: "subState without state, or a state that needs a target (4.3.1.31, 4.3.1.35)"
        case .subType: "subType without its type (4.3.1.36)"
        case .codePairs:
            "the start or the end of a code or annotation is missing, or they are in the wrong order (4.2.3)"
        case .isolated: "isolated, id and startRef contradict one another (4.2.3.4, 4.2.3.5)"
        case .codeHints: "start and end of a code, or its hints, contradict one another (4.2.3.5, 4.7.3)"
        case .codeSequence: "codes that must keep their order have no first one, or another order in the target (4.7.3)"
        case .missingCode: "a code that may not be deleted is not in the target (4.7.3)"
        case .copyOf: "a copy of a code that is not there, may not be copied, or has data of its own (4.3.1.5)"
        case .data: "a reference to original data that the unit does not hold (4.3.1.6 and following)"
        case .subFlows: "subFlows names no unit of the file (4.3.1.32)"
        case .annotation: "an annotation without what its type asks for (4.7.4)"
        case .reference: "a reference that is malformed or leads nowhere (3)"
        case .codePoint: "cp stands for a character that XML can carry, or for none (4.2.3.1)"
        case .glossary: "glossary module: ids or references are wrong (5.2)"
        case .candidate: "translation candidates module: ids, types or references are wrong (5.1)"
        case .formatStyle: "format style module: subFs without fs, or on an end that is not isolated (5.3)"
        case .resource: "resource data module: ids, references, content or languages are wrong (5.5)"
        case .resourceLink:
            "resource data module: an item that is not in this file, or a target in a language of its own (5.5)"
        case .size: "size restriction module: a value, a reference or a place is wrong (5.7)"
        case .validation: "validation module: a rule asks for nothing, or for too much (5.8)"
        case .changeTrack: "change tracking: what is said to have changed is not there (5.6)"
        case .its: "ITS module: attributes that exclude one another, or without what they need (5.9)"
        }
    }

    public var defaultSeverity: Severity {
        switch self {
        // The committee's own valid files have such links.
        case .resourceLink: .warning
        default: .error
        }
    }
}

/// The namespaces of XLIFF 2 and its modules (5.x.2 of the specification).
enum XLIFF2Namespace {
    static let core = "urn:oasis:names:tc:xliff:document:2.0"
    static let matches = "urn:oasis:names:tc:xliff:matches:2.0"
    static let glossary = "urn:oasis:names:tc:xliff:glossary:2.0"
    static let formatStyle = "urn:oasis:names:tc:xliff:fs:2.0"
    static let metadata = "urn:oasis:names:tc:xliff:metadata:2.0"
    static let resource = "urn:oasis:names:tc:xliff:resourcedata:2.0"
    static let changeTrack: Set = [
        "urn:oasis:names:tc:xliff:changetracking:2.0", "urn:oasis:names:tc:xliff:changetracking:2.1",
    ]
    static let size = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
    static let validation = "urn:oasis:names:tc:xliff:validation:2.0"
    static let its = "http://www.w3.org/2005/11/its"
    static let itsModule = "urn:oasis:names:tc:xliff:itsm:2.1"

    /// Those whose ids the specification gives rules of their own.
    static let modules = changeTrack.union([
        core, matches, glossary, formatStyle, metadata, resource, size, validation, its, itsModule,
    ])
}
