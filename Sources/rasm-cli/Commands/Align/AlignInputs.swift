import Rasm
import RasmAlign
import RasmExchange

/// What `rasm align` reads: pairs of documents, however they were named.
struct AlignInputs {
    struct Document: Sendable {
        /// What results are named by.
        var name: String
        var source: AlignmentText
        var target: AlignmentText
    }

    private enum Kind {
        case files([AlignmentPairs.Pair])
        case jsonLines(String)
    }

    /// Whether there may be many documents.
    let isFolder: Bool
    private(set) var hasFailed = false
    private let kind: Kind
    private let command: AlignCommand

    init(_ command: AlignCommand) throws {
        self.command = command
        let paths = command.paths
        if paths.count == 1 {
            let path = paths[0]
            isFolder = true
            switch ContainerFormat(path: path) {
            case .jsonLines: kind = .jsonLines(path)
            case .delimited: kind = .files(try Self.manifest(path))
            default:
                throw UsageError(
                    "«\(path)» has no translation beside it; give two files or folders, or a list of pairs (.jsonl or .tsv)"
                )
            }
            return
        }
        let kinds = (try InputFiles.kind(of: paths[0]), try InputFiles.kind(of: paths[1]))
        if kinds.0 == .folder, kinds.1 == .folder {
            let found = AlignmentPairs(paths[0], paths[1], from: command.from, to: command.to)
            for failure in found.failures { Messages.error(failure) }
            hasFailed = !found.failures.isEmpty
            if found.pairs.isEmpty { Messages.error("no file of \(paths[0]) has a partner in \(paths[1])") }
            kind = .files(found.pairs)
            isFolder = true
        } else if kinds.0 == .folder || kinds.1 == .folder {
            throw UsageError("«\(paths[0])» and «\(paths[1])» are a folder and a file; give two of a kind")
        } else {
            let name = paths[0].split(separator: "/").last.map(String.init) ?? paths[0]
            kind = .files([AlignmentPairs.Pair(name: name, source: paths[0], target: paths[1])])
            isFolder = false
        }
    }

    /// Reads all documents; says on standard error what cannot be aligned.
    mutating func read(_ languages: (from: AlignmentLanguage, to: AlignmentLanguage)) -> [Document] {
        var documents: [Document] = []
        do throws(InputError) {
            switch kind {
            case .jsonLines(let path):
                let pairs = try AlignmentText.pairs(path: path, from: command.from, to: command.to)
                documents = pairs.map { Document(name: $0.source.path, source: $0.source, target: $0.target) }
            case .files(let pairs):
                for pair in pairs {
                    do throws(InputError) {
                        documents.append(
                            Document(name: pair.name, source: try text(pair.source), target: try text(pair.target)))
                    } catch {
                        fail(error)
                    }
                }
            }
        } catch {
            fail(error)
        }
        return documents.filter { document in
            do throws(InputError) {
                try AlignmentText.check(document.source, document.target, from: languages.from, to: languages.to)
                return true
            } catch {
                fail(error)
                return false
            }
        }
    }

    private func text(_ path: String) throws(InputError) -> AlignmentText {
        try AlignmentText(
            path: path, presegmented: command.presegmented,
            encoding: command.encoding.flatMap(CharacterEncoding.init(name:)))
    }

    private mutating func fail(_ error: InputError) {
        Messages.error(error)
        hasFailed = true
    }

    /// The pairs of a table of paths; a path is looked for from the folder of the table.
    private static func manifest(_ path: String) throws -> [AlignmentPairs.Pair] {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return try rows(path).map { row in
            func place(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }
            return AlignmentPairs.Pair(name: row.source, source: place(row.source), target: place(row.target))
        }
    }

    /// The words of a dictionary and their translations; a third column is the probability of the pair.
    static func dictionary(_ path: String) throws -> [(source: String, target: String, probability: Double?)] {
        try rows(path).map { row in
            guard let text = row.third else { return (row.source, row.target, nil) }
            guard let probability = Double(text), (0...1).contains(probability) else {
                throw InputError(
                    path, line: row.line, column: 1, "«\(text)» in the third column is no probability from 0 to 1")
            }
            return (row.source, row.target, probability)
        }
    }

    private struct Row {
        var source: String
        var target: String
        var third: String?
        var line: Int
    }

    /// The columns of a table with tabs.
    private static func rows(_ path: String) throws -> [Row] {
        let bytes = try InputFiles.read(path)
        let document: RasmExchange.Document
        do throws(InputError) {
            document = try RasmExchange.Document(path: path + ".txt", bytes: bytes)
        } catch {
            throw InputError(path, line: error.line, column: error.column, error.message)
        }
        var rows: [Row] = []
        let text = String(decoding: document.source.utf8, as: UTF8.self)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.last == "\r" ? line.dropLast() : line
            if line.isEmpty { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 2, !fields[0].isEmpty, !fields[1].isEmpty else {
                throw InputError(path, line: number + 1, column: 1, "needs two columns with a tab between")
            }
            let third = fields.count > 2 && !fields[2].isEmpty ? String(fields[2]) : nil
            rows.append(Row(source: String(fields[0]), target: String(fields[1]), third: third, line: number + 1))
        }
        return rows
    }
}
