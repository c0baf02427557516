import Rasm

/// A document cleaned and then normalized, as edits of the document as it is.
public struct CleanedDocument: Sendable {
    /// The names, in offsets of the cleaned text.
    public let analysis: DocumentAnalysis
    /// Everything that changes, in offsets of the file's UTF-8 form.
    public let edits: [Edit]
    /// In how many places segments are mended.
    public let mended: Int

    /// - Throws: when a change cannot be written in the file's encoding.
    public init(
        of document: Document, bytes: [UInt8], options: DocumentOptions, index: TermIndex, style: HouseStyle
    ) throws(InputError) {
        var all = options
        all.anyLanguage = true
        let whole = try Document(path: document.path, bytes: bytes, options: all)
        let first = whole.texts.flatMap { text in
            let placing = EditPlacing(text: text, source: whole.source.utf8)
            return SegmentHygiene(text, in: whole.source.utf8).edits.compactMap { try? placing.placed($0) }
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }.withNeighboursJoined
        let cleaned = try Document(path: document.path, bytes: whole.applying(first), options: options)
        analysis = DocumentAnalysis(of: cleaned, index: index, style: style)
        edits = EditComposition.edits(first, then: analysis.edits, on: whole.source.utf8)
        mended = first.count
    }
}

extension [Edit] {
    /// The same edits, those that touch made into one.
    fileprivate var withNeighboursJoined: [Edit] {
        reduce(into: []) { joined, edit in
            guard let last = joined.last, last.range.upperBound == edit.range.lowerBound else {
                return joined.append(edit)
            }
            joined[joined.count - 1] = Edit(
                range: last.range.lowerBound..<edit.range.upperBound, replacement: last.replacement + edit.replacement)
        }
    }
}
