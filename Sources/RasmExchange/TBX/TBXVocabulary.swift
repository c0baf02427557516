import Rasm

/// The element names of the two versions of TBX, which say the same in different words.
struct TBXVocabulary {
    let header: String
    let concept: String
    let section: String
    let term: String

    /// ISO 30042:2008, annex A.
    static let v2 = TBXVocabulary(header: "martifHeader", concept: "termEntry", section: "langSet", term: "tig")
    /// ISO 30042:2019, clause 8.
    static let v3 = TBXVocabulary(header: "tbxHeader", concept: "conceptEntry", section: "langSec", term: "termSec")
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
