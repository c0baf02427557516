import Rasm

/// Finds spelling rows whose key stands in no name.
enum UnusedRows {
    static func problems(in glossary: Glossary) -> [FileProblem] {
        let allTerms = glossary.entries.lazy.flatMap(\.sections).flatMap(\.terms)
        var problems = problems(glossary.spellings, terms: allTerms, "no name of the glossary")
        for entry in glossary.entries {
            for section in entry.sections where !section.spellings.isEmpty {
                problems += self.problems(section.spellings, terms: section.terms, "no name of «\(entry.id)»")
            }
        }
        return problems
    }

    private static func problems(_ rows: [SpellingRow], terms: some Sequence<Term>, _ holder: String)
        -> [FileProblem]
    {
        let keys = rows.map { FoldedName($0.key) }
        var unused = Set(keys)
        let longest = keys.map(\.wordCount).max() ?? 0
        for term in terms {
            if unused.isEmpty { break }
            let name = FoldedName(term.text)
            for start in 0..<name.wordCount {
                for end in stride(from: start + 1, through: min(start + longest, name.wordCount), by: 1) {
                    unused.remove(name.words(start..<end))
                }
            }
        }
        return zip(keys, rows).filter { unused.contains($0.0) && $0.0.wordCount > 0 }.map { _, row in
            FileProblem(
                .unreachableSpelling, .warning, at: row.somePlace,
                "\(holder) holds «\(row.key)», so this row does nothing")
        }
    }
}
