/// The files that a command reads and those it will write, so that none is written over another.
///
/// A file is known under every name it has: through links and hard links, with `./` before it, and, while it is not there yet, by the folder it will lie in.
/// Pipes, devices and standard input are no files, and may be named twice.
///
/// ```swift
/// var files = SparedFiles()
/// files.read("a.txt", as: "a text to align")
/// try files.write("./a.txt", as: "--output")  // ./a.txt: --output would write over it: it is «a.txt», a text to align
/// ```
public struct SparedFiles: Sendable {
    private enum Key: Hashable {
        case file(FileIdentity)
        case place(String)
    }

    private struct Use {
        var path: String
        var role: String
        var isWritten: Bool
    }

    private var uses: [Key: Use] = [:]

    public init() {}

    /// Remembers a file that is read.
    ///
    /// - Parameter role: what it is, for messages: `a text to align`.
    public mutating func read(_ path: String, as role: String) {
        guard let key = Self.key(path), uses[key] == nil else { return }
        uses[key] = Use(path: path, role: role, isWritten: false)
    }

    /// The same for all files of a glossary; a path that cannot be looked at is told of by whoever reads it.
    public mutating func read(glossary paths: [String]) {
        for path in paths {
            for file in (try? GlossaryReader.files(at: path)) ?? [] { read(file, as: "a file of the glossary") }
        }
    }

    /// Remembers a file that will be written.
    ///
    /// - Parameter option: what asks for it: `--output`.
    /// - Throws: when the same file is read, or is to be written already.
    public mutating func write(_ path: String, as option: String) throws(InputError) {
        guard let key = Self.key(path) else { return }
        guard let use = uses[key] else {
            uses[key] = Use(path: path, role: option, isWritten: true)
            return
        }
        if use.isWritten {
            let both = use.role == option ? "two results" : "\(use.role) and \(option)"
            let other = use.path == path ? "" : " («\(use.path)» is the same file)"
            throw InputError(path, "\(both) would both be written here\(other); give one of them another name")
        }
        throw InputError(
            path,
            "\(option) would write over it: it is \(use.path == path ? "" : "«\(use.path)», ")\(use.role); give another name"
        )
    }

    /// nil for what is no file and will be none.
    private static func key(_ path: String) -> Key? {
        if path == "-" || path.hasPrefix("/dev/") { return nil }
        guard let kind = try? InputFiles.kind(of: path) else { return .place(InputFiles.place(of: path)) }
        guard kind == .file, let identity = try? FileIdentity(of: path) else { return nil }
        return .file(identity)
    }
}
