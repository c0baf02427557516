import Rasm

/// Everything Rasm has to say of a document, in offsets of its UTF-8 form.
public struct DocumentAnalysis: Sendable {
    /// A mention, and what stands in the file where it was found.
    public struct FoundMention: Sendable, Hashable {
        /// Its ranges are offsets into the file; `rendering` is the name as it is read, not as the container writes it.
        public var mention: NamedMention
        public var proclitics: String
        /// The bytes of the file in its range, and what replaces them, where the container writes a text in a way of its own.
        public var written: (source: String, replacement: String)?
        /// Which of the document's texts it stands in, and its bytes there; nil where it was read around an object inside a word.
        public var place: (text: Int, range: Range<Int>)?

        public var surface: String { mention.surface }

        public static func == (left: Self, right: Self) -> Bool {
            left.mention == right.mention && left.proclitics == right.proclitics
        }

        public func hash(into hasher: inout Hasher) { hasher.combine(mention) }
    }

    public private(set) var mentions: [FoundMention] = []
    public private(set) var findings: [Finding] = []

    /// - Parameter mentions: whether the mentions are wanted; whoever tells of findings or writes them needs none.
    public init(of document: Document, index: TermIndex, style: HouseStyle = HouseStyle(), mentions wanted: Bool = true)
    {
        // The texts of a file may stand in one another: an attribute's value in a paragraph, a footnote in its sentence. Objects never do.
        let mayNest = document.texts.count > 1 && document.format != .jsonLines
        for (number, text) in document.texts.enumerated() {
            var found = TextAnalysis(
                of: text, number, source: document.source.utf8, index: index, style: style,
                mentions: wanted || mayNest || text.map.hasMarkupInLine)
            found.addNamesAroundObjects(source: document.source.utf8, index: index, style: style)
            if findings.isEmpty { findings = found.findings } else { findings += found.findings }
            if mentions.isEmpty { mentions = found.mentions } else { mentions += found.mentions }
        }
        if mayNest {
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
        for index in findings.indices where findings[index].edit != nil && surrounding.contains(findings[index].range) {
            findings[index].edit = nil
            findings[index].obstacle = .nameInside
        }
    }

    /// The safe edits, in order of the file, never overlapping.
    public var edits: [Edit] { findings.compactMap(\.edit) }
}

/// What is found in one text of a document, carried over to its file.
private struct TextAnalysis {
    var mentions: [DocumentAnalysis.FoundMention] = []
    var findings: [Finding]
    private let text: DocumentText

    init(
        of text: DocumentText, _ number: Int, source: [UInt8], index: TermIndex, style: HouseStyle,
        mentions wanted: Bool
    ) {
        self.text = text
        let analysis = Analysis(of: text.article, index: index, style: style, mentions: wanted)
        let placing = EditPlacing(text: text, source: source)
        findings =
            text.isFile
            ? analysis.findings
            : analysis.findings.filter { !placing.isOnlyTatweelBeforeCode($0) }.map(placing.placed)
        guard wanted else { return }
        mentions = analysis.mentions.map { mention in
            var found = placing.placed(mention)
            found.place = (number, mention.range)
            return found
        }
    }

    /// Takes up the names that have an object inside a word, in place of those that the parts of such a name were taken for.
    mutating func addNamesAroundObjects(source: [UInt8], index: TermIndex, style: HouseStyle) {
        guard let joined = ObjectsInWords(text) else { return }
        let analysis = Analysis(of: joined.text.article, index: index, style: style)
        let placing = EditPlacing(text: joined.text, source: source)
        let names = analysis.mentions.filter { joined.isJoined($0.range) }.map(placing.placed)
        guard !names.isEmpty else { return }
        func isPart(_ range: Range<Int>) -> Bool { names.contains { $0.mention.range.overlaps(range) } }
        mentions.removeAll { isPart($0.mention.range) }
        findings.removeAll { isPart($0.range) }
        mentions += names
        findings += analysis.findings.filter { joined.isJoined($0.range) && !placing.isOnlyTatweelBeforeCode($0) }
            .map(placing.placed)
        mentions.sort { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
        findings.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
}
