import Rasm

/// What a schema cannot say of an XLIFF 1.2 file ("XLIFF 1.2 Specification", OASIS Standard, 2008-02-01); its clauses are named by element and attribute.
public enum XLIFF12Rule: String, ValidationRule {
    case notWellFormed = "xliff1-not-well-formed"
    case entity = "xliff1-entity"
    case grammar = "xliff1-grammar"
    case encoding = "xliff1-encoding"
    case namespace = "xliff1-namespace"
    case unknownAttribute = "xliff1-unknown-attribute"
    case languageForm = "xliff1-language"
    case otherLanguage = "xliff1-other-language"
    case languageVariant = "xliff1-language-variant"
    case targetLanguage = "xliff1-target-language"
    case duplicateID = "xliff1-duplicate-id"
    case groupName = "xliff1-group-name"
    case phase = "xliff1-phase"
    case tool = "xliff1-tool"
    case unitReference = "xliff1-unit-reference"
    case inlineID = "xliff1-inline-id"
    case codePairs = "xliff1-code-pairs"
    case missingCode = "xliff1-missing-code"
    case segments = "xliff1-segments"
    case missingSegment = "xliff1-missing-segment"
    case date = "xliff1-date"
    case size = "xliff1-size"

    public var summary: String {
        switch self {
        case .notWellFormed: "the XML is broken here: most tools lose the whole file"
        case .entity: "an entity that holds more than text, or lies in another file: it is not put in (XML 1.0, 4.4)"
        case .grammar:
            "an element, attribute or value that XLIFF 1.2 does not have here, or one that is missing (elements)"
        case .encoding: "the file is not in the encoding it declares"
        case .namespace: "the elements are not in the namespace of their version (xliff)"
        case .unknownAttribute:
            "an attribute without a namespace that XLIFF does not have on this element (attributes)"
        case .languageForm: "a language is no BCP 47 tag (source-language, target-language, xml:lang)"
        case .otherLanguage: "a source or target is in another language than its file says (source, target)"
        case .languageVariant: "a source or target names its language otherwise than its file (source, target)"
        case .targetLanguage: "there are targets, but the file names no target-language (file)"
        case .duplicateID: "an id or name that stands twice where it must be unique (id, phase-name, tool-id, uid)"
        case .groupName: "two context groups or count groups of a file have one name (name)"
        case .phase: "a phase-name that the header does not list (phase-name)"
        case .tool: "a tool-id that the header does not list (tool-id)"
        case .unitReference: "an xid that names no unit (xid)"
        case .inlineID: "one id stands for two different codes of a source or target (id)"
        case .codePairs: "the start or the end of a code is missing, or they are in the wrong order (bpt, ept, bx, ex)"
        case .missingCode: "a code of the source is not in the target, or the other way round (source, target)"
        case .segments:
            "segments with one mid, or a segment of a target that its seg-source does not have (seg-source, mid)"
        case .missingSegment: "a segment of seg-source that the target does not have (seg-source)"
        case .date: "a date is not written YYYY-MM-DDThh:mm:ssZ (date)"
        case .size:
            "a width, height or number of bytes is no number, or the least is more than the most (maxwidth, size-unit)"
        }
    }

    public var defaultSeverity: Severity {
        switch self {
        case .unknownAttribute, .languageVariant, .targetLanguage, .groupName, .inlineID, .missingCode,
            .missingSegment, .unitReference, .size:
            .warning
        default: .error
        }
    }
}

/// The namespaces of XLIFF 1.
enum XLIFF12Namespace {
    static let current = prefix + "1.2"
    /// Version 1.0 has none; some tools give it one like those of its successors.
    static let all = [current, prefix + "1.1", prefix + "1.0", ""]
    private static let prefix = "urn:oasis:names:tc:xliff:document:"

    /// The namespace that the elements of a version must be in, nil where that is free.
    static func of(version: String) -> String? {
        ["1.2", "1.1"].contains(version) ? prefix + version : nil
    }
}
