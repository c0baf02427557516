import Rasm
import RasmAlign
import RasmExchange

/// What `rasm align` writes: all units in one file, or for a folder of results a file a document.
struct AlignResults {
    /// Texts that agree less are no translations, and no memory is made of them.
    private static let leastAgreement = 0.4
    /// Texts of some length that agree less are not even aligned.
    private static let noAgreement = 0.15
    private static let someLength = 10

    private let command: AlignCommand
    private let isFolder: Bool
    private var documents: [(name: String, units: [AlignedUnit])] = []
    private(set) var hasFailed = false

    init(_ command: AlignCommand, isFolder: Bool) {
        self.command = command
        self.isFolder = isFolder
    }

    /// Takes the beads of a document, unless they show that its sides are no translations.
    mutating func add(_ document: AlignInputs.Document, _ beads: [Bead]) {
        let agreement = beads.agreement
        let (source, target) = (document.source, document.target)
        let isLong = min(source.sentences.count, target.sentences.count) >= Self.someLength
        let percent = Int(agreement * 100)
        let message =

            "hardly meets \(target.path): only \(percent) % of the sentences have a partner that is rather right than wrong"
        if agreement < Self.leastAgreement, command.format != .beads || isLong && agreement < Self.noAgreement {
            Messages.error(
                InputError(
                    source.path,
                    message + "; nothing is written of them. Are they translations of each other, in the same order?"))
            hasFailed = true
            return
        }
        if agreement < Self.leastAgreement { Messages.warning(InputError(source.path, message)) }
        let units = beads.map {
            AlignedUnit(document: document.name, bead: $0, source: source.sentences, target: target.sentences)
        }
        documents.append((document.name, units))
    }

    func write() throws {
        if documents.isEmpty { return }
        let isOneFile = !isFolder || !isFolderOutput
        if isOneFile, command.format != .beads || documents.count == 1 {
            try write(documents.flatMap(\.units), to: command.output.target, name: nil)
        } else if command.output.output == "-" {
            throw UsageError("beads of several documents need a folder: give --output")
        } else {
            for document in documents {
                try write(document.units, to: .path(command.output.output + "/"), name: document.name)
            }
        }
    }

    /// Whether results go into a folder: beads of several documents do, and whatever has one for its output.
    private var isFolderOutput: Bool {
        let path = command.output.output
        guard path != "-" else { return false }
        return command.format == .beads || path.hasSuffix("/") || (try? InputFiles.kind(of: path)) == .folder
    }

    private func write(_ units: [AlignedUnit], to target: OutputOptions.Target, name: String?) throws {
        let file = (name ?? "alignment") + "." + command.format.fileExtension
        guard let least = command.minConfidence else {
            return try target.write(try bytes(units), relative: file, isAlone: name == nil)
        }
        let weak = units.filter { $0.isPair && $0.bead.confidence < least }
        try target.write(
            try bytes(units.filter { !$0.isPair || $0.bead.confidence >= least }), relative: file, isAlone: name == nil)
        if !weak.isEmpty {
            let place = reviewPath(name)
            try Signals.uninterrupted { () throws in try FileReplacer.create(place, with: try bytes(weak)) }
            Messages.note("\(counted(weak.count, "unit")) below \(least) went to \(place)")
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

    private func bytes(_ units: [AlignedUnit]) throws -> [UInt8] {
        switch command.format {
        case .tmx:
            try AlignmentTMX.write(units, from: command.from, to: command.to, date: try OutputOptions.date())
        case .xliff: try AlignmentXLIFF.write(units, from: command.from, to: command.to)
        case .tsv: AlignmentTable.tsv(units)
        case .beads: AlignmentTable.beads(units)
        case .jsonl: Array(units.map { Self.json($0).text + "\n" }.joined().utf8)
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
