import Rasm

/// What other names would suffer from spellings that are added to some entries.
struct SpellingHarm {
    let before: Glossary
    let language: String
    private let index: TermIndex
    /// The words that are names, or parts of names, whatever else they are spellings of.
    private let nameWords: Set<FoldedName>

    init(_ before: Glossary, _ language: String) {
        self.before = before
        self.language = language
        index = TermIndex(before, language: language)
        nameWords = Set(
            [before.nameWords, .common].flatMap { $0.before + $0.after }.map { FoldedName($0.text) })
    }

    /// Why the glossary would be worse; nil when nobody else's name changes.
    ///
    /// A new form must be no form of another entry; and one of a single word, which may stand anywhere, no word of another name.
    ///
    /// - Parameter holders: the ids of the entries that the spellings are of.
    func reason(_ after: Glossary, holders: Set<String>) -> String? {
        let old = Set(forms(of: before, holders))
        for text in forms(of: after, holders) where !old.contains(text) {
            if let owner = owner(of: text, but: holders) { return "«\(text)» is a name of «\(owner)»" }
            let name = FoldedName(text)
            guard name.wordCount == 1 else { continue }
            if nameWords.contains(name) { return "«\(text)» is a name by itself" }
            let other = before.entries.first { entry in
                !holders.contains(entry.id)
                    && entry.section(language)?.terms.contains {
                        !$0.status.isRewritten && FoldedName($0.text).holds(name)
                    } ?? false
            }
            if let other { return "«\(text)» is a word of a name of «\(other.id)»" }
        }
        return nil
    }

    /// The names of some entries in all their spellings.
    private func forms(of glossary: Glossary, _ ids: Set<String>) -> [String] {
        let some = Glossary(
            entries: glossary.entries.filter { ids.contains($0.id) }, spellings: glossary.spellings)
        return TermIndex(some, language: language).forms.map(\.text)
    }

    /// Another entry that has a name already.
    private func owner(of text: String, but holders: Set<String>) -> String? {
        let article = Article(text)
        for mention in Matcher(index).mentions(in: article) where mention.range == 0..<article.bytes.count {
            let ids = index.forms(of: mention).map { index.entries[index.forms[$0].entry].id }
            if let other = ids.first(where: { !holders.contains($0) }) { return other }
        }
        return nil
    }
}
