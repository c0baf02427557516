import Rasm

/// One concept entry as it goes into a termbase (ISO 30042:2019, 3.9 to 3.11: concept entry, language section, term section).
struct TBXConcept {
    struct Section {
        var language: String
        var names: [SpelledName]
    }

    /// An XML identifier.
    var id: String
    var kind: EntryKind
    var wikidata: String?
    var note: String?
    var sections: [Section]
}

/// Chooses what of a glossary goes into a termbase.
struct TBXConcepts {
    private let glossary: Glossary
    private let profile: TBXExport.Profile
    /// Names by language, then by entry.
    private let names: [String: [[SpelledName]]]
    private var identifiers: EntryIdentifiers

    init(_ glossary: Glossary, profile: TBXExport.Profile) {
        self.glossary = glossary
        self.profile = profile
        var names: [String: [[SpelledName]]] = [:]
        for language in ExportLanguages.all(in: glossary) {
            names[language] = SpelledName.all(in: glossary, language: language)
        }
        self.names = names
        identifiers = EntryIdentifiers(glossary.entries.map(\.id))
    }

    var list: [TBXConcept] {
        mutating get {
            var concepts: [TBXConcept] = []
            for number in glossary.entries.indices {
                let whole = concept(number)
                switch profile {
                case .full: concepts.append(whole)
                case .omegat: concepts += pairable(whole)
                }
            }
            return concepts.filter { !$0.sections.isEmpty }
        }
    }

    private func concept(_ number: Int) -> TBXConcept {
        let entry = glossary.entries[number]
        var sections: [TBXConcept.Section] = []
        for section in entry.sections where !sections.contains(where: { $0.language == section.language }) {
            let terms = names[section.language]?[number] ?? []
            if !terms.isEmpty { sections.append(TBXConcept.Section(language: section.language, names: terms)) }
        }
        return TBXConcept(
            id: identifiers[entry.id], kind: entry.kind, wikidata: entry.wikidata, note: entry.note, sections: sections)
    }

    /// The concept as OmegaT may have it: full forms and short forms apart, deprecated terms left out.
    ///
    /// OmegaT offers every term of an entry's target language for every one of its source language: of one entry with كيم جونغ أون and كيم it would
    /// offer Kim Jong Un for كيم; and it ignores the status.
    private mutating func pairable(_ whole: TBXConcept) -> [TBXConcept] {
        var full = whole
        full.sections = Self.sections(of: whole) { $0.type != .shortForm }
        var short = whole
        short.sections = Self.sections(of: whole) { $0.type == .shortForm }
        if short.sections.count > 1 { short.id = identifiers.claim(whole.id + ".short") }
        return [full, short].filter { $0.sections.count > 1 }
    }

    private static func sections(of concept: TBXConcept, where isWanted: (SpelledName) -> Bool) -> [TBXConcept.Section]
    {
        concept.sections.compactMap { section in
            let names = section.names.filter { !$0.status.isRewritten && isWanted($0) }
            return names.isEmpty ? nil : TBXConcept.Section(language: section.language, names: names)
        }
    }
}
