import Rasm

/// The mentions of a document, in numbers: of thousands whoever counts or lists them wants the bytes, and no strings.
///
/// What there is to tell of nearly all of them stands in their text and in the index. Of the few of which it does not, since a code stands in
/// them or their container writes them otherwise, it is told once and kept.
struct FoundNames: Sendable {
    /// A mention, and where what is told of it lies.
    struct Name: Sendable {
        /// The reading of a text that it was found in, as a place in ``FoundNames/readings``, and its place among what was decided there.
        let reading: UInt32
        let number: UInt32
        /// Its bytes in the file.
        let source: Range<Int>
        /// One more than its place among those that are told already; 0 where its text says all.
        fileprivate var toldNumber: UInt32 = 0
        /// Whether its text does not say all.
        var isTold: Bool { toldNumber > 0 }
    }

    /// A text as it was read, and all that was decided of it.
    struct Reading: Sendable {
        let decisions: Decisions
        /// The number of the text; nil where it was read around an object inside a word.
        let text: Int?
    }

    private(set) var list: [Name] = []
    private(set) var readings: [Reading] = []
    /// What is told already of some mentions.
    private var told: [DocumentAnalysis.FoundMention] = []

    /// Takes up what was decided of a text.
    mutating func append(
        _ decisions: Decisions, _ placing: EditPlacing, text: Int?, where isWanted: (Range<Int>) -> Bool = { _ in true }
    ) {
        let reading = UInt32(readings.count)
        readings.append(Reading(decisions: decisions, text: text))
        // Of a file of many texts it grows as arrays do.
        if list.isEmpty { list.reserveCapacity(decisions.list.count) }
        var plain = MentionsAsTheyStand(placing.text)
        for (number, decision) in decisions.list.enumerated() where isWanted(decision.range) {
            func name(_ source: Range<Int>) -> Name { Name(reading: reading, number: UInt32(number), source: source) }
            if let source = plain.source(of: decision) {
                list.append(name(source))
                continue
            }
            var mention = placing.placed(decisions.named(decision))
            mention.place = text.map { ($0, decision.range) }
            list.append(name(mention.mention.range))
            tell(mention, at: list.count - 1)
        }
    }

    mutating func remove(in range: Range<Int>, where isUnwanted: (Name) -> Bool) {
        list.replaceSubrange(range, with: list[range].filter { !isUnwanted($0) })
    }

    /// Puts the names behind a place in order of the file.
    mutating func sort(from first: Int = 0) {
        list[first...].sort { $0.source.lowerBound < $1.source.lowerBound }
    }

    /// Gives up what was to be written in place of a mention.
    mutating func leaveAsItStands(_ place: Int) {
        if !list[place].isTold, decision(of: list[place]).stays { return }
        var mention = found(list[place])
        mention.mention.rendering = mention.surface
        if let source = mention.written?.source { mention.written = (source, source) }
        tell(mention, at: place)
    }

    private mutating func tell(_ mention: DocumentAnalysis.FoundMention, at place: Int) {
        told.append(mention)
        list[place].toldNumber = UInt32(told.count)
    }

    /// A mention in words.
    func found(_ name: Name) -> DocumentAnalysis.FoundMention {
        if name.isTold { return told[Int(name.toldNumber) - 1] }
        let reading = readings[Int(name.reading)]
        let (decisions, decision) = (reading.decisions, decision(of: name))
        var mention = decisions.named(decision)
        mention.range = name.source
        mention.proclitics = name.source.lowerBound - decision.proclitics.count..<name.source.lowerBound
        return DocumentAnalysis.FoundMention(
            mention: mention,
            proclitics: decision.proclitics.isEmpty ? "" : decisions.article.text(decision.proclitics),
            place: reading.text.map { ($0, decision.range) })
    }

    private func decision(of name: Name) -> Decision {
        readings[Int(name.reading)].decisions.list[Int(name.number)]
    }
}

/// Tells of the mentions of a text, asked in their order, which are told by their text alone: they stand in the file byte for byte, and nothing is to be written
/// that would have to be written otherwise.
private struct MentionsAsTheyStand {
    private let isFile: Bool
    private let bytes: [UInt8]
    private var stretches: TextMap.PlainStretches
    /// Whether a U+FFFC may stand in a name, which stands for a code and is left out where a name is told.
    private let mayHoldObjects: Bool

    init(_ text: DocumentText) {
        isFile = text.isFile
        bytes = text.article.bytes
        stretches = TextMap.PlainStretches(text.map)
        mayHoldObjects = text.escaping != .none
    }

    /// The bytes of the file that a mention is; nil where more is to be told.
    mutating func source(of decision: Decision) -> Range<Int>? {
        if isFile { return decision.range }
        let (proclitics, name) = (decision.proclitics, decision.range)
        guard decision.stays, let source = stretches.source(of: proclitics.lowerBound..<name.upperBound) else {
            return nil
        }
        // The first byte of U+FFFC, which few names have.
        if mayHoldObjects, bytes.firstIndex(of: 0xEF, in: name) != nil { return nil }
        return source.lowerBound + proclitics.count..<source.upperBound
    }
}
