import Rasm
import RasmExchange

/// Scores the matching chain over articles with gold mentions: `rasm-accuracy GLOSSARY FOLDER [--differences]`.
///
/// For each article `x.txt` of the folder with `x.mentions.jsonl` beside it.
@main
struct Accuracy {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let paths = arguments.filter { !$0.hasPrefix("--") }
        guard paths.count == 2 else {
            print("usage: rasm-accuracy GLOSSARY FOLDER [--differences]")
            throw InputError("arguments", "two paths are needed")
        }
        let index = TermIndex(try GlossaryReader.read([paths[paths.startIndex]]))
        try score(
            folder: paths[paths.startIndex + 1], index: index, showsDifferences: arguments.contains("--differences"))
    }

    static func score(folder: String, index: TermIndex, showsDifferences: Bool) throws {
        var spans = Score()
        var mentions = Score()
        var renderings = Score()
        var exact = 0
        var articles = 0
        for path in try InputFiles.walk(folder) where path.hasSuffix(".mentions.jsonl") {
            let text = String(path.dropLast(".mentions.jsonl".count)) + ".txt"
            let document = try Document(path: text, bytes: try InputFiles.read(text))
            let gold = try GoldMention.read(path, for: document.article.bytes)
            let score = ArticleScore(document: document, gold: gold, index: index)
            articles += 1
            spans += score.spans
            mentions += score.mentions
            renderings += score.renderings
            exact += score.isExact ? 1 : 0
            if showsDifferences, !score.differences.isEmpty {
                print("\(text)\(score.isExact ? "" : "  (text differs)")")
                for difference in score.differences { print(difference) }
            }
        }
        guard articles > 0 else { throw InputError(folder, "holds no article with gold mentions") }
        print("gold mentions in \(articles) articles: \(mentions.right + mentions.missed)")
        print("                          precision  recall")
        print(row("span", spans))
        print(row("+ proclitics, entry, type", mentions))
        print(row("+ rendering", renderings))
        print("articles whose normalized text is byte-exact: \(exact) of \(articles)")
    }

    private static func row(_ name: String, _ score: Score) -> String {
        let padded = name + String(repeating: " ", count: max(0, 26 - name.count))
        return "\(padded)\(figure(score.precision))     \(figure(score.recall))"
    }

    /// Three decimals: 0.987.
    private static func figure(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let digits = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
