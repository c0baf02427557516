import Rasm

/// An entry of a file, as far as the glossary goes: its names in the glossary's languages, cleaned, each with the status the file gives it.
struct ImportedEntry {
    /// The id that the file gives it for certain.
    var saidID: String?
    /// What the file may mean as its id.
    var hint: String?
    var kind: EntryKind?
    var wikidata: String?
    var note: String?
    var place: SourcePlace
    var names: [ImportedName] = []
    /// Where the file contradicts itself.
    var contradictions: [(name: ImportedName, conflict: ImportConflict, message: String)] = []
}

struct ImportedName: Hashable {
    var text: String
    var language: String
    var type: TermType
    var isTypeSaid: Bool
    /// nil when the file does not say.
    var status: AdministrativeStatus?
    /// Where it is usual, as the file says it beside the language, and with the country of the language.
    var saidRegions: [String] = []
    var regions: [String]
    var place: SourcePlace
}

/// Makes entries of files ready to be compared with a glossary.
struct ImportedEntries {
    private(set) var list: [ImportedEntry] = []
    /// Where the entry of an id stands in the list: an id means one thing in all files.
    private var numbers: [String: Int] = [:]

    init(_ entries: [ForeignEntry], languages: LanguageMatch) {
        for entry in entries where !entry.terms.isEmpty {
            let saidID = entry.saidID.flatMap { $0.isCertain ? $0.text : nil }
            let number = saidID.flatMap { numbers[$0] } ?? list.count
            if number == list.count {
                list.append(ImportedEntry(place: entry.place))
                list[number].saidID = saidID
                list[number].hint = entry.saidID?.text
                if let saidID { numbers[saidID] = number }
            }
            list[number].kind = list[number].kind ?? entry.kind
            list[number].wikidata = list[number].wikidata ?? entry.wikidata
            list[number].note = list[number].note ?? entry.note.map(Self.noteText).flatMap { $0.isEmpty ? nil : $0 }
            for term in entry.terms { list[number].add(term, languages) }
        }
    }

    /// A note on one line: what people wrote in paragraphs stays readable.
    private static func noteText(_ text: String) -> String { CleanSentence.visible(text) }
}

extension ImportedEntry {
    fileprivate mutating func add(_ term: ForeignTerm, _ languages: LanguageMatch) {
        // What nobody sees is no part of a name; a letter and its mark are one character where Unicode has one.
        let clean = CleanSentence.visible(term.text)
        let (language, region) = languages.place(of: term.language)
        var name = ImportedName(
            text: ComposedForm.of(clean) ?? clean, language: language, type: term.type, isTypeSaid: term.isTypeSaid,
            status: term.status, regions: term.regions, place: term.place)
        name.saidRegions = term.regions
        if let region, !name.regions.contains(region) { name.regions.append(region) }
        guard !name.text.isEmpty else { return }
        let family = names.indices.filter { names[$0].language == language && names[$0].type == name.type }
        if let known = family.first(where: { names[$0].text == name.text }) {
            guard let status = name.status, let other = names[known].status else {
                names[known].status = names[known].status ?? name.status
                return
            }
            if status == other { return }
            return contradictions.append(
                (
                    name, .statusDiffers,
                    "«\(name.text)» is \(status.rawValue) here and \(other.rawValue) at \(names[known].place)"
                ))
        }
        if name.status == .preferred, let first = family.first(where: { names[$0].status == .preferred }) {
            guard term.language.region != nil else {
                return contradictions.append(
                    (
                        name, .twoPreferred,
                        "«\(name.text)» is a second preferred \(name.type.words) in \(language), after «\(names[first].text)» at \(names[first].place)"
                    ))
            }
            // en-US and en-GB may each prefer a term; in our section en there is one.
            name.status = .admitted
        }
        names.append(name)
    }
}
