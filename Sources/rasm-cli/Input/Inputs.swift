import RasmExchange

/// The articles that the paths of a command line name, each once, in order of their names.
struct Inputs {
    private(set) var list: [Input] = []
    /// Paths that name no article.
    private(set) var failures: [InputError] = []
    /// What is worth saying of folders.
    private(set) var notes: [String] = []
    private var seen: Set<String> = []

    init(_ options: InputOptions, _ configuration: Configuration) {
        for path in options.paths {
            do throws(InputError) {
                try add(path, options, ExcludedPaths(configuration))
            } catch {
                failures.append(error)
            }
        }
        list.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private mutating func add(_ path: String, _ options: InputOptions, _ excluded: ExcludedPaths) throws(InputError) {
        if path == "-" {
            let name = options.stdinFilename ?? "<stdin>"
            if seen.insert("-").inserted { list.append(Input(path: path, name: name, relative: name)) }
        } else if try InputFiles.kind(of: path) == .folder {
            try addFolder(path, options.documents, excluded)
        } else {
            add(path, relative: path.split(separator: "/").last.map(String.init) ?? path)
        }
    }

    /// Leaves a file out that the command itself writes.
    mutating func leaveOut(_ path: String) {
        list.removeAll { !$0.isStandardInput && InputFiles.isSame($0.path, path) }
    }

    private mutating func add(_ path: String, relative: String) {
        guard seen.insert(InputFiles.realPath(path) ?? path).inserted else { return }
        list.append(Input(path: path, name: path, relative: relative))
    }

    private mutating func addFolder(
        _ folder: String, _ documents: DocumentOptions, _ excluded: ExcludedPaths
    ) throws(InputError) {
        let walk = FolderWalk(folder, excluding: excluded.contain)
        failures += walk.failures
        notes += walk.linksUp.map { "\($0): is a link to a folder it lies in, and is not followed" }
        var others = OtherFiles(special: walk.specialFiles)
        var found = 0
        for path in walk.files {
            let format = ContainerFormat(path: path)
            if documents.takesFromFolders(format) {
                found += 1
                add(path, relative: String(path.dropFirst(folder.count).drop { $0 == "/" }))
            } else {
                others.formats[format, default: 0] += 1
            }
        }
        if found > 0 {
            if !others.isEmpty {
                notes.append("\(folder): left out what is no article: \(others.list)\(others.advice)")
            }
        } else if walk.failures.isEmpty {
            var held = others.isEmpty ? [] : ["it holds \(others.list)"]
            if walk.excluded > 0 {
                held.append("\(others.isEmpty ? "all it holds" : "the rest") is excluded by \(excluded.origin)")
            }
            let rest = held.isEmpty ? "it holds no files" : held.joined(separator: ", and ")
            throw InputError(folder, "there is no article in this folder (\(ContainerFormat.readNames)); \(rest)")
        }
    }
}

/// The files of a folder that are not taken.
private struct OtherFiles {
    var formats: [ContainerFormat: Int] = [:]
    /// Pipes, sockets and devices.
    var special: Int

    var isEmpty: Bool { formats.isEmpty && special == 0 }

    /// `3 CSV files, 1 JSON file`.
    var list: String {
        var parts = ContainerFormat.allCases.compactMap { format in
            formats[format].map { counted($0, "\(format == .unknown ? "other" : format.name) file") }
        }
        if special > 0 { parts.append(counted(special, "pipe, socket or device", "pipes, sockets or devices")) }
        return parts.joined(separator: ", ")
    }

    /// What makes them be taken, where something does.
    var advice: String {
        let hints = Self.hints.filter { formats[$0.format] != nil }.map(\.hint)
        return hints.isEmpty ? "" : " (\(hints.joined(separator: "; ")))"
    }

    private static let hints: [(format: ContainerFormat, hint: String)] = [
        (.jsonLines, "give --text-field to take JSON Lines"), (.delimited, "give --column to take CSV"),
    ]
}

/// The paths that `exclude:` leaves out of folders. The patterns are seen from the folder of rasm.yaml.
private struct ExcludedPaths {
    private let patterns: [PathPattern]
    private let base: String
    /// Where they are set: `«exclude» (rasm.yaml:2:10)`.
    let origin: String

    init(_ configuration: Configuration) {
        patterns = configuration.exclude.value
        origin = "«exclude» (\(configuration.exclude.origin))"
        let file = configuration.file ?? ""
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
        base = InputFiles.realPath(folder) ?? folder
    }

    func contain(_ path: String) -> Bool {
        guard !patterns.isEmpty, let full = Self.resolvingFolder(of: path) else { return false }
        let root = base == "/" ? base : base + "/"
        guard full.hasPrefix(root) else { return false }
        let relative = String(full.dropFirst(root.count))
        return patterns.contains { $0.matches(relative) }
    }

    /// The path with the links of its folder resolved, not its own: a link is excluded by its own name.
    private static func resolvingFolder(of path: String) -> String? {
        guard let cut = path.lastIndex(of: "/") else { return InputFiles.realPath(".").map { "\($0)/\(path)" } }
        return InputFiles.realPath(String(path[...cut])).map { $0 + path[cut...] }
    }
}
