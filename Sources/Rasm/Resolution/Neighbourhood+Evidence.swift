/// Evidence for and against homographs.
extension Neighbourhood {
    /// What the words around a homograph say of it.
    enum Verdict {
        case supported
        /// The evidence it needs is not there.
        case unsupported
        /// Counter-evidence is there.
        case contradicted
    }

    /// Whether the evidence a homograph needs is there, and no counter-evidence.
    /// - Parameter isMonth: whether a token belongs to a month's name.
    func verdict(on mention: Mention, as form: Int, by evidence: CompiledEvidence, isMonth: (Int) -> Bool) -> Verdict {
        let tokens = mention.tokens
        if isBeside(tokens.upperBound, evidence.notNext, after: tokens.upperBound - 1) { return .contradicted }
        if isBeside(tokens.lowerBound - 1, evidence.notPrevious, after: tokens.lowerBound - 1) { return .contradicted }
        if isDated(tokens), isMonth(tokens.lowerBound) { return .supported }
        if evidence.isExact, !isWritten(mention, as: index.forms[form]) { return .contradicted }
        var found = !evidence.needsEvidence
        for (position, isSameClause) in neighbours(of: tokens) {
            for word in wordNumbers(at: position) {
                if isSameClause, evidence.notNear.contains(word) { return .contradicted }
                if evidence.near.contains(word) { found = true }
            }
            if !found, isCue(position, evidence.nearCues, around: tokens, isMonth: isMonth) { found = true }
        }
        return found ? .supported : .unsupported
    }

    /// Whether a day stands directly before a mention or a year directly after it: nothing but a month's name is dated so.
    private func isDated(_ mention: Range<Int>) -> Bool {
        func number(at position: Int, in range: ClosedRange<Int>, after left: Int) -> Bool {
            guard tokens.list.indices.contains(position), !endsSentence(between: left, left + 1) else { return false }
            return self.number(at: position).map { range.contains($0) } ?? false
        }
        return number(at: mention.lowerBound - 1, in: 1...31, after: mention.lowerBound - 1)
            || number(at: mention.upperBound, in: 1900...2100, after: mention.upperBound - 1)
    }

    /// Whether the word at a position is one of a set and in the clause of the mention; `left` is the left of the two neighbours.
    private func isBeside(_ position: Int, _ words: Set<Int>, after left: Int) -> Bool {
        guard !words.isEmpty, tokens.list.indices.contains(position), stop(between: left, left + 1) == nil else {
            return false
        }
        return wordNumbers(at: position).contains { words.contains($0) }
    }

    /// Whether a mention ends with the very letters of its form: ة is not ه, ى not ي, أ not ا.
    private func isWritten(_ mention: Mention, as form: Form) -> Bool {
        func letters(_ text: String) -> [UInt16] {
            text.unicodeScalars.flatMap { scalar -> [UInt16] in
                switch LetterFolding.classify(scalar.value) {
                case .arabic: [UInt16(scalar.value)]
                case .presentationForm: PresentationForms.letters(of: scalar.value) ?? []
                default: []
                }
            }
        }
        let gaps = Phrase(form.text).gaps
        for (position, gap) in zip(mention.tokens, gaps) where hasHyphen(after: position) != gap.contains("-") {
            return false
        }
        let surface = letters(article.text(mention.range))
        let wanted = letters(form.text)
        return mention.junction == .plain ? surface == wanted : wanted.suffix(surface.count) == surface[...]
    }

    private func hasHyphen(after position: Int) -> Bool {
        gap(position, position + 1).contains(.hyphen)
    }

    private func isCue(
        _ position: Int, _ cues: Set<CompiledEvidence.Cue>, around mention: Range<Int>, isMonth: (Int) -> Bool
    ) -> Bool {
        if cues.isEmpty { return false }
        if cues.contains(.month), isMonth(position),
            position == mention.lowerBound - 1 || position == mention.upperBound
        {
            return true
        }
        guard let number = number(at: position) else { return false }
        if cues.contains(.day), (1...31).contains(number),
            (mention.lowerBound - 2..<mention.lowerBound).contains(position)
        {
            return true
        }
        return cues.contains(.year) && (1000...2999).contains(number) && position >= mention.upperBound
    }
}
