import Rasm

/// A name as it may be met in one language: a term of the glossary, or a term spelled as a spelling row says.
struct SpelledName {
    var text: String
    var type: TermType
    var status: AdministrativeStatus
    /// The term this is, or is a spelling of.
    var term: Term

    /// Whether the glossary lists it, rather than a row of spellings making it.
    var isListed: Bool { text == term.text }

    /// The names of each entry in one language, in the order of the glossary; each text and type once, under its best status.
    static func all(in glossary: Glossary, language: String) -> [[SpelledName]] {
        let index = TermIndex(glossary, language: language)
        var names = [[SpelledName]](repeating: [], count: glossary.entries.count)
        var places: [Key: Int] = [:]
        for form in index.forms {
            let name = SpelledName(text: form.text, type: form.type, status: form.status, term: form.term)
            let key = Key(entry: form.entry, text: form.text, type: form.type)
            if let place = places[key] {
                if name.rank < names[form.entry][place].rank { names[form.entry][place] = name }
            } else {
                places[key] = names[form.entry].count
                names[form.entry].append(name)
            }
        }
        return names
    }

    private struct Key: Hashable {
        let entry: Int
        let text: String
        let type: TermType
    }

    /// Less is better: a listed term before a made one, preferred before deprecated.
    var rank: Int { (isListed ? 0 : 10) + AdministrativeStatus.allCases.firstIndex(of: status)! }
}
