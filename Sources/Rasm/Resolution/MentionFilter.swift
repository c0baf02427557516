/// Keeps the mentions that stand up to evidence and guards.
struct MentionFilter {
    private let neighbourhood: Neighbourhood
    private let mentions: [Mention]

    private var index: TermIndex { neighbourhood.index }

    init(_ mentions: [Mention], _ neighbourhood: Neighbourhood) {
        self.mentions = mentions
        self.neighbourhood = neighbourhood
    }

    /// A mention, by its number, with the forms it may still be; nil when it is none.
    ///
    /// What is known to be another thing hides the names inside it; what only lacks its evidence gives way to a shorter name.
    func supported(_ number: Int) -> SupportedMention? {
        var mention = mentions[number]
        let owners = TokenOwners(mentions: mentions, near: number)
        while true {
            var supported: SupportedMention?
            var isContradicted = false
            for form in index.forms(of: mention) {
                switch verdict(on: mention, as: form, owners) {
                case .supported:
                    if supported == nil {
                        supported = SupportedMention(mention: mention, form: form)
                    } else {
                        supported?.others.append(form)
                    }
                case .contradicted: isContradicted = true
                case .unsupported: break
                }
            }
            if let supported { return supported }
            guard !isContradicted, let shorter = neighbourhood.scan.shorter(than: mention) else { return nil }
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

/// A mention and the forms it may still be: nearly always one.
struct SupportedMention {
    let mention: Mention
    let form: Int
    var others: [Int] = []

    var forms: [Int] { [form] + others }
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
