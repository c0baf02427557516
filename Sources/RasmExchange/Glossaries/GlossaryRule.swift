import Rasm

/// What can be wrong with a glossary. The first group stops the reader; the second is what ``GlossaryValidator`` looks for.
public enum GlossaryRule: String, ValidationRule, Hashable {
    case unreadable
    case encoding
    case empty
    case syntax
    case duplicateKey = "duplicate-key"
    case alias
    case depth
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongType = "wrong-type"
    case unknownValue = "unknown-value"
    case badTerm = "bad-term"
    case badSentence = "bad-sentence"
    case badRow = "bad-row"

    case duplicateID = "duplicate-id"
    case invalidID = "invalid-id"
    case invalidWikidata = "invalid-wikidata"
    case invalidRegion = "invalid-region"
    case invalidLanguage = "invalid-language"
    case twoPreferred = "two-preferred"
    case noPreferred = "no-preferred"
    case sharedFullForm = "shared-full-form"
    case sharedShortForm = "shared-short-form"
    case deprecatedIsPreferred = "deprecated-is-preferred"
    case spellingCycle = "spelling-cycle"
    case duplicateRow = "duplicate-row"
    case unreachableSpelling = "unreachable-spelling"
    case tooManySpellings = "too-many-spellings"
    case defaultForUnknown = "default-for-unknown"
    case shortName = "short-name"
    case decomposedName = "decomposed-name"
    case arabicComma = "arabic-comma"
    case failingTest = "failing-test"

    /// One line for a list of rules.
    public var summary: String {
        switch self {
        case .unreadable: "the file or folder is missing or cannot be read"
        case .encoding: "the file is not UTF-8 text"
        case .empty: "the file or folder holds no glossary"
        case .syntax: "the file is not well-formed YAML, XML or CSV"
        case .duplicateKey: "a key stands twice in one mapping"
        case .alias: "YAML anchors and aliases are not taken"
        case .depth: "the file is nested too deeply"
        case .unknownKey: "a key the format does not know"
        case .missingKey: "a key or column that must be there is not"
        case .wrongType: "a list, mapping or text stands where another is wanted"
        case .unknownValue: "a value the format does not know"
        case .badTerm: "a term is empty, or has space around it or a line break in it"
        case .badSentence: "the brackets of a self-test do not pair, or mark nothing"
        case .badRow: "a row of a table does not fit its header"
        case .duplicateID: "two entries have one id"
        case .invalidID: "an id has other characters than a-z, 0-9 and hyphens"
        case .invalidWikidata: "a Wikidata item is not Q and a number"
        case .invalidRegion: "a region is no ISO 3166 code"
        case .invalidLanguage: "a language is no BCP 47 tag"
        case .twoPreferred: "two preferred terms of one language and type"
        case .noPreferred: "a deprecated term has no preferred term to become"
        case .sharedFullForm: "a full form belongs to two entries"
        case .sharedShortForm: "a short form belongs to several entries and none is its default holder"
        case .deprecatedIsPreferred: "a deprecated form is another entry's preferred form"
        case .spellingCycle: "spelling rows lead back to where they began"
        case .duplicateRow: "two spelling rows have one key"
        case .unreachableSpelling:
            "a spelling that nothing can reach: folding makes it equal to another, or no name holds its key"
        case .tooManySpellings: "a term has more spellings than the index takes"
        case .defaultForUnknown: "default-for names a short form the entry has not, or that another entry holds"
        case .shortName: "a full form so short that it is found in ordinary words"
        case .decomposedName: "a name is written with combining marks where one character exists"
        case .arabicComma: "an Arabic comma inside a name or word: YAML lists are parted by the Latin comma"
        case .failingTest: "a self-test of an entry fails"
        }
    }

    public var defaultSeverity: Severity {
        switch self {
        case .sharedShortForm: .note
        case .shortName, .decomposedName, .arabicComma: .warning
        default: .error
        }
    }
}

extension FileProblem {
    /// - Parameter severity: where it differs from the rule's own: terms of others are judged more mildly, say.
    init(_ rule: GlossaryRule, _ severity: Severity? = nil, at place: SourcePlace, _ message: String) {
        self.init(
            rule: rule.rawValue, severity: severity ?? rule.defaultSeverity, place: place, message: message)
    }
}
