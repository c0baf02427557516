import RasmExchange

/// Where the results of `rasm align` go: all units into one file, or for a folder of results a file a document.
struct AlignPlaces {
    private let command: AlignCommand
    private let isFolder: Bool

    /// - Parameter isFolder: whether there may be many documents.
    init(_ command: AlignCommand, isFolder: Bool) {
        self.command = command
        self.isFolder = isFolder
    }

    private var output: String { command.output.output }

    /// Whether every document has a file of its own: the beads of several do, whose numbers would be one another's, and whatever has a folder for its output.
    var areMany: Bool {
        guard isFolder, output != "-" else { return false }
        return command.format == .beads || output.hasSuffix("/") || (try? InputFiles.kind(of: output)) == .folder
    }

    /// The result of a document, or of all where the name is nil.
    func result(_ name: String?) -> String {
        guard let name else { return command.output.target.path(relative: file("alignment"), isAlone: true) }
        return below(output, file(name))
    }

    /// `memory.review.tmx` beside `memory.tmx`.
    func review(_ name: String?) -> String {
        if let review = command.review { return name.map { below(review, file($0)) } ?? review }
        if let name { return below(output, file(name + ".review")) }
        let path = result(nil)
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path + ".review" }
        return path[..<dot] + ".review" + path[dot...]
    }

    private func file(_ name: String) -> String { name + "." + command.format.fileExtension }

    /// A path below a folder, whatever the name: one that leads upward leads nowhere.
    private func below(_ folder: String, _ name: String) -> String {
        let inside = name.split(separator: "/").filter { $0 != ".." && $0 != "." }.joined(separator: "/")
        return folder.hasSuffix("/") ? folder + inside : folder + "/" + inside
    }

    /// Refuses, before anything is aligned or written, results that would take the place of what is read or of each other.
    ///
    /// - Returns: the paths of all results there may be.
    @discardableResult
    func check(_ documents: [String], sparing spared: SparedFiles) throws -> [String] {
        if documents.isEmpty { return [] }
        if command.format == .beads, output == "-", documents.count > 1 {
            throw UsageError("beads of several documents need a folder: give --output")
        }
        var spared = spared
        var paths: [String] = []
        func add(_ path: String, _ option: String) throws {
            try spared.write(path, as: option)
            paths.append(path)
        }
        for name in areMany ? documents.map(Optional.some) : [nil] {
            if output != "-" { try add(result(name), "--output") }
            if command.minConfidence != nil {
                try add(review(name), command.review == nil ? "--min-confidence" : "--review")
            }
        }
        if let lexicon = command.saveLexicon { try add(lexicon, "--save-lexicon") }
        return paths
    }
}
