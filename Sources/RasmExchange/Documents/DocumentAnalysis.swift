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

    /// The mentions, in order of the file.
    var names = FoundNames()
    public private(set) var findings: [Finding] = []

    /// The mentions, told in words: made anew each time.
    public var mentions: [FoundMention] { names.list.map(names.found) }

    /// - Parameter mentions: whether the mentions are wanted; whoever tells of findings or writes them needs none.
    public init(of document: Document, index: TermIndex, style: HouseStyle = HouseStyle(), mentions wanted: Bool = true)
    {
        // The texts of a file may stand in one another: an attribute's value in a paragraph, a footnote in its sentence. Objects never do.
        let mayNest = document.texts.count > 1 && document.format != .jsonLines
        for (number, text) in document.texts.enumerated() {
            let isWanted = wanted || mayNest || text.map.hasMarkupInLine
            let analysis = Analysis(of: text.article, index: index, style: style, mentions: isWanted)
            let placing = EditPlacing(text: text, source: document.source.utf8)
            let first = names.list.count
            if isWanted { names.append(analysis.decisions, placing, text: number) }
            var found =
                text.isFile
                ? analysis.findings
                : analysis.findings.filter { !placing.isOnlyTatweelBeforeCode($0) }.map(placing.placed)
            takeNamesAroundObjects(of: text, document, from: first, &found, index: index, style: style)
            if findings.isEmpty { findings = found } else { findings += found }
        }
        if mayNest {
            findings.sort { $0.range.lowerBound < $1.range.lowerBound }
            names.sort()
            dropSurroundingEdits()
        }
    }

    /// Takes up the names that have an object inside a word, in place of those that the parts of such a name were taken for.
    /// - Parameters:
    ///   - first: the place of the first name of the text.
    ///   - found: the findings of the text.
    private mutating func takeNamesAroundObjects(
        of text: DocumentText, _ document: Document, from first: Int, _ found: inout [Finding], index: TermIndex,
        style: HouseStyle
    ) {
        guard let joined = ObjectsInWords(text) else { return }
        let analysis = Analysis(of: joined.text.article, index: index, style: style)
        let placing = EditPlacing(text: joined.text, source: document.source.utf8)
        let parted = names.list.count
        names.append(analysis.decisions, placing, text: nil, where: joined.isJoined)
        let ranges = names.list[parted...].map(\.source)
        guard !ranges.isEmpty else { return }
        func isPart(_ range: Range<Int>) -> Bool { ranges.contains { $0.overlaps(range) } }
        names.remove(in: first..<parted) { isPart($0.source) }
        names.sort(from: first)
        found.removeAll { isPart($0.range) }
        found += analysis.findings.filter { joined.isJoined($0.range) && !placing.isOnlyTatweelBeforeCode($0) }
            .map(placing.placed)
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Where a name stands in a footnote in the midst of another name, only the inner one is written: edits never overlap.
    private mutating func dropSurroundingEdits() {
        var surrounding: Set<Range<Int>> = []
        for place in names.list.indices.dropLast() {
            let range = names.list[place].source
            guard names.list[place + 1].source.lowerBound < range.upperBound else { continue }
            surrounding.insert(range)
            names.leaveAsItStands(place)
        }
        for index in findings.indices where findings[index].edit != nil && surrounding.contains(findings[index].range) {
            findings[index].edit = nil
            findings[index].obstacle = .nameInside
        }
    }

    /// The safe edits, in order of the file, never overlapping.
    public var edits: [Edit] { findings.compactMap(\.edit) }
}
