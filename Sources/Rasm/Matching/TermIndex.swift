/// One form a name may take in a text, and whose it is.
public struct Form: Sendable {
    /// Index into ``TermIndex/entries``.
    public let entry: Int
    public let type: TermType
    /// The status of this form: that of its term, or deprecated when a word is spelled with a deprecated spelling.
    public let status: AdministrativeStatus
    /// The form as the glossary writes it.
    public let text: String
    /// What a mention of this form becomes, as the glossary writes it; its own text when the form is not rewritten.
    public let target: String
    /// The status of the term it is a form of, and the term.
    public let term: Term
}

/// The facts of a form that its texts are not needed for: small, and copied for nothing.
struct FormFacts: Sendable {
    let entry: Int
    let kind: EntryKind
    let isFull: Bool
    let isRewritten: Bool
    /// Whether a mention of it stays as the form is written.
    let isKept: Bool
    /// Whether another name of the entry is this one and more: مجلس الأمن القومي for مجلس الأمن القومي الأمريكي.
    let isShortened: Bool
    /// Index into ``TermIndex/evidence``.
    let evidence: Int?
    /// Whether the أ of a word that folds to this form is still there in what is written for it, as its own letter or as the alef of the article.
    let keepsHamza: Bool

    init(_ form: Form, kind: EntryKind, hasArticle: Bool, isShortened: Bool, evidence: Int?) {
        entry = form.entry
        self.kind = kind
        isFull = form.type.isFull
        isRewritten = form.status.isRewritten
        isKept = form.target == form.text
        self.isShortened = isShortened
        self.evidence = evidence
        keepsHamza = hasArticle ? Phrase.hasArticle(form.target) : form.target.unicodeScalars.first == "\u{0623}"
    }
}

/// Letters that are another word as well (``MistakableSpellings``), and the evidence that they are a name.
struct Lookalike: Sendable {
    let letters: [UInt16]
    /// Index into ``TermIndex/evidence``.
    let evidence: Int
}

/// Which of the forms with the same words a mention may be.
enum FormChoice: UInt8, Sendable {
    case all
    /// After لل, only those with an article of their own.
    case withArticle
    /// After أ + ل, none that would be written like a name with the article: ألكاميرون is an الكاميرون, and nobody asks about Cameron so.
    case withoutNamesake

    @inline(__always)
    init(after cut: ProcliticCut) {
        self = cut.restored != .none ? .withArticle : cut.mayBeArticle ? .withoutNamesake : .all
    }
}

/// All forms of all names of one language, ready for matching: a trie over folded words.
///
/// Building is linear in the number of forms; the index is a value that any number of threads may read.
public struct TermIndex: Sendable {
    public let language: String
    public let entries: [ConceptEntry]
    /// Whether an entry is a month, by its kind or, in a glossary that has none, by its names.
    let isMonth: [Bool]
    public private(set) var forms: [Form] = []
    /// What the resolver asks of each form again and again.
    private(set) var facts: [FormFacts] = []
    var words = WordTable()
    var guards = NameGuards()
    var evidence: [CompiledEvidence] = []
    private(set) var trie = NameTrie()
    private(set) var firstWords = FirstWords()
    /// The forms whose entry a shared short form means when the article does not say.
    private var defaultForms: Set<Int> = []
    /// What a form may be instead when it is written in a certain way: of the few forms for which there is such a thing.
    private(set) var lookalikes: [Int: [Lookalike]] = [:]

    public init(_ glossary: Glossary, language: String = "ar") {
        self.language = language
        entries = glossary.entries
        isMonth = glossary.entries.map { entry in
            entry.kind == .month
                || entry.kind == .other
                    && entry.section(language)?.terms.contains { Homographs.isMonthName($0.text) } ?? false
        }
        let shared = SpellingRows(shared: glossary.spellings)
        // Entries of two glossaries with one id are one: their names are no rivals.
        var numbers: [String: Int] = [:]
        var names: [NameTrie.Name] = []
        var defaults: [Int: [FoldedKey]] = [:]
        for (number, entry) in glossary.entries.enumerated() {
            guard let section = entry.section(language) else { continue }
            let first = numbers[entry.id] ?? number
            numbers[entry.id] = first
            add(section, of: first, rows: shared.overridden(by: section.spellings), &names, &defaults)
        }
        trie = NameTrie(names)
        for (number, form) in forms.enumerated() {
            guard let names = defaults[form.entry], names.contains(FoldedKey(Phrase(form.term.text))) else { continue }
            defaultForms.insert(number)
        }
        for row in MistakableSpellings.rows { add(row) }
        firstWords = FirstWords(trie.firstWords.map { words.letters(of: $0) })
        guards = NameGuards(glossary.nameWords, words: &words)
    }

    private mutating func add(
        _ section: LanguageSection, of entry: Int, rows: SpellingRows, _ names: inout [NameTrie.Name],
        _ defaults: inout [Int: [FoldedKey]]
    ) {
        let beginnings = Self.beginnings(of: section.terms)
        for term in section.terms {
            let evidenceOfTerm =
                term.evidence.isEmpty ? Homographs.evidence(for: term.text, isMonth: isMonth[entry]) : term.evidence
            let target = term.status.isRewritten ? section.preferred(term.type)?.text : term.text
            var compiled: Int?
            if !evidenceOfTerm.isEmpty {
                evidence.append(CompiledEvidence(evidenceOfTerm, words: &words))
                compiled = evidence.count - 1
            }
            for spelled in rows.expansions(of: term.text) {
                let status = term.status.worst(spelled.status)
                let rewritten = spelled.status.isRewritten ? term.text : spelled.text
                let phrase = Phrase(spelled.text)
                guard !phrase.isEmpty else { continue }
                // The first of two forms of one entry and type that fold alike is the better one: terms come before their spellings.
                let form = Form(
                    entry: entry, type: term.type, status: status, text: spelled.text,
                    target: term.status.isRewritten ? target ?? spelled.text : rewritten, term: term)
                forms.append(form)
                facts.append(
                    FormFacts(
                        form, kind: entries[entry].kind, hasArticle: phrase.hasArticle,
                        isShortened: beginnings.contains(term.text[...]), evidence: compiled))
                names.append((phrase.folded.map { words.intern($0) }, phrase.hasArticle))
            }
        }
        for short in section.defaultFor { defaults[entry, default: []].append(FoldedKey(Phrase(short))) }
    }

    private mutating func add(_ row: MistakableSpellings.Row) {
        let number = evidence.count
        var isNeeded = false
        for spelling in row.spellings {
            for form in forms(endingAt: node(after: Phrase(spelling).folded)) {
                lookalikes[form, default: []].append(
                    Lookalike(letters: WrittenLetters.of(spelling), evidence: number))
                isNeeded = true
            }
        }
        if isNeeded { evidence.append(CompiledEvidence(row.evidence, words: &words)) }
    }

    /// The texts with which longer terms begin, up to a space.
    private static func beginnings(of terms: [Term]) -> Set<Substring> {
        Set(terms.flatMap { term in term.text.indices.filter { term.text[$0] == " " }.map { term.text[..<$0] } })
    }

    /// The forms a mention may be, by their index in ``forms``; at least one.
    public func forms(of mention: Mention) -> ArraySlice<Int> {
        forms(endingAt: Int(mention.name.node), of: mention.name.choice)
    }

    /// The forms that end at a node of the trie, by their index in ``forms``.
    func forms(endingAt node: Int, of choice: FormChoice = .all) -> ArraySlice<Int> {
        let forms = trie.endings[trie.forms(endingAt: node, needsArticle: choice == .withArticle)]
        guard choice == .withoutNamesake else { return forms }
        return forms.filter { !isNameWithArticle(self.forms[$0].target) }[...]
    }

    @inline(__always)
    func hasForms(endingAt node: Int, of choice: FormChoice) -> Bool {
        guard choice != .withoutNamesake else { return !forms(endingAt: node, of: choice).isEmpty }
        return !trie.forms(endingAt: node, needsArticle: choice == .withArticle).isEmpty
    }

    /// The number of a word of a text; 0 when the index does not know it.
    @inline(__always)
    func word(_ token: Token, of tokens: Tokens) -> Int {
        tokens.key(of: token)?.number(in: words) ?? tokens.word(of: token).number(in: words)
    }

    /// Whether a form's entry is the one meant by it when the article does not say.
    func isDefaultHolder(_ form: Int) -> Bool { defaultForms.contains(form) }

    /// Whether a name, with the article written onto it, is a name of its own that keeps the article: كاميرون the man, الكاميرون the state.
    func isNameWithArticle(_ text: String) -> Bool {
        var words = Phrase(text).folded
        guard !words.isEmpty else { return false }
        words[0] = LetterFolding.article + words[0]
        return forms(endingAt: node(after: words)).contains { facts[$0].keepsHamza }
    }

    /// The node of the trie after some folded words; 0 when no name begins with them.
    private func node(after folded: [[UInt16]]) -> Int {
        guard let first = folded.first else { return 0 }
        return folded.dropFirst().reduce(trie.root(words.find(first.span))) { trie.child($0, words.find($1.span)) }
    }
}
