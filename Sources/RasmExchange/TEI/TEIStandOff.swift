import Rasm
import RasmXML

/// Writes who and what the names of an article stand for (TEI P5, 16.10 `standOff`): each entry once, with its names in every language.
struct TEIStandOff {
    /// The entries mentioned, in the order of their first mention.
    private let entries: [ConceptEntry]
    private let identifiers: EntryIdentifiers

    init(_ analyzed: AnalyzedArticle, entries lookup: EntryLookup, identifiers: EntryIdentifiers) {
        var seen: Set<String> = []
        entries = analyzed.mentions.filter { seen.insert($0.entry).inserted }.compactMap { lookup[$0.entry] }
        self.identifiers = identifiers
    }

    /// Nothing at all when no person, place or organisation is mentioned: an empty `standOff` is not allowed.
    func write(_ writer: inout XMLWriter) throws(XMLError) {
        let kinds = TEIKind.allCases.filter { kind in kind.list != nil && entries.contains { TEIKind($0.kind) == kind }
        }
        if kinds.isEmpty { return }
        try writer.start("standOff")
        for kind in kinds {
            guard let (list, item) = kind.list else { continue }
            try writer.start(list)
            for entry in entries where TEIKind(entry.kind) == kind { try write(entry, as: kind, item, &writer) }
            try writer.end()
        }
        try writer.end()
    }

    private func write(_ entry: ConceptEntry, as kind: TEIKind, _ item: String, _ writer: inout XMLWriter)
        throws(XMLError)
    {
        try writer.start(item, ["xml:id": identifiers[entry.id]])
        if kind != .person { try writer.attribute("type", entry.kind.rawValue) }
        for section in entry.sections {
            for term in section.terms where !term.status.isRewritten {
                try writer.element(
                    kind.name, ["xml:lang": section.language, "type": term.type.teiValue], text: term.text)
            }
        }
        if let item = entry.wikidata { try writer.element("idno", ["type": "wikidata"], text: item) }
        try writer.end()
    }
}

extension TermType {
    /// `@type` of a name: whether it is the full name or a shortened one.
    var teiValue: String { isFull ? "full" : "short" }
}
