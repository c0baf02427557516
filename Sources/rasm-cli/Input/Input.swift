import RasmExchange

/// An article to be read.
struct Input: Sendable {
    /// What is opened; `-` is standard input.
    var path: String
    /// What it is called in reports.
    var name: String
    /// Its path below the folder that was named on the command line: where it goes under `--output`.
    var relative: String

    var isStandardInput: Bool { path == "-" }

    /// Whether it is a pipe with a name, as a shell's `<(…)` is.
    var isPipe: Bool {
        guard !isStandardInput, case .pipe? = try? InputFiles.kind(of: path) else { return false }
        return true
    }

    /// - Parameter size: what it is known to have, where it is a regular file.
    func read(_ options: DocumentOptions, size: Int? = nil) throws(InputError) -> Document {
        do throws(InputError) {
            return try Document(path: name, bytes: InputFiles.read(path, size: size), options: options)
        } catch {
            // Whoever reads the message knows standard input by the name it was given.
            guard isStandardInput else { throw error }
            throw InputError(name, line: error.line, column: error.column, error.message)
        }
    }
}
