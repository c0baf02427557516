/// Decides what is written for each resolved mention, and says so: the only stage that knows the house style.
public struct Normalizer: Sendable {
    let index: TermIndex
    let style: HouseStyle

    public init(_ index: TermIndex, style: HouseStyle = HouseStyle()) {
        self.index = index
        self.style = style
    }

    /// The mentions as they are to be written, and the findings, both in text order.
    /// - Parameter mentions: whether mentions are wanted of which there is nothing to find.
    public func normalize(
        _ resolutions: [Resolution], in article: Article, tokens: Tokens, mentions wanted: Bool = true
    ) -> (mentions: [NamedMention], findings: [Finding]) {
        var composer = RenderingComposer(article: article, tokens: tokens, forms: index.forms)
        let setting = NameSetting(
            resolutions, in: Neighbourhood(scan: TokenScan(article: article, tokens: tokens, index: index)))
        var chooser = TargetChooser(index: index, style: style)
        var mentions: [NamedMention] = []
        if wanted { mentions.reserveCapacity(resolutions.count) }
        var findings: [Finding] = []
        for (position, resolution) in resolutions.enumerated() {
            guard resolution.isResolved else {
                append(ambiguous(resolution, article), to: &mentions, &findings)
                continue
            }
            let choice = chooser.target(of: resolution.form, at: position, in: setting)
            let rendering = composer.rendering(of: resolution.mention, as: choice.target)
            if !wanted, rendering.text == nil, !index.facts[resolution.form].isRewritten { continue }
            append(decided(resolution, choice, rendering, article), to: &mentions, &findings)
        }
        return (mentions, findings)
    }

    private typealias Decision = (mention: NamedMention, finding: Finding?)

    private func append(_ decision: Decision, to mentions: inout [NamedMention], _ findings: inout [Finding]) {
        mentions.append(decision.mention)
        if let finding = decision.finding { findings.append(finding) }
    }

    private func decided(
        _ resolution: Resolution, _ choice: TargetChoice, _ rendering: Rendering, _ article: Article
    ) -> Decision {
        let facts = index.facts[resolution.form]
        let surface = article.text(rendering.range)
        let isReplacedWithout = facts.isRewritten && index.isForm(resolution.form, choice.target)
        let rule = choice.rule ?? (isReplacedWithout ? .deprecatedTerm : .orthography)
        let differs = rendering.text != nil && rendering.text != surface
        let written = differs && rendering.isSafe && style.severity(of: rule) != nil ? rendering.text : nil
        let named = NamedMention(
            range: rendering.range,
            proclitics: resolution.mention.proclitics.lowerBound..<rendering.range.lowerBound,
            entry: index.entries.id(of: facts.entry), type: facts.type, status: facts.status,
            surface: surface, rendering: written ?? surface, isResolved: true)
        guard differs || isReplacedWithout else { return (named, nil) }
        return (
            named,
            finding(
                rule, named, edit: written.map { Edit(range: rendering.range, replacement: $0) },
                rendering: differs ? rendering.text : nil)
        )
    }

    private func ambiguous(_ resolution: Resolution, _ article: Article) -> Decision {
        let facts = index.facts[resolution.form]
        let surface = article.text(resolution.mention.range)
        let named = NamedMention(
            range: resolution.mention.range, proclitics: resolution.mention.proclitics,
            entry: index.entries.id(of: facts.entry), type: facts.type, status: facts.status, surface: surface,
            rendering: surface, isResolved: false)
        var finding = finding(.ambiguousName, named)
        finding?.rivals = resolution.candidates.dropFirst().map { index.entries.id(of: index.facts[$0].entry) }
        return (named, finding)
    }

    private func finding(
        _ rule: Rule, _ mention: NamedMention, edit: Edit? = nil, rendering: String? = nil
    ) -> Finding? {
        guard let severity = style.severity(of: rule) else { return nil }
        return Finding(
            rule: rule, severity: severity, range: mention.range, entry: mention.entry, surface: mention.surface,
            edit: edit, rendering: rendering)
    }
}
