/// Which Arabic letters join their neighbours in writing.
///
/// Joining types of Unicode 15.0 (DerivedJoiningType.txt), blocks Arabic and Arabic Supplement.
enum ArabicJoining {
    /// Whether two letters that follow one another are written joined.
    static func joins(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        isLetter(first) && isLetter(second) && !endsJoining(first) && !isAlone(first) && !isAlone(second)
    }

    /// Whether a scalar is a letter; tatweel is none.
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x620...0x63F, 0x641...0x64A, 0x66E...0x66F, 0x671...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FC, 0x6FF,
            0x750...0x77F:
            true
        default: false
        }
    }

    /// Whether a scalar is a mark on a letter, which joining passes over.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8, 0x6EA...0x6ED, 0x8D3...0x8E1,
            0x8E3...0x8FF:
            true
        default: false
        }
    }

    /// Whether a letter joins the one before it only (type R).
    private static func endsJoining(_ letter: Unicode.Scalar) -> Bool {
        switch letter.value {
        case 0x622...0x625, 0x627, 0x629, 0x62F...0x632, 0x648, 0x671...0x673, 0x675...0x677, 0x688...0x699, 0x6C0,
            0x6C3...0x6CB, 0x6CD, 0x6CF, 0x6D2...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x759...0x75B, 0x76B...0x76C, 0x771,
            0x773...0x774, 0x778...0x779:
            true
        default: false
        }
    }

    /// Whether a letter joins nothing (type U).
    private static func isAlone(_ letter: Unicode.Scalar) -> Bool { letter == "\u{621}" || letter == "\u{674}" }
}
