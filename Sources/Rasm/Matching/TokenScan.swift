/// The matcher's view of one article: its bytes, its words, and the names to find.
struct TokenScan {
    let article: Article
    let tokens: Tokens
    let index: TermIndex

    /// The mention whose first word is the token at a position, if there is one.
    func mention(at position: Int) -> Mention? {
        let token = tokens.list[position]
        if token.isGlued || isPreposition(token) { return nil }
        let word = TextWord(token, of: tokens)
        let number = index.words.find(word)
        if let name = longest(from: position, root: index.trie.root(number)) {
            return Mention(
                name, token.start..<end(of: name), procliticsStart: procliticsStart(before: position), junction: .plain)
        }
        guard token.isArabic, !index.guards.isWhole(number) else { return nil }
        return cutMention(at: position, token: token, word: word)
    }

    /// The byte after a name.
    func end(of name: FoundName) -> Int { tokens.list[Int(name.end) - 1].end }

    /// Where the proclitics before a name in Latin letters begin: in لـBBC the change of script has made a word of its own of them.
    private func procliticsStart(before position: Int) -> Int {
        let token = tokens.list[position]
        guard token.script == .latin, position > 0 else { return token.start }
        let previous = tokens.list[position - 1]
        guard previous.end == token.start, !token.beginsRun, !previous.isGlued,
            ProcliticCuts.isStack(TextWord(previous, of: tokens))
        else { return token.start }
        return previous.start
    }

    /// على, with or without و or ف: it folds like the name علي, and «رد على خامنئي» is no علي خامنئي. (Inside a name, محمد على, it is one.)
    private func isPreposition(_ token: Token) -> Bool {
        let last = token.end - 1
        guard token.length > 1, article.bytes[last] == 0x89, article.bytes[last - 1] == 0xD9 else { return false }
        let word = TextWord(token, of: tokens)
        return word.count <= 4 && word.hasSuffix([0x0639, LetterFolding.lam, LetterFolding.yeh])
    }

    /// Where a name begins inside a mention that reaches past its end and is no shorter: in «جمهورية كوريا الشمالية» it is كوريا الشمالية, not the
    /// جمهورية كوريا that comes first.
    func mentionOverlapping(_ mention: Mention) -> Int? {
        guard mention.tokens.count > 1 else { return nil }
        let bytes = article.bytes.span.bytes
        return mention.tokens.dropFirst().first { position in
            guard index.firstWords.mayBegin(tokens.list[position], bytes), let other = self.mention(at: position)
            else { return false }
            return other.tokens.upperBound > mention.tokens.upperBound && other.tokens.count >= mention.tokens.count
        }
    }

    private func cutMention(at position: Int, token: Token, word: TextWord) -> Mention? {
        let hamza = article.bytes.span.scalar(at: token.start).value == 0x0623
        for cut in ProcliticCuts(of: word, beginsWithHamza: hamza) {
            let number = index.words.find(cut.rest(of: word))
            let root = index.trie.root(number)
            guard let name = longest(from: position, root: root, needsArticle: cut.restored != .none) else {
                // What is left is a word of its own: وكسرت is و + كسرت, and goes no further.
                if cut.restored == .none, index.guards.isWhole(number) { return nil }
                continue
            }
            let start = ProcliticBoundary(of: cut, in: token, bytes: article.bytes.span)
            return Mention(
                name, start.offset..<end(of: name), procliticsStart: token.start, junction: start.junction)
        }
        return nil
    }
}

extension TokenScan {
    /// The longest name that begins at a token, given the node of its first word.
    /// - Parameters:
    ///   - needsArticle: whether the first word stood after لل, where only a name with an article of its own can follow.
    ///   - limit: the token that the name ends before or at.
    private func longest(
        from position: Int, root: Int, needsArticle: Bool = false, upTo limit: Int = .max
    ) -> FoundName? {
        guard root != 0 else { return nil }
        var best: FoundName?
        var node = root
        var end = position + 1
        var quoted: Int?
        while end <= limit {
            let forms = index.trie.forms(endingAt: node, needsArticle: needsArticle)
            if !forms.isEmpty, !isNameInQuotes(from: quoted, to: end, within: forms) {
                best = FoundName(
                    start: UInt32(position), end: UInt32(end), root: UInt32(root), node: UInt32(node),
                    needsArticle: needsArticle)
            }
            guard index.trie.goesOn(after: node), end < tokens.list.count, let gap = joiningGap(before: end) else {
                break
            }
            node = index.trie.child(node, word(at: end))
            if node == 0 { break }
            if gap.contains(.quote) { quoted = end }
            end += 1
        }
        return best
    }

    /// The longest name among those that begin where a mention does and are shorter: a homograph that lacks its evidence gives way to it («إن روسيا
    /// اليوم أقوى» is not the broadcaster, but still Russia).
    func shorter(than mention: Mention) -> Mention? {
        let name = longest(
            from: mention.tokens.lowerBound, root: Int(mention.name.root), needsArticle: mention.name.needsArticle,
            upTo: mention.tokens.upperBound - 1)
        return name.map { mention.cut(to: $0, endingAt: end(of: $0)) }
    }

    /// The number of a word of the text; 0 when no name holds it.
    private func word(at position: Int) -> Int {
        index.word(tokens.list[position], of: tokens)
    }

    private func joiningGap(before end: Int) -> Gap? {
        let next = tokens.list[end]
        guard !next.beginsRun, !next.isGlued else { return nil }
        let gap = article.bytes.span.gap(from: tokens.list[end - 1].end, to: next.start)
        return gap.joinsName ? gap : nil
    }

    /// Whether the words after a quote mark are the entry's full name by themselves: in «وكالة "تاس"» the name is تاس, though وكالة تاس is a
    /// form of it too.
    private func isNameInQuotes(from start: Int?, to end: Int, within forms: Range<Int>) -> Bool {
        guard let start else { return false }
        var node = 0
        for position in start..<end {
            let word = word(at: position)
            node = position == start ? index.trie.root(word) : index.trie.child(node, word)
            if node == 0 { return false }
        }
        return index.trie.endings[index.trie.forms(endingAt: node)].contains { inner in
            index.facts[inner].isFull
                && index.trie.endings[forms].contains { index.facts[$0].entry == index.facts[inner].entry }
        }
    }
}
