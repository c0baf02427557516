/// Keeps the mentions that stand up to evidence and guards.
struct MentionFilter {
    private let neighbourhood: Neighbourhood
    private let mentions: [Mention]

    private let index: TermIndex

    init(_ mentions: [Mention], _ neighbourhood: Neighbourhood) {
        self.mentions = mentions
        self.neighbourhood = neighbourhood
        index = neighbourhood.index
    }

    /// The mentions with the forms they may still be.
    func supported() -> Resolutions {
        var found = Resolutions()
        found.reserve(mentions.count)
        for number in mentions.indices {
            Lookahead.forms(of: mentions, at: number, in: index)
            support(number, &found)
        }
        return found
    }

    /// Takes up a mention, by its number, if it is one.
    ///
    /// What is known to be another thing hides the names inside it; what only lacks its evidence gives way to a shorter name.
    private func support(_ number: Int, _ found: inout Resolutions) {
        var mention = mentions[number]
        let owners = TokenOwners(mentions: mentions, near: number)
        while true {
            var first: Int?
            // Nearly always it stays empty, which takes no memory.
            var others: [Int] = []
            var isContradicted = false
            index.forEachForm(of: mention) { form in
                switch verdict(on: mention, as: form, owners) {
                case .supported: if first == nil { first = form } else { others.append(form) }
                case .contradicted: isContradicted = true
                case .unsupported: break
                }
            }
            if let first { return found.append(mention, form: first, others: others) }
            guard !isContradicted, let shorter = neighbourhood.scan.shorter(than: mention) else { return }
            mention = shorter
        }
    }

    private func verdict(on mention: Mention, as form: Int, _ owners: TokenOwners) -> Neighbourhood.Verdict {
        let isOther =
            neighbourhood.isAccusativeAdjective(mention) || neighbourhood.isAnotherStates(mention, form: form)
            || neighbourhood.isAccidentalNumber(mention, form: form)
            || neighbourhood.isSomebodyElse(mention, form: form) { owners.mention(at: $0)?.tokens.count ?? 0 }
            || neighbourhood.isAnotherWord(mention, form: form)
        if isOther { return .contradicted }
        if let evidence = index.facts[form].evidence {
            let verdict = verdict(on: mention, as: form, by: evidence, owners)
            if verdict != .supported { return verdict }
        }
        guard let lookalike = neighbourhood.lookalike(of: mention, form: form) else { return .supported }
        return verdict(on: mention, as: form, by: lookalike.evidence, owners)
    }

    private func verdict(
        on mention: Mention, as form: Int, by evidence: Int, _ owners: TokenOwners
    ) -> Neighbourhood.Verdict {
        neighbourhood.verdict(on: mention, as: form, by: index.evidence(evidence)) { token in
            guard let owner = owners.mention(at: token) else { return false }
            return index.forms(of: owner).contains { index.facts[$0].isMonth }
        }
    }
}

/// Which mention a token belongs to, asked of the few tokens around one mention.
private struct TokenOwners {
    let mentions: [Mention]
    /// The number of the mention in the middle.
    let near: Int

    func mention(at token: Int) -> Mention? {
        var number = near
        while number > 0, mentions[number].tokens.lowerBound > token { number -= 1 }
        while number + 1 < mentions.count, mentions[number].tokens.upperBound <= token { number += 1 }
        return mentions[number].tokens.contains(token) ? mentions[number] : nil
    }
}
