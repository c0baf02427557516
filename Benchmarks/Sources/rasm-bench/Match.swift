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
    ///   - text: the articles.
    static func run(_ names: String, _ text: String) throws {
        let matcher = Matcher(TermIndex(try glossary(names)))
        let articles = pieces(try InputFiles.read(text))
        // The first times are for the caches and the memory, which the C library keeps from the second on, and `rasm` tells it to keep.
        for _ in 0..<2 { _ = find(matcher, in: articles) }
        // A text that is over in a moment is read again for a quarter of a second, and the mean is told: as long as rivals take, so that no moment of a shared
        // machine decides.
        let before = CPU.seconds
        var (found, passes) = (find(matcher, in: articles), 1)
        while CPU.seconds - before < 0.25 {
            found = find(matcher, in: articles)
            passes += 1
        }
        print(found.count, found.sum, (CPU.seconds - before) / Double(passes))
    }

    /// How many names there are, and the sum of the places at which they begin.
    private static func find(
        _ matcher: Matcher, in articles: [(start: Int, article: Article)]
    ) -> (count: Int, sum: Int) {
        var (count, sum) = (0, 0)
        for (start, article) in articles {
            let mentions = matcher.mentions(in: article)
            count += mentions.count
            sum += mentions.reduce(0) { $0 + start + $1.range.lowerBound }
        }
        return (count, sum)
    }

    /// A text cut at the ends of lines, into pieces of about the length that `rasm` reads a large file in.
    private static func pieces(_ text: [UInt8]) -> [(start: Int, article: Article)] {
        var pieces: [(start: Int, article: Article)] = []
        var start = 0
        while start < text.count {
            let least = min(start + FilePieces.length, text.count)
            let end = text[least...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
            pieces.append((start, Article(bytes: Array(text[start..<end]))))
            start = end
        }
        return pieces
    }
}
