import Rasm
import RasmExchange

/// An article with its edits.
struct NormalizedFile: Sendable {
    var input: Input
    var document: Document
    var analysis: DocumentAnalysis
    /// The changes, in offsets of the file's UTF-8 form.
    var edits: [Edit]
    /// How many characters of segments are mended beside the names.
    var mended = 0

    /// The names that are written.
    var names: Int { analysis.findings.count { $0.edit != nil } }

    /// What was found but cannot be written safely, a line each.
    var unfixed: String {
        PlacedFinding.list(analysis.findings.filter { $0.edit == nil }, in: document).map {
            let place = "\(Shown.text(input.name)):\($0.start.line):\($0.start.column)"
            return
                "rasm: \(place): \($0.finding.severity.rawValue): \($0.finding.message(isolate: Shown.isolated)) [\($0.finding.rule.rawValue)]\n"
        }.joined()
    }

    /// That a diff is in UTF-8 and the file is not: patch compares bytes.
    var encodingNote: String {
        let encoding = document.source.encoding
        guard encoding != .utf8, !edits.isEmpty else { return "" }
        return Messages.noteText(
            "\(input.name): is in \(encoding.name) and its diff in UTF-8, for reading; patch cannot apply it, --write changes the file"
        )
    }
}

/// What is said of a normalized article.
struct NormalizedText: Sendable {
    var output: [UInt8] = []
    /// Lines for standard error.
    var remarks = ""
    /// How many names were written, and how many places in segments mended beside them.
    var names = 0
    var mended = 0
    /// A piece of a large file and its edits, where what is said depends on its neighbours.
    var piece: (bytes: [UInt8], edits: [Edit])?
}

/// What becomes of the normalized articles.
enum NormalizeMode: Sendable {
    case print, diff, write
    case output(String)

    /// Does it, and says so.
    func text(_ file: NormalizedFile) throws(InputError) -> NormalizedText {
        let edits = file.edits
        switch self {
        case .print:
            return NormalizedText(output: try file.document.applying(edits), names: file.names, mended: file.mended)
        case .diff:
            var diff = UnifiedDiff(name: file.input.name)
            return NormalizedText(
                output: diff.add(file.document.source.utf8, edits, isLast: true),
                remarks: file.encodingNote + file.unfixed, names: file.names, mended: file.mended)
        case .write:
            guard !edits.isEmpty else { return NormalizedText() }
            let bytes = try file.document.applying(edits)
            try Signals.uninterrupted { () throws(InputError) in
                try FileReplacer.replace(file.input.path, expecting: file.document.source.bytes, with: bytes)
            }
            return NormalizedText(output: line(file.input.name, file), names: file.names, mended: file.mended)
        case .output(let folder):
            let bytes = try file.document.applying(edits)
            let path = OutputTree.path(of: file.input, below: folder)
            try Signals.uninterrupted { () throws(InputError) in try FileReplacer.create(path, with: bytes) }
            return NormalizedText(output: line(path, file), names: file.names, mended: file.mended)
        }
    }

    /// The same for a memory that is too large to be held at once; nil for what is not.
    func text(of input: Input, _ memories: MemoryNormalization) throws(InputError) -> NormalizedText? {
        guard memories.isFor(input.path) else { return nil }
        switch self {
        case .print, .diff: return nil
        case .write:
            let done = try Signals.uninterrupted { () throws(InputError) in try memories.write(input.path) }
            guard let done else { return nil }
            return NormalizedText(
                output: done.isChanged ? line(input.name, names: done.names, mended: done.mended) : [],
                names: done.names, mended: done.mended)
        case .output(let folder):
            let path = OutputTree.path(of: input, below: folder)
            let done = try Signals.uninterrupted { () throws(InputError) in
                try memories.write(input.path, toFile: path)
            }
            guard let done else { return nil }
            return NormalizedText(
                output: line(path, names: done.names, mended: done.mended), names: done.names,
                mended: done.mended)
        }
    }

    /// Does it for a piece of a large file, as far as it is done piece by piece.
    func text(ofPiece file: NormalizedFile) throws(InputError) -> NormalizedText {
        if case .diff = self {
            return NormalizedText(
                remarks: file.unfixed, names: file.names, piece: (file.document.source.utf8, file.edits))
        }
        return NormalizedText(output: try file.document.applying(file.edits), names: file.names)
    }

    var writesFiles: Bool {
        switch self {
        case .print, .diff: false
        case .write, .output: true
        }
    }

    private func line(_ path: String, _ file: NormalizedFile) -> [UInt8] {
        line(path, names: file.names, mended: file.mended)
    }

    func line(_ path: String, names: Int, mended: Int = 0) -> [UInt8] {
        let mended = mended > 0 ? ", \(counted(mended, "place")) mended" : ""
        return Array("\(Shown.text(path)): \(counted(names, "name"))\(mended)\n".utf8)
    }
}

/// The folder of `--output`, with the tree of the articles in it.
enum OutputTree {
    static func path(of input: Input, below folder: String) -> String {
        let relative = input.relative.split(separator: "/").filter { $0 != ".." && $0 != "." }.joined(separator: "/")
        return folder.hasSuffix("/") ? folder + relative : folder + "/" + relative
    }

    /// What an input is called when it is in the way.
    static let role = "an article that is read"

    /// Refuses, before anything is written, what would make two articles one file, or write over an article that was read or over names.
    ///
    /// - Parameters:
    ///   - spared: the other files that are read.
    ///   - isOneFolder: whether all articles come from one folder, in which no two have one path.
    static func check(
        _ inputs: some Collection<Input>, below folder: String, sparing spared: SparedFiles, role: String = role,
        isOneFolder: Bool = false
    ) throws(InputError) {
        var targets = Set<String>()
        var files: SparedFiles?
        for input in inputs {
            let target = path(of: input, below: folder)
            if !isOneFolder, !targets.insert(target).inserted {
                let other = inputs.first { path(of: $0, below: folder) == target }?.name ?? input.name
                throw InputError(
                    target, "\(other) and \(input.name) would both be written here; name the folder that holds both")
            }
            // Most often nothing is there yet, and nobody need look at all the articles.
            guard InputFiles.realPath(target) != nil else { continue }
            if files == nil {
                files = spared
                for input in inputs where !input.isStandardInput { files?.read(input.path, as: role) }
            }
            try files?.write(target, as: "--output")
        }
    }
}
