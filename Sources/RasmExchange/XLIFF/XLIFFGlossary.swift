import Rasm
import RasmXML

/// Writes the names of a unit with their translations (XLIFF 2.1, 5.2 Glossary Module).
///
/// The term is the name as the unit has it, misspelt or not, since that is what a tool looks for; the translation is the preferred term of the
/// same type. An ambiguous name is left out: a wrong translation is worse than none.
struct XLIFFGlossary {
    private let analyzed: AnalyzedArticle
    private let entries: EntryLookup
    private let language: String
    private var nextMention = 0

    init(_ analyzed: AnalyzedArticle, entries: EntryLookup, to language: String) {
        self.analyzed = analyzed
        self.entries = entries
        self.language = language
    }

    /// A name of an article as it stands there, and what it becomes.
    struct Name: Hashable {
        var term: String
        var translation: String
        var entry: String
    }

    /// Writes the glossary of a byte range, if there are names in it. Ranges come in ascending order.
    mutating func write(_ range: Range<Int>, _ writer: inout XMLWriter) throws(XMLError) {
        let names = names(in: range)
        if names.isEmpty { return }
        try writer.start("gls:glossary")
        for name in names {
            try writer.start("gls:glossEntry")
            try writer.element("gls:term", ["source": "rasm:" + name.entry], text: name.term)
            try writer.element("gls:translation", text: name.translation)
            try writer.end()
        }
        try writer.end()
    }

    /// The names of a range, each once, in the order of the text. Ranges come in ascending order.
    mutating func names(in range: Range<Int>) -> [Name] {
        var seen: Set<Name> = []
        var names: [Name] = []
        while nextMention < analyzed.mentions.count, analyzed.mentions[nextMention].range.upperBound <= range.upperBound
        {
            let mention = analyzed.mentions[nextMention]
            nextMention += 1
            guard mention.isResolved, mention.range.lowerBound >= range.lowerBound, let entry = entries[mention.entry]
            else { continue }
            guard let translation = TargetTerm.term(for: mention.type, of: entry, in: language) else { continue }
            let term = XMLText.carried(analyzed.article.text(mention.range))
            let name = Name(term: term, translation: translation.text, entry: mention.entry)
            if seen.insert(name).inserted { names.append(name) }
        }
        return names
    }
}
