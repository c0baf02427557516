/// Keeps the mentions that stand up to evidence and guards.
///
/// The index is handed down by those who have it: to keep it, or to take it from an object for each mention, is to copy all of it.
struct MentionFilter {
    private let neighbourhood: Neighbourhood
    private let mentions: [Mention]

    init(_ mentions: [Mention], _ neighbourhood: Neighbourhood) {
        self.mentions = mentions
        self.neighbourhood = neighbourhood
    }

    /// The mentions with the forms they may still be.
    func supported(by index: TermIndex) -> Resolutions {
        var found = Resolutions()
        found.reserve(mentions.count)
        for number in mentions.indices {
            Lookahead.forms(of: mentions, at: number, in: index)
            support(number, by: index, &found)
        }
        return found
    }

    /// Takes up a mention, by its number, if it is one.
    ///
    /// What is known to be another thing hides the names inside it; what only lacks its evidence gives way to a shorter name.
    private func support(_ number: Int, by index: TermIndex, _ found: inout Resolutions) {
        let owners = TokenOwners(mentions: mentions, near: number)
        if settles(mentions[number], in: index, owners, &found) { return }
        var mention = mentions[number]
        while let shorter = neighbourhood.scan.shorter(than: mention) {
            if settles(shorter, in: index, owners, &found) { return }
            mention = shorter
        }
    }

    /// Takes up a mention with the forms that stand up.
    /// - Returns: whether there are any, or it is known to be another thing.
    private func settles(
        _ mention: Mention, in index: TermIndex, _ owners: TokenOwners, _ found: inout Resolutions
    ) -> Bool {
        var (isFound, isContradicted) = (false, false)
        index.forEachForm(of: mention) { form in
            switch verdict(on: mention, as: form, in: index, owners) {
            case .supported:
                if isFound { found.addRival(form) } else { found.append(mention, form: form) }
                isFound = true
            case .contradicted: isContradicted = true
            case .unsupported: break
            }
        }
        return isFound || isContradicted
    }

    private func verdict(
        on mention: Mention, as form: Int, in index: TermIndex, _ owners: TokenOwners
    ) -> Neighbourhood.Verdict {
        let isOther =
            neighbourhood.isAccusativeAdjective(mention) || neighbourhood.isAnotherStates(mention, form: form)
            || neighbourhood.isAccidentalNumber(mention, form: form)
            || neighbourhood.isSomebodyElse(mention, form: form, owners)
            || neighbourhood.isAnotherWord(mention, form: form)
        if isOther { return .contradicted }
        if let evidence = index.facts[form].evidence {
            let verdict = verdict(on: mention, as: form, by: evidence, in: index, owners)
            if verdict != .supported { return verdict }
        }
        guard let lookalike = neighbourhood.lookalike(of: mention, form: form) else { return .supported }
        return verdict(on: mention, as: form, by: lookalike.evidence, in: index, owners)
    }

    @inline(never)
    private func verdict(
        on mention: Mention, as form: Int, by evidence: Int, in index: TermIndex, _ owners: TokenOwners
    ) -> Neighbourhood.Verdict {
        neighbourhood.verdict(on: mention, as: form, by: index.evidence(evidence)) { token in
            guard let owner = owners.mention(at: token) else { return false }
            return index.forms(of: owner).contains { index.facts[$0].isMonth }
        }
    }
}

/// Which mention a token belongs to, asked of the few tokens around one mention.
struct TokenOwners {
    let mentions: [Mention]
    /// The number of the mention in the middle.
    let near: Int

    func mention(at token: Int) -> Mention? {
        var number = near
        while number > 0, mentions[number].tokens.lowerBound > token { number -= 1 }
        while number + 1 < mentions.count, mentions[number].tokens.upperBound <= token { number += 1 }
        return mentions[number].tokens.contains(token) ? mentions[number] : nil
    }

    /// How many words the mention has that a token belongs to; 0 when it belongs to none.
    func nameLength(at token: Int) -> Int { mention(at: token)?.tokens.count ?? 0 }
}
