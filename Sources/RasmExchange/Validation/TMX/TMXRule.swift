import Rasm

/// What a schema cannot say of a translation memory (TMX 1.4b Specification, LISA OSCAR 2005-04-26).
public enum TMXRule: String, ValidationRule {
    case notWellFormed = "tmx-not-well-formed"
    case entity = "tmx-entity"
    case grammar = "tmx-grammar"
    case encoding = "tmx-encoding"
    case duplicateID = "tmx-duplicate-tuid"
    case sourceMissing = "tmx-source-variant"
    case oneVariant = "tmx-one-variant"
    case repeatedLanguage = "tmx-repeated-language"
    case languageForm = "tmx-language"
    case codePairs = "tmx-code-pairs"
    case codeNumbers = "tmx-code-numbers"
    case date = "tmx-date"
    case number = "tmx-number"

    public var summary: String {
        switch self {
        case .notWellFormed: "the XML is broken here: most tools lose the whole file"
        case .entity: "an entity that holds more than text, or lies in another file: it is not put in (XML 1.0, 4.4)"
        case .grammar: "an element or attribute that TMX does not have here, or one that is missing"
        case .encoding: "the file is not in the encoding it declares"
        case .duplicateID: "two units have one tuid"
        case .sourceMissing: "a unit has no variant in the source language of the header"
        case .oneVariant: "a unit has one variant: there is nothing to translate to"
        case .repeatedLanguage: "two variants of a unit are in one language: some tools read the first, some the last"
        case .languageForm: "a language is no BCP 47 tag: ar_SA matches nothing"
        case .codePairs: "a bpt without its ept, or the other way round"
        case .codeNumbers: "codes with the same x are not in all variants"
        case .date: "a date is none, or not written YYYYMMDDThhmmssZ"
        case .number: "usagecount is no number"
        }
    }

    public var defaultSeverity: Severity {
        switch self {
        case .oneVariant, .repeatedLanguage, .codeNumbers, .number: .warning
        default: .error
        }
    }
}
