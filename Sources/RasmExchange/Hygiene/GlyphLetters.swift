import Rasm

/// What a glyph of the blocks Arabic Presentation Forms-A and -B is in a segment.
enum GlyphLetters {
    /// No glyph of letters: a sign of its own such as ﷺ, ﷼ or ﴾, which has no other spelling.
    case sign
    /// Instead of letters, but which letters only a person can say.
    case unclear
    /// Nothing but a way to draw these letters.
    case letters(String)

    init(_ scalar: Unicode.Scalar, in language: HygieneLanguage) {
        let value = scalar.value
        // Words and phrases written as one sign: honorifics, the name of God, the rial.
        if (0xFDF0...0xFDFF).contains(value) {
            self = .sign
        } else if let marked = Self.marked[value] {
            self = .letters(marked)
        } else if let letters = PresentationForms.letters(of: value) {
            let text = String(decoding: letters, as: UTF16.self)
            self = Self.spelled(text, value, language).map(GlyphLetters.letters) ?? .unclear
        } else {
            self = .sign
        }
    }

    /// Letters with the mark that belongs to the word; ``PresentationForms`` leaves it out, since names are found without marks.
    private static let marked: [UInt32: String] = [
        0xFC5B: "ذ\u{670}", 0xFC5C: "ر\u{670}", 0xFC5D: "ى\u{670}", 0xFC90: "ى\u{670}", 0xFCD9: "ه\u{670}",
        0xFD3C: "ا\u{64B}", 0xFD3D: "ا\u{64B}",
    ]

    /// The letters as a language writes them; nil where it has no such letter, and for forms of a mark alone.
    private static func spelled(_ text: String, _ glyph: UInt32, _ language: HygieneLanguage) -> String? {
        var spelled = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch (language, scalar) {
            // Persian keh and yeh are drawn as the Arabic ones are; only at the end of a word is yeh drawn as ى is as well.
            case (.arabic, "ک"): spelled.append("ك")
            case (.arabic, "ی"):
                guard glyph == 0xFBFE || glyph == 0xFBFF else { return nil }
                spelled.append("ي")
            case (.arabic, "ى") where glyph == 0xFBE8 || glyph == 0xFBE9: return nil
            case (.persian, "ك"): spelled.append("ک")
            case (.persian, "ي"), (.persian, "ى"): spelled.append("ی")
            case (_, _) where isUsed(scalar.value, language): spelled.append(scalar)
            default: return nil
            }
        }
        return spelled.isEmpty ? nil : String(spelled)
    }

    /// Whether a language has a letter, be it for foreign sounds (پ, چ, ژ, ڤ, گ in Arabic).
    private static func isUsed(_ letter: UInt32, _ language: HygieneLanguage) -> Bool {
        switch letter {
        case 0x621...0x63A, 0x641...0x64A, 0x67E, 0x686, 0x698, 0x6AF: true
        case 0x671, 0x6A4: language == .arabic
        case 0x6A9, 0x6C0, 0x6CC: language == .persian
        default: false
        }
    }
}
