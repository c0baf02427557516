/// Names in the letters a-z, for ids: Latin letters without their marks, Arabic and Cyrillic letters by letters that sound like them.
public enum Romanization {
    /// The words of a name with spaces between them, for reading: `syrghy shwyghw`.
    public static func words(_ text: String) -> String { String(slug(text).map { $0 == "-" ? " " : $0 }) }

    /// The words of a name in small letters and digits, joined by hyphens; empty when no letter of it can be written so.
    public static func slug(_ text: String) -> String {
        let words = text.unicodeScalars.split { $0.isSpace || marks.contains($0) }.map { word(Array($0)) }
        return words.filter { !$0.isEmpty }.joined(separator: "-")
    }

    /// What parts words.
    private static let marks = Set("-‐–—_/&+.,()".unicodeScalars)

    private static func word(_ scalars: [Unicode.Scalar]) -> String {
        var letters = ""
        for (position, scalar) in scalars.enumerated() {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: letters.unicodeScalars.append(scalar)
            case 0x41...0x5A: letters.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
            case 0x600...0x6FF: letters += arabic(scalar, at: position, of: scalars, after: letters.last)
            case 0x400...0x4FF: letters += cyrillic[scalar.properties.lowercaseMapping] ?? ""
            default: letters += latin(scalar)
            }
        }
        return letters
    }

    /// A Latin letter with a mark, by its name in Unicode: LATIN SMALL LETTER C WITH CEDILLA is c, LATIN SMALL LETTER AE is ae.
    private static func latin(_ scalar: Unicode.Scalar) -> String {
        if scalar == "ß" { return "ss" }
        let words = (scalar.properties.name ?? "").split(separator: " ")
        guard words.count > 3, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count <= 2 else {
            return words.last == "I" && words.contains("DOTLESS") ? "i" : ""
        }
        return words[3].lowercased()
    }

    /// و and ي are vowels after a consonant, unless an alef follows.
    private static func arabic(
        _ scalar: Unicode.Scalar, at position: Int, of word: [Unicode.Scalar], after last: Character?
    ) -> String {
        let isAfterConsonant = last.map { !"aeiou".contains($0) } ?? false
        let next = position + 1 < word.count ? word[position + 1] : nil
        let isVowel = isAfterConsonant && next != "ا" && next != "ى"
        switch scalar {
        case "و": return isVowel ? "u" : "w"
        case "ي", "ی": return isVowel ? "i" : "y"
        default: return arabicLetters[scalar] ?? ""
        }
    }

    /// After the UNGEGN romanization of Arabic (2017), without marks.
    private static let arabicLetters: [Unicode.Scalar: String] = [
        "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ؤ": "u", "ئ": "i", "ب": "b", "ت": "t", "ث": "th", "ج": "j",
        "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t",
        "ظ": "z", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ک": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ة": "a",
        "ى": "a", "پ": "p", "چ": "ch", "ڤ": "v", "گ": "g", "ژ": "zh", "ع": "a",
        "٠": "0", "١": "1", "٢": "2", "٣": "3", "٤": "4", "٥": "5", "٦": "6", "٧": "7", "٨": "8", "٩": "9",
    ]

    /// After BGN/PCGN 1947 for Russian, without marks, and the letters Ukrainian has beside.
    private static let cyrillic: [String: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "э": "e", "ю": "yu", "я": "ya", "і": "i",
        "ї": "yi", "є": "ye", "ґ": "g", "ў": "u",
    ]
}

/// Gives entries ids in the style of a glossary's: the English name in small letters, with hyphens.
struct EntryIDs {
    private var taken: Set<String>

    init(_ ids: some Sequence<String>) {
        taken = Set(ids)
    }

    /// An id that nobody has.
    mutating func claim(_ wish: String) -> String {
        var id = wish
        var number = 1
        while !taken.insert(id).inserted {
            number += 1
            id = "\(wish)-\(number)"
        }
        return id
    }

    /// The id a thing is to have: its own where that is in our style, else its English name, else one in another language, in our letters.
    static func wish(for names: [ImportedName], said: String?) -> String {
        if let said, isInStyle(said) { return said }
        func isCandidate(_ name: ImportedName) -> Bool { name.status.map { !$0.isRewritten } ?? true }
        let order = ["en", "fr", "de", "es", "it", "ar"]
        let sorted = names.enumerated().sorted { left, right in
            func rank(_ name: (offset: Int, element: ImportedName)) -> (Int, Int, Int, Int) {
                (
                    isCandidate(name.element) ? 0 : 1, order.firstIndex(of: name.element.language) ?? order.count,
                    (name.element.status == .preferred ? 0 : 2) + (name.element.type.isFull ? 0 : 1), name.offset
                )
            }
            return rank(left) < rank(right)
        }
        return sorted.lazy.map { Romanization.slug($0.element.text) }.first { !$0.isEmpty } ?? "name"
    }

    /// Whether an id of a file may be ours: words of small letters, not a number with a letter or a word before it.
    private static func isInStyle(_ id: String) -> Bool {
        let words = id.split(separator: "-", omittingEmptySubsequences: false)
        guard !words.isEmpty, words.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isPlain) }) else { return false }
        let isNumbered = words.count <= 2 && words.last.map { $0.utf8.allSatisfy { $0 < 0x3A } } ?? true
        let holdsDigits = words[0].utf8.contains { $0 < 0x3A }
        return !isNumbered && !holdsDigits
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
}
