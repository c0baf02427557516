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
    /// What is read, so that nothing is written over it.
    private(set) var spared: SparedFiles
    private let kind: Kind
    private let command: AlignCommand
    /// How the texts of folders are found; nil for other inputs.
    private var folders: AlignmentPairs?

    init(_ command: AlignCommand) throws {
        self.command = command
        spared = try command.spared()
        let paths = command.paths
        if paths.count == 1 {
            let path = paths[0]
            isFolder = true
            spared.read(path, as: "the list of pairs")
            switch ContainerFormat(path: path) {
            case .jsonLines: kind = .jsonLines(path)
            case .delimited:
                let list = try AlignmentList(path: path, allowsCommas: true)
                kind = .files(AlignmentPairs(list: list, at: path, from: command.from, to: command.to).pairs)
            default:
                throw UsageError(
                    "«\(path)» has no translation beside it; give two files or folders, or a list of pairs (.jsonl or .tsv)"
                )
            }
        } else {
            let kinds = (try InputFiles.kind(of: paths[0]), try InputFiles.kind(of: paths[1]))
            if kinds.0 == .folder, kinds.1 == .folder {
                let found = AlignmentPairs(paths[0], paths[1], from: command.from, to: command.to)
                for failure in found.failures { Messages.error(failure) }
                hasFailed = !found.failures.isEmpty
                kind = .files(found.pairs)
                folders = found
                isFolder = true
                try tellPassedOver(found)
                if found.pairs.isEmpty { Messages.error("no file of \(paths[0]) has a partner in \(paths[1])") }
            } else if kinds.0 == .folder || kinds.1 == .folder {
                throw UsageError("«\(paths[0])» and «\(paths[1])» are a folder and a file; give two of a kind")
            } else {
                let name = paths[0].split(separator: "/").last.map(String.init) ?? paths[0]
                kind = .files([AlignmentPairs.Pair(name: name, source: paths[0], target: paths[1])])
                isFolder = false
            }
        }
        if case .files(let pairs) = kind {
            for pair in pairs {
                for path in [pair.source, pair.target] { spared.read(path, as: "a text to align") }
            }
        }
    }

    /// Says what of folders is no text; a folder of nothing else cannot be aligned.
    private func tellPassedOver(_ found: AlignmentPairs) throws {
        for (folder, formats, hasTexts) in found.passedOver {
            let others = OtherFiles(formats: formats)
            let needsText = formats.keys.contains { $0 == .office || $0 == .pdf }
            let advice = needsText ? ": save those with text in them as plain text (.txt)" : ""
            if hasTexts {
                if !others.isEmpty {
                    Messages.note("\(folder): left out what is no text to align: \(others.list)\(advice)")
                }
            } else {
                let held = others.isEmpty ? "it holds no files" : "it holds \(others.list)\(advice)"
                throw InputError(
                    folder, "there is no text to align in this folder (\(ContainerFormat.readNames)); \(held)")
            }
        }
    }

    /// Refuses a result that would be taken for a text when the folders are aligned again.
    func checkNotTaken(_ path: String) throws(InputError) {
        guard let folder = folders?.folder(taking: path) else { return }
        throw InputError(
            path,
            "would lie among the texts of \(folder), and be taken for one of them the next time; give --output another folder"
        )
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
        let text = try AlignmentText(
            path: path, presegmented: command.presegmented,
            encoding: command.encoding.flatMap(CharacterEncoding.init(name:)))
        if let column = text.wrappedAt {
            Messages.note(
                "\(path): its paragraphs are wrapped at column \(column), and are read as one line each; --presegmented takes every line for a sentence"
            )
        }
        return text
    }

    private mutating func fail(_ error: InputError) {
        Messages.error(error)
        hasFailed = true
    }

    /// The words of a dictionary and their translations; a third column is the probability of the pair.
    static func dictionary(_ path: String) throws -> [(source: String, target: String, probability: Double?)] {
        try AlignmentList(path: path).rows.map { row in
            guard let text = row.third else { return (row.source, row.target, nil) }
            // A spreadsheet in Arabic or Russian writes a comma.
            guard let probability = Double(text.replacing(",", with: ".")), (0...1).contains(probability) else {
                throw InputError(
                    path, line: row.line, column: 1, "«\(text)» in the third column is no probability from 0 to 1")
            }
            return (row.source, row.target, probability)
        }
    }
}
