import Foundation
import RasmExchange

/// Reads clusters that `rasm discover --format json` wrote: one object a line.
public enum SuggestionReader {
    /// - Throws: for a line that is no cluster, with its number.
    public static func read(_ path: String) throws(InputError) -> [ReviewCluster] {
        try clusters(in: try InputFiles.read(path), path: path)
    }

    static func clusters(in bytes: [UInt8], path: String) throws(InputError) -> [ReviewCluster] {
        let decoder = JSONDecoder()
        var clusters: [ReviewCluster] = []
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            do {
                clusters.append(try decoder.decode(ReviewCluster.self, from: Data(line)))
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
