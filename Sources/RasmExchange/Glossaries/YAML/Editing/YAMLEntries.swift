import Rasm

/// Entries and their parts as they are written into a YAML glossary.
enum YAMLEntries {
    typealias Pair = YAMLValue.Pair

    static func entry(_ entry: ConceptEntry) -> YAMLValue {
        var pairs: [Pair] = [Pair("id", .text(entry.id)), Pair("kind", .text(entry.kind.rawValue))]
        pairs += head(of: entry)
        for section in entry.sections { pairs.append(Pair(section.language, self.section(section))) }
        return .map(pairs)
    }

    /// The keys of an entry that are no names.
    static func head(of entry: ConceptEntry) -> [Pair] {
        var pairs: [Pair] = []
        if let item = entry.wikidata { pairs.append(Pair("wikidata", .text(item))) }
        if let note = entry.note { pairs.append(Pair("note", .text(note))) }
        return pairs
    }

    /// A section; its one preferred full form is short for all of it.
    static func section(_ section: LanguageSection) -> YAMLValue {
        let types = types(of: section)
        if types.count == 1, types[0].key == "full", case .text = types[0].value { return types[0].value }
        return .map(types)
    }

    private static func types(of section: LanguageSection) -> [Pair] {
        TermType.allCases.compactMap { type in
            let terms = section.terms.filter { $0.type == type }
            return terms.isEmpty ? nil : Pair(key(of: type), self.terms(terms))
        }
    }

    /// The terms of one type: the preferred one by itself, or statuses.
    private static func terms(_ terms: [Term]) -> YAMLValue {
        let statuses = statuses(of: terms)
        // A mapping with the key «term» is a term, so that only text can stand without its status.
        if statuses.count == 1, statuses[0].key == "preferred" { return statuses[0].value }
        return .map(statuses)
    }

    static func statuses(of terms: [Term]) -> [Pair] {
        AdministrativeStatus.allCases.compactMap { status in
            let items = terms.filter { $0.status == status }.map(term)
            if items.isEmpty { return nil }
            return Pair(status.rawValue, status == .preferred ? items[0] : .list(items))
        }
    }

    static func term(_ term: Term) -> YAMLValue {
        guard !term.regions.isEmpty else { return .text(term.text) }
        return .map([Pair("term", .text(term.text)), Pair("regions", .list(term.regions.map(YAMLValue.text)))])
    }

    static func key(of type: TermType) -> String {
        switch type {
        case .fullForm: "full"
        case .shortForm: "short"
        case .acronym: "acronym"
        }
    }
}
