/// Where in the bytes a name begins after its proclitics.
struct ProcliticBoundary {
    let offset: Int
    let junction: Junction

    /// Walks over the letters of the cut and the marks on them: a mark or tatweel on a proclitic stays with it (بِ, لـ).
    init(of cut: ProcliticCut, in token: Token, bytes: Span<UInt8>) {
        if token.isPlain {
            // Nothing but letters of two bytes.
            (offset, junction) = (token.start + 2 * cut.letters, Self.junction(after: cut))
            return
        }
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
        (self.offset, junction) = (offset, Self.junction(after: cut))
    }

    private static func junction(after cut: ProcliticCut) -> Junction {
        switch cut.restored {
        case .none: .plain
        case .article: cut.letters == 0 ? .articleOutside : .fusedArticle
        case .articleBeforeLam: .fusedArticleBeforeLam
        }
    }
}
