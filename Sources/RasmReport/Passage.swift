import Rasm

/// A name with what stands around it, for people to read: at most a line of the article, white space drawn together.
public struct Passage: Sendable, Hashable {
    public var before: String
    public var name: String
    public var after: String

    /// How much is shown on either side, in Unicode scalars.
    static let reach = 90

    /// - Parameter range: the bytes of the name in the article.
    init(_ range: Range<Int>, in article: Article) {
        let bytes = article.bytes
        before = Self.tidy(Self.text(before: range.lowerBound, in: bytes))
        name = Self.cut(Self.tidy(article.text(range)))
        after = Self.tidy(Self.text(after: range.upperBound, in: bytes))
        // Whether the name is written onto the word before it is for the eye to see.
        if !before.isEmpty, range.lowerBound > 0, Self.isSpace(bytes[range.lowerBound - 1]) { before += " " }
        if !after.isEmpty, range.upperBound < bytes.count, Self.isSpace(bytes[range.upperBound]) { after = " " + after }
    }

    private static func text(before end: Int, in bytes: [UInt8]) -> String {
        var (start, scalars) = (end, 0)
        while start > 0, !isLineEnd(bytes[start - 1]), scalars < reach {
            start -= 1
            while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
            scalars += 1
        }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        guard start > 0, !isLineEnd(bytes[start - 1]) else { return text }
        // Where it is cut, it begins with a whole word, if there is one.
        let words = text.unicodeScalars.firstIndex { $0.properties.isWhitespace }.map { text[$0...] } ?? text[...]
        return "… " + words
    }

    private static func text(after start: Int, in bytes: [UInt8]) -> String {
        var (end, scalars) = (start, 0)
        while end < bytes.count, !isLineEnd(bytes[end]), scalars < reach {
            end += 1
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
            scalars += 1
        }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        guard end < bytes.count, !isLineEnd(bytes[end]) else { return text }
        let words = text.unicodeScalars.lastIndex { $0.properties.isWhitespace }.map { text[..<$0] } ?? text[...]
        return words + " …"
    }

    /// A name that is longer than any name, cut.
    static func cut(_ name: String) -> String {
        name.unicodeScalars.count <= 2 * reach ? name : String(Substring(name.unicodeScalars.prefix(2 * reach))) + "…"
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// One space for each stretch of white space, none at the ends; what stands for inline objects left out.
    private static func tidy(_ text: String) -> String {
        text.unicodeScalars.split {
            $0 == "\u{FFFC}" || $0 == "\u{FFFD}" || ($0.properties.isWhitespace && $0 != "\u{A0}")
        }
        .map { String(Substring($0)) }.joined(separator: " ")
    }
}
