import Foundation
import Rasm
import Testing

@testable import RasmExchange

/// A glossary text and the problems expected in it, each as `line:column rule`.
struct GlossaryCase: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var problems: [String]

    /// - Parameter text: what follows `rasm: 1`, which is line 1.
    init(_ name: String, _ text: String, _ problems: String...) {
        self.name = name
        self.text = text
        self.problems = problems
    }

    var testDescription: String { name }
}

/// The glossary of a text, and what is wrong with it, under a file name.
func readGlossary(_ text: String, as path: String) -> (glossary: Glossary, problems: [FileProblem]) {
    GlossaryReader.read(GlossaryFile(path: path, bytes: Array(text.utf8)))
}

/// The same for YAML without its first line.
func readYAML(_ text: String) -> (glossary: Glossary, problems: [FileProblem]) {
    readGlossary("rasm: 1\n" + text, as: "names.yaml")
}

extension [FileProblem] {
    /// `line:column rule` of each.
    var summaries: [String] { map { "\($0.place.line):\($0.place.column) \($0.rule)" } }

    /// The same with the severity where it is no error.
    var summariesWithSeverity: [String] {
        map { problem in
            let severity = problem.severity == .error ? "" : " \(problem.severity)"
            return "\(problem.place.line):\(problem.place.column) \(problem.rule)\(severity)"
        }
    }
}

/// A glossary as lines: `id kind` and, indented, `language type status text @line:column`.
func outline(_ glossary: Glossary) -> [String] {
    glossary.entries.flatMap { entry in
        ["\(entry.id) \(entry.kind)"]
            + entry.sections.flatMap { section in
                section.terms.map { term in
                    let place = term.place.map { " @\($0.line):\($0.column)" } ?? ""
                    let regions = term.regions.isEmpty ? "" : " " + term.regions.joined(separator: ",")
                    return "  \(section.language) \(term.type) \(term.status) \(term.text)\(regions)\(place)"
                }
            }
    }
}

/// A folder of its own that goes when the test ends.
final class GlossaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "rasm-glossaries-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives its path.
    @discardableResult
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }
}

/// The problems that keep paths from being read.
func errors(reading paths: [String]) -> [FileProblem] {
    do {
        _ = try GlossaryReader.read(paths)
        return []
    } catch {
        return error.problems
    }
}
