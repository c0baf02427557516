import Rasm
import RasmExchange

/// Finds names in a text that is in memory already: from bytes to mentions, with one index.
enum Match {
    /// - Parameters:
    ///   - names: a file with a name on each line.
    ///   - text: the article.
    static func run(_ names: String, _ text: String) throws {
        let lines = String(decoding: try InputFiles.read(names), as: UTF8.self).split(separator: "\n")
        let entries = lines.enumerated().map { number, name in
            ConceptEntry(
                id: String(number), kind: .person,
                sections: [LanguageSection(language: "ar", terms: [Term(String(name))])])
        }
        let matcher = Matcher(TermIndex(Glossary(entries: entries)))
        let article = Article(bytes: try InputFiles.read(text))
        // The first time is for the pages and caches.
        _ = matcher.mentions(in: article)
        let before = CPU.seconds
        let mentions = matcher.mentions(in: article)
        let seconds = CPU.seconds - before
        print(mentions.count, mentions.reduce(0) { $0 + $1.range.lowerBound }, seconds)
    }
}
