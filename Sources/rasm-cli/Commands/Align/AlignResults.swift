import Rasm
import RasmAlign
import RasmExchange
import RasmReport

/// What `rasm align` writes: all units in one file, or for a folder of results a file a document.
struct AlignResults {
    /// Texts of some length that agree less are not even aligned.
    private static let noAgreement = 0.1

    private let command: AlignCommand
    private let house: AlignHouse
    private let places: AlignPlaces
    private var documents: [AlignedDocument] = []
    private(set) var hasFailed = false
    /// Whether the names of both sides differ somewhere.
    private(set) var hasFindings = false

    init(_ command: AlignCommand, _ house: AlignHouse, _ places: AlignPlaces) {
        self.command = command
        self.house = house
        self.places = places
    }

    /// Takes a document, unless its beads show that its sides are no translations.
    mutating func add(_ document: AlignedDocument) {
        guard document.isDoubtful || document.isNoTranslation else {
            document.warnings.forEach(Messages.warning)
            return addAsIs(document)
        }
        let message =
            "hardly meets \(document.targetPath): only \(Int(document.agreement * 100)) % of the sentences have a partner that is clearly right"
        if document.isNoTranslation,
            command.format != .beads || document.isLong && document.agreement < Self.noAgreement
        {
            Messages.error(
                InputError(
                    document.sourcePath,
                    message + "; nothing is written of them. Are they translations of each other, in the same order?"
                        + hint(document)))
            hasFailed = true
            return
        }
        Messages.warning(
            InputError(document.sourcePath, message + (document.isNoTranslation ? "" : "; every unit is trusted less")))
        addAsIs(document)
    }

    /// What else may be the cause, and what to do.
    private func hint(_ document: AlignedDocument) -> String {
        guard !document.broken.isEmpty else { return "" }
        return
            " Most lines of \(document.broken.joined(separator: " and ")) end in the middle of a sentence: if they were wrapped by hand, put each paragraph on one line"
    }

    /// Takes a document whatever its beads say.
    mutating func addAsIs(_ document: AlignedDocument) {
        for remark in document.remarks { System.writeError(remark) }
        documents.append(document)
    }

    /// Finds what the units hang on, for a page.
    mutating func showAnchors(_ aligner: CorpusAligner) { documents = house.showingAnchors(documents, aligner) }

    mutating func write() throws {
        if documents.isEmpty { return }
        if command.normalize {
            Messages.note(
                "\(counted(documents.map(\.writtenNames).reduce(0, +), "name")) written as the glossary has it")
        }
        var files: [File] = []
        if places.areMany {
            for document in documents { files += try self.files([document], name: document.name) }
            try checkEdited(files)
        } else {
            files = try self.files(documents, name: nil)
        }
        for file in files {
            if let path = file.path {
                try Signals.uninterrupted { () throws(InputError) in try FileReplacer.create(path, with: file.bytes) }
            } else {
                try StandardOutput.write(file.bytes)
            }
            if file.weak > 0 {
                Messages.note(
                    "\(counted(file.weak, "unit")) below \(command.minConfidence ?? 0) went to \(file.path ?? "")")
            }
            try compareNames(in: file.bytes, path: file.path ?? "<stdout>")
        }
    }

    /// A result that is ready.
    private struct File {
        /// nil for standard output.
        var path: String?
        var bytes: [UInt8]
        /// How many units are in it because they are weak.
        var weak = 0
    }

    private func files(_ documents: [AlignedDocument], name: String?) throws -> [File] {
        let strong = documents.map { $0.filtered { !isWeak($0) } }
        let path = command.output.output == "-" ? nil : places.result(name)
        var files = [File(path: path, bytes: try bytes(strong))]
        let weak = documents.map { $0.filtered(isWeak) }.filter { !$0.units.isEmpty }
        if !weak.isEmpty {
            let count = weak.map(\.units.count).reduce(0, +)
            files.append(File(path: places.review(name), bytes: try bytes(weak), weak: count))
        }
        return files
    }

    /// Refuses to write over a folder of tables that are not those of the last run: they are made to be edited, and nobody has a copy of that work.
    ///
    /// A file that is named outright is replaced, as everywhere.
    private func checkEdited(_ files: [File]) throws {
        guard command.format == .tsv else { return }
        let edited = files.filter { file in
            guard let path = file.path, InputFiles.size(of: path) != nil else { return false }
            return (try? InputFiles.read(path)) != file.bytes
        }
        guard let first = edited.first?.path else { return }
        let others = edited.count > 1 ? " and \(counted(edited.count - 1, "other table"))" : ""
        throw InputError(
            first,
            "is there, holds something else than would be written, and may have been edited by hand\(others.isEmpty ? "" : ";\(others) as well"); nothing was written. "
                + "Take it away, or give --output another folder")
    }

    private func isWeak(_ unit: AlignedUnit) -> Bool {
        command.minConfidence.map { unit.isPair && unit.bead.confidence < $0 } ?? false
    }

    /// Tells on standard error where names and numbers of both sides differ.
    private mutating func compareNames(in bytes: [UInt8], path: String) throws {
        guard command.names else { return }
        var options = BilingualOptions()
        (options.source, options.target) = (command.from, command.to)
        let check = BilingualCheck(house.names, options: options)
        for problem in try check.problems(in: bytes, path: path, as: command.format.container) {
            let place = "\(Shown.text(problem.place.file)):\(problem.place.line):\(problem.place.column)"
            System.writeError("rasm: \(place): \(problem.severity.rawValue): \(problem.shownWords) [\(problem.rule)]\n")
            hasFindings = hasFindings || problem.severity >= .warning
        }
    }

    private func bytes(_ documents: [AlignedDocument]) throws -> [UInt8] {
        let units = documents.flatMap(\.units)
        let (from, to) = (command.from, command.to)
        switch command.format {
        case .tmx: return try AlignmentTMX.write(units, from: from, to: to, date: try OutputOptions.date())
        case .xliff: return try AlignmentXLIFF.write(units, from: from, to: to)
        case .tsv: return AlignmentTable.tsv(units, from: from, to: to)
        case .beads: return AlignmentTable.beads(units)
        case .jsonl: return Array(units.map { Self.json($0).text + "\n" }.joined().utf8)
        case .html:
            let shown = documents.map { AlignmentView.Document(name: $0.name, units: $0.units, anchors: $0.anchors) }
            return AlignmentView(shown, from: from, to: to).html
        }
    }

    /// The keys and their order are a contract.
    private static func json(_ unit: AlignedUnit) -> JSON {
        .object([
            ("document", .string(unit.document)), ("source", .string(unit.source)), ("target", .string(unit.target)),
            // Confidence is a number with three decimals: as text it would sort wrongly.
            ("confidence", .decimal(unit.confidence)),
            ("source_ids", .array(unit.bead.source.map { .number($0) })),
            ("target_ids", .array(unit.bead.target.map { .number($0) })),
        ])
    }
}
