import Rasm

/// A text read once more with the objects inside its words taken out: شوي`<x/>`جو is شويجو.
///
/// An object ends a word, since a picture or a variable is a thing of its own in the line (قال`<ph/>`شويجو). Where the letters on both sides of it
/// make one name none the less, the name is to be told of; as a code stands inside what would change, it is not written.
struct ObjectsInWords {
    let text: DocumentText
    /// Where objects stood, in the order of the text.
    private let joints: [Int]

    /// - Returns: nil when no object stands between two letters.
    init?(_ text: DocumentText) {
        guard text.map.hasMarkupInLine else { return nil }
        let bytes = text.article.bytes
        let pieces = text.map.pieces
        var joined: [UInt8] = []
        var map = TextMap()
        var joints: [Int] = []
        var index = 0
        while index < pieces.count {
            var end = index
            while end < pieces.count, Self.isSilent(pieces[end], at: text.map.range(at: end), bytes) {
                end += 1
            }
            let row = pieces[index].start..<(end < pieces.count ? pieces[end].start : text.map.count)
            let isInWord =
                end > index && !row.isEmpty && Self.endsWithLetter(bytes[..<row.lowerBound])
                && Self.beginsWithLetter(bytes[row.upperBound...])
            if isInWord { joints.append(joined.count) }
            for number in index..<max(end, index + 1) {
                let kept = isInWord ? 0..<0 : text.map.range(at: number)
                joined += bytes[kept]
                map.append(pieces[number].kind, length: kept.count, source: pieces[number].source)
            }
            index = max(end, index + 1)
        }
        guard !joints.isEmpty else { return nil }
        self.joints = joints
        let runs = WebAddresses.parts(of: 0..<joined.count, in: joined)
        self.text = DocumentText(
            language: text.language, article: Article(bytes: joined, runs: runs), map: map, escaping: text.escaping)
    }

    /// Whether an object was taken out inside a range of the text.
    func isJoined(_ range: Range<Int>) -> Bool {
        // The first joint after the start is the only one that need be looked at.
        var (low, high) = (0, joints.count)
        while low < high {
            let middle = (low + high) / 2
            if joints[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < joints.count && joints[low] < range.upperBound
    }

    /// Whether a piece is an object or an inline code, which a reader need not see.
    private static func isSilent(_ piece: TextMap.Piece, at range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        piece.kind == .markup && (range.isEmpty || bytes[range].elementsEqual([0xEF, 0xBF, 0xBC]))
    }

    private static func beginsWithLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
        isLetter(String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first)
    }

    private static func endsWithLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
        isLetter(String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last)
    }

    /// Letters and the marks on them.
    private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
        guard let properties = scalar?.properties else { return false }
        return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    }
}
