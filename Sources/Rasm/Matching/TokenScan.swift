/// The matcher's view of one article: its bytes, its words, and the names to find.
///
/// An object, because all of it is needed for each mention, and copying it would cost more than the looking.
final class TokenScan {
    let article: Article
    let tokens: Tokens
    let index: TermIndex

    init(article: Article, tokens: Tokens, index: TermIndex) {
        self.article = article
        self.tokens = tokens
        self.index = index
    }

    /// The mention whose first word is the token at a position, if there is one.
    /// - Parameter candidates: may know it already.
    @inline(__always)
    func mention(at position: Int, _ candidates: borrowing Candidates) -> Mention? {
        guard candidates.isSettled(position) else { return mention(at: position) }
        guard let (name, end) = candidates.longestName(at: position) else { return nil }
        let token = tokens[known: position]
        return tokens.isAla(token) ? nil : mention(name, at: position, token, to: end)
    }

    /// The mention of a name at an ordinary word.
    /// - Parameter end: the position behind its last word.
    @inline(__always)
    private func mention(_ longest: LongestName, at position: Int, _ first: Token, to end: Int) -> Mention {
        let name = FoundName(
            start: UInt32(truncatingIfNeeded: position), end: UInt32(truncatingIfNeeded: end), root: longest.root,
            node: longest.node, choice: .all)
        return Mention(
            name, start: first.start, behind: 2 &* Int(longest.letters), end: tokens[known: end &- 1].end,
            junction: .plain)
    }

    /// The same, whatever else stands there.
    @inline(never)
    func mention(at position: Int) -> Mention? {
        let token = tokens.list[position]
        if token.isGlued { return nil }
        if let key = tokens.key(of: token) ?? tokens.foldedKey(of: token) { return mention(at: position, token, key) }
        return mention(at: position, token, tokens.word(of: token))
    }

    @inline(__always)
    private func mention(at position: Int, _ token: Token, _ word: some TextWord) -> Mention? {
        if tokens.isAla(token) { return nil }
        let known = word.beginning(in: index.beginnings)
        let whole = longest(from: position, root: known.root).map { Candidate(name: $0, cut: nil) }
        let asks = tokens.mayAsk(position)
        guard token.isArabic, asks || ProcliticCuts.mayBegin(word[0]) else {
            return (whole ?? behindArticle(at: position, word)).map { mention($0, at: position) }
        }
        let best =
            known.roles.isWhole
            ? asked(at: position, word, asks: asks, insteadOf: whole)
            : longest(at: position, word, asks: asks, whole: whole)
        return (best ?? behindArticle(at: position, word)).map { mention($0, at: position) }
    }

    /// A name found at a word, and the cut after which it begins; nil for the whole word.
    private struct Candidate {
        let name: FoundName
        let cut: ProcliticCut?
    }

    private func mention(_ found: Candidate, at position: Int) -> Mention {
        let token = tokens.list[position]
        let end = end(of: found.name)
        guard let cut = found.cut else {
            return Mention(
                found.name, token.start..<end, procliticsStart: procliticsStart(before: position),
                junction: hasArticleOutside(before: position) ? .articleOutside : .plain)
        }
        let article = article
        let start = ProcliticBoundary(of: cut, in: token, bytes: article.bytes.span)
        return Mention(found.name, start.offset..<end, procliticsStart: token.start, junction: start.junction)
    }

    /// A name whose article stands before its quotation mark: «الـ"كرملين"» is الكرملين.
    private func behindArticle(at position: Int, _ word: some TextWord) -> Candidate? {
        guard hasArticleOutside(before: position) else { return nil }
        let cut = Self.cutAfterArticleOutside
        let root = cut.beginning(restOf: word, in: index.beginnings).root
        return longest(from: position, root: root, choice: FormChoice(after: cut)).map { Candidate(name: $0, cut: cut) }
    }

    /// The longest name of the whole word and its cuts.
    private func longest(at position: Int, _ word: some TextWord, asks: Bool, whole: Candidate?) -> Candidate? {
        var best = whole
        for cut in ProcliticCuts(of: word, beginsWithHamza: asks) {
            let rest = cut.beginning(restOf: word, in: index.beginnings)
            if let name = longest(from: position, root: rest.root, choice: FormChoice(after: cut)),
                isBetter(name, after: cut, than: best)
            {
                best = Candidate(name: name, cut: cut)
            }
            // What is left is a word of its own: وكسرت is و + كسرت, and goes no further.
            if cut.restored == .none, rest.roles.isWhole { break }
        }
        return best
    }

    /// A word known to be one by itself may still be أ and a name, when more of the name follows: أكيم is a given name, «أكيم جونغ أون» asks.
    private func asked(
        at position: Int, _ word: some TextWord, asks: Bool, insteadOf whole: Candidate?
    ) -> Candidate? {
        guard asks, word.count > 2 else { return whole }
        let root = word.dropFirst(1).beginning(in: index.beginnings).root
        guard let name = longest(from: position, root: root), Int(name.end) > position + 1,
            name.end > whole?.name.end ?? 0
        else { return whole }
        return Candidate(name: name, cut: ProcliticCut(letters: 1, isQuestion: true))
    }

    /// Whether a name after a cut is taken in place of the best so far: a longer one, and one that leaves the أ that asks where the whole word
    /// would lose it: «أستوكهولم؟» is no استوكهولم, and أللاذقية is أ + ل + اللاذقية.
    private func isBetter(_ name: FoundName, after cut: ProcliticCut, than best: Candidate?) -> Bool {
        guard let best else { return true }
        if name.end != best.name.end { return name.end > best.name.end }
        guard best.cut == nil, cut.isQuestion else { return false }
        return cut.restored != .none
            || !index.forms(endingAt: best.name.node).contains { index.facts[$0].keepsHamza }
    }

    /// The byte after a name.
    func end(of name: FoundName) -> Int { tokens.list[Int(name.end) - 1].end }

    /// Where the proclitics before a name in Latin letters begin: in لـBBC the change of script has made a word of its own of them.
    private func procliticsStart(before position: Int) -> Int {
        let token = tokens.list[position]
        guard token.script == .latin, position > 0 else { return token.start }
        let previous = tokens.list[position - 1]
        guard previous.end == token.start, !token.beginsRun, !previous.isGlued,
            ProcliticCuts.isStack(tokens.word(of: previous))
        else { return token.start }
        return previous.start
    }

    /// Where a name begins inside a mention that reaches past its end and is no shorter: in «جمهورية كوريا الشمالية» it is كوريا الشمالية, not the
    /// جمهورية كوريا that comes first.
    @inline(__always)
    func mentionOverlapping(_ mention: Mention, _ candidates: borrowing Candidates) -> Int? {
        guard mention.tokens.count > 1 else { return nil }
        for position in mention.tokens.dropFirst() {
            if candidates.contains(position), let other = self.mention(at: position, candidates),
                other.tokens.upperBound > mention.tokens.upperBound, other.tokens.count >= mention.tokens.count
            {
                return position
            }
        }
        return nil
    }
}

extension TokenScan {
    /// The longest name that begins at a token, given the node of its first word.
    /// - Parameters:
    ///   - choice: which of the forms with its words can be meant.
    ///   - limit: the token that the name ends before or at.
    private func longest(
        from position: Int, root: TrieStep, choice: FormChoice = .all, upTo limit: Int = .max
    ) -> FoundName? {
        guard !root.isNowhere else { return nil }
        var best: FoundName?
        var step = root
        var end = position + 1
        var quoted: Int?
        while end <= limit {
            if index.hasForms(endingAt: step, of: choice), !isNameInQuotes(from: quoted, to: end, step.node, choice) {
                best = FoundName(
                    start: UInt32(position), end: UInt32(end), root: root.node, node: step.node, choice: choice)
            }
            guard step.goesOn, end < tokens.list.count, let gap = joiningGap(before: end) else {
                break
            }
            step = index.trie.child(step, laterWord(at: end))
            if step.isNowhere { break }
            if gap.contains(.quote) { quoted = end }
            end += 1
        }
        return best
    }

    /// The longest name among those that begin where a mention does and are shorter: a homograph that lacks its evidence gives way to it («إن روسيا
    /// اليوم أقوى» is not the broadcaster, but still Russia).
    func shorter(than mention: Mention) -> Mention? {
        let name = longest(
            from: mention.tokens.lowerBound, root: index.trie.step(to: mention.name.root), choice: mention.name.choice,
            upTo: mention.tokens.upperBound - 1)
        return name.map { mention.cut(to: $0, endingAt: end(of: $0)) }
    }

    @inline(__always)
    private func laterWord(at position: Int) -> LaterWord {
        index.laterWord(tokens.list[position], of: tokens)
    }

    private func joiningGap(before end: Int) -> Gap? {
        let next = tokens.list[end]
        guard !next.beginsRun, !next.isGlued else { return nil }
        let last = tokens.list[end - 1].end
        // Nearly always it is one space.
        if next.start == last + 1, article.bytes[last] == 0x20 { return .space }
        let article = article
        let gap = article.bytes.span.gap(from: last, to: next.start)
        return gap.joinsName ? gap : nil
    }

    /// Whether the words after a quote mark are the entry's full name by themselves: in «وكالة "تاس"» the name is تاس, though وكالة تاس is a
    /// form of it too.
    private func isNameInQuotes(from start: Int?, to end: Int, _ last: UInt32, _ choice: FormChoice) -> Bool {
        guard let start else { return false }
        let forms = index.forms(endingAt: last, of: choice)
        var step = TrieStep()
        for position in start..<end {
            step =
                position == start
                ? index.word(tokens.list[position], of: tokens).root : index.trie.child(step, laterWord(at: position))
            if step.isNowhere { return false }
        }
        return index.forms(endingAt: step.node).contains { inner in
            index.facts[inner].isFull && forms.contains { index.facts[$0].entry == index.facts[inner].entry }
        }
    }
}
