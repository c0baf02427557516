import Foundation
import Rasm
import RasmExchange

/// Reads what `rasm discover --format json` wrote: a group of spellings a line (Documentation/discovery.md).
public enum SuggestionReader {
    /// - Parameters:
    ///   - entries: those of the glossary, for their whole names.
    ///   - language: of the articles.
    /// - Throws: for a line that is no group, with its number.
    public static func read(
        _ path: String, entries: [ConceptEntry] = [], language: String = "ar"
    ) throws(InputError) -> [ReviewCluster] {
        try clusters(in: try InputFiles.read(path), path: path, entries: entries, language: language)
    }

    static func clusters(
        in bytes: [UInt8], path: String, entries: [ConceptEntry] = [], language: String = "ar"
    ) throws(InputError) -> [ReviewCluster] {
        let glossary = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        let decoder = JSONDecoder()
        var clusters: [ReviewCluster] = []
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            do {
                var cluster = try decoder.decode(ReviewCluster.self, from: Data(line))
                let entry = cluster.entry.flatMap { glossary[$0] }
                cluster.english = cluster.english ?? entry?.preferred("en")?.text
                cluster.fullName = cluster.fullName ?? entry?.preferred(language)?.text
                clusters.append(cluster)
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
