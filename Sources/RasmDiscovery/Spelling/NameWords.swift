import Rasm

/// The words of a name as the model compares them.
public struct NameWords: Sendable, Hashable {
    package let words: [[UInt8]]

    /// - Parameter name: in Arabic letters; spaces and hyphens part words, vowel marks and tatweel are forgotten.
    public init?(_ name: String) {
        if let plain = Self.plainWords(name) {
            words = plain
            return
        }
        guard NameScript.of(name) == .arabic else { return nil }
        let parts = name.unicodeScalars.split {
            $0.properties.isWhitespace || $0.properties.generalCategory == .dashPunctuation
        }
        words = parts.compactMap { part in
            let letters = WrittenLetters.of(String(part)).map(SpellingAlphabet.code)
            return letters.isEmpty ? nil : letters
        }
        if words.isEmpty { return nil }
    }

    /// The words of a name that has nothing but plain letters and single spaces between them, as nearly all have; nil for others.
    private static func plainWords(_ name: String) -> [[UInt8]]? {
        name.utf8.withContiguousStorageIfAvailable { bytes -> [[UInt8]]? in
            var words: [[UInt8]] = []
            var word: [UInt8] = []
            word.reserveCapacity(bytes.count / 2)
            var offset = 0
            while offset < bytes.count {
                if bytes[offset] == 0x20 {
                    if word.isEmpty { return nil }
                    words.append(word)
                    word.removeAll(keepingCapacity: true)
                    offset += 1
                    continue
                }
                // U+0600–06FF have two bytes.
                guard 0xD8...0xDB ~= bytes[offset], offset + 1 < bytes.count else { return nil }
                let letter = UInt16(bytes[offset] & 0x1F) << 6 | UInt16(bytes[offset + 1] & 0x3F)
                guard 0x0620...0x063F ~= letter || 0x0641...0x064A ~= letter else { return nil }
                word.append(SpellingAlphabet.code(letter))
                offset += 2
            }
            if word.isEmpty { return nil }
            words.append(word)
            return words
        } ?? nil
    }

    /// All letters, without what parts the words.
    package var letters: [UInt8] { Array(words.joined()) }
}

/// The script that the letters of a name are of.
public enum NameScript: Sendable {
    case arabic, latin, cyrillic, other
    /// Letters of several scripts.
    case mixed

    /// Nil when there are no letters.
    public static func of(_ name: String) -> NameScript? {
        var found: NameScript?
        for scalar in name.unicodeScalars where scalar.properties.isAlphabetic {
            let script: NameScript =
                switch scalar.value {
                case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: .arabic
                case 0x41...0x7A, 0xAA...0x024F, 0x1E00...0x1EFF: .latin
                case 0x0400...0x052F: .cyrillic
                default: .other
                }
            if found == nil { found = script } else if found != script { return .mixed }
        }
        return found
    }
}
