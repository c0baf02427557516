import Rasm

/// The term to offer as the translation of a name.
///
/// Only a preferred term is ever offered. It has the type of the source: «شويغو» is Shoigu, never Sergei Shoigu. A full form and an acronym
/// stand for each other where a language has only one of them (الناتو, NATO); a short form has no stand-in, since a longer name in its place
/// would change the sentence.
enum TargetTerm {
    static func term(for type: TermType, of entry: ConceptEntry, in language: String) -> Term? {
        guard let section = entry.section(language) else { return nil }
        return switch type {
        case .fullForm: section.preferred(.fullForm) ?? section.preferred(.acronym)
        case .acronym: section.preferred(.acronym) ?? section.preferred(.fullForm)
        case .shortForm: section.preferred(.shortForm)
        }
    }
}
