/// The letters that the spelling model tells apart, each as a small number; 0 is the edge of a word.
///
/// Hamza and the shape of the last letter are kept, since أ for إ says something; Persian and Urdu twins (ک ی) are folded.
package enum SpellingAlphabet {
    /// One more than the greatest code.
    package static let size = 48
    /// A letter of the script that the model has never learned.
    package static let other: UInt8 = 47

    private static let letters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةءؤئپچڤگژ".utf16)

    package static func code(_ letter: UInt16) -> UInt8 {
        let offset = Int(letter) - 0x0600
        return codes.indices.contains(offset) ? codes[offset] : other
    }

    /// The letter of a code; nothing for an edge.
    package static func letter(_ code: UInt8) -> String {
        guard code > 0, Int(code) <= letters.count else { return code == 0 ? "" : "?" }
        return String(decoding: [letters[Int(code) - 1]], as: UTF16.self)
    }

    /// Codes of a string whose letters are all in the alphabet.
    static func codes(of text: String) -> [UInt8] { text.utf16.map(code) }

    private static let codes: [UInt8] = {
        var codes = [UInt8](repeating: other, count: 0x100)
        for (position, letter) in letters.enumerated() { codes[Int(letter) - 0x0600] = UInt8(position + 1) }
        let twins = ["ٱا", "ٲا", "ٳا", "یي", "ۍي", "ېي", "ےي", "کك", "ڪك", "ھه", "ہه", "ۂه", "ۀه", "ەه", "ۃة"]
        for twin in twins {
            let pair = Array(twin.utf16)
            codes[Int(pair[0]) - 0x0600] = codes[Int(pair[1]) - 0x0600]
        }
        return codes
    }()

    /// What meets when spellings are folded: آ أ إ ا; ى ي; ة ه.
    package static let folded: [UInt8] = table { letter in
        switch letter {
        case "أ", "إ", "آ": "ا"
        case "ى": "ي"
        case "ة": "ه"
        default: letter
        }
    }

    /// The letters that write vowels, or are left out as easily.
    package static let isVowel: [Bool] = (0..<size).map { "اويأإآىةءؤئع".contains(letter(UInt8($0))) && $0 > 0 }

    /// Letters that foreign names seldom have and Arabic ones often.
    package static let isNative: [Bool] = (0..<size).map { "عحصضطظقذ".contains(letter(UInt8($0))) && $0 > 0 }

    /// Consonants that stand for each other in renderings share a class; vowels have none (0).
    package static let soundClass: [UInt8] = (0..<size).map { code in
        let rows = ["غجقكخگچش", "سصزثظژ", "دذضتط", "فڤبپ", "حه", "ل", "ر", "من"]
        let letter = Self.letter(UInt8(code))
        return code == 0 ? 0 : UInt8((rows.firstIndex { $0.contains(letter) } ?? -1) + 1)
    }

    private static func table(_ change: (String) -> String) -> [UInt8] {
        (0..<size).map { code in
            let letter = Self.letter(UInt8(code))
            let changed = change(letter)
            return changed == letter ? UInt8(code) : Self.code(changed.utf16.first!)
        }
    }
}
