import Rasm
import Yams

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds and reads `rasm.yaml`.
///
/// ```yaml
/// glossary: glossary            # a path or a list, seen from this file
/// short-forms: kept             # kept, unified, expanded
/// months: levantine             # kept, levantine, egyptian, both
/// rules: {ambiguous-name: off}  # error, warning, note, off
/// suspects: false               # true: check tells of likely spellings nobody has listed
/// fail-on: warning              # error, warning, never
/// exclude: [drafts/**]          # files of folders that are left out
/// ```
public enum ConfigurationReader {
    public static let fileName = "rasm.yaml"

    /// The nearest `rasm.yaml` from the working directory upward; nil when there is none.
    public static func find() -> String? {
        guard let working = getcwd(nil, 0) else { return nil }
        defer { free(working) }
        let depth = String(cString: working).split(separator: "/").count
        for steps in 0...depth {
            let path = String(repeating: "../", count: steps) + fileName
            if case .file? = try? InputFiles.kind(of: path) { return path }
        }
        return nil
    }

    /// Reads a configuration file.
    ///
    /// - Throws: every problem of the file, each with its line and column.
    public static func read(_ path: String) throws(GlossaryErrors) -> Configuration {
        let file = try GlossaryFile(path)
        var configuration = Configuration()
        configuration.file = path
        if isOnlyComments(file.bytes) { return configuration }
        if let problem = file.textProblem() { throw GlossaryErrors([problem]) }
        let document = try YAMLDocument(file)
        // The document owns the anchors that the reading looks at.
        let problems = withExtendedLifetime(document) {
            var reading = YAMLReading(file: path)
            reading.settings(document.root, into: &configuration)
            return reading.problems.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
        }
        if !problems.isEmpty { throw GlossaryErrors(problems) }
        return configuration
    }

    private static func isOnlyComments(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: 0x0A).allSatisfy { line in
            let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            return text.isEmpty || text.first == UInt8(ascii: "#")
        }
    }
}
