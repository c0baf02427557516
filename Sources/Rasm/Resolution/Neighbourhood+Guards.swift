/// What a mention may be instead: an adjective, or part of somebody else's name.
extension Neighbourhood {
    /// Whether a mention is an adjective in the accusative: «صاروخًا روسيًا» is a Russian rocket, «لاجئا سوريا» a Syrian refugee.
    ///
    /// Names in ‑يا take no nunation, so the mark tells; without it, the noun before does.
    func isAccusativeAdjective(_ mention: Mention) -> Bool {
        let token = tokens.list[mention.tokens.upperBound - 1]
        // Nearly always its letters are plain, and the last byte says that the last is no alef.
        if token.isPlain, !LetterFolding.isPlainAlef(second: article.bytes[token.end - 1]) { return false }
        func endsInYa(_ word: some TextWord) -> Bool { word.hasSuffix(LetterFolding.yeh, LetterFolding.alef) }
        guard token.isArabic, tokens.key(of: token).map({ endsInYa($0) }) ?? endsInYa(tokens.word(of: token))
        else { return false }
        let fathatan: [UInt8] = [0xD9, 0x8B]
        let bytes = article.bytes[token.range]
        if zip(bytes, bytes.dropFirst()).contains(where: { $0 == fathatan[0] && $1 == fathatan[1] }) { return true }
        let before = mention.tokens.lowerBound - 1
        guard before >= 0, mention.tokens.count == 1, mention.proclitics.isEmpty, gap(before, before + 1).isPlainSpace
        else { return false }
        return anyWord(at: before, is: .accusative)
    }

    /// Whether the words beside a short form make it somebody else's: «ميلانيا ترامب», «كيم كارداشيان».
    func isSomebodyElse(_ mention: Mention, form: Int, _ owners: TokenOwners) -> Bool {
        let facts = index.facts[form]
        let kind = facts.kind
        if kind.canBeFamilyName || kind.isLand && facts.isRewritten, mention.proclitics.isEmpty,
            followsGivenName(mention.tokens, owners)
                || kind != .person && kind != .other
                    && followsRole(mention.tokens, isRewritten: facts.isRewritten, owners)
        {
            return true
        }
        guard kind == .person || kind == .other else { return false }
        if isFollowedByGeneration(mention.tokens) { return true }
        return !index.facts[form].isFull && isContinued(mention.tokens, owners)
    }

    /// Whether a mention is the like-named institution of another state: «أسطول المحيط الهادئ الأمريكي» is not the Russian fleet.
    ///
    /// An institution's own nationality makes a longer form of it, which would have been found.
    func isAnotherStates(_ mention: Mention, form: Int) -> Bool {
        index.facts[form].isShortened && isBeforeNationality(mention, kind: index.facts[form].kind)
    }

    // Few are asked this: within the question before it would cost all others the registers.
    @inline(never)
    private func isBeforeNationality(_ mention: Mention, kind: EntryKind) -> Bool {
        let next = mention.tokens.upperBound
        guard [.organisation, .country, .other].contains(kind), next < tokens.list.count,
            gap(next - 1, next).isPlainSpace
        else {
            return false
        }
        return Nationalities.isAdjective(tokens.letters(of: tokens.list[next])[...])
    }

    /// Whether the vowel marks on a mention are those of another word: «هو مُصِرّ» is no Egypt.
    func isAnotherWord(_ mention: Mention, form: Int) -> Bool {
        mention.tokens.contains { position in
            let token = tokens.list[position]
            // A letter of Arabic is two bytes: what is more is marks.
            guard token.isArabic, !token.isPlain, token.length != tokens.letters(of: token).count * 2 else {
                return false
            }
            let phrase = Phrase(index.forms.text(of: form))
            let place = position - mention.tokens.lowerBound
            guard place < phrase.words.count, let sayings = VowelledNames.sayings(of: phrase.folded[place]) else {
                return false
            }
            let written = VowelledWord(
                article.text(max(token.range.lowerBound, mention.range.lowerBound)..<token.range.upperBound))
            // The glossary's own marks tell which of two names it is: عُمان or عمّان.
            let name = VowelledWord(phrase.words[place])
            return sayings.filter { !name.contradicts($0) }.allSatisfy { written.contradicts($0) }
        }
    }

    /// What a mention may be instead, written as it is; nil when it is the name beyond doubt, and for what the glossary itself has evidence for.
    func lookalike(of mention: Mention, form number: Int) -> Lookalike? {
        guard !index.lookalikes.isEmpty,
            let lookalike = index.lookalikes[number].first(where: { isWritten(mention, $0.value.letters) })?.value
        else { return nil }
        let form = index.forms[number]
        if form.status.isRewritten {
            let isTerm = WrittenLetters.of(form.term.text) == lookalike.letters
            return isTerm && !form.term.evidence.isEmpty ? nil : lookalike
        }
        return isWritten(mention, WrittenLetters.of(form.text)) ? nil : lookalike
    }

    /// Whether a number merely follows a word: «جيران 25 عائلة» are neighbours, where جيران-25 is a spelling of the drone غيران-25.
    ///
    /// Only a spelling that would be rewritten is held to its hyphen.
    func isAccidentalNumber(_ mention: Mention, form: Int) -> Bool {
        let last = mention.tokens.upperBound - 1
        guard index.facts[form].isRewritten, mention.tokens.count > 1, tokens.list[last].script == .digits else {
            return false
        }
        return Phrase(index.forms.text(of: form)).gaps.last == "-" && gap(last - 1, last).isPlainSpace
    }

    private func isFollowedByGeneration(_ mention: Range<Int>) -> Bool {
        let next = mention.upperBound
        guard next < tokens.list.count, gap(next - 1, next).isPlainSpace else { return false }
        return word(at: next, is: .generation)
    }

    /// A given name that ends a longer name (لويد جورج) gives nobody his; one that is a name by itself (فرنسيس the pope) does.
    private func followsGivenName(_ mention: Range<Int>, _ owners: TokenOwners) -> Bool {
        guard mention.count == 1 else { return false }
        var before = mention.lowerBound - 1
        guard before >= 0, gap(before, before + 1).isPlainSpace else { return false }
        if word(at: before, is: .initial), before > 0, owners.nameLength(at: before) == 0,
            gap(before - 1, before).isPlainSpace
        {
            before -= 1
        }
        return owners.nameLength(at: before) <= 1 && anyWord(at: before, is: .before)
    }

    /// Whether a place or thing follows a noun that says what somebody is: «الممثل سانتياغو سيغورا», «المؤرخ رويتر».
    ///
    /// «زار الممثل سانتياغو» has the same words side by side. So it is a person's name where the noun begins its clause, or follows a
    /// preposition or a verb that takes no object; after other words only a spelling that would be rewritten gives way, and not after a verb
    /// of going somewhere.
    private func followsRole(_ mention: Range<Int>, isRewritten: Bool, _ owners: TokenOwners) -> Bool {
        var role = mention.lowerBound
        var hasPreposition = false
        // Up over «الكاتب والصحفي الإسباني» to the first word of it.
        while role > 0, gap(role - 1, role).isPlainSpace, owners.nameLength(at: role - 1) == 0, !hasPreposition {
            guard let noun = personNoun(at: role - 1) else {
                guard role == mention.lowerBound, role > 1, personNoun(at: role - 2) != nil,
                    gap(role - 2, role - 1).isPlainSpace,
                    Nationalities.isAdjective(tokens.letters(of: tokens.list[role - 1])[...])
                else { break }
                role -= 1
                continue
            }
            hasPreposition = noun.hasPreposition
            role -= 1
        }
        guard role < mention.lowerBound else { return false }
        if hasPreposition || role == 0 || !gap(role - 1, role).isPlainSpace { return true }
        let before = ProcliticCuts.peeled(tokens.letters(of: tokens.list[role - 1])[...])
        if before.contains(where: PersonRoles.takesNoObject) { return true }
        return isRewritten && !before.contains(where: PersonRoles.takesPlace)
    }

    private func personNoun(at position: Int) -> PersonRoles.Noun? {
        let token = tokens.list[position]
        func definite(_ word: some TextWord) -> PersonRoles.Noun? {
            PersonRoles.definite(word) { $0.roles(in: roles).contains(.personNoun) }
        }
        return tokens.key(of: token).map { definite($0) } ?? definite(tokens.word(of: token))
    }

    private func isContinued(_ mention: Range<Int>, _ owners: TokenOwners) -> Bool {
        let next = mention.upperBound
        guard next < tokens.list.count, owners.nameLength(at: next) == 0 else { return false }
        let gap = gap(mention.upperBound - 1, next)
        guard gap.isPlainSpace || gap == .hyphen else { return false }
        return index.guards.continues {
            tokens.letters(of: tokens.list[next])
        } word: { distance in
            let position = next + distance
            guard position < tokens.list.count else { return nil }
            return Int(index.word(tokens.list[position], of: tokens).number)
        }
    }
}
