import Rasm
import RasmAlign
import RasmExchange

/// The names of the house and what is done with them in what was aligned.
struct AlignHouse: Sendable {
    /// Empty when nobody has named a glossary.
    let names: Glossary
    /// With `--normalize`: the index of Arabic, and whether Arabic is the source.
    private let normalization: (index: TermIndex, style: HouseStyle, isSource: Bool)?

    init(_ command: AlignCommand) throws {
        let configuration = try command.glossary.configuration()
        let needsNames = command.normalize || command.names
        names =
            configuration.glossary.value.isEmpty && !needsNames ? Glossary() : try GlossaryOptions.read(configuration)
        guard command.normalize else {
            normalization = nil
            return
        }
        let arabic = AlignmentLanguage.arabic.rawValue
        guard command.from == arabic || command.to == arabic else {
            throw UsageError("--normalize writes Arabic names, and neither side is in Arabic")
        }
        normalization = (TermIndex(names), configuration.style, command.from == arabic)
    }

    /// A document with its names written as the house does.
    func finished(_ document: AlignedDocument) -> AlignedDocument {
        var document = document
        if let normalization { normalize(&document, normalization.index, normalization.style, normalization.isSource) }
        return document
    }

    /// The documents with what their units hang on, for a page.
    ///
    /// The words are learned from the units themselves, all together, so that an edited table shows what the alignment did.
    ///
    /// - Parameter aligner: one that has learned nothing yet.
    func showingAnchors(_ documents: [AlignedDocument], _ aligner: CorpusAligner) -> [AlignedDocument] {
        var aligner = aligner
        aligner.learn(from: documents.flatMap(\.units).map { ($0.source, $0.target, $0.bead.confidence) })
        return documents.map { document in
            var document = document
            let beads = document.units.indices.map { Bead(source: $0..<($0 + 1), target: $0..<($0 + 1), confidence: 1) }
            document.anchors = aligner.anchors(
                of: document.units.map(\.source), document.units.map(\.target), in: beads
            ).map { anchors in anchors.map { ($0.source.range, $0.target.range) } }
            return document
        }
    }

    private func normalize(_ document: inout AlignedDocument, _ index: TermIndex, _ style: HouseStyle, _ isSource: Bool)
    {
        let side: WritableKeyPath<AlignedUnit, String> = isSource ? \.source : \.target
        let normalized = SentenceNormalization(document.units.map { $0[keyPath: side] }, index: index, style: style)
        for (number, text) in normalized.sentences.enumerated() { document.units[number][keyPath: side] = text }
        document.writtenNames = normalized.written
        document.remarks = normalized.remarks.map { remark in
            let finding = remark.finding
            let words = finding.message(isolate: Shown.isolated)
            return "rasm: \(Shown.text(document.name)): unit \(remark.sentence + 1): \(finding.severity.rawValue): "
                + "\(words) [\(finding.rule.rawValue)]\n"
        }
    }
}
