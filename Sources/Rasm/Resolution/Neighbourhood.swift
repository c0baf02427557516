/// The words around a mention, for the stages that look around.
struct Neighbourhood {
    let article: Article
    let tokens: Tokens
    let index: TermIndex

    /// Evidence stands at most this many words away.
    private static let reach = 3

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
    func verdict(on mention: Mention, as form: Form, by evidence: CompiledEvidence, isMonth: (Int) -> Bool) -> Verdict {
        if evidence.isExact, !isWritten(mention, as: form) { return .contradicted }
        let tokens = mention.tokens
        if isBeside(tokens.upperBound, evidence.notNext, after: tokens.upperBound - 1) { return .contradicted }
        if isBeside(tokens.lowerBound - 1, evidence.notPrevious, after: tokens.lowerBound - 1) { return .contradicted }
        if isDated(tokens), isMonth(tokens.lowerBound) { return .supported }
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
        func letters(_ text: String) -> [Unicode.Scalar] {
            text.unicodeScalars.filter {
                if case .arabic = LetterFolding.classify($0.value) { true } else { false }
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

    /// The positions within reach on both sides that are in the same sentence, and whether they are in the same clause.
    private func neighbours(of mention: Range<Int>) -> [(position: Int, isSameClause: Bool)] {
        var neighbours: [(position: Int, isSameClause: Bool)] = []
        func look(_ positions: some Sequence<Int>, leftOf: (Int) -> Int) {
            var isSameClause = true
            for position in positions {
                let left = leftOf(position)
                guard tokens.list.indices.contains(position) else { return }
                switch stop(between: left, left + 1) {
                case .sentence: return
                case .clause: isSameClause = false
                case nil: break
                }
                neighbours.append((position, isSameClause))
            }
        }
        look((1...Self.reach).map { mention.lowerBound - $0 }) { $0 }
        look(mention.upperBound..<mention.upperBound + Self.reach) { $0 - 1 }
        return neighbours
    }

    private enum Stop {
        case clause, sentence
    }

    /// What ends between two neighbouring words: a sentence at a stop, question or exclamation mark or line end, a clause at a comma.
    private func stop(between left: Int, _ right: Int) -> Stop? {
        if tokens.list[left].run != tokens.list[right].run { return .sentence }
        var stop: Stop?
        var offset = tokens.list[left].range.upperBound
        let end = tokens.list[right].range.lowerBound
        let bytes = article.bytes.span
        while offset < end {
            let scalar = bytes.scalar(at: offset)
            switch scalar.value {
            case 0x0A, 0x0D, 0x2028, 0x2029, 0x2E, 0x21, 0x3F, 0x061F, 0x2026: return .sentence
            case 0x2C, 0x3A, 0x3B, 0x060C, 0x061B: stop = .clause
            default: break
            }
            offset += scalar.length
        }
        return stop
    }

    private func endsSentence(between left: Int, _ right: Int) -> Bool {
        stop(between: left, right) == .sentence
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

    private func number(at position: Int) -> Int? {
        let token = tokens.list[position]
        guard token.script == .digits, token.letters.count <= 4 else { return nil }
        return tokens.letters(of: token).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// The numbers of a word and of what is left of it without proclitics and article.
    func wordNumbers(at position: Int) -> [Int] {
        let token = tokens.list[position]
        let letters = tokens.folded.span.extracting(token.letters)
        var numbers = [index.words.find(letters), withoutArticle(letters)]
        if token.script == .arabic, ProcliticSplitter.mayCut(letters[0]) {
            for cut in ProcliticSplitter.cuts(of: letters, beginsWithHamza: false)
            where cut.restored != .articleBeforeLam {
                let rest = letters.extracting(cut.letters..<letters.count)
                numbers.append(index.words.find(rest))
                numbers.append(withoutArticle(rest))
            }
        }
        return numbers.filter { $0 != 0 }
    }

    private func withoutArticle(_ letters: Span<UInt16>) -> Int {
        guard letters.count > 3, letters[0] == LetterFolding.alef, letters[1] == LetterFolding.lam else { return 0 }
        return index.words.find(letters.extracting(2..<letters.count))
    }

    /// Whether a mention is an adjective in the accusative: «صاروخًا روسيًا» is a Russian rocket, «لاجئا سوريا» a Syrian refugee.
    ///
    /// Names in ‑يا take no nunation, so the mark tells; without it, the noun before does.
    func isAccusativeAdjective(_ mention: Mention) -> Bool {
        let token = tokens.list[mention.tokens.upperBound - 1]
        guard token.script == .arabic,
            tokens.letters(of: token).suffix(2).elementsEqual([LetterFolding.yeh, LetterFolding.alef])
        else {
            return false
        }
        let fathatan: [UInt8] = [0xD9, 0x8B]
        let bytes = article.bytes[token.range]
        if zip(bytes, bytes.dropFirst()).contains(where: { $0 == fathatan[0] && $1 == fathatan[1] }) { return true }
        let before = mention.tokens.lowerBound - 1
        guard before >= 0, mention.tokens.count == 1, mention.proclitics.isEmpty, gap(before, before + 1).isPlainSpace
        else { return false }
        return wordNumbers(at: before).contains { index.guards.isAccusativeNoun($0) }
    }

    /// Whether the words beside a short form make it somebody else's: «ميلانيا ترامب», «كيم كارداشيان».
    /// - Parameter isTaken: whether a token belongs to another mention.
    func isSomebodyElse(_ mention: Mention, form: Form, isTaken: (Int) -> Bool) -> Bool {
        let kind = index.entries[form.entry].kind
        if kind.canBeFamilyName, mention.proclitics.isEmpty, followsGivenName(mention.tokens, isTaken: isTaken) {
            return true
        }
        guard kind == .person || kind == .other else { return false }
        if isFollowedByGeneration(mention.tokens) { return true }
        return !form.type.isFull && isContinued(mention.tokens, isTaken: isTaken)
    }

    private func isFollowedByGeneration(_ mention: Range<Int>) -> Bool {
        let next = mention.upperBound
        guard next < tokens.list.count, gap(next - 1, next).isPlainSpace else { return false }
        return index.guards.isGeneration(index.words.find(tokens.folded.span.extracting(tokens.list[next].letters)))
    }

    private func followsGivenName(_ mention: Range<Int>, isTaken: (Int) -> Bool) -> Bool {
        let before = mention.lowerBound - 1
        guard before >= 0, !isTaken(before), mention.count == 1, gap(before, mention.lowerBound).isPlainSpace else {
            return false
        }
        return wordNumbers(at: before).contains { index.guards.isGivenName($0) }
    }

    private func isContinued(_ mention: Range<Int>, isTaken: (Int) -> Bool) -> Bool {
        let next = mention.upperBound
        guard next < tokens.list.count, !isTaken(next) else { return false }
        let gap = gap(mention.upperBound - 1, next)
        guard gap.isPlainSpace || gap == .hyphen else { return false }
        return index.guards.continues(letters: tokens.letters(of: tokens.list[next])) { distance in
            let position = next + distance
            guard position < tokens.list.count else { return nil }
            return index.words.find(tokens.folded.span.extracting(tokens.list[position].letters))
        }
    }

    private func gap(_ left: Int, _ right: Int) -> Gap {
        if tokens.list[left].run != tokens.list[right].run { return .other }
        return article.bytes.span.gap(from: tokens.list[left].range.upperBound, to: tokens.list[right].range.lowerBound)
    }
}
