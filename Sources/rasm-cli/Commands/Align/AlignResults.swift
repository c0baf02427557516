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
    private let isFolder: Bool
    private var documents: [AlignedDocument] = []
    private(set) var hasFailed = false
    /// Whether the names of both sides differ somewhere.
    private(set) var hasFindings = false

    init(_ command: AlignCommand, _ house: AlignHouse, isFolder: Bool) {
        self.command = command
        self.house = house
        self.isFolder = isFolder
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
                    message + "; nothing is written of them. Are they translations of each other, in the same order?"))
            hasFailed = true
            return
        }
        Messages.warning(
            InputError(document.sourcePath, message + (document.isNoTranslation ? "" : "; every unit is trusted less")))
        addAsIs(document)
    }

    /// Takes a document whatever its beads say.
    mutating func addAsIs(_ document: AlignedDocument) {
        for remark in document.remarks { System.writeError(remark) }
        documents.append(document)
    }

    mutating func write() throws {
        if documents.isEmpty { return }
        if command.normalize {
            Messages.note(
                "\(counted(documents.map(\.writtenNames).reduce(0, +), "name")) written as the glossary has it")
        }
        let isOneFile = !isFolder || !isFolderOutput
        if isOneFile, command.format != .beads || documents.count == 1 {
            try write(documents, to: command.output.target, name: nil)
        } else if command.output.output == "-" {
            throw UsageError("beads of several documents need a folder: give --output")
        } else {
            for document in documents {
                try write([document], to: .path(command.output.output + "/"), name: document.name)
            }
        }
    }

    /// Whether results go into a folder: beads of several documents do, and whatever has one for its output.
    private var isFolderOutput: Bool {
        let path = command.output.output
        guard path != "-" else { return false }
        return command.format == .beads || path.hasSuffix("/") || (try? InputFiles.kind(of: path)) == .folder
    }

    private mutating func write(_ documents: [AlignedDocument], to target: OutputOptions.Target, name: String?) throws {
        let file = (name ?? "alignment") + "." + command.format.fileExtension
        let strong = documents.map { $0.filtered { !isWeak($0) } }
        let written = try bytes(strong)
        try target.write(written, relative: file, isAlone: name == nil)
        try compareNames(in: written, path: target.path(relative: file, isAlone: name == nil))
        let weak = documents.map { $0.filtered(isWeak) }.filter { !$0.units.isEmpty }
        if !weak.isEmpty {
            let place = reviewPath(name)
            let written = try bytes(weak)
            try Signals.uninterrupted { () throws in try FileReplacer.create(place, with: written) }
            Messages.note(
                "\(counted(weak.map(\.units.count).reduce(0, +), "unit")) below \(command.minConfidence ?? 0) went to \(place)"
            )
            try compareNames(in: written, path: place)
        }
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

    /// `memory.review.tmx` beside `memory.tmx`.
    private func reviewPath(_ name: String?) -> String {
        if let review = command.review {
            return name.map { "\(review)/\($0).\(command.format.fileExtension)" } ?? review
        }
        let path = command.output.output
        if let name { return "\(path)/\(name).review.\(command.format.fileExtension)" }
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path + ".review" }
        return path[..<dot] + ".review" + path[dot...]
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
