/// Decides what is written for each resolved mention, and says so: the only stage that knows the house style.
struct Normalizer {
    private let neighbourhood: Neighbourhood
    private let style: HouseStyle
    private var index: TermIndex { neighbourhood.index }

    init(_ neighbourhood: Neighbourhood, style: HouseStyle) {
        self.neighbourhood = neighbourhood
        self.style = style
    }

    /// What is decided of the mentions, and the findings, both in text order.
    /// - Parameters:
    ///   - index: that of the neighbourhood, which would be copied for each mention if it were taken from there.
    ///   - mentions: whether mentions are wanted of which there is nothing to find.
    func normalize(
        _ resolutions: Resolutions, by index: TermIndex, mentions wanted: Bool = true
    ) -> (decisions: Decisions, findings: [Finding]) {
        let article = neighbourhood.article
        let composer = RenderingComposer(article: article, tokens: neighbourhood.tokens, forms: index.forms)
        let setting = NameSetting(resolutions.list, in: neighbourhood)
        var chooser = TargetChooser(neighbourhood, style: style)
        var decisions = Decisions(in: article, index)
        if wanted { decisions.reserve(resolutions.list.count) }
        var findings: [Finding] = []
        let keepsNames = style.keepsNames
        for (position, resolution) in resolutions.list.enumerated() {
            Lookahead.texts(of: resolutions.list, at: position, in: index)
            let (mention, facts) = (resolution.mention, index.facts[resolution.form])
            guard resolution.isResolved else {
                let decision = Decision(mention.range, of: mention, facts, isResolved: false)
                decisions.append(decision)
                if let finding = ambiguous(decision, resolutions.candidates(of: resolution), decisions) {
                    findings.append(finding)
                }
                continue
            }
            if facts.isKept, !facts.isRewritten, keepsNames, composer.stands(resolution.form, at: mention) {
                // So it is with nearly all.
                if wanted { decisions.append(Decision(mention.range, of: mention, facts, isResolved: true)) }
                continue
            }
            let choice = chooser.target(of: resolution.form, at: position, in: setting)
            let rendering = composer.rendering(of: mention, as: choice.target)
            if rendering.text == nil, !facts.isRewritten {
                if wanted {
                    decisions.append(Decision(rendering.range, of: mention, facts, isResolved: true))
                }
                continue
            }
            let decision = Decision(rendering.range, of: mention, facts, isResolved: true)
            if let finding = decide(decision, resolution.form, choice, rendering, &decisions) {
                findings.append(finding)
            }
        }
        return (decisions, findings)
    }

    /// Takes up the decision on a name that changes, or should; gives the finding that says so.
    private func decide(
        _ decision: Decision, _ form: Int, _ choice: TargetChoice, _ rendering: Rendering, _ decisions: inout Decisions
    ) -> Finding? {
        let surface = decisions.article.text(decision.range)
        let isReplacedWithout = decision.status.isRewritten && index.isForm(form, choice.target)
        let rule = choice.rule ?? (isReplacedWithout ? .deprecatedTerm : .orthography)
        let differs = rendering.text != nil && rendering.text != surface
        let written = differs && rendering.isSafe && style.severity(of: rule) != nil ? rendering.text : nil
        decisions.append(decision, writing: written)
        guard differs || isReplacedWithout else { return nil }
        return finding(
            rule, decision, surface, decisions, edit: written.map { Edit(range: rendering.range, replacement: $0) },
            rendering: differs ? rendering.text : nil)
    }

    private func ambiguous(_ decision: Decision, _ candidates: [Int], _ decisions: Decisions) -> Finding? {
        let rivals = candidates.dropFirst().map { index.entries.id(of: index.facts[$0].entry) }
        return finding(
            .ambiguousName, decision, decisions.article.text(decision.range), decisions, rivals: rivals)
    }

    /// A finding, but where the rule is off.
    private func finding(
        _ rule: Rule, _ decision: Decision, _ surface: String, _ decisions: Decisions, rivals: [String] = [],
        edit: Edit? = nil, rendering: String? = nil
    ) -> Finding? {
        guard let severity = style.severity(of: rule) else { return nil }
        return Finding(
            rule: rule, severity: severity, range: decision.range, entry: decisions.entryID(of: decision),
            rivals: rivals, surface: surface, edit: edit, rendering: rendering)
    }
}
