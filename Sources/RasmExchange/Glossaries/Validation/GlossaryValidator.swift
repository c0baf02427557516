import Rasm

/// Finds what is wrong with a glossary that could be read.
public enum GlossaryValidator {
    /// Every problem, by file and line.
    ///
    /// Takes time in proportion to the terms and their spellings: a glossary of 100,000 terms takes seconds.
    public static func problems(in glossary: Glossary) -> [FileProblem] {
        var problems = EntryRules.problems(in: glossary)
        for entry in glossary.entries {
            for section in entry.sections {
                problems += SectionRules.problems(in: section, of: entry)
                problems += SpellingTable(section.spellings).problems()
            }
        }
        problems += SpellingTable(glossary.spellings).problems() + ArabicCommas.problems(in: glossary)
        problems += UnusedRows.problems(in: glossary)
        for language in languages(of: glossary) {
            let index = TermIndex(glossary, language: language)
            let owners = NameOwners(index)
            problems += owners.tooManySpellings + OwnershipRules(owners).problems() + RepeatedTerms.problems(in: owners)
            if language == matchedLanguage { problems += SelfTestRun(index).problems() }
        }
        return problems.sorted { left, right in
            (left.place.file, left.place.line, left.place.column, left.rule)
                < (right.place.file, right.place.line, right.place.column, right.rule)
        }
    }

    /// The language articles are matched in; in others a name is only written, so that two entries may share it.
    static let matchedLanguage = "ar"

    /// In the order they are met.
    private static func languages(of glossary: Glossary) -> [String] {
        var seen: Set<String> = []
        return glossary.entries.flatMap { $0.sections.map(\.language) }.filter { seen.insert($0).inserted }
    }
}

extension ConceptEntry {
    /// Where to point when a thing has no place of its own: glossaries made by a program have none.
    var somePlace: SourcePlace { place ?? SourcePlace(file: "(\(id))", line: 0, column: 0) }

    /// Whether the entry comes from a format whose makers do not know our rules.
    var isForeign: Bool {
        guard let place else { return false }
        return GlossaryFormat(extensionOf: place.file) != .yaml
    }
}
