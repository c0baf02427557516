import Rasm

/// Compares names and numbers on both sides of a translation. It is made to fail a build: what may be right is not reported.
///
/// Only names that every language has to say are missed: countries, cities, languages and months become adjectives («القوات الأمريكية» and "US
/// forces"), and capitals their states; a person or a paper has a name of its own. A name that is there in a form nobody listed is
/// there (``NameTraces``).
public struct BilingualCheck: Sendable {
    private let entries: [String: ConceptEntry]
    private let finders: [String: NameFinder]
    private let options: BilingualOptions

    /// - Parameter glossary: with sections in all languages that are compared.
    public init(_ glossary: Glossary, options: BilingualOptions = BilingualOptions()) {
        self.options = options
        entries = Dictionary(glossary.entries.map { ($0.id, $0) }) { first, _ in first }
        let languages = Set(glossary.entries.flatMap { $0.sections.map(\.language) })
        finders = Dictionary(uniqueKeysWithValues: languages.map { ($0, NameFinder(glossary, language: $0)) })
    }

    /// What is wrong with the names and numbers of a file's translations.
    ///
    /// - Throws: for a file that holds no translations, none in two languages of the glossary, or cannot be read.
    public func problems(
        in bytes: [UInt8], path: String, as known: ContainerFormat? = nil
    ) throws(InputError) -> [FileProblem] {
        let units = try BilingualFile.units(in: bytes, path: path, as: known, options)
        let known = units.contains { unit in
            (unit.sources + unit.targets).allSatisfy { finders[LanguageTag.primary(of: $0.language)] != nil }
        }
        guard units.isEmpty || known else {
            let languages = finders.keys.sorted().map { "«\($0)»" }.joined(separator: ", ")
            throw InputError(
                path, "holds no translations between two languages of the glossary (\(languages)): nothing was compared"
            )
        }
        return units.flatMap(problems)
    }

    private func problems(in unit: BilingualUnit) -> [FileProblem] {
        unit.targets.flatMap { target -> [FileProblem] in
            let found = unit.sources.map { problems(of: $0, target) }
            guard let first = found.last else { return [] }
            // Of two sources either may be what was translated: wrong is what is wrong by both.
            return first.filter { problem in found.allSatisfy { $0.contains { $0.rule == problem.rule } } }
        }
    }

    private func problems(of source: BilingualUnit.Side, _ target: BilingualUnit.Side) -> [FileProblem] {
        guard let here = side(source), let there = side(target) else { return [] }
        let pair = BilingualPair(source: here, target: there, entries: entries)
        return pair.problems.map { rule, message in
            FileProblem(rule: rule.rawValue, severity: rule.defaultSeverity, place: target.place, message: message)
        }
    }

    private func side(_ side: BilingualUnit.Side) -> NamedText? {
        let language = LanguageTag.primary(of: side.language)
        guard let finder = finders[language] else { return nil }
        let text = SideText(side.article, language: language)
        return text.words.isEmpty ? nil : NamedText(text: text, names: finder.names(in: text))
    }
}

/// Finds the names of one language.
private enum NameFinder: Sendable {
    case arabic(ArabicNames)
    case foreign(ForeignNames)

    init(_ glossary: Glossary, language: String) {
        self =
            language == "ar"
            ? .arabic(ArabicNames(glossary)) : .foreign(ForeignNames(glossary, language: language))
    }

    func names(in text: SideText) -> [FoundName] {
        switch self {
        case .foreign(let names): names.names(in: text)
        case .arabic(let names): names.names(in: text)
        }
    }
}
