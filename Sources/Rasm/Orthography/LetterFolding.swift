/// What one scalar is to the matcher.
enum ScalarClass {
    /// A letter of the Arabic script, folded.
    case arabic(UInt16)
    /// A presentation form: one code point, one or more letters.
    case presentationForm
    /// A letter of another script, or a mark on it. `script` tells scripts apart coarsely: a change is a word boundary.
    case letter(script: Script)
    /// A digit, Western, Arabic-Indic or Persian, as its value.
    case digit(UInt16)
    /// A vowel mark, tatweel, combining hamza: belongs to the letter before it and is folded away.
    case mark
    /// A zero-width character, joiner, soft hyphen or bidi control: folded away inside a word, left alone at its edges.
    case invisible
    /// Anything else: space, punctuation, symbol, emoji.
    case separator
}

/// The scripts that matter for word boundaries.
package enum Script: UInt8, Sendable {
    case arabic, digits, latin, greek, cyrillic, other
}

/// Some of the scripts.
struct ScriptSet: BitwiseCopyable, Sendable, ExpressibleByArrayLiteral {
    private(set) var bits: UInt8

    init(bits: UInt8) { self.bits = bits }

    init(arrayLiteral scripts: Script...) {
        bits = 0
        for script in scripts { insert(script) }
    }

    mutating func insert(_ script: Script) { bits |= 1 << script.rawValue }

    func contains(_ script: Script) -> Bool { bits >> script.rawValue & 1 != 0 }
}

/// The folding of single scalars: for meeting, never for writing.
///
/// أ إ آ ٱ meet ا; ى and the Persian and Urdu ی ے meet ي; ک meets ك; ہ ھ ە meet ه. Sounds stay apart: گ, ڤ, پ and چ are letters of their
/// own, and so are ؤ and ئ.
enum LetterFolding {
    static let alef: UInt16 = 0x0627
    static let tehMarbuta: UInt16 = 0x0629
    static let heh: UInt16 = 0x0647
    static let lam: UInt16 = 0x0644
    static let waw: UInt16 = 0x0648
    static let yeh: UInt16 = 0x064A
    /// ال.
    static let article = [alef, lam]
    static let articleAndLam = [alef, lam, lam]

    /// Whether a folded letter is a digit.
    static func isDigit(_ letter: UInt16) -> Bool { 0x30...0x39 ~= letter }

    /// Whether a plain letter, told by its second byte as in ``WordKey``, meets ا.
    @inline(__always)
    static func isPlainAlef(second: UInt8) -> Bool {
        second == 0xA7 || second == 0xA2 || second == 0xA3 || second == 0xA5
    }

    @inline(__always)
    static func classify(_ scalar: UInt32) -> ScalarClass {
        if scalar < 0x80 { return classifyASCII(scalar) }
        if scalar >= 0x0600 && scalar <= 0x06FF { return classifyArabic(scalar) }
        return classifyOther(scalar)
    }

    @inline(__always)
    private static func classifyASCII(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x30...0x39: .digit(UInt16(scalar))
        case 0x41...0x5A, 0x61...0x7A: .letter(script: .latin)
        default: .separator
        }
    }

    @inline(__always)
    private static func classifyArabic(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x0622, 0x0623, 0x0625, 0x0671, 0x0672, 0x0673, 0x0675: .arabic(alef)
        case 0x0649, 0x06CC, 0x06CD, 0x06D0, 0x06D2: .arabic(yeh)
        case 0x06A9, 0x06AA: .arabic(0x0643)
        case 0x06BE, 0x06C0, 0x06C1, 0x06C2, 0x06D5: .arabic(heh)
        case 0x06C3: .arabic(tehMarbuta)
        case 0x0640, 0x064B...0x065F, 0x0670, 0x0610...0x061A, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7, 0x06E8,
            0x06EA...0x06ED:
            .mark
        case 0x061C: .invisible
        case 0x0660...0x0669: .digit(UInt16(scalar - 0x0660 + 0x30))
        case 0x06F0...0x06F9: .digit(UInt16(scalar - 0x06F0 + 0x30))
        case 0x0620...0x063F, 0x0641...0x064A, 0x066E, 0x066F, 0x0674...0x06D3, 0x06E5, 0x06E6, 0x06EE, 0x06EF,
            0x06FA...0x06FC, 0x06FF:
            .arabic(UInt16(scalar))
        default: .separator
        }
    }

    private static func classifyOther(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F: .invisible
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x02FF, 0x0300...0x036F, 0x1E00...0x1EFF:
            .letter(script: .latin)
        case 0x0370...0x03FF, 0x1F00...0x1FFF: .letter(script: .greek)
        case 0x0400...0x052F: .letter(script: .cyrillic)
        case 0x08D3...0x08E1, 0x08E3...0x08FF: .mark
        case 0x0750...0x077F, 0x08A0...0x08C7: .arabic(UInt16(scalar))
        case PresentationForms.range: .presentationForm
        case 0x0531...0x05FF, 0x0700...0x1DFF, 0x2C00...0x2DFF, 0x3040...0xD7FF, 0xF900...0xFB4F, 0xFF10...0xFFDC,
            0x1_0000...0x1_EFFF,
            0x2_0000...0x3_FFFF:
            .letter(script: .other)
        default: .separator
        }
    }
}
