/// Where each byte of a text stands in its file.
///
/// A text read out of a container is not the bytes of the file: references are resolved, inline codes are gone. The map
/// is a row of pieces that says, for each stretch of the text, which bytes of the file it was read from.
///
/// Offsets into the file are offsets into its UTF-8 form (``SourceText/utf8``).
public struct TextMap: Sendable, Hashable {
    /// How a stretch of text is written in the file.
    enum Kind: Sendable, Hashable {
        /// As it is, byte for byte.
        case verbatim
        /// As it is, in a CDATA section: nothing may be escaped there.
        case literal
        /// One character in another way: `&amp;`, `\u0634`.
        case reference
        /// The text of an entity, which is declared elsewhere in the file: nothing can be written here.
        case entity
        /// Markup: no text at all, or a stand-in such as a line break for `<br>`.
        case markup

        /// Whether the bytes of the text are those of the file.
        var isPlain: Bool { self == .verbatim || self == .literal }
    }

    struct Piece: Sendable, Hashable {
        /// Where it begins in the text. It ends where the next piece begins.
        var start: Int
        var source: Range<Int>
        var kind: Kind
    }

    private(set) var pieces: [Piece] = []
    /// The length of the text in bytes.
    private(set) var count = 0

    init() {}

    /// A text that is the whole file.
    init(identity count: Int) {
        append(.verbatim, length: count, source: 0..<count)
    }

    /// Whether the text is the file, byte for byte and from its beginning.
    var isIdentity: Bool { pieces.count == 1 && pieces[0].kind == .verbatim && pieces[0].source == 0..<count }

    /// Whether markup stands in it that does not part its lines: nothing stands for it in the text, or U+FFFC.
    var hasMarkupInLine: Bool {
        pieces.indices.contains { pieces[$0].kind == .markup && [0, 3].contains(range(at: $0).count) }
    }

    mutating func append(_ kind: Kind, length: Int, source: Range<Int>) {
        defer { count += length }
        if kind.isPlain, let last = pieces.last, last.kind == kind,
            last.source.upperBound == source.lowerBound
        {
            pieces[pieces.count - 1].source = last.source.lowerBound..<source.upperBound
        } else {
            pieces.append(Piece(start: count, source: source, kind: kind))
        }
    }

    /// The bytes of the file that hold a range of the text, with the markup inside it and none at its edges.
    public func source(of range: Range<Int>) -> Range<Int> {
        let start = sourceStart(of: range.lowerBound)
        return start..<(range.isEmpty ? start : max(start, sourceEnd(of: range.upperBound)))
    }

    /// Whether markup stands inside a range of the text, not at its edges.
    func hasMarkup(inside range: Range<Int>) -> Bool { has(.markup, inside: range) }

    /// Whether something in a range of the text comes from an entity.
    func hasEntity(inside range: Range<Int>) -> Bool { has(.entity, inside: range) }

    private func has(_ kind: Kind, inside range: Range<Int>) -> Bool {
        var index = pieceIndex(of: range.lowerBound)
        while index < pieces.count, pieces[index].start < range.upperBound {
            if pieces[index].kind == kind, pieces[index].start > range.lowerBound || !self.range(at: index).isEmpty {
                return true
            }
            index += 1
        }
        return false
    }

    /// The markup that stands between two letters of a range, as bytes of the file: the first such; nil when all stands between words.
    /// - Parameter bytes: the text.
    func markupInsideWord(of range: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
        let name = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
        var words: Set<Int> = []
        var (offset, wasInWord) = (range.lowerBound, false)
        for scalar in name {
            let isInWord = NameParts.isInWord(scalar)
            if isInWord, wasInWord { words.insert(offset) }
            wasInWord = isInWord
            offset += UTF8.width(scalar)
        }
        return pieces.indices.dropFirst(pieceIndex(of: range.lowerBound))
            .prefix { pieces[$0].start < range.upperBound }
            .first { pieces[$0].kind == .markup && self.range(at: $0).isEmpty && words.contains(pieces[$0].start) }
            .map { pieces[$0].source }
    }

    /// Whether a range of the text is one stretch of the file, byte for byte.
    func isPlain(_ range: Range<Int>) -> Bool {
        guard !pieces.isEmpty else { return true }
        let index = pieceIndex(of: range.lowerBound)
        return pieces[index].kind.isPlain && range.upperBound <= self.range(at: index).upperBound
    }

    /// Whether the character at an offset stands where nothing may be escaped.
    func isLiteral(at offset: Int) -> Bool {
        !pieces.isEmpty && pieces[pieceIndex(of: offset)].kind == .literal
    }

    /// Where the character at an offset begins in the file; for the end of the text, where its last piece ends.
    private func sourceStart(of offset: Int) -> Int {
        guard !pieces.isEmpty else { return 0 }
        guard offset < count else { return sourceEnd(of: count) }
        let piece = pieces[pieceIndex(of: offset)]
        return piece.kind.isPlain ? piece.source.lowerBound + offset - piece.start : piece.source.lowerBound
    }

    /// Where the character before an offset ends in the file.
    private func sourceEnd(of offset: Int) -> Int {
        guard !pieces.isEmpty else { return 0 }
        guard offset > 0 else { return pieces[0].source.lowerBound }
        let piece = pieces[pieceIndex(of: offset - 1)]
        return piece.kind.isPlain ? piece.source.lowerBound + offset - piece.start : piece.source.upperBound
    }

    /// The piece that holds the byte at an offset: of those that begin at or before it, the last.
    private func pieceIndex(of offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The bytes of the text that a piece is.
    func range(at index: Int) -> Range<Int> {
        pieces[index].start..<(index + 1 < pieces.count ? pieces[index + 1].start : count)
    }
}

extension TextMap {
    /// Tells of ranges of the text, asked in ascending order, which bytes of the file they are.
    struct PlainStretches {
        private let map: TextMap
        private var index = 0

        init(_ map: TextMap) { self.map = map }

        /// The bytes of the file that a range is; nil where it is not one stretch of the file byte for byte.
        mutating func source(of range: Range<Int>) -> Range<Int>? {
            while index + 1 < map.pieces.count, map.pieces[index + 1].start <= range.lowerBound { index += 1 }
            guard index < map.pieces.count else { return nil }
            let piece = map.pieces[index]
            guard piece.kind.isPlain, range.upperBound <= map.range(at: index).upperBound else { return nil }
            let start = piece.source.lowerBound + range.lowerBound - piece.start
            return start..<start + range.count
        }
    }
}
