import Rasm

/// Letters of scripts with capitals, small and without accents.
enum LatinFolding {
    /// The letters folded, and whether the first was a capital.
    static func folded(_ letters: [UInt16]) -> (letters: [UInt16], isCapital: Bool) {
        var folded: [UInt16] = []
        folded.reserveCapacity(letters.count)
        var isCapital = false
        for (position, letter) in letters.enumerated() {
            let small: UInt16
            switch letter {
            case 0x61...0x7A, 0x0430...0x044F: small = letter
            case 0x41...0x5A, 0x0410...0x042F:
                small = letter + 0x20
                if position == 0 { isCapital = true }
            case 0x0300...0x036F, 0x02B9...0x02BC: continue
            case 0x0401, 0x0451: small = 0x0435
            case 0xC0..<0x0250 where letter & 0xFFFF != 0xD7:
                if position == 0, Unicode.Scalar(letter)?.properties.isUppercase == true { isCapital = true }
                folded += plain[Int(letter) - 0xC0]
                continue
            default: small = letter
            }
            folded.append(small)
        }
        return (folded, isCapital)
    }

    /// The plain letters for U+00C0 to U+024F.
    private static let plain: [[UInt16]] = (0xC0..<0x0250).map { value in
        guard let scalar = Unicode.Scalar(UInt32(value)) else { return [] }
        let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        switch small {
        case "ß": return Array("ss".utf16)
        case "æ": return Array("ae".utf16)
        case "œ": return Array("oe".utf16)
        case "ı": return Array("i".utf16)
        case "þ": return Array("th".utf16)
        default: break
        }
        // Named after its plain letter in the Unicode Character Database: LATIN SMALL LETTER G WITH BREVE.
        let name = (small.properties.name ?? "").split(separator: " ")
        guard name.count > 3, name[0] == "LATIN", name[3].count == 1 else { return Array(String(small).utf16) }
        return Array(name[3].lowercased().utf16)
    }
}

/// Words that begin a sentence so often that their capital says nothing.
enum NoNames {
    static let words: Set<[UInt16]> = Set(
        """
        the this that these those there then than they their his her she and but for with when while what where who why how its our you not after before from into
        over under one two all some many most also however meanwhile according mrs sir have has had was were will would could should may can are been being
        les des une dans pour sur par mais qui que avec son ses leur leurs cette ces cet elle ils elles nous vous est sont ete apres avant selon aussi
        это как что для его она они мы при после если или так также был была было были когда того этого но по на об из за от до же уже еще все
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf16) })
}
