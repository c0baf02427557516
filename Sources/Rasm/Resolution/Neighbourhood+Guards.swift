/// What a mention may be instead: an adjective, or part of somebody else's name.
extension Neighbourhood {
    /// Whether a mention is an adjective in the accusative: «صاروخًا روسيًا» is a Russian rocket, «لاجئا سوريا» a Syrian refugee.
    ///
    /// Names in ‑يا take no nunation, so the mark tells; without it, the noun before does.
    func isAccusativeAdjective(_ mention: Mention) -> Bool {
        let token = tokens.list[mention.tokens.upperBound - 1]
        guard token.script == .arabic,
            TextWord(token, of: tokens).hasSuffix([LetterFolding.yeh, LetterFolding.alef])
        else { return false }
        let fathatan: [UInt8] = [0xD9, 0x8B]
        let bytes = article.bytes[token.range]
        if zip(bytes, bytes.dropFirst()).contains(where: { $0 == fathatan[0] && $1 == fathatan[1] }) { return true }
        let before = mention.tokens.lowerBound - 1
        guard before >= 0, mention.tokens.count == 1, mention.proclitics.isEmpty, gap(before, before + 1).isPlainSpace
        else { return false }
        return wordNumbers(at: before).contains { index.guards.isAccusativeNoun($0) }
    }

    /// Whether the words beside a short form make it somebody else's: «ميلانيا ترامب», «كيم كارداشيان».
    /// - Parameter nameLength: how many words the mention has that a token belongs to; 0 when it belongs to none.
    func isSomebodyElse(_ mention: Mention, form: Int, nameLength: (Int) -> Int) -> Bool {
        let kind = index.facts[form].kind
        if kind.canBeFamilyName, mention.proclitics.isEmpty, followsGivenName(mention.tokens, nameLength: nameLength) {
            return true
        }
        guard kind == .person || kind == .other else { return false }
        if isFollowedByGeneration(mention.tokens) { return true }
        return !index.facts[form].isFull && isContinued(mention.tokens, isTaken: { nameLength($0) > 0 })
    }

    /// Whether a mention is the like-named institution of another state: «أسطول المحيط الهادئ الأمريكي» is not the Russian fleet.
    ///
    /// An institution's own nationality makes a longer form of it, which would have been found.
    func isAnotherStates(_ mention: Mention, form: Int) -> Bool {
        let facts = index.facts[form]
        guard facts.isShortened else { return false }
        let next = mention.tokens.upperBound
        guard [.organisation, .country, .other].contains(facts.kind), next < tokens.list.count,
            gap(next - 1, next).isPlainSpace
        else {
            return false
        }
        return Nationalities.isAdjective(tokens.letters(of: tokens.list[next])[...])
    }

    /// Whether a number merely follows a word: «جيران 25 عائلة» are neighbours, where جيران-25 is a spelling of the drone غيران-25.
    ///
    /// Only a spelling that would be rewritten is held to its hyphen.
    func isAccidentalNumber(_ mention: Mention, form: Int) -> Bool {
        let last = mention.tokens.upperBound - 1
        guard index.facts[form].isRewritten, mention.tokens.count > 1, tokens.list[last].script == .digits else {
            return false
        }
        return Phrase(index.forms[form].text).gaps.last == "-" && gap(last - 1, last).isPlainSpace
    }

    private func isFollowedByGeneration(_ mention: Range<Int>) -> Bool {
        let next = mention.upperBound
        guard next < tokens.list.count, gap(next - 1, next).isPlainSpace else { return false }
        return index.guards.isGeneration(index.word(tokens.list[next], of: tokens))
    }

    /// A given name that ends a longer name (لويد جورج) gives nobody his; one that is a name by itself (فرنسيس the pope) does.
    private func followsGivenName(_ mention: Range<Int>, nameLength: (Int) -> Int) -> Bool {
        let before = mention.lowerBound - 1
        guard before >= 0, nameLength(before) <= 1, mention.count == 1, gap(before, mention.lowerBound).isPlainSpace
        else {
            return false
        }
        return wordNumbers(at: before).contains { index.guards.isGivenName($0) }
    }

    private func isContinued(_ mention: Range<Int>, isTaken: (Int) -> Bool) -> Bool {
        let next = mention.upperBound
        guard next < tokens.list.count, !isTaken(next) else { return false }
        let gap = gap(mention.upperBound - 1, next)
        guard gap.isPlainSpace || gap == .hyphen else { return false }
        return index.guards.continues(letters: tokens.letters(of: tokens.list[next])[...]) { distance in
            let position = next + distance
            guard position < tokens.list.count else { return nil }
            return index.word(tokens.list[position], of: tokens)
        }
    }
}
