import Rasm

/// What a schema cannot say of a termbase (ISO 30042:2008 for version 2, ISO 30042:2019 for version 3, and the dialects of tbxinfo.net).
public enum TBXRule: String, ValidationRule {
    case notWellFormed = "tbx-not-well-formed"
    case entity = "tbx-entity"
    case grammar = "tbx-grammar"
    case encoding = "tbx-encoding"
    case dialect = "tbx-dialect"
    case constraints = "tbx-constraints"
    case style = "tbx-style"
    case category = "tbx-category"
    case level = "tbx-level"
    case value = "tbx-value"
    case vendorValue = "tbx-vendor-value"
    case formerName = "tbx-former-name"
    case date = "tbx-date"
    case duplicateID = "tbx-duplicate-id"
    case target = "tbx-target"
    case languageForm = "tbx-language"
    case repeatedLanguage = "tbx-repeated-language"
    case noTerm = "tbx-no-term"
    case emptyTerm = "tbx-empty-term"
    case inlineCodes = "tbx-inline-codes"

    public var summary: String {
        switch self {
        case .notWellFormed: "the XML is broken here: most tools lose the whole file"
        case .entity: "an entity that holds more than text, or lies in another file: it is not put in (XML 1.0, 4.4)"
        case .grammar:
            "an element or attribute that the core of TBX does not have here, or one that is missing (core structure)"
        case .encoding: "the file is not in the encoding it declares"
        case .dialect:
            "a dialect that is not public: which data categories it has is not known (ISO 30042:2019, dialects)"
        case .constraints:
            "a constraint file (XCS) that is not known: which data categories it allows is not checked (ISO 30042:2008, XCS)"
        case .style: "elements of DCA style in a file of DCT style, or the other way round (ISO 30042:2019, styles)"
        case .category: "a data category that the dialect does not have (dialect definition)"
        case .level: "a data category at a level where the dialect does not have it (dialect definition, levels)"
        case .value: "a value that the data category does not have (dialect definition, picklists)"
        case .vendorValue:
            "a value that one tool has for itself, and other tools do not know (dialect definition, picklists)"
        case .formerName: "a data category or value by the name it had in drafts of the dialect (dialect definition)"
        case .date: "a date is not written YYYY-MM-DD (core structure, date)"
        case .duplicateID: "an id that stands twice in the file (core structure, id)"
        case .target:
            "a target that names no id of the file, or is no address where it must be one (core structure, target)"
        case .languageForm: "a language is no BCP 47 tag (core structure, xml:lang)"
        case .repeatedLanguage:
            "a language stands twice in one entry: some tools read the first, some the last (langSet, langSec)"
        case .noTerm: "a language or term section without a term (core structure, tig, termSec)"
        case .emptyTerm: "an empty term (core structure, term)"
        case .inlineCodes:
            "the start of an inline code is missing, or isolated says otherwise (ISO 30042:2019, sc and ec)"
        }
    }

    public var defaultSeverity: Severity {
        switch self {
        // The DTD of version 2 takes any date, and files of its time have many.
        case .dialect, .constraints, .vendorValue, .formerName, .date, .repeatedLanguage: .warning
        default: .error
        }
    }
}
