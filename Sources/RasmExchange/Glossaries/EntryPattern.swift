import Rasm

/// What an entry of a large file has besides its texts, as bytes: an entry that has the same says the same, of other names.
///
/// Programs write the entries of a glossary alike, and of two hundred bytes of an entry in XML all but an id and a name stand in the one before. So what lies
/// between the texts is compared, and not read again. Whoever reads entries keeps ``EntryPatterns`` beside, shows them what was read, and asks them first.
///
/// An entry has whole lines, and another that begins alike must follow it, since what follows may still belong to it. Its texts must be words of ASCII letters,
/// digits and few signs, or of characters from U+0600 to U+06FF, with single spaces: such a text is taken as it stands by every reader, whatever stands around it.
struct EntryPattern {
    /// The entry that had the pattern last.
    private(set) var outline: EntryOutline
    /// What all entries have alike.
    private let bytes: [UInt8]
    /// Which of these stand before each text, and behind the last one.
    private let stretches: [Range<Int>]
    /// What the texts are, in their order.
    private let texts: [Text]
    /// Where the entry and each of its names are said to stand.
    private let places: [Place]
    /// How many lines an entry has.
    let lineCount: Int
    /// The texts of an entry in their order, while it is looked at.
    private var found: [Range<Int>]

    private enum Text {
        case id
        case wikidata
        case note
        case name(Int)
    }

    private struct Place {
        /// How many lines are before it in the entry.
        var lines: Int
        /// From 1, were the texts before it on its line empty.
        var column: Int
        var textsBefore: Range<Int>
    }

    /// The pattern of an entry that was read.
    /// - Parameters:
    ///   - range: its lines.
    ///   - line: the number of the first, from 1.
    /// - Returns: nil where its texts do not end by themselves.
    init?(of outline: EntryOutline, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int) {
        var all: [(text: Text, range: Range<Int>)] = [(.id, outline.id)]
        if let item = outline.wikidata { all.append((.wikidata, item)) }
        if let note = outline.note { all.append((.note, note)) }
        for (number, name) in outline.names.enumerated() { all.append((.name(number), name.text)) }
        all.sort { $0.range.lowerBound < $1.range.lowerBound }
        guard range.count <= Self.longest, range.upperBound <= bytes.count, bytes[range.upperBound - 1] == 0x0A,
            all.allSatisfy({ !$0.range.isEmpty && $0.range.upperBound < range.upperBound }),
            all.allSatisfy({ !Self.isPlain(bytes[$0.range.upperBound]) })
        else { return nil }
        self.outline = outline
        texts = all.map(\.text)
        found = all.map(\.range)
        let between = zip([range.lowerBound] + found.map(\.upperBound), found.map(\.lowerBound) + [range.upperBound])
        var (alike, stretches): ([UInt8], [Range<Int>]) = ([], [])
        for (start, end) in between {
            stretches.append(alike.count..<alike.count + end - start)
            alike += bytes[start..<end]
        }
        (self.bytes, self.stretches) = (alike, stretches)
        lineCount = bytes.count(in: range) { $0.equal(0x0A) }
        let starts = found.map { Self.place(of: $0.lowerBound, in: bytes, from: range.lowerBound) }
        let scalars = found.map { Self.countOfScalars(in: bytes, $0) }
        func place(_ fileLine: Int, _ column: Int) -> Place {
            let lines = fileLine - line
            let first = starts.firstIndex { $0.lines >= lines } ?? starts.count
            let behind = starts.firstIndex { ($0.lines, $0.column) >= (lines, column) } ?? starts.count
            let before = first..<behind
            return Place(lines: lines, column: column - scalars[before].reduce(0, +), textsBefore: before)
        }
        places = [place(outline.line, outline.column)] + outline.names.map { place($0.line, $0.column) }
    }

    /// A longer entry has no pattern; nor has a text that is as long.
    static let longest = 1 << 14

    /// Whether entries of this pattern have another too.
    func isSame(as other: Self) -> Bool { bytes == other.bytes && stretches == other.stretches }

    /// Reads an entry that has the pattern, which is the ``outline`` then.
    /// - Parameters:
    ///   - start: where its first line begins.
    ///   - line: the number of this, from 1.
    /// - Returns: where its lines end; nil when it is another.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line: Int) -> Int? {
        var index = start
        for number in texts.indices {
            guard pass(number, in: bytes, &index), let text = Self.text(in: bytes, from: index) else { return nil }
            found[number] = text
            index = text.upperBound
        }
        guard pass(texts.count, in: bytes, &index) else { return nil }
        var next = index
        guard pass(0, in: bytes, &next) else { return nil }
        write(line, bytes)
        return index
    }

    /// Goes on behind a stretch, if that stands there.
    @inline(__always)
    private func pass(_ number: Int, in text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
        let stretch = stretches.span[number]
        let range = index..<index + stretch.count
        guard range.upperBound <= text.count else { return false }
        index = range.upperBound
        return bytes.withUnsafeBufferPointer { text.hold(UnsafeBufferPointer(rebasing: $0[stretch]), in: range) }
    }

    private mutating func write(_ line: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        for number in texts.indices {
            switch texts.span[number] {
            case .id: outline.id = found.span[number]
            case .wikidata: outline.wikidata = found.span[number]
            case .note: outline.note = found.span[number]
            case .name(let name): outline.names[name].text = found.span[number]
            }
        }
        for number in places.indices {
            let place = places.span[number]
            var column = place.column
            for text in place.textsBefore { column += Self.countOfScalars(in: bytes, found.span[text]) }
            if number == 0 {
                (outline.line, outline.column) = (line + place.lines, column)
            } else {
                (outline.names[number - 1].line, outline.names[number - 1].column) = (line + place.lines, column)
            }
        }
    }

    // MARK: Texts

    /// The plain text at a place; nil when none is there.
    @inline(__always)
    private static func text(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        let range = start..<min(bytes.count, start + longest)
        let behind = bytes.first(in: range) { ~isPlain($0) } ?? range.upperBound
        guard behind < range.upperBound, behind > start, mayBegin(bytes[start]), bytes[behind - 1] != 0x20,
            bytes.firstPair(in: start..<behind, where: { $0.equal(0x20) & $1.equal(0x20) }) == nil
        else { return nil }
        return start..<behind
    }

    /// ASCII letters and digits, space, hyphen, dot and underscore, and the bytes of U+0600 to U+06FF.
    @inline(__always)
    private static func isPlain(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
        let small = bytes | SIMD16(repeating: 0x20)
        return bytes.isBetween(0x80, 0xBF) | bytes.isBetween(0xD8, 0xDB)
            | small.isBetween(UInt8(ascii: "a"), UInt8(ascii: "z"))
            | bytes.isBetween(UInt8(ascii: "0"), UInt8(ascii: "9"))
            | bytes.equal(0x20) | bytes.isBetween(UInt8(ascii: "-"), UInt8(ascii: ".")) | bytes.equal(0x5F)
    }

    private static func isPlain(_ byte: UInt8) -> Bool { isPlain(SIMD16(repeating: byte)).hasYes }

    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xD8...0xDB: true
        default: false
        }
    }

    private static func countOfScalars(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        range.count - bytes.count(in: range) { $0.isBetween(0x80, 0xBF) }
    }

    /// How many lines are before a place, and its column, from 1.
    private static func place(
        of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> (lines: Int, column: Int) {
        let lines = bytes.count(in: start..<offset) { $0.equal(0x0A) }
        let lineStart = bytes.last(in: start..<offset) { $0.equal(0x0A) }.map { $0 + 1 } ?? start
        return (lines, 1 + countOfScalars(in: bytes, lineStart..<offset))
    }
}
