/// Finds known names in the words of an article, without looking around.
///
/// At each word the whole word is tried first, then its cuts; of the names that begin there the longest wins, and of two as long the first;
/// what it covers is not looked at again. So وونغ keeps its و, كيم هونغ كيون is never كيم, and بينس ستولتنبرغ is ب + ينس ستولتنبرغ, though
/// بينس alone may be a name.
public struct Matcher: Sendable {
    let index: TermIndex

    public init(_ index: TermIndex) {
        self.index = index
    }

    /// All mentions of an article, in text order, never overlapping.
    public func mentions(in article: Article, tokens: Tokens) -> [Mention] {
        var mentions: [Mention] = []
        let scan = TokenScan(article: article, tokens: tokens, index: index)
        var position = 0
        while position < tokens.list.count {
            if let mention = scan.mention(at: position) {
                if let better = scan.mentionOverlapping(mention) {
                    position = better
                    continue
                }
                mentions.append(mention)
                position = mention.tokens.upperBound
            } else {
                position += 1
            }
        }
        return mentions
    }

    /// The same for an article that is not cut into words yet.
    public func mentions(in article: Article) -> [Mention] {
        mentions(in: article, tokens: Tokenizer.tokens(of: article))
    }
}

/// The matcher's view of one article: its bytes, its words, and the names to find.
struct TokenScan {
    let article: Article
    let tokens: Tokens
    let index: TermIndex

    /// The mention whose first word is the token at a position, if there is one.
    func mention(at position: Int) -> Mention? {
        let token = tokens.list[position]
        if token.isGlued { return nil }
        let letters = tokens.folded.span.extracting(token.letters)
        if isPreposition(token, letters) { return nil }
        let word = index.words.find(letters)
        let whole = longest(from: position, root: index.root(word)).map { Candidate(cut: nil, found: $0) }
        guard token.script == .arabic, ProcliticSplitter.mayCut(letters[0]) else {
            return whole.map { mention($0, at: position, token) }
        }
        let best =
            index.guards.isWhole(word)
            ? asked(at: position, token, letters, insteadOf: whole)
            : longest(at: position, token, letters, whole: whole)
        return best.map { mention($0, at: position, token) }
    }

    /// A name found at a word, and the cut after which it begins; nil for the whole word.
    private struct Candidate {
        let cut: ProcliticCut?
        let found: Found
    }

    private func mention(_ candidate: Candidate, at position: Int, _ token: Token) -> Mention {
        let found = candidate.found
        let end = tokens.list[found.end - 1].range.upperBound
        guard let cut = candidate.cut else {
            let start = token.range.lowerBound
            return Mention(
                tokens: position..<found.end, range: start..<end, proclitics: procliticsStart(before: position)..<start,
                junction: .plain, forms: found.forms, shorter: found.shorter)
        }
        let start = ProcliticBoundary(of: cut, in: token, bytes: article.bytes.span)
        return Mention(
            tokens: position..<found.end, range: start.offset..<end,
            proclitics: token.range.lowerBound..<start.offset,
            junction: start.junction, forms: found.forms, shorter: found.shorter)
    }

    /// The longest name of the whole word and its cuts.
    private func longest(
        at position: Int, _ token: Token, _ letters: Span<UInt16>, whole: Candidate?
    ) -> Candidate? {
        var best = whole
        for cut in ProcliticSplitter.cuts(of: letters, beginsWithHamza: mayAsk(token, at: position)) {
            if let found = longest(from: position, root: root(of: letters, cut), cut: cut),
                isBetter(found, after: cut, than: best)
            {
                best = Candidate(cut: cut, found: found)
            }
            if isWhole(letters, after: cut) { break }
        }
        return best
    }

    /// A word known to be one by itself may still be أ and a name, when more of the name follows: أكيم is a given name, «أكيم جونغ أون» asks.
    private func asked(
        at position: Int, _ token: Token, _ letters: Span<UInt16>, insteadOf whole: Candidate?
    ) -> Candidate? {
        guard mayAsk(token, at: position), letters.count > 2 else { return whole }
        let cut = ProcliticCut(letters: 1, isQuestion: true)
        guard let found = longest(from: position, root: root(of: letters, cut), cut: cut),
            found.end > max(position + 1, whole?.found.end ?? 0)
        else { return whole }
        return Candidate(cut: cut, found: found)
    }

    /// Whether a name after a cut is taken in place of the best so far: a longer one, and one that leaves the أ that asks where the whole word
    /// would lose it: «أستوكهولم؟» is no استوكهولم, and أللاذقية is أ + ل + اللاذقية.
    private func isBetter(_ found: Found, after cut: ProcliticCut, than best: Candidate?) -> Bool {
        guard let best else { return true }
        if found.end != best.found.end { return found.end > best.found.end }
        guard best.cut == nil, cut.isQuestion else { return false }
        return cut.restored != .none || !best.found.forms.contains { index.forms[$0].keepsHamza }
    }

    /// Whether an أ at the beginning of a word may be the question word: not after a preposition.
    private func mayAsk(_ token: Token, at position: Int) -> Bool {
        guard article.bytes.span.scalar(at: token.range.lowerBound).value == 0x0623 else { return false }
        guard position > 0 else { return true }
        let previous = tokens.list[position - 1]
        return previous.run != token.run
            || !article.bytes.span.gap(from: previous.range.upperBound, to: token.range.lowerBound).isPlainSpace
            || !ProcliticSplitter.isPreposition(tokens.letters(of: previous))
    }

    /// Where the proclitics before a name in Latin letters begin: in لـBBC the change of script has made a word of its own of them.
    private func procliticsStart(before position: Int) -> Int {
        let token = tokens.list[position]
        guard token.script == .latin, position > 0 else { return token.range.lowerBound }
        let previous = tokens.list[position - 1]
        guard previous.range.upperBound == token.range.lowerBound, previous.run == token.run, !previous.isGlued,
            ProcliticSplitter.isStack(tokens.folded.span.extracting(previous.letters))
        else { return token.range.lowerBound }
        return previous.range.lowerBound
    }

    /// على, with or without و or ف: it folds like the name علي, and «رد على خامنئي» is no علي خامنئي. (Inside a name, محمد على, it is one.)
    private func isPreposition(_ token: Token, _ letters: Span<UInt16>) -> Bool {
        guard letters.count == 3 || letters.count == 4, letters[letters.count - 3] == 0x0639,
            letters[letters.count - 2] == LetterFolding.lam,
            letters[letters.count - 1] == LetterFolding.yeh
        else { return false }
        let alefMaksura: [UInt8] = [0xD9, 0x89]
        return article.bytes[token.range].suffix(2).elementsEqual(alefMaksura)
    }

    /// Where a name begins inside a mention that reaches past its end and is no shorter: in «جمهورية كوريا الشمالية» it is كوريا الشمالية, not the
    /// جمهورية كوريا that comes first.
    func mentionOverlapping(_ mention: Mention) -> Int? {
        guard mention.tokens.count > 1 else { return nil }
        return mention.tokens.dropFirst().first { position in
            guard let other = self.mention(at: position) else { return false }
            return other.tokens.upperBound > mention.tokens.upperBound && other.tokens.count >= mention.tokens.count
        }
    }

    /// Whether what is left after a cut is a word of its own: وكسرت is و + كسرت, and goes no further.
    private func isWhole(_ letters: Span<UInt16>, after cut: ProcliticCut) -> Bool {
        cut.restored == .none && index.guards.isWhole(index.words.find(letters.extracting(cut.letters..<letters.count)))
    }

    private func root(of letters: Span<UInt16>, _ cut: ProcliticCut) -> Int {
        let rest = letters.extracting(cut.letters..<letters.count)
        if cut.restored == .none { return index.root(index.words.find(rest)) }
        var word: [UInt16] = [LetterFolding.alef, LetterFolding.lam]
        if cut.restored == .articleBeforeLam { word.append(LetterFolding.lam) }
        for position in 0..<rest.count { word.append(rest[position]) }
        return index.root(index.words.find(word.span))
    }

    private typealias Found = (end: Int, forms: [Int], shorter: [Mention.Shorter])

    /// The longest name that begins at a token, given the node of its first word: the token after its end, its forms, and shorter names.
    private func longest(from position: Int, root: Int, cut: ProcliticCut? = nil) -> Found? {
        guard root != 0 else { return nil }
        var best: Found?
        var node = root
        var end = position + 1
        var quoted: Int?
        while true {
            let forms = usableForms(at: node, cut: cut)
            if !forms.isEmpty, !isNameInQuotes(from: quoted, to: end, within: forms) {
                best = (end, forms, (best.map { [shorter($0)] } ?? []) + (best?.shorter ?? []))
            }
            guard end < tokens.list.count, let gap = joiningGap(before: end) else { break }
            node = index.child(node, index.words.find(tokens.folded.span.extracting(tokens.list[end].letters)))
            if node == 0 { break }
            if gap.contains(.quote) { quoted = end }
            end += 1
        }
        return best
    }

    private func shorter(_ found: Found) -> Mention.Shorter {
        Mention.Shorter(endToken: found.end, end: tokens.list[found.end - 1].range.upperBound, forms: found.forms)
    }

    /// After لل only a name with an article of its own can follow; after أ + ل none that would be written like a name with the article
    /// (ألكاميرون is an الكاميرون, and nobody asks about Cameron so).
    private func usableForms(at node: Int, cut: ProcliticCut?) -> [Int] {
        let forms = index.forms(endingAt: node)
        guard let cut, !forms.isEmpty else { return forms }
        if cut.restored != .none { return forms.filter { index.forms[$0].hasArticle } }
        guard cut.isQuestion, cut.letters == 2, cut.endsWithLam else { return forms }
        return forms.filter {
            !index.isNameWithArticle(index.forms[$0].target)
        }
    }

    private func joiningGap(before end: Int) -> Gap? {
        let next = tokens.list[end]
        let previous = tokens.list[end - 1]
        guard next.run == previous.run, !next.isGlued else { return nil }
        let gap = article.bytes.span.gap(from: previous.range.upperBound, to: next.range.lowerBound)
        return gap.joinsName ? gap : nil
    }

    /// Whether the words after a quote mark are the entry's full name by themselves: in «وكالة "تاس"» the name is تاس, though وكالة تاس is a
    /// form of it too.
    private func isNameInQuotes(from start: Int?, to end: Int, within forms: [Int]) -> Bool {
        guard let start else { return false }
        var node = 0
        for position in start..<end {
            let word = index.words.find(tokens.folded.span.extracting(tokens.list[position].letters))
            node = position == start ? index.root(word) : index.child(node, word)
            if node == 0 { return false }
        }
        return index.forms(endingAt: node).contains { inner in
            index.forms[inner].type.isFull && forms.contains { index.forms[$0].entry == index.forms[inner].entry }
        }
    }
}
