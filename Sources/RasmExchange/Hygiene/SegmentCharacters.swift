import Rasm

/// The characters of a segment and the inline codes between them, while they are mended.
struct SegmentCharacters {
    struct Piece {
        /// Nil for an inline code.
        var scalar: Unicode.Scalar?
        /// Which piece of the segment as it was it comes from.
        var origin: Int
    }

    /// What stands beside a character.
    enum Neighbour {
        case edge, code
        case scalar(Unicode.Scalar)
    }

    /// A stretch that keeps the segment from matching, and what mends it without changing what it says.
    struct Place {
        var rule: HygieneRule
        /// The pieces of the segment as it was.
        var origins: Range<Int>
        /// What is written for which pieces; none where only a person can say.
        var changes: [(index: Int, text: String)] = []
    }

    private(set) var list: [Piece] = []
    /// The bytes of the pieces of the segment as it was; empty for a code.
    private(set) var ranges: [Range<Int>] = []
    private let originals: [Unicode.Scalar?]
    let language: HygieneLanguage

    /// - Parameter codes: where in the text inline codes stand, in order.
    init(_ text: ArraySlice<UInt8>, codes: [Int], language: HygieneLanguage) {
        self.language = language
        var originals: [Unicode.Scalar?] = []
        var rest = codes[...]
        var offset = 0
        func append(_ scalar: Unicode.Scalar?, length: Int, to list: inout [Piece], _ ranges: inout [Range<Int>]) {
            list.append(Piece(scalar: scalar, origin: ranges.count))
            ranges.append(offset..<(offset + length))
            originals.append(scalar)
            offset += length
        }
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            while let code = rest.first, code <= offset {
                append(nil, length: 0, to: &list, &ranges)
                rest = rest.dropFirst()
            }
            append(scalar, length: UTF8.width(scalar), to: &list, &ranges)
        }
        for _ in rest { append(nil, length: 0, to: &list, &ranges) }
        self.originals = originals
    }

    /// Whether there is anything to see. A segment without is empty, and said to be so.
    var hasContent: Bool {
        list.contains { piece in
            guard let scalar = piece.scalar, !Self.isSpace(scalar) else { return false }
            switch scalar.value {
            case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3000, 0xFEFF, 0xFFFC, 0xFFFD:
                return false
            default: return true
            }
        }
    }

    mutating func apply(_ changes: [(index: Int, text: String)]) {
        var mended: [Piece] = []
        var copied = 0
        for change in changes.sorted(by: { $0.index < $1.index }) {
            mended += list[copied..<change.index]
            let origin = list[change.index].origin
            mended += change.text.unicodeScalars.map { Piece(scalar: $0, origin: origin) }
            copied = change.index + 1
        }
        list = mended + list[copied...]
    }

    /// What has been changed, a character each, as edits of the text.
    var edits: [Edit] {
        var edits: [Edit] = []
        var index = 0
        for (origin, original) in originals.enumerated() {
            var written = String.UnicodeScalarView()
            while index < list.count, list[index].origin == origin {
                if let scalar = list[index].scalar { written.append(scalar) }
                index += 1
            }
            guard let original else { continue }
            if written.count != 1 || written.first != original {
                edits.append(Edit(range: ranges[origin], replacement: String(written)))
            }
        }
        return edits
    }

    // MARK: looking about

    /// The pieces from one index to another, as they were in the segment.
    func origins(_ range: Range<Int>) -> Range<Int> {
        list[range.lowerBound].origin..<(list[range.upperBound - 1].origin + 1)
    }

    /// The next piece before (`step` is -1) or after (1) that is not passed over; a code where it is too far away to matter.
    func neighbour(
        _ index: Int, _ step: Int, passing isPassed: (Unicode.Scalar) -> Bool = { _ in false }
    ) -> Neighbour {
        var index = index + step
        for _ in 0..<Self.sight {
            guard list.indices.contains(index) else { return .edge }
            guard let scalar = list[index].scalar else { return .code }
            if !isPassed(scalar) { return .scalar(scalar) }
            index += step
        }
        return .code
    }

    /// How many characters are passed over: runs of a million marks or spaces are not worth a million looks each.
    private static let sight = 64

    func isSpace(at index: Int) -> Bool { list[index].scalar.map(Self.isSpace) ?? false }

    /// White space, but for the ideographic space, which Chinese and Japanese set on purpose.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: true
        default: false
        }
    }
}

extension SegmentCharacters.Neighbour {
    /// Whether it is a character of a kind.
    func isScalar(_ isWanted: (Unicode.Scalar) -> Bool) -> Bool {
        if case .scalar(let scalar) = self { isWanted(scalar) } else { false }
    }

    var isEdge: Bool { if case .edge = self { true } else { false } }
    var isSpaceOrEdge: Bool { isEdge || isScalar(SegmentCharacters.isSpace) }
}
