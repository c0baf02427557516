/// The ZERO WIDTH SPACEs of an article that stand between two letters.
///
/// U+200B marks where a line may break (Unicode 15.0, 23.2 "Layout Controls"). Nobody sees it, so that a word with one inside is one word; but where
/// nothing else parts the words of a name, it is their space. An article that holds one is read both ways.
struct ZeroWidthSpaces {
    private let article: Article

    init(_ article: Article) { self.article = article }

    /// Whether one of them parts two words in a range.
    func part(_ range: Range<Int>) -> Bool {
        let bytes = article.bytes.span
        var offset = range.lowerBound
        var (isAfterLetter, isParted) = (false, false)
        while offset < range.upperBound {
            let scalar = bytes.scalar(at: offset)
            switch LetterFolding.classify(scalar.value) {
            case .separator: (isAfterLetter, isParted) = (false, false)
            case .mark: break
            case .invisible: if scalar.value == 0x200B, isAfterLetter { isParted = true }
            case .arabic, .presentationForm, .letter, .digit:
                if isParted { return true }
                isAfterLetter = true
            }
            offset += scalar.length
        }
        return false
    }
}
