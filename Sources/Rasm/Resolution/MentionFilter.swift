/// Keeps the mentions that stand up to evidence and guards.
struct MentionFilter {
    private let neighbourhood: Neighbourhood
    private let owners: TokenOwners
    private let mentions: [Mention]

    private var index: TermIndex { neighbourhood.index }

    init(_ mentions: [Mention], _ neighbourhood: Neighbourhood) {
        self.mentions = mentions
        self.neighbourhood = neighbourhood
        owners = TokenOwners(mentions, count: neighbourhood.tokens.list.count)
    }

    /// A mention with the forms it may still be; nil when it is none.
    ///
    /// What is known to be another thing hides the names inside it; what only lacks its evidence gives way to a shorter name.
    func supported(_ mention: Mention) -> (mention: Mention, forms: [Int])? {
        var mention = mention
        while true {
            let verdicts = mention.forms.map { (form: $0, verdict: verdict(on: mention, as: index.forms[$0])) }
            let forms = verdicts.filter { $0.verdict == .supported }.map(\.form)
            if !forms.isEmpty { return (mention, forms) }
            guard !verdicts.contains(where: { $0.verdict == .contradicted }), let shorter = mention.shorter.first else {
                return nil
            }
            mention = mention.cut(to: shorter)
        }
    }

    private func verdict(on mention: Mention, as form: Form) -> Neighbourhood.Verdict {
        let isOther =
            neighbourhood.isAccusativeAdjective(mention) || neighbourhood.isAnotherStates(mention, form: form)
            || neighbourhood.isAccidentalNumber(mention, form: form)
            || neighbourhood.isSomebodyElse(mention, form: form, nameLength: nameLength)
            || neighbourhood.isAnotherWord(mention, form: form)
        if isOther { return .contradicted }
        for evidence in [form.evidence, neighbourhood.lookalike(of: mention, form: form)?.evidence] {
            guard let evidence else { continue }
            let verdict = neighbourhood.verdict(on: mention, as: form, by: index.evidence[evidence], isMonth: isMonth)
            if verdict != .supported { return verdict }
        }
        return .supported
    }

    private func nameLength(at token: Int) -> Int {
        owners.mention(at: token).map { mentions[$0].tokens.count } ?? 0
    }

    private func isMonth(_ token: Int) -> Bool {
        guard let mention = owners.mention(at: token) else { return false }
        return mentions[mention].forms.contains { index.isMonth[index.forms[$0].entry] }
    }
}

/// Which mention a token belongs to.
private struct TokenOwners {
    private var owners: [Int32]

    init(_ mentions: [Mention], count: Int) {
        owners = Array(repeating: -1, count: count)
        for (number, mention) in mentions.enumerated() {
            for token in mention.tokens { owners[token] = Int32(number) }
        }
    }

    func mention(at token: Int) -> Int? {
        owners[token] < 0 ? nil : Int(owners[token])
    }
}
