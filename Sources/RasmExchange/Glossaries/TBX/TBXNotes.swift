import Rasm
import RasmXML

/// What the notes of a TBX element say that we use.
///
/// DCA writes `<termNote type="termType">shortForm</termNote>`, DCT `<min:termType>shortForm</min:termType>`; notes may stand in a group
/// (`termNoteGrp`, `descripGrp`). Everything else (part of speech, sources) is left alone.
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
    /// The categories that say something else.
    private(set) var others: [String] = []

    init(of holder: XMLElement) {
        for case .element(let element) in holder.children {
            if element.name.local.hasSuffix("Grp"), element.name.local != "termGrp" {
                for inner in element.elements { read(inner) }
            } else {
                read(element)
            }
        }
    }

    private mutating func read(_ element: XMLElement) {
        if Self.structure.contains(element.name.local) { return }
        let category = category(of: element)
        // TBX-Min names the kind of a note beside its text.
        let value = (element.first("noteValue") ?? element).text.trimmingSpace()
        let isUsed: Bool
        switch category {
        case "termType": isUsed = readType(value, element)
        case "administrativeStatus", "normativeAuthorization", "termStatus", "status":
            isUsed = readStatus(value, element)
        case "subjectField": isUsed = readKind(value)
        // Some glossaries keep the kind of thing in a note.
        case "note", "definition": isUsed = readKind(value) || take(value, as: &note)
        case "geographicalUsage":
            isUsed = Region.isKnown(value.uppercased())
            if isUsed { regions.append(value.uppercased()) }
        case "xref", "ref", "externalCrossReference":
            isUsed = item(in: element["target"] ?? value).map { take($0, as: &wikidata) } ?? false
        default: isUsed = false
        }
        if !isUsed, !value.isEmpty || element["target"] != nil {
            others.append(element["type"] ?? (element.first("noteKey") == nil ? element.name.local : category))
        }
    }

    private mutating func readType(_ value: String, _ element: XMLElement) -> Bool {
        type = ForeignVocabulary.type(value)
        if type == nil {
            noteSlip(element, value, among: ["fullForm", "shortForm", "acronym", "abbreviation", "variant"])
        }
        return type != nil
    }

    private mutating func readStatus(_ value: String, _ element: XMLElement) -> Bool {
        switch ForeignVocabulary.status(value) {
        case .known(let said)?: status = said
        case .silent?: return false
        case nil:
            noteSlip(element, value, among: Self.statuses + ForeignVocabulary.statuses)
            return false
        }
        return true
    }

    private mutating func readKind(_ value: String) -> Bool {
        ForeignVocabulary.kind(value).map { take($0, as: &kind) } ?? false
    }

    /// The first value stands; another is not used.
    private func take<Value: Equatable>(_ value: Value, as field: inout Value?) -> Bool {
        field = field ?? value
        return field == value
    }

    /// The data category: the type attribute of a note (DCA), else the element's own name (DCT, `note`, `xref`).
    private func category(of element: XMLElement) -> String {
        switch element.name.local {
        case "termNote", "descrip", "admin": element["type"] ?? ""
        case "note": element.first("noteKey")?.text.trimmingSpace() ?? "note"
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

    /// Elements that hold names, not what is said of them.
    private static let structure: Set<String> = [
        "term", "termGrp", "langSet", "langSec", "langGroup", "tig", "ntig", "termSec", "termGroup", "termCompList",
    ]
    private static let statuses = [
        "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts",
    ]
}
