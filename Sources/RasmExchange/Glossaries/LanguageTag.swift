/// Language tags as glossaries write them (BCP 47).
enum LanguageTag {
    /// Whether a word looks like a tag: a language of two or three small letters, and subtags.
    static func isWellFormed(_ tag: String) -> Bool {
        let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = subtags.first, (2...3).contains(language.utf8.count) else { return false }
        guard language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
        return subtags.dropFirst().allSatisfy { subtag in
            (1...8).contains(subtag.utf8.count) && subtag.utf8.allSatisfy(isAlphanumeric)
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
