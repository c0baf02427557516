import Rasm

/// Rules about one name that terms of several entries are.
struct OwnershipRules {
    private let owners: NameOwners
    private var index: TermIndex { owners.index }

    init(_ owners: NameOwners) {
        self.owners = owners
    }

    func problems() -> [FileProblem] {
        var problems: [FileProblem] = []
        // Two terms may meet in many spellings; that is said once.
        var said: Set<Clash> = []
        for (name, forms) in owners.shared {
            for (clash, problem) in clashes(among: forms, name) where said.insert(clash).inserted {
                problems.append(problem)
            }
        }
        return problems
    }

    /// What two terms clash in.
    private struct Clash: Hashable {
        var rule: GlossaryRule
        var terms: [Term]
        var entries: [Int]
    }

    private func clashes(among numbers: [Int], _ name: FoldedName) -> [(Clash, FileProblem)] {
        let forms = numbers.map { index.forms[$0] }
        guard forms.contains(where: { $0.entry != forms[0].entry }) else { return [] }
        let preferred = forms.filter { $0.isTerm && $0.term.status == .preferred }
        let holder = preferred.first(where: \.type.isFull) ?? preferred.first
        let owner = preferred.first(where: \.type.isFull) ?? forms.first(where: \.type.isFull)
        var clashes: [(Clash, FileProblem)] = []
        for form in forms {
            if let holder, form.status.isRewritten, areOthers(form, holder) {
                clashes.append(clash(.deprecatedIsPreferred, form, holder, deprecatedIsPreferred(form, holder)))
            } else if let owner, form.type.isFull, areOthers(form, owner) {
                clashes.append(clash(.sharedFullForm, form, owner, sharedFullForm(form, owner)))
            }
        }
        if owner == nil, clashes.isEmpty, let (form, other) = ambiguousShortForms(forms) {
            clashes.append(clash(.sharedShortForm, form, other, sharedShortForm(form, other)))
        }
        return clashes
    }

    private func clash(_ rule: GlossaryRule, _ form: Form, _ other: Form, _ problem: FileProblem) -> (
        Clash, FileProblem
    ) {
        (Clash(rule: rule, terms: [form.term, other.term], entries: [form.entry, other.entry]), problem)
    }

    /// Whether two forms are of two entries, and nothing in the text around tells them apart.
    ///
    /// In a language that is only written, names are the same when they are written the same: OPEC and OPEC+ are two.
    private func areOthers(_ left: Form, _ right: Form) -> Bool {
        if left.entry == right.entry || !left.term.evidence.isEmpty && !right.term.evidence.isEmpty { return false }
        return index.language == GlossaryValidator.matchedLanguage || left.term.text == right.term.text
    }

    private func deprecatedIsPreferred(_ form: Form, _ holder: Form) -> FileProblem {
        problem(
            .deprecatedIsPreferred, form,
            "\(form.quoted) is deprecated for «\(id(form))», but it is the preferred \(holder.type.words) of «\(id(holder))», at \(place(holder)); "
                + "an article that means the second would be rewritten")
    }

    private func sharedFullForm(_ form: Form, _ owner: Form) -> FileProblem {
        let isForeign = index.entries[form.entry].isForeign && index.entries[owner.entry].isForeign
        let isMild = index.language != GlossaryValidator.matchedLanguage || isForeign
        return problem(
            .sharedFullForm, form,
            "\(form.quoted) is a full form of «\(id(form))» and of «\(id(owner))», at \(place(owner)); "
                + "join the entries, or tell them apart by evidence (near, not-near) on both",
            severity: isMild ? .warning : nil)
    }

    private func sharedShortForm(_ form: Form, _ other: Form) -> FileProblem {
        problem(
            .sharedShortForm, form,
            "\(form.quoted) is a short form of «\(id(other))» as well; where an article holds neither full name it stays as it is, "
                + "unless one entry has it under default-for")
    }

    /// Two short forms of one name and different entries, when no entry is its default holder.
    private func ambiguousShortForms(_ forms: [Form]) -> (Form, Form)? {
        guard index.language == GlossaryValidator.matchedLanguage, let first = forms.first(where: \.isTerm) else {
            return nil
        }
        guard let second = forms.first(where: { $0.isTerm && $0.entry != first.entry }) else { return nil }
        let isHeld = forms.contains { form in
            let section = index.entries[form.entry].section(index.language)
            return section?.defaultFor.contains { FoldedName($0) == FoldedName(form.term.text) } ?? false
        }
        return isHeld ? nil : (second, first)
    }

    private func problem(
        _ rule: GlossaryRule, _ form: Form, _ message: String, severity: Severity? = nil
    ) -> FileProblem {
        FileProblem(rule, severity, at: place(form), message)
    }

    private func id(_ form: Form) -> String { index.entries[form.entry].id }

    private func place(_ form: Form) -> SourcePlace { form.term.place ?? index.entries[form.entry].somePlace }
}

extension Form {
    /// The form for a message, and the term it is a spelling of.
    var quoted: String { isTerm ? "«\(text)»" : "«\(text)» (a spelling of «\(term.text)»)" }
}
