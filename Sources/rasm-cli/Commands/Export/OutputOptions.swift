import ArgumentParser
import RasmExchange

/// Where an export goes.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Writes to this file or into this folder; without it, or with a dash, to standard output.",
            valueName: "path"),
        completion: .file())
    var output = "-"

    /// The place, as a value that threads may hold.
    var target: Target { output == "-" ? .standardOutput : .path(output) }

    enum Target: Sendable {
        case standardOutput
        case path(String)

        /// Where one of several results goes, or the only one.
        func path(relative: String, isAlone: Bool) -> String {
            guard case .path(let path) = self else { return "<stdout>" }
            let isFolder = path.hasSuffix("/") || (try? InputFiles.kind(of: path)) == .folder
            return isAlone && !isFolder ? path : path + (path.hasSuffix("/") ? "" : "/") + relative
        }

        /// Writes one of several results under its own name into the folder, or the only one to the path itself.
        func write(_ bytes: [UInt8], relative: String, isAlone: Bool) throws {
            switch self {
            case .standardOutput: try StandardOutput.write(bytes)
            case .path:
                let full = path(relative: relative, isAlone: isAlone)
                try Signals.uninterrupted { () throws(InputError) in try FileReplacer.create(full, with: bytes) }
            }
        }
    }

    /// Writes the only result, unless it would take the place of a file that was read.
    func write(_ bytes: [UInt8], defaultName: String, sparing files: inout SparedFiles) throws {
        try check(&files, defaultName: defaultName)
        try target.write(bytes, relative: defaultName, isAlone: true)
    }

    /// Refuses a place at which the only result would be written over a file that is read.
    func check(_ files: inout SparedFiles, defaultName: String) throws {
        if case .path = target {
            try files.write(target.path(relative: defaultName, isAlone: true), as: "--output")
        }
    }

    /// The date that is written into files: that of SOURCE_DATE_EPOCH, or none.
    static func date() throws -> ExportDate {
        let value = System.environment("SOURCE_DATE_EPOCH")
        guard let date = ExportDate(sourceDateEpoch: value) else {
            throw UsageError("SOURCE_DATE_EPOCH is «\(value ?? "")»; it must be a whole number of seconds since 1970")
        }
        return date
    }
}
