/// Decides what is written for each resolved mention, and says so: the only stage that knows the house style.
public struct Normalizer: Sendable {
    let index: TermIndex
    let style: HouseStyle

    public init(_ index: TermIndex, style: HouseStyle = HouseStyle()) {
        self.index = index
        self.style = style
    }

    /// The mentions as they are to be written, and the findings, both in text order.
    public func normalize(
        _ resolutions: [Resolution], in article: Article, tokens: Tokens
    ) -> (mentions: [NamedMention], findings: [Finding]) {
        let composer = RenderingComposer(article: article, tokens: tokens)
        let setting = NameSetting(
            resolutions, in: Neighbourhood(article: article, tokens: tokens, index: index))
        var chooser = TargetChooser(index: index, style: style)
        var mentions: [NamedMention] = []
        var findings: [Finding] = []
        for (position, resolution) in resolutions.enumerated() {
            let form = index.forms[resolution.form]
            guard resolution.isResolved else {
                append(ambiguous(resolution, form, article), to: &mentions, &findings)
                continue
            }
            let choice = chooser.target(of: form, keepsName: setting.keepsName(at: position))
            let rendering = composer.rendering(of: resolution.mention, as: choice.text)
            append(decided(resolution.mention, form, choice, rendering, article), to: &mentions, &findings)
        }
        return (mentions, findings)
    }

    private typealias Decision = (mention: NamedMention, finding: Finding?)

    private func append(_ decision: Decision, to mentions: inout [NamedMention], _ findings: inout [Finding]) {
        mentions.append(decision.mention)
        if let finding = decision.finding { findings.append(finding) }
    }

    private func decided(
        _ mention: Mention, _ form: Form, _ choice: TargetChoice, _ rendering: Rendering, _ article: Article
    ) -> Decision {
        let surface = article.text(rendering.range)
        let isReplacedWithout = form.status.isRewritten && choice.text == form.text
        let rule = choice.rule ?? (isReplacedWithout ? .deprecatedTerm : .orthography)
        let differs = rendering.text != surface
        let isWritten = differs && rendering.isSafe && style.severity(of: rule) != nil
        let named = NamedMention(
            range: rendering.range, proclitics: mention.proclitics.lowerBound..<rendering.range.lowerBound,
            entry: index.entries[form.entry].id, type: form.type, status: form.status,
            rendering: isWritten ? rendering.text : surface, isResolved: true)
        guard differs || isReplacedWithout else { return (named, nil) }
        return (
            named,
            finding(
                rule, named.range, form, surface,
                edit: isWritten ? Edit(range: rendering.range, replacement: rendering.text) : nil,
                rendering: differs ? rendering.text : nil)
        )
    }

    private func ambiguous(_ resolution: Resolution, _ form: Form, _ article: Article) -> Decision {
        let mention = resolution.mention
        let surface = article.text(mention.range)
        let named = NamedMention(
            range: mention.range, proclitics: mention.proclitics, entry: index.entries[form.entry].id, type: form.type,
            status: form.status, rendering: surface, isResolved: false)
        var finding = finding(.ambiguousName, mention.range, form, surface)
        finding?.candidates = resolution.candidates.map { index.entries[index.forms[$0].entry].id }
        return (named, finding)
    }

    private func finding(
        _ rule: Rule, _ range: Range<Int>, _ form: Form, _ surface: String, edit: Edit? = nil, rendering: String? = nil
    ) -> Finding? {
        guard let severity = style.severity(of: rule) else { return nil }
        return Finding(
            rule: rule, severity: severity, range: range, entry: index.entries[form.entry].id,
            candidates: [index.entries[form.entry].id], surface: surface, edit: edit, rendering: rendering)
    }
}
