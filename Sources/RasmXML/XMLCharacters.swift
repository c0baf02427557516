/// The character classes of XML 1.0, fifth edition.
enum XMLCharacters {
    /// Production [2] Char: what a document may hold at all.
    static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true  // a Unicode.Scalar is never a surrogate
        }
    }

    /// Production [4] NameStartChar without the colon, which namespaces reserve.
    static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A: true
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F:
            true
        case 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF: true
        default: false
        }
    }

    /// Production [4a] NameChar without the colon.
    static func isName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isNameStart(scalar)
        }
    }

    /// Namespaces in XML, production [4] NCName.
    static func isNCName(_ text: Substring) -> Bool {
        guard let start = text.unicodeScalars.first, isNameStart(start) else { return false }
        return text.unicodeScalars.dropFirst().allSatisfy(isName)
    }

    /// Namespaces in XML, production [7] QName: `lang` or `xml:lang`.
    static func isQName(_ text: String) -> Bool {
        // Names in real documents are a few ASCII letters: decided without decoding.
        var isAtStart = true
        var hasColon = false
        for byte in text.utf8 {
            if isASCIILetter(byte) || !isAtStart && isASCIITail(byte) {
                isAtStart = false
            } else if byte == 0x3A, !isAtStart, !hasColon {
                isAtStart = true
                hasColon = true
            } else {
                return byte >= 0x80 && isQNameOfAnyScript(text)
            }
        }
        return !isAtStart
    }

    private static func isQNameOfAnyScript(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && parts.allSatisfy(isNCName)
    }

    /// The first character of `text` that XML 1.0 cannot carry.
    static func firstForbidden(in text: String) -> Unicode.Scalar? { text.unicodeScalars.first { !isCharacter($0) } }

    private static func isASCIILetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x5F
    }

    private static func isASCIITail(_ byte: UInt8) -> Bool {
        byte == 0x2D || byte == 0x2E || byte >= 0x30 && byte <= 0x39
    }
}

extension Unicode.Scalar {
    /// "U+0007", the way Unicode names a character that cannot be shown.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
