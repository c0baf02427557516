/// A word of a text, and what it is compared by.
struct KeyedWord {
    /// The word as it is written.
    var text: String
    /// Its letters without case, accents and vowel marks: `erdogan` for Erdoğan and ERDOĞAN.
    var key: String
    /// Its bytes in the text.
    var range: Range<Int>
    var isCapital: Bool
}

/// Folds letters of the scripts Rasm works in for comparing words of translations: never for writing.
enum WordKey {
    /// The words of a text: runs of letters and digits. Apostrophes and hyphens end a word, so that « d'Erdogan » and "Putin's" hold a name.
    static func words(of text: String, in runs: [Range<Int>]? = nil) -> [KeyedWord] {
        var words: [KeyedWord] = []
        var offset = 0
        var start = 0
        var (written, key) = (String.UnicodeScalarView(), "")
        func close() {
            guard !written.isEmpty else { return }
            if !key.isEmpty {
                let isCapital = written.first!.properties.isUppercase
                words.append(
                    KeyedWord(text: String(written), key: key, range: start..<offset, isCapital: isCapital))
            }
            (written, key) = (String.UnicodeScalarView(), "")
        }
        for scalar in text.unicodeScalars {
            let length = UTF8.width(scalar)
            let isText = runs?.contains { $0.contains(offset) } ?? true
            if isText, let folded = fold(scalar) {
                if written.isEmpty { start = offset }
                written.append(scalar)
                key += folded
            } else {
                close()
            }
            offset += length
        }
        close()
        return words
    }

    /// The key of a text that is one word.
    static func key(of word: some StringProtocol) -> String {
        word.unicodeScalars.map { fold($0) ?? "" }.joined()
    }

    /// What a scalar is compared by; empty for a mark that is folded away, nil for what is no part of a word.
    private static func fold(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return String(scalar)
        case 0x41...0x5A: return String(Unicode.Scalar(scalar.value + 0x20)!)
        case 0..<0x80: return nil
        case 0x0622, 0x0623, 0x0625, 0x0671: return "\u{0627}"
        case 0x0649, 0x06CC, 0x0626: return "\u{064A}"
        case 0x0624: return "\u{0648}"
        case 0x0629: return "\u{0647}"
        case 0x06A9: return "\u{0643}"
        case 0x0640, 0x0621: return ""
        case 0x0451, 0x0401: return "\u{0435}"
        default: break
        }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .format: return ""
        case .decimalNumber: return properties.numericValue.map { String(Int($0)) } ?? ""
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter: break
        default: return nil
        }
        let small = properties.lowercaseMapping.unicodeScalars.first ?? scalar
        return latinBase(small) ?? String(small)
    }

    /// The plain letter of a Latin letter with something on it, by its name in the Unicode Character Database: «LATIN SMALL LETTER G WITH BREVE».
    private static func latinBase(_ scalar: Unicode.Scalar) -> String? {
        guard scalar.value < 0x0250 || (0x1E00...0x1EFF).contains(scalar.value), let name = scalar.properties.name
        else { return nil }
        let words = name.split(separator: " ")
        guard words.count > 3, words.starts(with: ["LATIN", "SMALL"]) else { return nil }
        switch words[3] {
        case "DOTLESS": return "i"
        case "SHARP": return "ss"
        default: return words[3].lowercased()
        }
    }
}

/// What stays of a word in all its cases.
enum WordStem {
    /// The key of a word without its ending, in a language that has endings on names.
    static func stem(_ key: String, _ language: String) -> String {
        guard language == "ru" else { return key }
        var stem = key[...]
        if let ending = russianEndings.first(where: { stem.hasSuffix($0) && stem.count - $0.count >= 2 }) {
            stem = stem.dropLast(ending.count)
        }
        // Милей, Милея; Мария, Марии; Китай, Китая.
        while stem.count > 2, let last = stem.last, "аеиоьй".contains(last) { stem.removeLast() }
        return String(stem)
    }

    /// The endings of nouns and adjectives in the singular and plural, the longest first.
    private static let russianEndings = """
        ами ями ого его ому ему ыми ими ой ей ою ею ым им ом ем ам ям ах ях ую юю ая яя ый ий ые ие а я ы и о е у ю ь й
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}
