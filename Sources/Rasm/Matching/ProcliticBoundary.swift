/// Where in the bytes a name begins after its proclitics.
struct ProcliticBoundary {
    let offset: Int
    let junction: Junction

    /// Walks over the letters of the cut and the marks on them: a mark or tatweel on a proclitic stays with it (بِ, لـ).
    init(of cut: ProcliticCut, in token: Token, bytes: Span<UInt8>) {
        var offset = token.range.lowerBound
        var left = cut.letters
        while offset < token.range.upperBound {
            let scalar = bytes.scalar(at: offset)
            var count = 0
            switch LetterFolding.classify(scalar.value) {
            case .arabic: count = 1
            case .presentationForm:
                count = PresentationForms.letters(of: scalar.value)?.count ?? 0
                if count > left, left > 0 {
                    self.offset = offset
                    junction = .ligature(letters: UInt8(left))
                    return
                }
            default: break
            }
            if count > 0, left == 0 { break }
            left -= count
            offset += scalar.length
        }
        self.offset = offset
        switch cut.restored {
        case .none: junction = .plain
        case .article: junction = cut.letters == 0 ? .articleOutside : .fusedArticle
        case .articleBeforeLam: junction = .fusedArticleBeforeLam
        }
    }
}
