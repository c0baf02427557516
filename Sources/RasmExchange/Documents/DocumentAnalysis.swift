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
    }

    /// The safe edits, in order of the file, never overlapping.
    public var edits: [Edit] { findings.compactMap(\.edit) }
}
