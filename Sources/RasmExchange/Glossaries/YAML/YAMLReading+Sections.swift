import Rasm
import Yams

extension YAMLReading {
    /// A language section; a plain string is its preferred full form.
    mutating func section(_ node: Node, language: String) -> LanguageSection? {
        var section = LanguageSection(language: language)
        if case .scalar = node {
            guard let text = name(node, "a term") else { return nil }
            section.terms = [Term(text, place: place(node))]
            return section
        }
        guard let fields = fields(of: node, "a language section", known: YAMLKeys.section) else { return nil }
        var partsPlace: SourcePlace?
        for field in fields {
            switch field.name {
            case "parts":
                section.parts = parts(field.value)
                partsPlace = place(field.value)
            case "spellings": section.spellings = spellingRows(field.value)
            case "default-for": section.defaultFor = names(field.value, "a short form of «default-for»").map(\.text)
            default:
                if let type = YAMLKeys.type(field.name) { section.terms += terms(field, type) }
            }
        }
        // The parts of a name are its full form, unless another is preferred.
        if !section.parts.isEmpty, section.preferred(.fullForm) == nil {
            let joined = section.parts.map(\.text).joined(separator: " ")
            section.terms.insert(Term(joined, place: partsPlace), at: 0)
        }
        return section
    }

    private mutating func parts(_ node: Node) -> [NamePart] {
        var parts: [NamePart] = []
        for field in fields(of: node, "«parts»", known: YAMLKeys.parts) ?? [] {
            guard let role = NamePart.Role(rawValue: field.name), let text = name(field.value, "a part of a name")
            else { continue }
            parts.append(NamePart(role, text))
        }
        return parts
    }

    /// The terms of one type: a string is the preferred one, a mapping goes by status.
    private mutating func terms(_ field: YAMLField, _ type: TermType) -> [Term] {
        switch field.value {
        case .sequence:
            report(
                .wrongType, field.value,
                "«\(field.name)» is one term or a mapping of statuses; write {preferred: …, admitted: […], deprecated: […]}"
            )
            return []
        case .mapping(let mapping) where !mapping.contains(where: { $0.key.scalar?.string == "term" }):
            var terms: [Term] = []
            for status in fields(of: field.value, "«\(field.name)»", known: YAMLKeys.statuses) ?? [] {
                guard let name = AdministrativeStatus(rawValue: status.name) else { continue }
                for item in items(of: status.value) {
                    if let term = term(item, type, name) { terms.append(term) }
                }
            }
            return terms
        default:
            return term(field.value, type, .preferred).map { [$0] } ?? []
        }
    }

    private mutating func term(_ node: Node, _ type: TermType, _ status: AdministrativeStatus) -> Term? {
        guard case .mapping = node else {
            return name(node, "a term").map { Term($0, type, status, place: place(node)) }
        }
        guard let fields = fields(of: node, "a term", known: YAMLKeys.term) else { return nil }
        guard let field = fields.first(where: { $0.name == "term" }) else {
            report(.missingKey, node, "a term without its text; write {term: …}")
            return nil
        }
        guard let text = name(field.value, "a term") else { return nil }
        var term = Term(text, type, status, place: place(field.value))
        for field in fields {
            switch field.name {
            case "regions": term.regions = names(field.value, "a region").map(\.text)
            case "near": term.evidence.near = evidence(field.value)
            case "previous": term.evidence.previous = names(field.value, "a word of «previous»").map(\.text)
            case "next": term.evidence.next = names(field.value, "a word of «next»").map(\.text)
            case "not-near": term.evidence.notNear = names(field.value, "a word of «not-near»").map(\.text)
            case "not-next": term.evidence.notNext = names(field.value, "a word of «not-next»").map(\.text)
            case "not-previous": term.evidence.notPrevious = names(field.value, "a word of «not-previous»").map(\.text)
            case "exact": term.evidence.isExact = yesOrNo(field.value, "«exact»") ?? false
            default: break
            }
        }
        return term
    }

    mutating func yesOrNo(_ node: Node, _ what: String) -> Bool? {
        if let value = node.bool { return value }
        report(.wrongType, node, "\(what) is true or false")
        return nil
    }

    private mutating func evidence(_ node: Node) -> [String] {
        var words: [String] = []
        for (word, item) in names(node, "a word of «near»") {
            if word.hasPrefix("#"), !YAMLKeys.cues.contains(word) {
                report(
                    .unknownValue, item, "unknown evidence «\(word)»" + Suggestion.hint(for: word, among: YAMLKeys.cues)
                )
            } else {
                words.append(word)
            }
        }
        return words
    }
}
