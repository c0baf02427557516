/// A small generator with a seed: the same texts on every machine (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Texts made of names, pieces of names, proclitics and everything that has ever stood between them.
enum RandomText {
    static let pieces: [String] =
        [
            "كيم", "جونغ", "أون", "جونج", "كيم جونغ أون", "هونغ كيون", "سيرجي", "شويجو", "شويغو", "بيونغيانغ", "بيونغ",
            "يانغ", "الجارديان", "جارديان",
            "الكرملين", "كرملين", "اللاذقية", "لاذقيه", "أوكرانيا", "اوكرانيا", "ألمانيا", "بي", "سي", "البي", "نيوز",
            "سميث", "جون", "آدم", "ترامب", "ميلانيا",
            "كارداشيان", "غيران", "25", "٢٥", "مارس", "آب", "أغسطس", "11", "2020", "شهر", "سيول", "فيضانات", "وكالة",
            "تاس", "قال", "في", "تموز", "يوليو",
        ] + ["و", "ف", "ب", "ك", "ل", "لل", "أ", "ال", "س"]
        + [
            " ", " ", " ", " ", "\u{A0}", "\n", "\r\n", "\n\n", "-", "–", "/", "،", ".", "؟", "«", "»", "“", "”", "(",
            ")", "[", "]", "\"", "*", "_", "@", "ـ",
            "\u{64F}", "\u{64E}", "\u{651}", "\u{200F}", "\u{200D}", "\u{200B}", "\u{AD}", "\u{654}", "ﻷ", "ﻼ", "ﺑ",
            "icon", "BBC", "Geranium", "17",
            "\u{1F600}", "\u{202E}", "\t",
        ]

    /// What may be written onto a name; أ, the rarest in articles, is the one that most often folds onto a letter of the name.
    private static let stacks = ["", "أ", "أ", "و", "ف", "ب", "ل", "أو", "أب", "أل", "وب", "ول", "لل", "أفب", "بـ"]

    /// Every form of every name, as the glossary's spelling rows write it.
    private static let names = SmallGlossary.index.forms.map(\.text)

    /// One piece in five is a whole name after a stack of proclitics: two single pieces seldom make one.
    static func text(seed: UInt64, pieces count: Int) -> String {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            guard Int.random(in: 0..<5, using: &generator) == 0 else {
                return pieces.randomElement(using: &generator)!
            }
            return stacks.randomElement(using: &generator)! + names.randomElement(using: &generator)! + " "
        }.joined()
    }
}
