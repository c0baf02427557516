/// Makes the `tuid` of a name from what it names, so that it stays when the glossary grows.
enum TMXUnitID {
    /// `kim-jong-un.ar.3f1c9a5be0d24c77`: the entry, the source language, and the 64-bit FNV-1a hash of the source text.
    ///
    /// TMX 1.4b, section 4: the value of `tuid` holds no white space, and an entry of a foreign glossary may.
    static func id(entry: String, language: String, text: String) -> String {
        let name = String(String.UnicodeScalarView(entry.unicodeScalars.map { $0.properties.isWhitespace ? "_" : $0 }))
        return "\(name).\(language).\(hexadecimal(hash(text)))"
    }

    /// The entry that such an id names; nil when the id is of another make.
    static func entry(of id: String) -> String? {
        let parts = id.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 2, let digits = parts.last, digits.utf8.count == 16,
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
            LanguageTag.isWellFormed(String(parts[parts.count - 2]))
        else { return nil }
        return parts.dropLast(2).joined(separator: ".")
    }

    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
