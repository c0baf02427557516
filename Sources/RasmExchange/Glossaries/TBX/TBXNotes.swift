import Rasm
import RasmXML

/// What the notes of a TBX element say that we use.
///
/// DCA writes `<termNote type="termType">shortForm</termNote>`, DCT `<min:termType>shortForm</min:termType>`; notes may stand in a group
/// (`termNoteGrp`, `descripGrp`). Everything else (part of speech, definitions, sources) is left alone.
struct TBXNotes {
    private(set) var type: ForeignVocabulary.TypeWord?
    private(set) var status: AdministrativeStatus?
    private(set) var kind: EntryKind?
    private(set) var wikidata: String?
    /// The first note, or the definition.
    private(set) var note: String?
    private(set) var regions: [String] = []
    /// Values that are one slip away from one we know: taking them for nothing would turn a deprecated term into an admitted one.
    private(set) var slips: [(element: XMLElement, message: String)] = []

    init(of holder: XMLElement) {
        for element in holder.elements {
            if element.name.local.hasSuffix("Grp"), element.name.local != "termGrp" {
                for inner in element.elements { read(inner) }
            } else {
                read(element)
            }
        }
    }

    private mutating func read(_ element: XMLElement) {
        let category = category(of: element)
        guard Self.categories.contains(category) else { return }
        let value = element.text.trimmingSpace()
        switch category {
        case "termType":
            type = ForeignVocabulary.type(value)
            if type == nil {
                noteSlip(element, value, among: ["fullForm", "shortForm", "acronym", "abbreviation", "variant"])
            }
        case "administrativeStatus", "normativeAuthorization":
            switch ForeignVocabulary.status(value) {
            case .known(let said)?: status = said
            case .silent?: break
            case nil: noteSlip(element, value, among: Self.statuses + ForeignVocabulary.statuses)
            }
        case "subjectField": kind = kind ?? ForeignVocabulary.kind(value)
        case "note", "definition":
            // Some glossaries keep the kind of thing in a note.
            if let said = ForeignVocabulary.kind(value) { kind = kind ?? said } else { note = note ?? value }
        case "geographicalUsage": if Region.isKnown(value.uppercased()) { regions.append(value.uppercased()) }
        default: wikidata = wikidata ?? item(in: element["target"] ?? value)
        }
    }

    /// The data category: the type attribute of a note (DCA), else the element's own name (DCT, `note`, `xref`).
    private func category(of element: XMLElement) -> String {
        switch element.name.local {
        case "termNote", "descrip", "admin": element["type"] ?? ""
        default: element.name.local
        }
    }

    private mutating func noteSlip(_ element: XMLElement, _ value: String, among known: [String]) {
        guard let nearest = Suggestion.nearest(to: value, among: known) else { return }
        slips.append((element, "unknown \(category(of: element)) «\(value)»; did you mean «\(nearest)»?"))
    }

    /// The Wikidata item an address names.
    private func item(in address: String) -> String? {
        guard address.contains("wikidata.org/"), let last = address.split(separator: "/").last, last.hasPrefix("Q")
        else { return nil }
        return String(last)
    }

    private static let categories: Set<String> = [
        "termType", "administrativeStatus", "normativeAuthorization", "subjectField", "note", "definition",
        "geographicalUsage", "xref", "ref", "externalCrossReference",
    ]
    private static let statuses = [
        "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts",
    ]
}
