import Rasm

/// The words of a name as the model compares them.
public struct NameWords: Sendable, Hashable {
    package let words: [[UInt8]]

    /// - Parameter name: in Arabic letters; spaces and hyphens part words, vowel marks and tatweel are forgotten.
    public init?(_ name: String) {
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
