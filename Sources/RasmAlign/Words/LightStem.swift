import Rasm

/// What is left of a word when its endings, and in Arabic what is written onto it, are gone: only for comparing.
enum LightStem {
    /// Letters of the Latin and Cyrillic scripts that are kept: what comes after is mostly ending.
    private static let keptLetters = 6

    static func stem(_ letters: [UInt16], script: Script) -> [UInt16] {
        guard script == .arabic else { return Array(letters.prefix(keptLetters)) }
        let bare = withoutPrefix(letters)
        for suffix in suffixes where bare.count - suffix.count >= 3 && bare.hasSuffix(suffix) {
            return Array(bare.dropLast(suffix.count))
        }
        return Array(bare)
    }

    /// An Arabic word without conjunction, preposition and article, when three letters are left.
    static func withoutPrefix(_ letters: [UInt16]) -> ArraySlice<UInt16> {
        for prefix in prefixes where letters.count - prefix.count >= 3 && letters.starts(with: prefix) {
            return letters.dropFirst(prefix.count)
        }
        return letters[...]
    }

    /// The ways a word may be a name with something written onto it: whole, without its prefix, without its first letter.
    static func nameForms(_ letters: [UInt16]) -> Set<[UInt16]> {
        var forms: Set = [letters, Array(withoutPrefix(letters))]
        if letters.count > 3, proclitics.contains(letters[0]) { forms.insert(Array(letters.dropFirst())) }
        return forms
    }

    /// The longest first. Letters are folded: ة at the end is ه.
    private static let prefixes = list("وال بال فال كال ولل لل ال و ف ب ل ك")
    private static let suffixes = list("هما تين ات ون ين ان ها هم نا يه ه ي")
    private static let proclitics = Set("وفبلك".utf16)

    private static func list(_ text: String) -> [[UInt16]] {
        text.split(separator: " ").map { Array($0.utf16) }
    }
}

extension ArraySlice<UInt16> {
    fileprivate func hasSuffix(_ suffix: [UInt16]) -> Bool {
        count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
    }
}
