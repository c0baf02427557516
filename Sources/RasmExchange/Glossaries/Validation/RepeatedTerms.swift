import Rasm

/// Finds terms that the matcher cannot tell from another term of their entry and type.
enum RepeatedTerms {
    static func problems(in owners: NameOwners) -> [FileProblem] {
        owners.shared.flatMap { _, numbers in
            problems(
                among: numbers.map { owners.index.forms[$0] }, entries: owners.index.entries,
                isMatched: owners.index.language == GlossaryValidator.matchedLanguage)
        }
    }

    private struct Family: Hashable {
        var entry: Int
        var type: TermType
    }

    private static func problems(among forms: [Form], entries: Entries, isMatched: Bool) -> [FileProblem] {
        var problems: [FileProblem] = []
        for family in Dictionary(grouping: forms, by: { Family(entry: $0.entry, type: $0.type) }).values
        where family.count > 1 {
            guard let first = family.first(where: \.isTerm) else { continue }
            let entry = entries[first.entry]
            for form in family where form.isTerm && !form.isSameTerm(as: first) && !isToldApart(form.term) {
                // In other languages names are written, not matched: Ben Gvir and Ben-Gvir are two lines of a memory.
                if isMatched || form.term.text == first.term.text { problems.append(unreachable(form, first, entry)) }
            }
            if isMatched, first.status.isRewritten,
                let source = family.first(where: { !$0.isTerm && !$0.isSameTerm(as: first) && $0.status.isRewritten })
            {
                problems.append(redundant(first, source, entry))
            }
        }
        return problems
    }

    /// Terms that may fold to another: month names have twins in two regions, an exact term is matched by its letters.
    private static func isToldApart(_ term: Term) -> Bool {
        !term.regions.isEmpty || term.evidence.isExact
    }

    private static func unreachable(_ form: Form, _ first: Form, _ entry: ConceptEntry) -> FileProblem {
        // A table from elsewhere lists what it likes; the first of the two is taken.
        let severity: Severity? = entry.isForeign ? .warning : nil
        let why =
            form.term.text == first.term.text
            ? "is listed twice"
            : "is the same as «\(first.term.text)» to the matcher, which folds vowel marks, hamza, "
                + "hyphens and final letters away"
        return FileProblem(
            .unreachableSpelling, severity, at: form.term.place ?? entry.somePlace,
            "«\(form.term.text)» \(why); take it out")
    }

    private static func redundant(_ form: Form, _ source: Form, _ entry: ConceptEntry) -> FileProblem {
        FileProblem(
            .unreachableSpelling, .note, at: form.term.place ?? entry.somePlace,
            "«\(form.term.text)» need not be listed: the spelling tables make it of «\(source.term.text)»")
    }
}
