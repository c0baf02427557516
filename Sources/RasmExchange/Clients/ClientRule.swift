import Rasm

/// What is known of the ways of clients, each with where it is known from. «run» means seen by running the client on a file that
/// deviates in just this.
public enum ClientRule: String, ValidationRule {
    case notWellFormed = "client-not-well-formed"
    case wrongRoot = "client-wrong-root"
    case schema = "client-schema"
    case doctype = "client-doctype"
    case version = "client-version"
    case sourceLanguageMissing = "client-srclang"
    case languageMissing = "client-language-missing"
    case sourceVariantMissing = "client-source-variant"
    case codeNumbers = "client-code-numbers"
    case date = "client-date"
    case number = "client-number"
    case languageForm = "client-language-form"
    case otherLanguage = "client-other-language"
    case targetMissing = "client-target-missing"
    case severalSources = "client-several-sources"
    case severalTargets = "client-several-targets"
    case textInCodes = "client-text-in-codes"
    case codesInText = "client-codes-in-text"
    case sourceNotClean = "client-source-not-clean"
    case targetNotClean = "client-target-not-clean"
    case propertyType = "client-property-type"
    case sameSource = "client-same-source"
    case encoding = "client-encoding"
    case length = "client-length"

    public var summary: String {
        switch self {
        case .notWellFormed: "one mistake in the XML costs the whole file"
        case .wrongRoot: "the root element is not tmx"
        case .schema: "the file is not what the client's copy of the TMX definition asks for"
        case .doctype: "the document type names a definition the client does not have"
        case .version: "the version is not one the client knows"
        case .sourceLanguageMissing: "the header does not say the source language"
        case .languageMissing: "a variant does not say its language"
        case .sourceVariantMissing: "a unit has no variant in the source language, written as the header writes it"
        case .codeNumbers: "the numbers of inline codes do not match"
        case .date: "a date is not written YYYYMMDDThhmmssZ"
        case .number: "a count is no number"
        case .languageForm: "a language is written in a way that matches nothing"
        case .otherLanguage: "without a variant in the target language the client takes one in another language"
        case .targetMissing: "a unit has no variant in the target language"
        case .severalSources: "of several source variants the client reads one"
        case .severalTargets: "of several target variants the client reads one"
        case .textInCodes: "the client drops the text inside inline elements"
        case .codesInText: "the client reads the content of inline codes as text"
        case .sourceNotClean: "the source has spaces, marks or letters that no clean sentence matches"
        case .targetNotClean: "the target is offered with its noise"
        case .propertyType: "a property without a type spoils its unit"
        case .sameSource: "of several units with one source the client offers one"
        case .encoding: "the file is not in the encoding it declares"
        case .length: "a segment is longer than the client takes"
        }
    }

    /// Where the rule is known from, for each client that has it.
    public var sources: [Client: String] {
        let reader = "OmegaT 3.6.0, org.omegat.util.TMXReader2"
        let schema = "OmegaT 6.1.0, src/schemas/tmx14.xsd, applied by TMXReader2.validateTMX; run"
        let validator = "TMXValidator 2.7.0, TMXValidatingHandler; run"
        let toolkit = "translate-toolkit 3.20.4, storage/tmx.py and lisa.py; run"
        switch self {
        case .notWellFormed:
            return Dictionary(
                uniqueKeysWithValues: Client.allCases.map { ($0, "XML 1.0, section 1.2: a fatal error; run") })
        case .wrongRoot: return [.translateToolkit: toolkit, .tmxValidator: validator, .omegaT61: schema]
        case .schema: return [.omegaT61: schema, .tmxValidator: validator + ", against the DTD of the version"]
        case .doctype: return [.tmxValidator: validator, .omegaT61: "OmegaT 6.1.0, TMXLSResourceResolver"]
        case .version: return [.tmxValidator: validator, .omegaT61: schema]
        case .sourceLanguageMissing: return [.omegaT36: reader + ".parseHeader; run", .tmxValidator: validator]
        case .languageMissing: return [.omegaT36: reader + ".getTuvByLang; run", .tmxValidator: validator]
        case .sourceVariantMissing: return [.tmxValidator: validator + ".checkLanguageVariants"]
        case .codeNumbers: return [.tmxValidator: validator + ".recurse"]
        case .date, .number: return [.tmxValidator: validator]
        case .languageForm:
            return [
                .omegaT36: reader + ".getTuvByLang; run", .translateToolkit: toolkit,
                .okapi: "Okapi, net.sf.okapi.filters.tmx.TmxFilter.getTuvTrgType (source of 2021; not run)",
            ]
        case .otherLanguage: return [.omegaT36: "OmegaT 3.6.0, org.omegat.core.data.ExternalTMX; run"]
        case .targetMissing: return [.translateToolkit: toolkit, .omegaT36: reader]
        case .severalSources, .severalTargets:
            return [.omegaT36: reader + ": the last; run", .translateToolkit: toolkit + ": the first"]
        case .textInCodes: return [.omegaT36: reader + ".parseSegExtLevel1; run"]
        case .codesInText:
            return [.translateToolkit: toolkit, .omegaT36: reader + ".parseSegOmegaT, for files OmegaT wrote; run"]
        case .sourceNotClean, .targetNotClean: return [.omegaT36: "run", .translateToolkit: "run"]
        case .propertyType: return [.omegaT36: "run"]
        case .sameSource: return [.omegaT36: "run: the last", .translateToolkit: "run: the first"]
        case .encoding: return [.omegaT36: "run", .translateToolkit: "run"]
        case .length:
            return [.trados: "Trados Studio 2022 documentation: translation units hold up to 2,000 characters"]
        }
    }
}
