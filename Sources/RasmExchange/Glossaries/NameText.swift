import Rasm

/// What a name may look like, whatever format it comes from.
enum NameText {
    /// What is wrong with a name, to be put after what it is: "is empty".
    static func problem(in text: String) -> String? {
        if isPlain(text) { return nil }
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return "is empty" }
        if text.unicodeScalars.contains(where: {
            $0 == "\n" || $0 == "\r" || $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}"
        }) {
            return "«\(text.split(whereSeparator: \.isNewline).joined(separator: "↵"))» has a line break in it"
        }
        if text.unicodeScalars.allSatisfy(\.isSpace) { return "is empty" }
        if first.isSpace || last.isSpace { return "«\(text)» has space around it; take it away" }
        return nil
    }

    /// A text whose words have one space between them, and none at its ends.
    static func withSingleSpaces(_ text: String) -> String {
        if text.utf8.withContiguousStorageIfAvailable({ isPlain($0) && !hasTwoSpaces($0) }) ?? false { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether the words of a text in UTF-8 have one space between them, and none at its ends, and there are any.
    static func isSingleSpaced(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if isPlain(text) { return !hasTwoSpaces(text) }
        let text = String(decoding: text, as: UTF8.self)
        return !text.isEmpty && withSingleSpaces(text).utf8.elementsEqual(text.utf8)
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { isPlain($0) } ?? false
    }

    /// Whether the bytes alone tell that nothing is wrong: no control character, no character that begins as spaces and line ends outside of ASCII do
    /// (U+0085, U+00A0, U+1680, U+2000…, U+3000), and no space at an end.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20 else { return false }
        return bytes.first(in: 0..<bytes.count) {
            $0.isBetween(0, 0x1F) | $0.equal(0x7F) | $0.equal(0xC2) | $0.isBetween(0xE1, 0xE3)
        } == nil
    }

    private static func hasTwoSpaces(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.firstPair(in: 0..<bytes.count) { $0.equal(0x20) & $1.equal(0x20) } != nil
    }
}
