import Rasm

/// The entries of a glossary of Weblate, which reads a TBX file as strings in one language with their translations in another.
///
/// An entry's preferred name comes first, since Weblate before 2026 reads nothing but the first of each language. What is written `forbidden`
/// makes Weblate mark the whole entry as a forbidden translation, so that each deprecated target is an entry of its own, with the name that it
/// would be a translation of; the hundreds of spellings that rows make would bury the others, and are left out. Deprecated names of the source language are left out: read the other way, they would be translations.
struct WeblateConcepts {
    let from: String
    let to: String

    func list(of glossary: Glossary) -> [TermbaseConcept] {
        var concepts = TermbaseConcepts(
            glossary, TermbaseSelection(languages: [from, to], separatesTypes: true, made: false))
        var list: [TermbaseConcept] = []
        for concept in concepts.list {
            guard let allowed = concept.paired(where: { !$0.status.isRewritten }) else { continue }
            list.append(allowed)
            list += forbidden(of: concept, like: allowed, &concepts)
        }
        return list
    }

    private func forbidden(
        of concept: TermbaseConcept, like allowed: TermbaseConcept, _ concepts: inout TermbaseConcepts
    ) -> [TermbaseConcept] {
        guard let source = allowed.section(from)?.names.first, let targets = concept.section(to)?.names else {
            return []
        }
        let permitted = Set(allowed.section(to)?.names.map(\.text) ?? [])
        return targets.filter { $0.status.isRewritten && !permitted.contains($0.text) }.enumerated().map {
            number, name in
            var entry = concept
            entry.id = concepts.claim("\(concept.id).forbidden.\(number + 1)")
            entry.note = nil
            entry.sections = [
                TermbaseConcept.Section(language: from, names: [source]),
                TermbaseConcept.Section(language: to, names: [name]),
            ]
            return entry
        }
    }
}
