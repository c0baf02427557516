/// The folding of whole words.
extension LetterFolding {
    /// The folded letters of a token. Marks vanish, letters of other scripts stay as they are, ة meets ه at the end of the word.
    static func letters(of token: Token, in bytes: Span<UInt8>) -> [UInt16] {
        var letters: [UInt16] = []
        letters.reserveCapacity(token.length / 2 + 1)
        var offset = token.start
        while offset < token.end {
            let scalar = bytes.scalar(at: offset)
            offset += scalar.length
            switch classify(scalar.value) {
            case .arabic(let letter), .digit(let letter): letters.append(letter)
            case .mark: if token.script == .arabic { addMark(scalar.value, to: &letters) }
            case .letter: appendUnits(scalar.value, to: &letters)
            case .presentationForm:
                for letter in PresentationForms.letters(of: scalar.value) ?? [] {
                    if case .arabic(let folded) = classify(UInt32(letter)) { letters.append(folded) }
                }
            case .invisible, .separator: break
            }
        }
        if letters.last == tehMarbuta { letters[letters.count - 1] = heh }
        return letters
    }

    /// A combining hamza makes another letter of و and ي; every other mark is folded away.
    private static func addMark(_ scalar: UInt32, to letters: inout [UInt16]) {
        guard scalar == 0x0654, let last = letters.last else { return }
        if last == waw { letters[letters.count - 1] = 0x0624 }
        if last == yeh { letters[letters.count - 1] = 0x0626 }
    }

    private static func appendUnits(_ scalar: UInt32, to letters: inout [UInt16]) {
        if scalar >= 0x1_0000 { letters.append(UInt16(scalar >> 16)) }
        letters.append(UInt16(truncatingIfNeeded: scalar))
    }
}
