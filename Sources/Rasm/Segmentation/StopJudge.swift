/// Says whether a cluster of stops ends the sentence before it.
///
/// The rules are for Arabic news; where they could go either way they keep the sentence whole, since half a sentence has no translation.
struct StopJudge {
    let reader: SentenceReader
    let words: SentenceWords
    let end: Int
    /// After it no sentence begins.
    private let lastWordEnd: Int
    /// Whether the line is a headline by its look: short, with no mark at its end. In it an ellipsis is a pause.
    private let isHeadline: Bool

    init(reader: SentenceReader, words: SentenceWords, line: Range<Int>) {
        self.reader = reader
        self.words = words
        end = line.upperBound
        lastWordEnd = reader.lastWordEnd(in: line)
        isHeadline = line.count <= 240 && !reader.endsWithMark(line)
    }

    /// - Parameters:
    ///   - state: what stands before the cluster.
    ///   - quotes: the quotation open before the cluster.
    mutating func ends(_ cluster: StopCluster, _ state: SentenceState, _ quotes: QuotationState) -> Bool {
        let after = cluster.range.upperBound
        guard after < lastWordEnd, state.hasWord, let last = state.last, !last.opens, last != .colon else {
            return false
        }
        let next = reader.skipSpace(from: after, to: end)
        guard let kind = reader.kind(at: next, before: end) else { return false }
        switch kind {
        case .comma, .colon, .closingBracket, .closingQuote: return false
        default: break
        }
        let before = StopBefore(reader: reader, words: words, state: state, cluster: cluster)
        if next == after && !cluster.isClosed { return endsGlued(cluster, before, state, quotes, kind, at: next) }
        switch cluster.strength {
        case .doubled: return false
        case .ellipsis:
            if isHeadline || !cluster.isClosed && !state.isGlued { return false }
            return cluster.isClosed ? endsQuoted(quotes, kind, at: next, cluster) : !before.isCased || kind != .lower
        case .exclamation:
            if cluster.isClosed { return endsQuoted(quotes, kind, at: next, cluster) }
            return !(before.isCased && kind == .lower) && !isTitle(quotes, from: after)
        case .fullStop: return endsAtStop(cluster, before, quotes, kind, at: next)
        }
    }

    private func endsAtStop(
        _ cluster: StopCluster, _ before: StopBefore, _ quotes: QuotationState, _ kind: SentenceCharacter, at next: Int
    ) -> Bool {
        if before.isListNumber || before.isCased && kind == .lower { return false }
        if before.isShortNumber && kind == .digit { return false }
        if before.isAbbreviation || before.endsEnumeration && cluster.closesBracket {
            return word(at: next).map(words.andSays) ?? false || !before.isTitle && kind == .upper && begins(at: next)
        }
        if cluster.closesQuote {
            if kind == .dash { return false }
            if quotes.origin != .colon, let word = word(at: next), words.says(word) { return false }
        }
        return !(before.last == .closingQuote && !quotes.isOpen && quoteDangles(from: next))
    }
}

extension StopJudge {
    /// A mark inside a quotation that closes with it: «متى؟» سأل، كتاب «من نحن؟» للكاتب. The sentence goes on unless another clearly begins.
    private func endsQuoted(_ quotes: QuotationState, _ kind: SentenceCharacter, at next: Int, _ cluster: StopCluster)
        -> Bool
    {
        if kind.opens || kind == .straightQuote { return cluster.closesQuote && kind != .openingBracket }
        guard kind.isWord, let (first, firstEnd) = reader.word(at: next, before: end) else { return false }
        let second = reader.skipSpace(from: firstEnd, to: min(end, firstEnd + 16))
        if let second = word(at: second), words.turns(first, second) { return true }
        guard cluster.closesQuote else { return false }
        if kind == .upper && begins(at: next) { return true }
        if quotes.origin == .colon && words.says(first) { return true }
        return quotes.spansSentences && words.andSays(first)
    }

    /// Whether the quotation is a title or a few quoted words with a mark in the middle: it began and ends nearby, inside the sentence.
    private func isTitle(_ quotes: QuotationState, from start: Int) -> Bool {
        guard quotes.isOpen, quotes.origin == .inside, !quotes.spansSentences, start - quotes.start <= 80 else {
            return false
        }
        return firstQuote(from: start, within: 80).map { !$0.opens } ?? false
    }

    /// Whether the next quote closes a quotation that never opened: the stop cut it in two (`“أ ب”. ج د”.`, seen after machine translation).
    private func quoteDangles(from start: Int) -> Bool {
        guard let quote = firstQuote(from: start, within: 120), quote.kind == .closingQuote, !quote.opens else {
            return false
        }
        let after = reader.kind(at: quote.end, before: end)
        return after == nil || after == .comma || after?.endsSentence == true
    }

    /// The first quote ahead with no ending mark before it.
    private func firstQuote(from start: Int, within length: Int) -> (kind: SentenceCharacter, opens: Bool, end: Int)? {
        let limit = min(end, start + length)
        var before: SentenceCharacter? = .space
        var offset = start
        while offset < limit {
            let scalar = reader.scalar(at: offset)
            let kind = SentenceCharacter(scalar.value)
            let next = offset + scalar.length
            if kind.endsSentence { return nil }
            if kind.isQuote {
                let opens = QuotationState().opens(kind, after: before, before: reader.kind(at: next, before: end))
                return (kind, opens, next)
            }
            before = kind
            offset = next
        }
        return nil
    }

    /// Whether a word with a capital is one that has a capital only because a sentence begins: The, Il, Это.
    private func begins(at offset: Int) -> Bool {
        guard let (word, after) = reader.word(at: offset, before: end) else { return false }
        // The initial of a name may look like one: А. С. Пушкин.
        if word.letters == 1, reader.kind(at: after, before: end) == .stop { return false }
        return words.begins(word, elided: reader.kind(at: after, before: end) == .apostrophe)
    }

    private func word(at offset: Int) -> FoldedWord? {
        guard reader.kind(at: offset, before: end)?.isWord == true else { return nil }
        return reader.word(at: offset, before: end)?.word
    }
}
