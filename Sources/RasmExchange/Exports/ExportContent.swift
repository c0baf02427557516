import Rasm

/// A term that stands in a file: whose it is, in which language, and how it is written.
public struct CarriedTerm: Sendable, Hashable {
    /// The id of the entry in the glossary.
    public var entry: String
    public var language: String
    public var text: String

    public init(entry: String, language: String, text: String) {
        self.entry = entry
        self.language = language
        self.text = text
    }
}

/// What a format says of a term or entry besides its names.
public enum ExportFacet: Sendable, Hashable, CaseIterable {
    case types, notes, kinds, wikidata, regions
}

/// What a file holds of a glossary: told by its writer, so that what it lacks can be counted.
public struct ExportContent: Sendable, Hashable {
    public var languages: Set<String>
    public var terms: Set<CarriedTerm>
    /// The statuses that can be told from «preferred» in the file.
    public var statuses: Set<AdministrativeStatus>
    public var facets: Set<ExportFacet>

    init(
        languages: some Sequence<String>, terms: Set<CarriedTerm>, statuses: Set<AdministrativeStatus>,
        facets: Set<ExportFacet>
    ) {
        self.languages = Set(languages)
        self.terms = terms
        self.statuses = statuses
        self.facets = facets
    }

    /// The content of a file of pairs for one direction.
    init(
        _ units: [TMXUnit], from: String, to: String, statuses: Set<AdministrativeStatus>,
        facets: Set<ExportFacet> = []
    ) {
        var terms: Set<CarriedTerm> = []
        for unit in units {
            terms.insert(CarriedTerm(entry: unit.entry, language: from, text: unit.source))
            terms.insert(CarriedTerm(entry: unit.entry, language: to, text: unit.target))
        }
        self.init(languages: [from, to], terms: terms, statuses: statuses, facets: facets)
    }

    /// The content of a termbase.
    init(
        _ concepts: [TermbaseConcept], languages: some Sequence<String>, statuses: Set<AdministrativeStatus>,
        facets: Set<ExportFacet>
    ) {
        var terms: Set<CarriedTerm> = []
        for concept in concepts {
            for section in concept.sections {
                for name in section.names {
                    terms.insert(CarriedTerm(entry: concept.entry, language: section.language, text: name.text))
                }
            }
        }
        self.init(languages: languages, terms: terms, statuses: statuses, facets: facets)
    }
}

/// A file of names, and what it holds.
public struct NamesFile: Sendable {
    public var bytes: [UInt8]
    public var content: ExportContent
}
