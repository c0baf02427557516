import Foundation
import Rasm
import RasmAlign
import RasmExchange

/// How often the right form of a name in another script is first among a thousand.
///
/// The Arabic names are those of the tenth of the name lists that scripts/train-sounds.swift never looks at; the Russian ones are the people of the glossary.
enum NameRanking {
    private static let queries = 500
    private static let rivals = 999
    private static let files = ["name-vocabulary-dev.tsv", "name-variants-dev.tsv"]

    static func score(folder: String, glossary: Glossary, showsDifferences: Bool) throws {
        print("\nnames across scripts: the right form is the first among 1,000")
        score(people(glossary, "ru"), "English to Russian, people of the glossary", showsDifferences)
        score(people(glossary, "ar"), "English to Arabic, people of the glossary", showsDifferences)
        let paths = files.map { "\(folder)/\($0)" }
        guard paths.allSatisfy({ (try? InputFiles.kind(of: $0)) != nil }) else {
            print("NAMES THAT WERE HELD OUT ARE NOT SCORED: there is no \(paths[0])")
            return
        }
        let names = try heldOut(paths)
        score(names, "English to Arabic, held out", showsDifferences)
        score(names.map { ($0.other, $0.english) }, "Arabic to English, held out", showsDifferences)
    }

    private static func score(_ names: [(english: String, other: String)], _ title: String, _ showsDifferences: Bool) {
        let similarity = CrossScriptSimilarity()
        let right = Dictionary(grouping: names, by: \.english).mapValues { Set($0.map(\.other)) }
        let others = Array(Set(names.map(\.other))).sorted()
        guard others.count > 1 else { return }
        var random = Repeatable()
        var (first, asked) = (0, 0)
        let step = max(1, names.count / queries)
        for number in stride(from: 0, to: names.count, by: step) {
            let name = names[number]
            let own = similarity.logOdds(name.english, name.other)
            var ahead: (String, Double)?
            for _ in 0..<rivals {
                let rival = others[random.next(below: others.count)]
                guard !right[name.english]!.contains(rival) else { continue }
                let odds = similarity.logOdds(name.english, rival)
                if odds >= own, odds > ahead?.1 ?? -.infinity { ahead = (rival, odds) }
            }
            asked += 1
            if ahead == nil { first += 1 }
            if showsDifferences, let ahead { print("\(name.english): \(ahead.0) before \(name.other)") }
        }
        let label = title.padding(toLength: 44, withPad: " ", startingAt: 0)
        print("\(label)\(String(format: "%.3f", Double(first) / Double(asked)))   \(first) of \(asked)")
    }

    private static func people(_ glossary: Glossary, _ language: String) -> [(english: String, other: String)] {
        glossary.entries.filter { $0.kind == .person }.compactMap { entry in
            func name(_ language: String) -> String? {
                entry.section(language)?.terms.first { $0.status == .preferred && $0.type.isFull }?.text
            }
            guard let english = name("en"), let other = name(language) else { return nil }
            return (english, other)
        }
    }

    private static func heldOut(_ paths: [String]) throws -> [(english: String, other: String)] {
        var names: [(english: String, other: String)] = []
        var seen: Set<String> = []
        for path in paths {
            let text = String(decoding: try InputFiles.read(path), as: UTF8.self)
            for line in text.split(separator: "\n").dropFirst() {
                let fields = line.split(separator: "\t").map(String.init)
                guard fields.count > 2, isHeldOut(fields[1]), !fields[2].contains(" "), fields[2].count > 1 else {
                    continue
                }
                if seen.insert(fields[1] + fields[2]).inserted { names.append((fields[1], fields[2])) }
            }
        }
        return names.sorted { ($0.english, $0.other) < ($1.english, $1.other) }
    }

    /// The rule of scripts/train-sounds.swift: by the English consonants, so that no spelling of a name is on both sides.
    private static func isHeldOut(_ english: String) -> Bool {
        let letters = english.lowercased().decomposedStringWithCanonicalMapping.utf8.filter {
            (0x61...0x7A).contains($0)
        }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var last: UInt8 = 0
        for letter in letters where !"aeiouy".utf8.contains(letter) && letter != last {
            hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3
            last = letter
        }
        return letters.count > 1 && hash % 10 == 0
    }
}

/// The same numbers on every run (Knuth's linear congruential generator, MMIX).
private struct Repeatable {
    private var state: UInt64 = 2026

    mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
