import RasmExchange

/// An article to be read.
struct Input: Sendable {
    /// What is opened; `-` is standard input.
    var path: String
    /// What it is called in reports.
    var name: String
    /// Its path below the folder that was named on the command line: where it goes under `--output`.
    var relative: String

    /// Whether a folder says that it is a regular file; what is named outright may be a pipe, which must not be opened twice.
    var isInFolder = false

    var isStandardInput: Bool { path == "-" }

    /// Whether it is a pipe with a name, as a shell's `<(…)` is.
    var isPipe: Bool {
        guard !isStandardInput, case .pipe? = try? InputFiles.kind(of: path) else { return false }
        return true
    }

    /// - Parameters:
    ///   - bytes: what it holds, where that is read already.
    ///   - size: what it is known to have, where it is a regular file.
    func read(_ options: DocumentOptions, bytes: [UInt8]? = nil, size: Int? = nil) throws(InputError) -> Document {
        do throws(InputError) {
            let bytes = if let bytes { bytes } else { try InputFiles.read(path, size: size) }
            return try Document(path: name, bytes: bytes, options: options)
        } catch {
            // Whoever reads the message knows standard input by the name it was given.
            guard isStandardInput else { throw error }
            throw InputError(name, line: error.line, column: error.column, error.message)
        }
    }
}
