/// What the house writes for a form, and the rule that asks for it.
struct TargetChoice {
    var text: String
    var rule: Rule?
}

/// Chooses the name to write: the only place that knows the house style.
struct TargetChooser {
    let index: TermIndex
    let style: HouseStyle
    /// Entries already mentioned, for ``HouseStyle/ShortForms/expanded``.
    private var mentioned: Set<Int> = []

    init(index: TermIndex, style: HouseStyle) {
        self.index = index
        self.style = style
    }

    /// The target of the next mention in text order.
    /// - Parameter keepsName: whether the name's surroundings keep house style from choosing another (``NameSetting``).
    mutating func target(of form: Form, keepsName: Bool) -> TargetChoice {
        let isFirst = mentioned.insert(form.entry).inserted
        let entry = index.entries[form.entry]
        if !keepsName, index.isMonth[form.entry], let month = month(form, of: entry) {
            return TargetChoice(text: month, rule: .monthName)
        }
        if !keepsName, !form.type.isFull, let text = shortForm(form, of: entry, isFirst: isFirst) {
            return TargetChoice(text: text, rule: .shortForm)
        }
        if form.target == form.text { return TargetChoice(text: form.text) }
        return TargetChoice(
            text: form.target, rule: form.term.status.isRewritten ? .deprecatedTerm : .deprecatedSpelling)
    }

    private func shortForm(_ form: Form, of entry: ConceptEntry, isFirst: Bool) -> String? {
        switch style.shortForms {
        case .kept: return nil
        case .unified:
            guard form.term.status == .admitted else { return nil }
            return entry.preferred(index.language, form.type)?.text
        case .expanded:
            return isFirst ? entry.preferred(index.language, .fullForm)?.text : nil
        }
    }

    private func month(_ form: Form, of entry: ConceptEntry) -> String? {
        guard style.months != .kept else { return nil }
        let terms = entry.section(index.language)?.terms ?? []
        func name(_ months: HouseStyle.Months) -> String? {
            terms.first { $0.regions.contains(months.region ?? "") }?.text
                ?? terms.first { $0.status == .preferred }?.text
        }
        let wanted: String?
        if style.months == .both {
            guard let levantine = name(.levantine), let egyptian = name(.egyptian) else { return nil }
            wanted = "\(levantine)/\(egyptian)"
        } else {
            wanted = name(style.months)
        }
        return wanted == form.term.text ? nil : wanted
    }
}
