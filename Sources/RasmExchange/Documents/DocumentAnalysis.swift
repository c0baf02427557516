import Rasm

/// Everything Rasm has to say of a document, in offsets of its UTF-8 form.
public struct DocumentAnalysis: Sendable {
    /// A mention, and what stands in the file where it was found.
    public struct FoundMention: Sendable, Hashable {
        /// Its ranges are offsets into the file; `rendering` is the name as it is read, not as the container writes it.
        public var mention: NamedMention
        public var surface: String
        public var proclitics: String
        /// The bytes of the file in its range, and what replaces them, where the container writes a text in a way of its own.
        public var written: (source: String, replacement: String)?

        public static func == (left: Self, right: Self) -> Bool {
            left.mention == right.mention && left.surface == right.surface && left.proclitics == right.proclitics
        }

        public func hash(into hasher: inout Hasher) { hasher.combine(mention) }
    }

    public private(set) var mentions: [FoundMention] = []
    public private(set) var findings: [Finding] = []

    public init(of document: Document, index: TermIndex, style: HouseStyle = HouseStyle()) {
        for text in document.texts {
            let analysis = Analysis(of: text.article, index: index, style: style)
            let placing = EditPlacing(text: text, source: document.source.utf8)
            findings += analysis.findings.map(placing.placed)
            mentions += analysis.mentions.map(placing.placed)
        }
        // The texts of a file may stand in one another: an attribute's value in a paragraph, a footnote in its sentence.
        if document.texts.count > 1 {
            findings.sort { $0.range.lowerBound < $1.range.lowerBound }
            mentions.sort { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
            dropSurroundingEdits()
        }
    }

    /// Where a name stands in a footnote in the midst of another name, only the inner one is written: edits never overlap.
    private mutating func dropSurroundingEdits() {
        var surrounding: Set<Range<Int>> = []
        for index in mentions.indices.dropLast() {
            let range = mentions[index].mention.range
            guard mentions[index + 1].mention.range.lowerBound < range.upperBound else { continue }
            surrounding.insert(range)
            mentions[index].mention.rendering = mentions[index].surface
            if let source = mentions[index].written?.source { mentions[index].written = (source, source) }
        }
        for index in findings.indices where surrounding.contains(findings[index].range) { findings[index].edit = nil }
    }

    /// The safe edits, in order of the file, never overlapping.
    public var edits: [Edit] { findings.compactMap(\.edit) }
}
