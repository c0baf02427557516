import Rasm

/// Every name of one language, written out through the spelling tables and folded, and the forms that are it.
struct NameOwners {
    let index: TermIndex
    /// The names that several forms are, each with the numbers of these forms in the order of the glossary.
    let shared: [(name: FoldedName, forms: [Int])]
    let tooManySpellings: [FileProblem]

    init(_ index: TermIndex) {
        self.index = index
        var places: [FoldedName: Int] = [:]
        var names: [(name: FoldedName, forms: [Int])] = []
        var tooMany: [FileProblem] = []
        var run = 0
        for (number, form) in index.forms.enumerated() {
            let name = FoldedName(form.text)
            if let place = places[name] {
                names[place].forms.append(number)
            } else {
                places[name] = names.count
                names.append((name, [number]))
            }
            // The forms of a term stand together.
            run = number > 0 && index.forms[number - 1].isSameTerm(as: form) ? run + 1 : 1
            if run == TermIndex.spellingLimit {
                tooMany.append(
                    FileProblem(
                        .tooManySpellings, at: form.term.place ?? index.entries[form.entry].somePlace,
                        "«\(form.term.text)» has more than \(run) spellings, and the rest is left out; shorten the rows of its words"
                    ))
            }
        }
        shared = names.filter { $0.forms.count > 1 }
        tooManySpellings = tooMany
    }
}

extension Form {
    func isSameTerm(as other: Form) -> Bool {
        entry == other.entry && type == other.type && term == other.term
    }

    /// Whether this is the term as the glossary writes it, not one of its spellings. (A form has lost what stands around its words: OPEC+.)
    var isTerm: Bool { text == term.text || term.text.contains(text) && FoldedName(text) == FoldedName(term.text) }
}
