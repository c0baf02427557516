import Rasm

/// Rules a language section breaks by itself.
struct SectionRules {
    private let section: LanguageSection
    private let entry: ConceptEntry
    private var problems: [FileProblem] = []

    static func problems(in section: LanguageSection, of entry: ConceptEntry) -> [FileProblem] {
        var rules = SectionRules(section: section, entry: entry)
        for type in TermType.allCases { rules.checkStatuses(of: type) }
        for term in section.terms { rules.checkName(term) }
        rules.checkDefaults()
        return rules.problems
    }

    private init(section: LanguageSection, entry: ConceptEntry) {
        self.section = section
        self.entry = entry
    }

    private mutating func report(_ rule: GlossaryRule, _ severity: Severity? = nil, at term: Term?, _ message: String) {
        problems.append(FileProblem(rule, severity, at: term?.place ?? entry.somePlace, message))
    }

    private mutating func checkStatuses(of type: TermType) {
        let terms = section.terms.filter { $0.type == type }
        let preferred = terms.filter { $0.status == .preferred }
        for term in preferred.dropFirst() {
            report(
                .twoPreferred, at: term,
                "«\(term.text)» is a second preferred \(type.words) of «\(entry.id)» in \(section.language), after «\(preferred[0].text)»; make one of them admitted"
            )
        }
        if preferred.isEmpty, let term = terms.first(where: \.status.isRewritten) {
            report(
                .noPreferred, entry.isForeign ? .warning : nil, at: term,
                "«\(term.text)» is \(term.status.rawValue), but «\(entry.id)» has no preferred \(type.words) in \(section.language) for it to become"
            )
        }
    }

    private mutating func checkName(_ term: Term) {
        let name = FoldedName(term.text)
        if name.wordCount == 0 {
            report(.badTerm, at: term, "«\(term.text)» has no letter or digit, so nothing can match it")
        } else if GlossaryValidator.isTooShort(term.text, term.type, in: section.language), term.evidence.isEmpty {
            report(
                .shortName, at: term,
                "«\(term.text)» is so short that ordinary words are taken for it; give it evidence (near:), or make it a short form"
            )
        }
        if let composed = ComposedForm.of(term.text) {
            report(
                .decomposedName, at: term,
                "«\(term.text)» is written with combining marks; write «\(composed)», which looks the same")
        }
        for region in term.regions where !Region.isKnown(region) {
            report(
                .invalidRegion, at: term, "«\(region)» is no country; write its ISO 3166 code in capitals, as SY or EG")
        }
    }

    private mutating func checkDefaults() {
        if section.defaultFor.isEmpty { return }
        let shortForms = Set(section.terms.filter { !$0.type.isFull }.map { FoldedName($0.text) })
        for short in section.defaultFor where !shortForms.contains(FoldedName(short)) {
            report(.defaultForUnknown, at: nil, "default-for names «\(short)», which is no short form of «\(entry.id)»")
        }
    }
}

extension TermType {
    /// As an editor calls it.
    var words: String {
        switch self {
        case .fullForm: "full form"
        case .shortForm: "short form"
        case .acronym: "acronym"
        }
    }
}

extension GlossaryValidator {
    /// Whether a name is found in ordinary words, unless there is evidence for it.
    static func isTooShort(_ text: String, _ type: TermType, in language: String) -> Bool {
        // No name of two letters is longer than this, whatever marks are on them.
        guard language == matchedLanguage, type.isFull, text.utf8.count <= 40 else { return false }
        let name = FoldedName(text)
        return name.wordCount == 1 && name.letterCount <= 2
    }
}
