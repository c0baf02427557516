import Rasm
import RasmExchange

/// Finds names in a text that is in memory already: from bytes to mentions, with one index.
enum Match {
    /// A glossary with a person for each line of a file.
    static func glossary(_ names: String) throws -> Glossary {
        let lines = try InputFiles.read(names).split(separator: 0x0A)
        return Glossary(
            entries: lines.enumerated().map { number, name in
                ConceptEntry(
                    id: String(number), kind: .person,
                    sections: [LanguageSection(language: "ar", terms: [Term(String(decoding: name, as: UTF8.self))])])
            })
    }

    /// - Parameters:
    ///   - names: a file with a name on each line.
    ///   - text: the article.
    static func run(_ names: String, _ text: String) throws {
        let matcher = Matcher(TermIndex(try glossary(names)))
        let article = Article(bytes: try InputFiles.read(text))
        // The first times are for the caches and the memory, which the C library keeps from the second on, and `rasm` tells it to keep.
        for _ in 0..<2 { _ = matcher.mentions(in: article) }
        let before = CPU.seconds
        let mentions = matcher.mentions(in: article)
        let seconds = CPU.seconds - before
        print(mentions.count, mentions.reduce(0) { $0 + $1.range.lowerBound }, seconds)
    }
}
