import Foundation
import Rasm
import RasmExchange

/// A sentence made of traps, with its gold: `corpus/hard/sentences.jsonl`, one object a line.
struct HardSentence: Decodable {
    var id: String
    var text: String
    var mentions: [GoldMention]
    /// The whole text after the rewrite.
    var normalized: String
    /// Whether two careful people could mark it differently.
    var arguable: Bool

    static func read(_ path: String) throws -> [HardSentence] {
        try InputFiles.read(path).split(separator: 0x0A).map {
            try JSONDecoder().decode(HardSentence.self, from: Data($0))
        }
    }
}

/// The score over hard sentences, in which the mentions of some entries only are marked.
struct HardScore {
    private(set) var mentions = Score()
    private(set) var exact = 0
    private(set) var sentences = 0
    private(set) var differences: [String] = []

    init(_ sentences: [HardSentence], entries: Set<String>, index: TermIndex) {
        for sentence in sentences where !sentence.arguable {
            let article = Article(sentence.text)
            let analysis = Analysis(of: article, index: index)
            let found = analysis.mentions.filter { entries.contains($0.entry) }.map { GoldMention($0, in: article) }
            self.sentences += 1
            mentions += Score(found: found, gold: sentence.mentions)
            let isExact = analysis.edits.applied(to: article.bytes) == Array(sentence.normalized.utf8)
            exact += isExact ? 1 : 0
            let changes = GoldMention.differences(found: found, gold: sentence.mentions)
            if !changes.isEmpty || !isExact {
                differences += ["\(sentence.id)\(isExact ? "" : "  (text differs)")"] + changes
            }
        }
    }
}
