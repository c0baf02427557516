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
        var edges = Edges()
        for form in index.forms {
            let text = edges.restored(form)
            let name = SpelledName(text: text, type: form.type, status: form.status, term: form.term)
            let key = Key(entry: form.entry, text: text, type: form.type)
            if let place = places[key] {
                if name.rank < names[form.entry][place].rank { names[form.entry][place] = name }
            } else {
                places[key] = names[form.entry].count
                names[form.entry].append(name)
            }
        }
        return names
    }

    /// Less is better: a listed term before a made one, preferred before deprecated.
    var rank: Int { (isListed ? 0 : 10) + AdministrativeStatus.allCases.firstIndex(of: status)! }

    private struct Key: Hashable {
        let entry: Int
        let text: String
        let type: TermType
    }

    /// What stands outside the words of a term, which the index has no use for: the mark of «Yahoo!», the brackets of «(هيومن رايتس)».
    private struct Edges {
        private var term: Term?
        private var entry = -1
        private var before: [UInt8] = []
        private var after: [UInt8] = []

        /// The text of a form with the marks of its term around it. The forms of a term come together, the term itself first.
        mutating func restored(_ form: Form) -> String {
            if form.entry != entry || form.term != term {
                (entry, term) = (form.entry, form.term)
                let (whole, words) = (Array(form.term.text.utf8), Array(form.text.utf8))
                let range = whole.count == words.count ? nil : whole.firstRange(of: words)
                before = range.map { Array(whole[..<$0.lowerBound]) } ?? []
                after = range.map { Array(whole[$0.upperBound...]) } ?? []
            }
            return before.isEmpty && after.isEmpty
                ? form.text : String(decoding: before + Array(form.text.utf8) + after, as: UTF8.self)
        }
    }
}
