import Foundation
import Rasm
import RasmExchange

/// Scores the matching chain against gold: `rasm-accuracy GLOSSARY CORPUS [NAMES] [--differences]`.
///
/// For each article `x.txt` under `CORPUS/ar` with `x.mentions.jsonl` beside it, for the sentences of `CORPUS/hard`, and for those of `CORPUS/bilingual`
/// with their translations, if there are any; and with the folder of the name lists how well names are found across scripts.
@main
struct Accuracy {
    static func main() {
        do {
            let arguments = CommandLine.arguments.dropFirst()
            let paths = arguments.filter { !$0.hasPrefix("--") }
            guard let glossary = paths.first, let corpus = paths.dropFirst().first, paths.count <= 3 else {
                throw InputError("rasm-accuracy", "give two or three paths: GLOSSARY CORPUS [NAMES] [--differences]")
            }
            let names = try GlossaryReader.read([glossary])
            let index = TermIndex(names)
            let showsDifferences = arguments.contains("--differences")
            try score(folder: corpus, index: index, showsDifferences: showsDifferences)
            let hard = corpus + "/hard"
            if case .folder? = try? InputFiles.kind(of: hard) {
                try score(hard: hard, index: index, showsDifferences: showsDifferences)
            }
            for set in ["/bilingual", "/bilingual/second"] {
                guard case .folder? = try? InputFiles.kind(of: corpus + set) else { continue }
                try score(bilingual: corpus + set, glossary: names, showsDifferences: showsDifferences)
            }
            if let folder = paths.dropFirst(2).first {
                try NameRanking.score(folder: folder, glossary: names, showsDifferences: showsDifferences)
            }
        } catch {
            FileHandle.standardError.write(Data("rasm-accuracy: \(error)\n".utf8))
            exit(2)
        }
    }

    static func score(hard folder: String, index: TermIndex, showsDifferences: Bool) throws {
        let entries = String(decoding: try InputFiles.read(folder + "/entries.txt"), as: UTF8.self).split(
            separator: "\n")
        for path in try InputFiles.walk(folder) where path.hasSuffix(".jsonl") {
            let score = HardScore(try HardSentence.read(path), entries: Set(entries.map(String.init)), index: index)
            if showsDifferences { print(score.differences.joined(separator: "\n")) }
            let mentions = score.mentions.right + score.mentions.missed
            print("\ngold mentions in \(score.sentences) hard sentences of \(path): \(mentions)")
            print(header)
            print(row("with rendering", score.mentions))
            print("sentences whose normalized text is byte-exact: \(score.exact) of \(score.sentences)")
        }
    }

    static func score(bilingual folder: String, glossary: Glossary, showsDifferences: Bool) throws {
        var scores: [String: BilingualScore] = [:]
        for path in try InputFiles.walk(folder) where path.hasSuffix(".jsonl") {
            let name = path.split(separator: "/").last!
            guard path == "\(folder)/\(name)" else { continue }
            let languages = name.prefix { $0 != "." }.split(separator: "-").sorted()
            scores[languages.joined(separator: "-"), default: BilingualScore()] += try BilingualScore(
                path, glossary: glossary)
        }
        let pairs = scores.values.map(\.pairs).reduce(0, +)
        let planted = scores.values.map { $0.problems.right + $0.problems.missed }.reduce(0, +)
        print("\nplanted errors in \(pairs) sentences with translations of \(folder): \(planted)")
        print(header + "   good pairs with a false alarm")
        for (languages, score) in scores.sorted(by: { $0.key < $1.key }) {
            print(row(languages + ", both ways", score.problems) + "   \(score.alarms) of \(score.good)")
            if showsDifferences, !score.differences.isEmpty { print(score.differences.joined(separator: "\n")) }
        }
    }

    private static let header = "                          precision  recall"

    static func score(folder: String, index: TermIndex, showsDifferences: Bool) throws {
        var spans = Score()
        var mentions = Score()
        var renderings = Score()
        var exact = 0
        var articles = 0
        for path in try InputFiles.walk(folder) where path.hasSuffix(".mentions.jsonl") {
            let text = String(path.dropLast(".mentions.jsonl".count)) + ".txt"
            let document = try Document(path: text, bytes: try InputFiles.read(text))
            let gold = try GoldMention.read(path, for: document.source.utf8)
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
        print(header)
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
