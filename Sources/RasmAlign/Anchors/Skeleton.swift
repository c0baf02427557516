import Rasm

/// The consonants of a name as it sounds, so that it can be compared across scripts: ا and vowels are gone, و and ي are kept as weak.
///
/// The classes and the costs are the facts of how news transliterates (ج for g and j, ب for p and b …), as the prototype measured them.
struct Skeleton {
    let sounds: [UInt8]
    /// How much there is to compare: a vowel-like sound counts little.
    let strength: Float
    /// A bit for each sound that occurs.
    let signature: UInt32

    init(_ letters: [UInt16], script: Script) {
        let sounds = script == .arabic ? Self.arabic(letters) : Self.latin(letters)
        self.sounds = sounds
        strength = sounds.reduce(0) { $0 + Self.weakness[Int($1)] }
        signature = sounds.reduce(0) { $0 | 1 << Self.signatureBit[Int($1)] }
    }

    /// From 0 to 1: how alike two names sound.
    func similarity(to other: Skeleton) -> Float {
        guard !sounds.isEmpty, !other.sounds.isEmpty else { return 0 }
        return max(0, 1 - distance(to: other) / max(strength, other.strength))
    }

    private func distance(to other: Skeleton) -> Float {
        let (a, b) = (sounds, other.sounds)
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: b.count + 1) { row in
            row[0] = 0
            for j in 0..<b.count { row[j + 1] = row[j] + Self.skip(b, j) }
            for i in 0..<a.count {
                var diagonal = row[0]
                let skipA = Self.skip(a, i)
                row[0] += skipA
                for j in 0..<b.count {
                    let change = Self.change[Int(a[i]) * 32 + Int(b[j])]
                    let cost = min(row[j + 1] + skipA, row[j] + Self.skip(b, j), diagonal + change)
                    diagonal = row[j + 1]
                    row[j + 1] = cost
                }
            }
            return row[b.count]
        }
    }

    /// What it costs to leave out a sound: next to nothing when it is the same as the one before.
    @inline(__always)
    private static func skip(_ sounds: [UInt8], _ position: Int) -> Float {
        if position > 0, sounds[position] == sounds[position - 1] { return 0.05 }
        return weakness[Int(sounds[position])]
    }

    // MARK: Sounds

    /// A sound is a letter a–z as 1–26; `$` is sh and ch, as 27.
    private static func code(_ letter: Character) -> UInt8 {
        letter == "$" ? 27 : UInt8(letter.asciiValue! - 0x60)
    }

    private static let arabicSounds: [UInt16: UInt8] = {
        let rows =
            "ب:b ت:t ث:t ج:j ح:h خ:k د:d ذ:d ر:r ز:z س:s ش:$ ص:s ض:d ط:t ظ:z غ:g ف:f ق:k ك:k ل:l م:m ن:n ه:h و:w ي:y پ:b چ:$ ڤ:f گ:g"
        return Dictionary(
            uniqueKeysWithValues: rows.split(separator: " ").map { ($0.utf16.first!, code($0.last!)) })
    }()

    private static func arabic(_ letters: [UInt16]) -> [UInt8] { letters.compactMap { arabicSounds[$0] } }

    /// What letters sound like that mean more together; tried in this order.
    private static let clusters: [(letters: [UInt16], sounds: [UInt8])] = [
        ("tsch", "$"), ("sch", "$"), ("tch", "$"), ("sh", "$"), ("ch", "$"), ("th", "t"), ("ph", "f"), ("gh", "g"),
        ("kh", "k"), ("dj", "j"), ("zh", "j"), ("ck", "k"), ("qu", "kw"), ("x", "ks"), ("q", "k"), ("ce", "s"),
        ("ci", "sy"), ("cy", "sy"), ("c", "k"), ("p", "b"), ("v", "f"), ("ou", "w"), ("oo", "w"), ("u", "w"),
        ("o", "w"), ("i", "y"), ("shch", "$"),
    ].sorted { $0.0.count > $1.0.count }.map { (Array($0.0.utf16), $0.1.map(code)) }

    private static func latin(_ word: [UInt16]) -> [UInt8] {
        let letters = word.contains { $0 >= 0x0400 } ? Romanization.latin(word) : word
        var sounds: [UInt8] = []
        var position = 0
        while position < letters.count {
            if let cluster = clusters.first(where: { letters[position...].starts(with: $0.letters) }) {
                sounds += cluster.sounds
                // ce, ci, cy: the vowel after c is heard by itself.
                position += cluster.letters.count
                continue
            }
            let letter = letters[position]
            if (0x61...0x7A).contains(letter), letter != 0x61, letter != 0x65 { sounds.append(UInt8(letter - 0x60)) }
            position += 1
        }
        return sounds
    }

    private static let weakness: [Float] = {
        var weights = [Float](repeating: 1, count: 32)
        for (letter, weight) in [("w", 0.25), ("y", 0.25), ("h", 0.45), ("g", 0.8), ("r", 0.8)] as [(Character, Float)]
        { weights[Int(code(letter))] = weight }
        return weights
    }()

    /// Sounds that are often written for each other share a bit; vowels have none of weight.
    private static let signatureBit: [UInt32] = {
        var bits = [UInt32](repeating: 31, count: 32)
        for (bit, letters) in ["bf", "td", "sz$", "jgkh", "l", "r", "mn"].enumerated() {
            for letter in letters { bits[Int(code(letter))] = UInt32(bit) }
        }
        return bits
    }()

    private static let change: [Float] = {
        var costs = [Float](repeating: 1, count: 32 * 32)
        for sound in 0..<32 { costs[sound * 32 + sound] = 0 }
        let pairs =
            "td.5 kg.3 jg.15 j$.4 sz.2 $k.4 $s.5 jy.4 bf.4 ks.6 hk.35 gh.5 wf.3 wy.4 wb.6 zd.4 $t.6 mn.6 jz.4"
        for pair in pairs.split(separator: " ") {
            let letters = Array(pair.prefix(2))
            let cost = Float(pair.dropFirst(2))!
            let (a, b) = (Int(code(letters[0])), Int(code(letters[1])))
            costs[a * 32 + b] = cost
            costs[b * 32 + a] = cost
        }
        return costs
    }()
}

/// Cyrillic in Latin letters as news in English does it (BGN/PCGN 1947, without its marks).
enum Romanization {
    static func latin(_ letters: [UInt16]) -> [UInt16] { letters.flatMap { table[$0] ?? [$0] } }

    private static let table: [UInt16: [UInt16]] = {
        let rows =
            "а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g"
        return Dictionary(
            uniqueKeysWithValues: rows.split(separator: " ").map { row in
                (row.utf16.first!, Array(row.dropFirst(2).utf16))
            })
    }()
}
