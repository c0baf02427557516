import Rasm

/// What tables of spellings make of the names of the files.
extension ImportPlanner {
    static func spellings(of entries: [ImportedEntry], by glossary: Glossary) -> [String: [String:
        [SpelledName]]]
    {
        // A row can only say something of names that have the first word of its key.
        let keys = glossary.spellings.map { FoldedName($0.key) }
        let words = Set(keys.filter { $0.wordCount > 0 }.map { $0.words(0..<1) })
        if words.isEmpty { return [:] }
        func isSpelled(_ name: ImportedName) -> Bool {
            let folded = FoldedName(name.text)
            return (0..<folded.wordCount).contains { words.contains(folded.words($0..<$0 + 1)) }
        }
        var sections: [String: LanguageSection] = [:]
        for name in entries.flatMap(\.names) where isSpelled(name) {
            sections[name.language, default: LanguageSection(language: name.language)].terms.append(Term(name.text))
        }
        var spelled: [String: [String: [SpelledName]]] = [:]
        for (language, section) in sections {
            // Each name in an entry of its own: what two names share is made of both.
            let entries = section.terms.enumerated().map { number, term in
                ConceptEntry(
                    id: String(number), kind: .other, sections: [LanguageSection(language: language, terms: [term])])
            }
            let names = SpelledName.all(
                in: Glossary(entries: entries, spellings: glossary.spellings), language: language)
            for (term, names) in zip(section.terms, names) { spelled[language, default: [:]][term.text] = names }
        }
        return spelled
    }
}
