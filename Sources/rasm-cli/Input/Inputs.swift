import RasmExchange

/// The articles that the paths of a command line name, each once, in order of their names.
///
/// There may be a million of them, so they are kept as a list of bytes, and made when they are asked for.
struct Inputs {
    /// The names; the mark says how many bytes of one lie above the folder that was named, and whether it was found there.
    private var names = PathList()
    private static let standardInputMark = UInt32.max
    private static let inFolderMark: UInt32 = 1 << 31
    /// Paths that name no article.
    private(set) var failures: [InputError] = []
    /// What is worth saying of folders.
    private(set) var notes: [String] = []
    /// The pipes among the articles.
    private(set) var pipes: [String] = []
    private var met = MetFiles()
    private let isOnePath: Bool

    init(_ options: ArticleOptions, _ configuration: Configuration) {
        isOnePath = options.paths.count == 1
        for path in options.paths {
            do throws(InputError) {
                try add(path, options, ExcludedPaths(configuration))
            } catch {
                failures.append(error)
            }
        }
        names.sort()
    }

    private mutating func add(_ path: String, _ options: ArticleOptions, _ excluded: ExcludedPaths) throws(InputError) {
        if path == "-" {
            let isThere = (0..<names.count).contains { names.mark(at: $0) == Self.standardInputMark }
            if !isThere { names.append((options.stdinFilename ?? "<stdin>").utf8, mark: Self.standardInputMark) }
            return
        }
        switch try InputFiles.kind(of: path) {
        case .folder: try addFolder(path, options.documents, excluded)
        case .pipe:
            pipes.append(path)
            addFile(path)
        case .file, .special: addFile(path)
        }
    }

    /// Leaves a file out that the command itself writes.
    mutating func leaveOut(_ path: String) {
        names.removeAll { name, mark in mark != Self.standardInputMark && InputFiles.isSame(name, path) }
    }

    private mutating func addFile(_ path: String) {
        // A file that is named alone is met once.
        guard isOnePath || met.insert(path, isLink: true) else { return }
        let relative = path.split(separator: "/").last.map(String.init) ?? path
        let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") }.map { path.utf8.index(after: $0) }
        let above = path.utf8.distance(from: path.startIndex, to: end ?? path.endIndex) - relative.utf8.count
        names.append(path.utf8, mark: UInt32(Swift.max(0, above)))
    }

    private mutating func addFolder(
        _ folder: String, _ documents: DocumentOptions, _ excluded: ExcludedPaths
    ) throws(InputError) {
        let walk = FolderWalk(folder, excluding: excluded.contain)
        failures += walk.failures
        notes += walk.linksUp.map { "\($0): is a link to a folder it lies in, and is not followed" }
        var others = OtherFiles(special: walk.specialFiles)
        var found = 0
        // In one folder a file can be there twice only by a link.
        let mayMeetAgain = walk.hasLinks || !isOnePath
        let above = folder.hasSuffix("/") ? folder.utf8.count : folder.utf8.count + 1
        var articles = walk.found
        articles.remark { path, mark in
            let format = ContainerFormat(path: path)
            guard documents.takesFromFolders(format) else {
                others.formats[format, default: 0] += 1
                return nil
            }
            found += 1
            if mayMeetAgain, !met.insert(path, isLink: mark == FolderWalk.linkMark) { return nil }
            return UInt32(above) | Self.inFolderMark
        }
        names.append(articles)
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

extension Inputs: RandomAccessCollection {
    var startIndex: Int { 0 }
    var endIndex: Int { names.count }

    subscript(position: Int) -> Input {
        let (name, mark) = (names.path(at: position), names.mark(at: position))
        if mark == Self.standardInputMark { return Input(path: "-", name: name, relative: name) }
        let relative = String(decoding: name.utf8.dropFirst(Int(mark & ~Self.inFolderMark)), as: UTF8.self)
        return Input(path: name, name: name, relative: relative, isInFolder: mark & Self.inFolderMark != 0)
    }
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
