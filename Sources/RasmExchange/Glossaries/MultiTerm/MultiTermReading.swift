import Rasm
import RasmXML

/// The reading of one MultiTerm XML document (root `mtf`): collects its entries, and what is wrong with them.
///
/// Fields go by the names people give them: Status, Usage status and Term type of a term, Subject and ID of an entry. Other fields are left alone.
struct MultiTermReading {
    let file: String
    private(set) var entries: [ForeignEntry] = []
    private(set) var problems: [FileProblem] = []
    private(set) var leftOut = LeftOut()

    init(file: String) {
        self.file = file
    }

    mutating func read(_ root: XMLElement) {
        let concepts = root.elements("conceptGrp")
        if concepts.isEmpty { report(.empty, root, "there is no entry in this file: no conceptGrp in mtf") }
        for concept in concepts { readConcept(concept) }
    }

    private mutating func readConcept(_ element: XMLElement) {
        let number = element.first("concept")?.text.trimmingSpace() ?? ""
        var entry = ForeignEntry(
            id: "entry-" + (number.isEmpty ? String(entries.count + 1) : number), place: place(element))
        for field in Self.fields(of: element) {
            switch field.name {
            case "id":
                entry.id = field.value
                entry.saidID = ForeignEntry.SaidID(text: field.value)
            case "subject", "subjectfield", "kind":
                entry.kind = entry.kind ?? ForeignVocabulary.kind(field.value)
                if ForeignVocabulary.kind(field.value) == nil { leaveOut(field) }
            case "note", "definition": readNote(field, into: &entry)
            case "wikidata": entry.wikidata = field.value.split(separator: "/").last.map(String.init)
            default: leaveOut(field)
            }
        }
        for section in element.elements("languageGrp") { readSection(section, into: &entry) }
        entries.append(entry)
    }

    private mutating func readSection(_ section: XMLElement, into entry: inout ForeignEntry) {
        guard let element = section.first("language") else {
            return report(.missingKey, section, "«languageGrp» has no language")
        }
        let (code, name) = (element["lang"] ?? "", element["type"] ?? "")
        guard let language = ForeignLanguage(code) ?? LanguageName.tag(of: name).flatMap(ForeignLanguage.init) else {
            return report(
                .unknownValue, element,
                "«\(code.isEmpty ? name : code)» is no language; write its code into lang, as AR or EN")
        }
        for field in Self.fields(of: section) {
            if field.name == "definition" { readNote(field, into: &entry) } else { leaveOut(field) }
        }
        for group in section.elements("termGrp") { readTerm(group, language, into: &entry) }
    }

    private mutating func readTerm(_ group: XMLElement, _ language: ForeignLanguage, into entry: inout ForeignEntry) {
        guard let element = group.first("term") else { return report(.badTerm, group, "«termGrp» has no term") }
        let text = element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.isEmpty { return report(.badTerm, element, "the term is empty") }
        var term = ForeignTerm(text: text, language: language, type: .fullForm, place: place(element))
        for field in Self.fields(of: group) {
            switch field.name {
            case "status", "usagestatus", "termstatus", "administrativestatus":
                switch ForeignVocabulary.status(field.value) {
                case .known(let status)?: term.status = status
                case .silent?: break
                case nil: noteSlip(field, among: ForeignVocabulary.statuses)
                }
            case "type", "termtype", "category":
                guard let type = ForeignVocabulary.type(field.value) else {
                    noteSlip(field, among: ForeignVocabulary.types)
                    continue
                }
                term.type = type.type
                term.isTypeSaid = true
                term.status = term.status ?? type.status
            case "region", "geographicalusage":
                if Region.isKnown(field.value.uppercased()) {
                    term.regions.append(field.value.uppercased())
                } else {
                    leaveOut(field)
                }
            default: leaveOut(field)
            }
        }
        entry.terms.append(term)
    }

    private mutating func readNote(_ field: Field, into entry: inout ForeignEntry) {
        if let note = entry.note, note != field.value { leaveOut(field) }
        entry.note = entry.note ?? field.value
    }

    private mutating func leaveOut(_ field: Field) {
        if !field.value.isEmpty { leftOut.add(field.element["type"] ?? field.name) }
    }

    /// A field and its value, the name in small letters without space.
    private struct Field {
        var name: String
        var value: String
        var element: XMLElement
    }

    private static func fields(of group: XMLElement) -> [Field] {
        group.elements("descripGrp").flatMap { $0.elements("descrip") }.map { element in
            Field(
                name: (element["type"] ?? "").lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" },
                value: element.text.trimmingSpace(), element: element)
        }
    }

    /// A value one slip away from one we know would turn a deprecated term into an admitted one.
    private mutating func noteSlip(_ field: Field, among known: [String]) {
        guard let nearest = Suggestion.nearest(to: field.value, among: known) else { return }
        report(
            .unknownValue, field.element,
            "unknown \(field.element["type"] ?? "") «\(field.value)»; did you mean «\(nearest)»?")
    }

    private mutating func report(_ rule: GlossaryRule, _ element: XMLElement, _ message: String) {
        problems.append(FileProblem(rule, at: place(element), message))
    }

    private func place(_ element: XMLElement) -> SourcePlace {
        SourcePlace(file: file, line: element.line, column: element.column)
    }
}
