import Rasm
import RasmXML

/// The data categories of TBX-Basic that names need, as its two modules have them (TBX-Basic 1.2.1, modules Min and Basic; the same
/// categories in the TBX-Basic package of 2009 for version 2).
enum TBXCategory: String, CaseIterable {
    case subjectField, externalCrossReference, partOfSpeech, administrativeStatus
    case definition, termType, geographicalUsage

    /// The module, whose namespace the category's element is in when data categories are elements (DCT).
    var module: String {
        switch self {
        case .subjectField, .externalCrossReference, .partOfSpeech, .administrativeStatus: "min"
        case .definition, .termType, .geographicalUsage: "basic"
        }
    }

    /// The element whose `type` it is when data categories are attributes (DCA, and version 2).
    var classicalElement: String {
        switch self {
        case .subjectField, .definition: "descrip"
        case .externalCrossReference: "xref"
        case .partOfSpeech, .administrativeStatus, .termType, .geographicalUsage: "termNote"
        }
    }
}

/// The element names of the versions and styles of TBX, which say the same in different words.
struct TBXVocabulary {
    let header: String
    let concept: String
    let section: String
    let term: String
    /// Whether data categories are elements rather than attributes.
    var hasCategoryElements = false
    /// Whether it is Weblate that reads it.
    var isForWeblate = false

    /// ISO 30042:2008, annex A.
    static let v2 = TBXVocabulary(header: "martifHeader", concept: "termEntry", section: "langSet", term: "tig")
    /// ISO 30042:2019, clause 8.
    static let v3 = TBXVocabulary(header: "tbxHeader", concept: "conceptEntry", section: "langSec", term: "termSec")

    /// Writes what a category says: `<termNote type="termType">acronym</termNote>` or `<basic:termType>acronym</basic:termType>`.
    func write(_ category: TBXCategory, _ value: String, target: String? = nil, _ writer: inout XMLWriter)
        throws(XMLError)
    {
        let name = category.rawValue
        if hasCategoryElements {
            try writer.start("\(category.module):\(name)")
        } else {
            try writer.start(category.classicalElement, ["type": name])
        }
        if let target { try writer.attribute("target", target) }
        try writer.text(value)
        try writer.end()
    }

    /// The value of `administrativeStatus`. Weblate knows two words of its own for what must not be used (Weblate documentation, "TermBase
    /// eXchange format"); by TBX's word for it the translate-toolkit takes a unit for obsolete, and Weblate drops it.
    func value(of status: AdministrativeStatus) -> String {
        switch status {
        case .deprecated where isForWeblate: "forbidden"
        case .superseded where isForWeblate: "obsolete"
        default: status.tbxValue
        }
    }
}

extension AdministrativeStatus {
    /// The value of the data category `administrativeStatus` (DatCatInfo DC-72): the same in both versions of TBX-Basic.
    var tbxValue: String {
        switch self {
        case .preferred: "preferredTerm-admn-sts"
        case .admitted: "admittedTerm-admn-sts"
        case .deprecated: "deprecatedTerm-admn-sts"
        case .superseded: "supersededTerm-admn-sts"
        }
    }
}
