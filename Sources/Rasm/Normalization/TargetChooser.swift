/// A name to write. Nearly always it lies in the index, where it can be looked at without making a string of it.
enum Target: Hashable {
    /// A form as the glossary writes it, by its number.
    case form(Int)
    /// What a mention of a form becomes.
    case replacement(of: Int)
    case text(String)
}

extension Forms {
    func text(of target: Target) -> String {
        switch target {
        case .form(let number): text(of: number)
        case .replacement(let number): self.target(of: number)
        case .text(let text): text
        }
    }

    /// The same as bytes, for as long as they are looked at.
    func withBytes<Result>(of target: Target, _ look: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        switch target {
        case .form(let number): return look(textBytes(of: number))
        case .replacement(let number): return look(targetBytes(of: number))
        case .text(var text): return text.withUTF8(look)
        }
    }
}

extension TermIndex {
    /// Whether a target is a form just as the glossary writes it.
    func isForm(_ number: Int, _ target: Target) -> Bool {
        if case .form(number) = target { return true }
        let form = forms.textBytes(of: number)
        return forms.withBytes(of: target) { $0.count == form.count && $0.elementsEqual(form) }
    }
}

/// What the house writes for a form, and the rule that asks for it.
struct TargetChoice {
    var target: Target
    var rule: Rule?
}

/// Chooses the name to write: the only place that knows the house style.
struct TargetChooser {
    private let neighbourhood: Neighbourhood
    private let style: HouseStyle
    private var index: TermIndex { neighbourhood.index }
    /// Entries already mentioned, for ``HouseStyle/ShortForms/expanded``.
    private var mentioned: Set<Int> = []

    init(_ neighbourhood: Neighbourhood, style: HouseStyle) {
        self.neighbourhood = neighbourhood
        self.style = style
    }

    /// The target of the next mention in text order.
    /// - Parameters:
    ///   - number: of its form.
    ///   - position: its place among the mentions of a setting, which may keep house style from choosing another name.
    mutating func target(of number: Int, at position: Int, in setting: borrowing NameSetting) -> TargetChoice {
        let facts = index.facts[number]
        let isFirst = style.shortForms == .expanded && mentioned.insert(facts.entry).inserted
        if style.months != .kept, facts.isMonth,
            let month = month(index.forms[number], of: index.entries[facts.entry]),
            !setting.keepsName(at: position)
        {
            return TargetChoice(target: .text(month), rule: .monthName)
        }
        if style.shortForms != .kept, !facts.isFull,
            let text = shortForm(index.forms[number], of: index.entries[facts.entry], isFirst: isFirst),
            !setting.keepsName(at: position)
        {
            return TargetChoice(target: .text(text), rule: .shortForm)
        }
        if facts.isKept { return TargetChoice(target: .form(number)) }
        return TargetChoice(
            target: .replacement(of: number), rule: facts.isOfRewrittenTerm ? .deprecatedTerm : .deprecatedSpelling)
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
