import Rasm

/// A name with what stands around it, for people to read: at most a line of the article, white space drawn together.
public struct Passage: Sendable, Hashable {
    public var before: String
    public var name: String
    public var after: String

    /// How much is shown on either side, in Unicode scalars: twice the ten words by which a name is told.
    static let reach = 120

    /// - Parameter range: the bytes of the name in the article.
    public init(_ range: Range<Int>, in article: Article) {
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
        return lastWords(of: text)
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
        return firstWords(of: text)
    }

    /// Text that was cut before: it begins with a whole word, if there is one.
    private static func lastWords(of text: String) -> String {
        let words = text.unicodeScalars.firstIndex { $0.properties.isWhitespace }.map { text[$0...].dropFirst() }
        return "… " + (words ?? text[...])
    }

    /// Text that was cut behind.
    private static func firstWords(of text: String) -> String {
        let words = text.unicodeScalars.lastIndex { $0.properties.isWhitespace }.map { text[..<$0] }
        return (words ?? text[...]) + " …"
    }

    /// The same with no more around the name than so many Unicode scalars on either side.
    public func shortened(to reach: Int) -> Passage {
        var short = self
        if before.unicodeScalars.count > reach {
            short.before = Self.lastWords(of: String(before.unicodeScalars.suffix(reach)))
        }
        if after.unicodeScalars.count > reach {
            short.after = Self.firstWords(of: String(after.unicodeScalars.prefix(reach)))
        }
        return short
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
