import Rasm

/// An entry as a table or a TBX file gives it: terms one after the other, not all with a status.
struct ForeignEntry {
    var id: String
    /// The id that the file gives the thing: `id` may be made up, or made unique.
    var saidID: SaidID?
    var kind: EntryKind?
    var wikidata: String?
    var note: String?
    var place: SourcePlace
    var terms: [ForeignTerm] = []

    /// An id as a file gives it.
    struct SaidID: Hashable {
        var text: String
        /// Whether it is known for an id: a comment of one word may be one.
        var isCertain = true
    }

    /// The entry of our model.
    ///
    /// In each language and type, where no term is said to be preferred, the first without a status is; the others without one are admitted.
    var conceptEntry: ConceptEntry {
        let preferred = preferredTerms
        var sections: [LanguageSection] = []
        var places: [String: Int] = [:]
        for (number, term) in terms.enumerated() {
            let language = term.language.language
            let section = places[language] ?? sections.count
            if section == sections.count {
                places[language] = section
                sections.append(LanguageSection(language: language))
            }
            let status = status(
                of: term, isFirst: preferred[term.family] == number, first: preferred[term.family].map { terms[$0] })
            let regions = term.regions + (term.language.region.map { [$0] } ?? [])
            sections[section].terms.append(Term(term.text, term.type, status, regions: regions, place: term.place))
        }
        return ConceptEntry(
            id: id, kind: kind ?? .other, wikidata: wikidata, note: note, sections: sections, place: place)
    }

    /// The number of the term that each language and type prefers.
    private var preferredTerms: [ForeignTerm.Family: Int] {
        var preferred: [ForeignTerm.Family: Int] = [:]
        for (number, term) in terms.enumerated() where term.status == nil || term.status == .preferred {
            guard let known = preferred[term.family] else {
                preferred[term.family] = number
                continue
            }
            if terms[known].status == nil, term.status == .preferred { preferred[term.family] = number }
        }
        return preferred
    }

    private func status(of term: ForeignTerm, isFirst: Bool, first: ForeignTerm?) -> AdministrativeStatus {
        switch term.status {
        case nil: isFirst ? .preferred : .admitted
        // en-US and en-GB may each prefer a term; in our section en there is one.
        case .preferred?: isFirst || first?.language == term.language ? .preferred : .admitted
        case let status?: status
        }
    }
}

struct ForeignTerm {
    var text: String
    var language: ForeignLanguage
    var type: TermType
    /// Whether the glossary says the type: full form is what a term is of which nothing is said.
    var isTypeSaid = false
    /// nil when the glossary does not say.
    var status: AdministrativeStatus?
    var regions: [String] = []
    var place: SourcePlace

    /// The terms among which one is preferred.
    struct Family: Hashable {
        var language: String
        var type: TermType
    }

    var family: Family { Family(language: language.language, type: type) }
}
