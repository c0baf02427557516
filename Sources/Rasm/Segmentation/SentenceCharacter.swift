/// What one scalar is to the cutting of sentences.
///
/// `SentenceCharacter(0x061F)` (؟) is `.exclamation`: a mark that ends a sentence whatever stands before it, unlike a stop.
enum SentenceCharacter: UInt8 {
    case space, invisible, mark
    /// Letters that have two cases, of Latin, Cyrillic or Greek, are `lower` and `upper`.
    case arabic, lower, upper, letter, digit
    /// A full stop, which may as well belong to a number, an abbreviation or an address.
    case stop
    /// ؟ ? ! and their doubles.
    case exclamation
    case ellipsis
    case openingQuote, closingQuote, straightQuote, apostrophe
    case openingBracket, closingBracket
    case comma, colon, dash, hash
    /// A star or low line: emphasis in Markdown, a footnote in print.
    case emphasis
    /// An emoji or dingbat: it belongs to what it follows.
    case ornament
    case other

    /// Whether the scalar is part of a word: a piece of text without any is no sentence.
    var isWord: Bool { rawValue >= Self.arabic.rawValue && rawValue <= Self.digit.rawValue }
    /// Whether it is a letter of a script whose sentences begin with a capital.
    var isCased: Bool { self == .lower || self == .upper }
    var endsSentence: Bool { rawValue >= Self.stop.rawValue && rawValue <= Self.ellipsis.rawValue }
    var isQuote: Bool { rawValue >= Self.openingQuote.rawValue && rawValue <= Self.straightQuote.rawValue }
    var opens: Bool { self == .openingQuote || self == .openingBracket }

    @inline(__always)
    init(_ scalar: UInt32) {
        if scalar < 0x80 {
            self = Self.ascii(scalar)
        } else if scalar >= 0x0600 && scalar <= 0x06FF {
            self = Self.arabicBlock(scalar)
        } else {
            self = Self.beyond(scalar)
        }
    }

    @inline(__always)
    private static func ascii(_ scalar: UInt32) -> SentenceCharacter {
        switch UInt8(truncatingIfNeeded: scalar) {
        case 0x20, 0x09...0x0D: .space
        case 0x61...0x7A: .lower
        case 0x41...0x5A: .upper
        case 0x30...0x39: .digit
        case UInt8(ascii: "."): .stop
        case UInt8(ascii: "!"), UInt8(ascii: "?"): .exclamation
        case UInt8(ascii: "\""): .straightQuote
        case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .openingBracket
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closingBracket
        case UInt8(ascii: ","), UInt8(ascii: ";"): .comma
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "-"): .dash
        case UInt8(ascii: "#"): .hash
        case UInt8(ascii: "*"), UInt8(ascii: "_"): .emphasis
        default: .other
        }
    }

    @inline(__always)
    private static func arabicBlock(_ scalar: UInt32) -> SentenceCharacter {
        switch scalar {
        case 0x0620...0x063F, 0x0641...0x064A, 0x066E, 0x066F, 0x0671...0x06D3, 0x06D5, 0x06E5, 0x06E6, 0x06EE, 0x06EF,
            0x06FA...0x06FF:
            .arabic
        case 0x0640, 0x064B...0x065F, 0x0670, 0x0610...0x061A, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7, 0x06E8,
            0x06EA...0x06ED:
            .mark
        case 0x0660...0x0669, 0x06F0...0x06F9: .digit
        case 0x060C, 0x061B: .comma
        case 0x061F: .exclamation
        case 0x06D4: .stop
        case 0x061E: .ellipsis
        case 0x061C: .invisible
        default: .other
        }
    }

    private static func beyond(_ scalar: UInt32) -> SentenceCharacter {
        switch scalar {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        case 0x2026: .ellipsis
        case 0x203C, 0x203D, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF1F, 0xFF61: .exclamation
        case 0xAB, 0x201C, 0x201E, 0x201F, 0x2039: .openingQuote
        case 0xBB, 0x201D, 0x203A: .closingQuote
        case 0x2018...0x201B: .apostrophe
        case 0xFD3F: .openingBracket
        case 0xFD3E: .closingBracket
        case 0x2010...0x2015, 0x2212: .dash
        case 0x200D, 0x2600...0x27BF, 0x1_F000...0x1_FAFF: .ornament
        // A raised footnote number belongs to what it follows as well.
        case 0xB2, 0xB3, 0xB9, 0x2070...0x2079: .ornament
        default: otherwise(scalar)
        }
    }

    private static func otherwise(_ scalar: UInt32) -> SentenceCharacter {
        switch LetterFolding.classify(scalar) {
        case .arabic, .presentationForm: .arabic
        case .letter: cased(scalar)
        case .digit: .digit
        case .mark: .mark
        case .invisible: .invisible
        case .separator: .other
        }
    }

    private static func cased(_ scalar: UInt32) -> SentenceCharacter {
        guard let properties = Unicode.Scalar(scalar)?.properties else { return .letter }
        return properties.isLowercase ? .lower : properties.isUppercase ? .upper : .letter
    }
}
