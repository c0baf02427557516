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
        if evidence.isExact, !isWritten(mention, as: index.forms.text(of: form)) { return .contradicted }
        var found = !evidence.needsEvidence || hasDirectEvidence(mention, evidence)
        for (position, isSameClause) in neighbours(of: tokens) {
            let isContradicted = anyWordNumber(at: position) { word in
                if evidence.near.contains(word) { found = true }
                return isSameClause && evidence.notNear.contains(word)
            }
            if isContradicted { return .contradicted }
            if !found, isCue(position, evidence.nearCues, around: tokens, isMonth: isMonth) { found = true }
        }
        return found ? .supported : .unsupported
    }

    /// Whether what stands directly before or after a homograph, or is written onto it, says what it is.
    private func hasDirectEvidence(_ mention: Mention, _ evidence: CompiledEvidence) -> Bool {
        let tokens = mention.tokens
        return isBeside(tokens.lowerBound - 1, evidence.previous, after: tokens.lowerBound - 1)
            || isBeside(tokens.upperBound, evidence.next, after: tokens.upperBound - 1)
            || !evidence.proclitics.isEmpty
                && lastProclitic(of: mention).contains { evidence.proclitics.contains(Int($0)) }
            || evidence.nearCues.contains(.alone) && isAlone(tokens)
    }

    /// The last letter of the proclitics, folded; empty when there are none.
    private func lastProclitic(of mention: Mention) -> [UInt16] {
        Phrase(article.text(mention.proclitics)).folded.last?.suffix(1) ?? []
    }

    /// Whether a sign, or the end of the line, parts a mention from the words on both sides: the agency of a dateline. A comma does not: it
    /// parts the words of one sentence («سيؤول، بعد شهر، الحكم»).
    private func isAlone(_ mention: Range<Int>) -> Bool {
        func isParted(_ left: Int) -> Bool {
            guard tokens.list.indices.contains(left), tokens.list.indices.contains(left + 1) else { return true }
            let between = article.text(tokens.list[left].range.upperBound..<tokens.list[left + 1].range.lowerBound)
            return !gap(left, left + 1).isPlainSpace && !between.contains { "،,؛;".contains($0) }
        }
        return isParted(mention.lowerBound - 1) && isParted(mention.upperBound - 1)
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
    private func isBeside(_ position: Int, _ words: WordSet, after left: Int) -> Bool {
        guard !words.isEmpty, tokens.list.indices.contains(position), stop(between: left, left + 1) == nil else {
            return false
        }
        return anyWordNumber(at: position) { words.contains($0) }
    }

    /// Whether a mention ends with the very letters of its form: ة is not ه, ى not ي, أ not ا.
    private func isWritten(_ mention: Mention, as name: String) -> Bool {
        let gaps = Phrase(name).gaps
        for (position, gap) in zip(mention.tokens, gaps) where hasHyphen(after: position) != gap.contains("-") {
            return false
        }
        return isWritten(mention, WrittenLetters.of(name))
    }

    /// Whether a mention has these very letters; ل may have swallowed the article of them.
    func isWritten(_ mention: Mention, _ wanted: [UInt16]) -> Bool {
        let surface = WrittenLetters.of(article.text(mention.range))
        return mention.junction == .plain ? surface == wanted : wanted.suffix(surface.count) == surface[...]
    }

    private func hasHyphen(after position: Int) -> Bool {
        gap(position, position + 1).contains(.hyphen)
    }

    private func isCue(
        _ position: Int, _ cues: CompiledEvidence.Cues, around mention: Range<Int>, isMonth: (Int) -> Bool
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
