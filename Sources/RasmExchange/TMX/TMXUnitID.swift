/// Makes the `tuid` of a name from what it names, so that it stays when the glossary grows.
enum TMXUnitID {
    /// `kim-jong-un.ar.3f1c9a5be0d24c77`: the entry, the source language, and the 64-bit FNV-1a hash of the source text.
    ///
    /// TMX 1.4b, section 4: the value of `tuid` holds no white space, and an entry of a foreign glossary may.
    static func id(entry: String, language: String, text: String) -> String {
        let name = String(String.UnicodeScalarView(entry.unicodeScalars.map { $0.properties.isWhitespace ? "_" : $0 }))
        return "\(name).\(language).\(hexadecimal(hash(text)))"
    }

    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
