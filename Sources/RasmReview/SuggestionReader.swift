import Foundation
import Rasm
import RasmExchange

/// Reads what `rasm discover --format json` wrote: a group of spellings a line (Documentation/discovery.md).
public enum SuggestionReader {
    /// - Parameter entries: those of the glossary, for their names in English.
    /// - Throws: for a line that is no group, with its number.
    public static func read(_ path: String, entries: [ConceptEntry] = []) throws(InputError) -> [ReviewCluster] {
        try clusters(in: try InputFiles.read(path), path: path, entries: entries)
    }

    static func clusters(
        in bytes: [UInt8], path: String, entries: [ConceptEntry] = []
    ) throws(InputError) -> [ReviewCluster] {
        let english = Dictionary(entries.map { ($0.id, $0.preferred("en")?.text) }) { first, _ in first }
        let decoder = JSONDecoder()
        var clusters: [ReviewCluster] = []
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            do {
                let group = try decoder.decode(DiscoveredGroup.self, from: Data(line))
                clusters.append(group.cluster(english: group.entry.flatMap { english[$0] ?? nil }))
            } catch {
                throw InputError(
                    path, line: number + 1, column: 1,
                    "is no suggestion: \(Self.reason(error)); give what rasm discover --format json writes")
            }
        }
        return clusters
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "it has no «\(key.stringValue)»"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "«\(context.codingPath.map(\.stringValue).joined(separator: "."))» is of another kind"
        default: "it is no JSON object"
        }
    }
}

/// A line of `rasm discover --format json`.
private struct DiscoveredGroup: Decodable {
    struct Spelling: Decodable {
        var text: String
        var count: Int
        var articles: Int
        var p: Double
        var reasons: [String]
        var contexts: [Context]
    }

    struct Context: Decodable {
        var file: String
        var line: Int
        var before: String
        var word: String
        var after: String
    }

    var entry: String?
    var name: String?
    var p: Double
    var spellings: [Spelling]

    func cluster(english: String?) -> ReviewCluster {
        let first = spellings.first?.text ?? ""
        return ReviewCluster(
            id: Self.id(entry, spellings.map(\.text)), entry: entry, name: name ?? first, english: english,
            probability: p,
            reason: spellings.first?.reasons.joined(separator: "; ") ?? "",
            members: spellings.map { spelling in
                ReviewCluster.Member(
                    spelling: spelling.text, count: spelling.count, articles: spelling.articles,
                    probability: spelling.p,
                    contexts: spelling.contexts.map {
                        .init(file: $0.file, line: $0.line, before: $0.before, name: $0.word, after: $0.after)
                    })
            })
    }

    /// Says the entry and the spellings in sixteen digits (FNV-1a, 64 bits).
    private static func id(_ entry: String?, _ spellings: [String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in ([entry ?? ""] + spellings).joined(separator: "\n").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
