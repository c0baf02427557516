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

    private mutating func add(_ path: String, relative: String) {
        guard seen.insert(System.realPath(path) ?? path).inserted else { return }
        list.append(Input(path: path, name: path, relative: relative))
    }

    private mutating func addFolder(
        _ folder: String, _ documents: DocumentOptions, _ excluded: ExcludedPaths
    ) throws(InputError) {
        var others: [ContainerFormat: Int] = [:]
        var found = 0
        for path in try InputFiles.walk(folder) where !excluded.contain(path) {
            let format = ContainerFormat(path: path)
            if documents.takesFromFolders(format) {
                found += 1
                add(path, relative: String(path.dropFirst(folder.count).drop { $0 == "/" }))
            } else {
                others[format, default: 0] += 1
            }
        }
        guard found > 0 else {
            let rest = others.isEmpty ? "it holds no files" : "it holds \(Self.list(others))"
            throw InputError(folder, "there is no article in this folder (\(ContainerFormat.readNames)); \(rest)")
        }
        guard !others.isEmpty else { return }
        let hints = Self.hints.filter { others[$0.format] != nil }.map(\.hint)
        let advice = hints.isEmpty ? "" : " (\(hints.joined(separator: "; ")))"
        notes.append("\(folder): left out what is no article: \(Self.list(others))\(advice)")
    }

    /// What makes files of a format be taken.
    private static let hints: [(format: ContainerFormat, hint: String)] = [
        (.jsonLines, "give --text-field to take JSON Lines"), (.delimited, "give --column to take CSV"),
    ]

    /// `3 CSV files, 1 JSON file`.
    private static func list(_ counts: [ContainerFormat: Int]) -> String {
        ContainerFormat.allCases.compactMap { format in
            counts[format].map { counted($0, "\(format == .unknown ? "other" : format.name) file") }
        }.joined(separator: ", ")
    }
}

/// The paths that `exclude:` leaves out of folders. The patterns are seen from the folder of rasm.yaml.
private struct ExcludedPaths {
    let patterns: [PathPattern]
    private let base: String

    init(_ configuration: Configuration) {
        patterns = configuration.exclude.value
        let file = configuration.file ?? ""
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
        base = System.realPath(folder) ?? folder
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
        guard let cut = path.lastIndex(of: "/") else { return System.realPath(".").map { "\($0)/\(path)" } }
        return System.realPath(String(path[...cut])).map { $0 + path[cut...] }
    }
}
