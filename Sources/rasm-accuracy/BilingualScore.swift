import Foundation
import Rasm
import RasmExchange

/// A sentence and its translation, with what is wrong with it: `corpus/bilingual/ar-en.jsonl`, one object a line.
struct BilingualGold: Decodable {
    var id: String
    /// The rules that an editor would report it under; empty for a good translation.
    var problems: [String]
}

/// The score of `validate --names` over a file of sentences and their translations.
struct BilingualScore {
    /// By rule and pair.
    private(set) var problems = Score()
    private(set) var pairs = 0
    /// The good pairs, and how many of them something is said about.
    private(set) var good = 0
    private(set) var alarms = 0
    /// What differs, a line each.
    private(set) var differences: [String] = []

    init() {}

    /// - Parameter path: a file named by its languages: `ar-en.jsonl`.
    init(_ path: String, glossary: Glossary) throws {
        let bytes = try InputFiles.read(path)
        let gold = try bytes.split(separator: 0x0A).map { try JSONDecoder().decode(BilingualGold.self, from: Data($0)) }
        var options = BilingualOptions()
        options.fields = path.split(separator: "/").last!.prefix { $0 != "." }.split(separator: "-").map(String.init)
        let found = Dictionary(
            grouping: try BilingualCheck(glossary, options: options).problems(in: bytes, path: path), by: \.place.line)
        for (number, pair) in gold.enumerated() {
            let told = found[number + 1] ?? []
            pairs += 1
            good += pair.problems.isEmpty ? 1 : 0
            alarms += pair.problems.isEmpty && !told.isEmpty ? 1 : 0
            problems += Score(found: told.map(\.rule), gold: pair.problems)
            let missed = Set(pair.problems).subtracting(told.map(\.rule)).sorted().map { "  - \(pair.id) \($0)" }
            let wrong = told.filter { !pair.problems.contains($0.rule) }.map {
                "  + \(pair.id) \($0.rule): \($0.message)"
            }
            differences += missed + wrong
        }
    }

    static func += (left: inout BilingualScore, right: BilingualScore) {
        left.problems += right.problems
        left.pairs += right.pairs
        left.good += right.good
        left.alarms += right.alarms
        left.differences += right.differences
    }
}
