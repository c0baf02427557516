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
        ConceptEntry(id: id, kind: kind ?? .other, wikidata: wikidata, note: note, sections: sections, place: place)
    }

    private var sections: [LanguageSection] {
        if terms.count == 1 {
            // Most entries of large glossaries: one name, which is its own first.
            let term = terms.span[0].term(terms.span[0].status ?? .preferred)
            return [LanguageSection(language: terms.span[0].language.language, terms: [term])]
        }
        let preferred = preferredTerms
        var sections: [LanguageSection] = []
        for (number, term) in terms.enumerated() {
            // An entry has a few languages, be its terms thousands.
            var section = sections.indices.first { sections.span[$0].language == term.language.language }
            if section == nil {
                section = sections.count
                sections.append(LanguageSection(language: term.language.language))
            }
            let first = preferred.first { $0.family == term.family }?.term
            let status = status(of: term, isFirst: first == number, first: first.map { terms[$0] })
            sections[section!].terms.append(term.term(status))
        }
        return sections
    }

    /// The number of the term that each language and type prefers.
    private var preferredTerms: [(family: ForeignTerm.Family, term: Int)] {
        var preferred: [(family: ForeignTerm.Family, term: Int)] = []
        for (number, term) in terms.enumerated() where term.status == nil || term.status == .preferred {
            guard let known = preferred.firstIndex(where: { $0.family == term.family }) else {
                preferred.append((term.family, number))
                continue
            }
            if terms[preferred[known].term].status == nil, term.status == .preferred { preferred[known].term = number }
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

extension ForeignEntry {
    /// An entry of which rows will say more.
    init(termsOf id: String, at place: SourcePlace) {
        self.init(id: id, saidID: SaidID(text: id), place: place)
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

    /// The term of our model.
    func term(_ status: AdministrativeStatus) -> Term {
        Term(text, type, status, regions: language.region.map { regions + [$0] } ?? regions, place: place)
    }
}
