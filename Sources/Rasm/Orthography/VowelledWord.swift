/// A word with the vowel marks that are written on its letters.
struct VowelledWord: Sendable {
    struct Letter: Sendable {
        /// The letter, folded.
        let letter: UInt16
        /// The vowel, sukun or tanwin on it (U+064B–U+0650, U+0652); nil when none is written.
        var vowel: UInt32?
        var isDoubled = false
    }

    private(set) var letters: [Letter] = []

    /// - Parameter text: one word.
    init(_ text: String) {
        for scalar in text.unicodeScalars {
            switch LetterFolding.classify(scalar.value) {
            case .arabic(let letter): letters.append(Letter(letter: letter))
            case .presentationForm:
                for letter in PresentationForms.letters(of: scalar.value) ?? [] {
                    guard case .arabic(let folded) = LetterFolding.classify(UInt32(letter)) else { continue }
                    letters.append(Letter(letter: folded))
                }
            case .mark: addMark(scalar.value)
            default: break
            }
        }
    }

    private mutating func addMark(_ scalar: UInt32) {
        guard !letters.isEmpty else { return }
        switch scalar {
        case Self.shadda: letters[letters.count - 1].isDoubled = true
        case Self.tanwin, 0x064E...0x0650, Self.sukun: letters[letters.count - 1].vowel = scalar
        default: break
        }
    }

    private static let tanwin: ClosedRange<UInt32> = 0x064B...0x064D
    private static let shadda: UInt32 = 0x0651
    private static let sukun: UInt32 = 0x0652

    /// Whether the marks on this word say that it is another than a name with the same letters, all of whose vowels are written.
    ///
    /// A mark that is absent contradicts nothing, and the case ending is free, unless the name writes its own; but an ending of tanwin, or a
    /// doubled last letter, is another word's. The letters are compared from the end: ل may have swallowed the article.
    func contradicts(_ name: VowelledWord) -> Bool {
        zip(letters.reversed(), name.letters.reversed()).enumerated().contains { place, pair in
            Self.contradicts(pair.0, pair.1, isLast: place == 0)
        }
    }

    private static func contradicts(_ written: Letter, _ name: Letter, isLast: Bool) -> Bool {
        let isBare = name.vowel == nil && !name.isDoubled
        // The ل of the article is written with sukun, or bare.
        if isBare, !isLast, name.letter == LetterFolding.lam { return false }
        if written.isDoubled, !name.isDoubled { return true }
        guard let vowel = written.vowel else { return false }
        if tanwin ~= vowel { return !(isLast && name.vowel.map { tanwin ~= $0 } ?? false) }
        if let wanted = name.vowel { return !(tanwin ~= wanted) && vowel != wanted }
        // A long vowel bears no vowel of its own. (An alef may: اَلقدس.)
        return !isLast && !name.isDoubled && name.letter != LetterFolding.alef && vowel != sukun
    }
}
