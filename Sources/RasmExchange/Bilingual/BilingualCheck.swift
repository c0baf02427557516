import Rasm

/// Compares the names on both sides of a translation. It is made to fail a build: what may be right is not reported.
///
/// Countries, cities, languages and months are not missed in a target, since translations turn them into adjectives («القوات الأمريكية»
/// and "US forces") and capitals into their states; a person, an agency or a paper has a name of its own in every language.
public struct BilingualCheck: Sendable {
    private let entries: [String: ConceptEntry]
    private let source: TermIndex
    private let targets: [String: TermIndex]
    private let language: String

    /// - Parameters:
    ///   - glossary: with sections in all languages that are compared.
    ///   - language: the language whose names are looked for first.
    public init(_ glossary: Glossary, language: String = "ar") {
        self.language = language
        entries = Dictionary(glossary.entries.map { ($0.id, $0) }) { first, _ in first }
        source = TermIndex(glossary, language: language)
        let others = Set(glossary.entries.flatMap { $0.sections.map(\.language) }).subtracting([language])
        targets = Dictionary(uniqueKeysWithValues: others.map { ($0, TermIndex(glossary, language: $0)) })
    }

    /// What is wrong with the names of a file's translations.
    ///
    /// - Throws: for a file that is no TMX or XLIFF, or is not well-formed.
    public func problems(in document: Document) throws(InputError) -> [FileProblem] {
        guard document.format == .tmx || document.format == .xliff else {
            throw InputError(document.path, "holds no translations: give TMX or XLIFF, not \(document.format.name)")
        }
        return try BilingualUnit.read(document).flatMap(problems)
    }

    private func problems(in unit: BilingualUnit) -> [FileProblem] {
        guard let own = unit.sides.first(where: { LanguageTag.primary(of: $0.language) == language }) else { return [] }
        return unit.sides.flatMap { side -> [FileProblem] in
            guard let index = targets[LanguageTag.primary(of: side.language)] else { return [] }
            return names(of: own, side, index) + numbers(of: own, side)
        }
    }

    private func names(of own: BilingualUnit.Side, _ other: BilingualUnit.Side, _ index: TermIndex) -> [FileProblem] {
        let here = Analysis(of: Article(own.text), index: source).mentions
        let article = Article(other.text)
        let there = Analysis(of: article, index: index).mentions
        let tag = LanguageTag.primary(of: other.language)
        var problems: [FileProblem] = []
        for mention in there where mention.status.isRewritten && mention.rendering != article.text(mention.range) {
            problems.append(
                problem(
                    .deprecatedTranslation, other.place,
                    "«\(article.text(mention.range))» should be «\(mention.rendering)»"))
        }
        let named = Set(there.map(\.entry))
        let meant = Set(here.map(\.entry))
        var missed: Set<String> = []
        for mention in here
        where mention.isResolved && !named.contains(mention.entry) && missed.insert(mention.entry).inserted {
            guard let entry = entries[mention.entry], entry.kind.hasNameOfItsOwn, let preferred = entry.preferred(tag)
            else { continue }
            guard !occurs(entry, in: other.text, tag) else { continue }
            // Somebody else of the same kind stands where this one should.
            let others = there.filter {
                !meant.contains($0.entry) && $0.isResolved && entries[$0.entry]?.kind == entry.kind
            }
            if let stranger = others.first, entry.kind == .person {
                problems.append(
                    problem(
                        .wrongName, other.place,
                        "«\(article.text(stranger.range))» stands here, but the source names «\(preferred.text)»"))
            } else {
                problems.append(
                    problem(.missingName, other.place, "the source names «\(preferred.text)», the target does not"))
            }
        }
        return problems
    }

    /// Whether any longer word of the entry's names stands in a text: then the name is there in a form nobody listed.
    private func occurs(_ entry: ConceptEntry, in text: String, _ language: String) -> Bool {
        let words = Set(text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init))
        let terms = entry.section(language)?.terms ?? []
        return terms.contains { term in
            term.text.lowercased().split { !$0.isLetter && $0 != "'" }.contains { word in
                word.count > 2 && words.contains { $0 == word || $0.hasPrefix(word) && $0.count <= word.count + 3 }
            }
        }
    }

    /// Numbers of three digits and more: where each side has just one that the other lacks, one of them is wrong.
    private func numbers(of own: BilingualUnit.Side, _ other: BilingualUnit.Side) -> [FileProblem] {
        let (here, there) = (Numbers.long(in: own.text), Numbers.long(in: other.text))
        let (missing, added) = (here.subtracting(there), there.subtracting(here))
        guard missing.count == 1, added.count == 1, let left = missing.first, let right = added.first else { return [] }
        return [problem(.differentNumbers, other.place, "\(left) in the source, \(right) here")]
    }

    private func problem(_ rule: BilingualRule, _ place: SourcePlace, _ message: String) -> FileProblem {
        FileProblem(rule: rule.rawValue, severity: rule.defaultSeverity, place: place, message: message)
    }
}

/// Numbers as both scripts write them.
private enum Numbers {
    /// The whole numbers of three digits and more, in ASCII digits, separators of thousands left out.
    static func long(in text: String) -> Set<String> {
        var found: Set<String> = []
        var digits = ""
        var separators = 0
        func close() {
            if digits.count >= 3 { found.insert(digits) }
            digits = ""
            separators = 0
        }
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if let value = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil {
                digits += String(Int(value))
            } else if !digits.isEmpty, ",.٬،\u{A0}\u{202F}".unicodeScalars.contains(scalar),
                isGroup(scalars, after: index)
            {
                separators += 1
            } else {
                close()
            }
        }
        close()
        return found
    }

    /// Whether just three digits follow: a separator of thousands.
    private static func isGroup(_ scalars: [Unicode.Scalar], after index: Int) -> Bool {
        let next = scalars[(index + 1)...].prefix { $0.properties.numericType == .decimal }
        return next.count == 3
    }
}

extension EntryKind {
    /// Whether a translation has to name the thing, and not by an adjective or a description.
    fileprivate var hasNameOfItsOwn: Bool {
        switch self {
        case .person, .media: true
        default: false
        }
    }
}
