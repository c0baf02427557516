import Rasm

/// One concept entry as it goes into a termbase (ISO 30042:2019, 3.9 to 3.11: concept entry, language section, term section).
struct TermbaseConcept {
    struct Section {
        var language: String
        var names: [SpelledName]
    }

    /// An XML identifier.
    var id: String
    /// The id of the entry in the glossary, of which several concepts may be made.
    var entry: String
    var kind: EntryKind
    var wikidata: String?
    var note: String?
    var sections: [Section]

    func section(_ language: String) -> Section? { sections.first { $0.language == language } }

    /// The concept with only those names; nil when no two languages are left to stand for each other.
    func paired(where isWanted: (SpelledName) -> Bool) -> TermbaseConcept? {
        var concept = self
        concept.sections = sections.compactMap { section in
            let names = section.names.filter(isWanted)
            return names.isEmpty ? nil : Section(language: section.language, names: names)
        }
        return concept.sections.count > 1 ? concept : nil
    }
}

/// What of a glossary a termbase is to hold.
struct TermbaseSelection {
    /// In the order in which they are written, the source first; nil: all, in the order of the entry.
    var languages: [String]?
    /// Whether full names and short forms are entries apart.
    ///
    /// Clients offer every term of an entry's target language for every one of its source language: of one entry with كيم جونغ أون and كيم they
    /// would offer Kim Jong Un for كيم. Names then come best first, since some clients read the first alone; what has no counterpart is left out.
    var separatesTypes = false
    /// Whether deprecated and superseded terms are in it.
    var rewritten = true
    /// Whether the spellings that rows make are in it.
    var made = true

    func holds(_ name: SpelledName) -> Bool { (rewritten || !name.status.isRewritten) && (made || name.isListed) }
}

/// Chooses what of a glossary goes into a termbase.
struct TermbaseConcepts {
    private let glossary: Glossary
    private let selection: TermbaseSelection
    /// Names by language, then by entry.
    private let names: [String: [[SpelledName]]]
    private var identifiers: EntryIdentifiers

    init(_ glossary: Glossary, _ selection: TermbaseSelection) {
        self.glossary = glossary
        self.selection = selection
        var names: [String: [[SpelledName]]] = [:]
        for language in selection.languages ?? ExportLanguages.all(in: glossary) {
            names[language] = SpelledName.all(in: glossary, language: language)
        }
        self.names = names
        identifiers = EntryIdentifiers(glossary.entries.map(\.id))
    }

    var list: [TermbaseConcept] {
        mutating get {
            var concepts: [TermbaseConcept] = []
            for number in glossary.entries.indices {
                let whole = concept(number)
                concepts += selection.separatesTypes ? separated(whole) : [whole]
            }
            return concepts.filter { !$0.sections.isEmpty }
        }
    }

    /// An XML identifier that nothing in the glossary has.
    mutating func claim(_ wish: String) -> String { identifiers.claim(wish) }

    private func concept(_ number: Int) -> TermbaseConcept {
        let entry = glossary.entries[number]
        var sections: [TermbaseConcept.Section] = []
        for language in selection.languages ?? entry.sections.map(\.language)
        where !sections.contains(where: { $0.language == language }) {
            let terms = (names[language]?[number] ?? []).filter(selection.holds)
            if !terms.isEmpty { sections.append(TermbaseConcept.Section(language: language, names: terms)) }
        }
        return TermbaseConcept(
            id: identifiers[entry.id], entry: entry.id, kind: entry.kind, wikidata: entry.wikidata, note: entry.note,
            sections: sections)
    }

    private mutating func separated(_ whole: TermbaseConcept) -> [TermbaseConcept] {
        var best = whole
        for index in best.sections.indices { best.sections[index].names.sortBestFirst() }
        let full = best.paired { $0.type != .shortForm }
        var short = best.paired { $0.type == .shortForm }
        if short != nil { short?.id = identifiers.claim(whole.id + ".short") }
        return [full, short].compactMap(\.self)
    }
}

extension [SpelledName] {
    /// By rank; names of one rank stay in their order.
    fileprivate mutating func sortBestFirst() {
        let sorted = enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        self = sorted.map(\.element)
    }
}
