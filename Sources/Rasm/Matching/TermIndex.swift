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
    let hasArticle: Bool
    /// Whether another name of the entry is this one and more: مجلس الأمن القومي for مجلس الأمن القومي الأمريكي.
    let isShortened: Bool
    let evidence: Int?
    /// What this form may be instead when it is written in a certain way.
    var lookalikes: [Lookalike] = []

    /// Whether the أ of a word that folds to this form is still there in what is written for it, as its own letter or as the alef of the article.
    var keepsHamza: Bool { hasArticle ? Phrase.hasArticle(target) : target.unicodeScalars.first == "\u{0623}" }

    /// Letters that are another word as well (``MistakableSpellings``), and the evidence that they are a name.
    struct Lookalike: Sendable {
        let letters: [UInt16]
        let evidence: Int
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
    var words = WordTable()
    var guards = NameGuards()
    var evidence: [CompiledEvidence] = []
    /// What may be taken for a name, by what it folds to.
    private var lookalikes: [FoldedKey: [Form.Lookalike]] = [:]
    /// Trie nodes by first word, by (node, word), and the forms that end at a node.
    private var roots: [Int] = []
    private var edges: [UInt64: Int] = [:]
    private var ends: [[Int]] = [[]]
    /// Entries that a shared short form means when the article does not say.
    private var defaultHolders: [FoldedKey: [Int]] = [:]

    public init(_ glossary: Glossary, language: String = "ar") {
        self.language = language
        entries = glossary.entries
        isMonth = glossary.entries.map { entry in
            entry.kind == .month
                || entry.kind == .other
                    && entry.section(language)?.terms.contains { Homographs.isMonthName($0.text) } ?? false
        }
        for row in MistakableSpellings.rows {
            evidence.append(CompiledEvidence(row.evidence, words: &words))
            for spelling in row.spellings {
                lookalikes[FoldedKey(Phrase(spelling)), default: []].append(
                    Form.Lookalike(letters: WrittenLetters.of(spelling), evidence: evidence.count - 1))
            }
        }
        let shared = SpellingRows(shared: glossary.spellings)
        // Entries of two glossaries with one id are one: their names are no rivals.
        var numbers: [String: Int] = [:]
        for (number, entry) in glossary.entries.enumerated() {
            guard let section = entry.section(language) else { continue }
            let first = numbers[entry.id] ?? number
            numbers[entry.id] = first
            add(section, of: first, rows: shared.overridden(by: section.spellings))
        }
        guards = NameGuards(glossary.nameWords, words: &words)
    }

    private mutating func add(_ section: LanguageSection, of entry: Int, rows: SpellingRows) {
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
                add(
                    Form(
                        entry: entry, type: term.type, status: status, text: spelled.text,
                        target: term.status.isRewritten ? target ?? spelled.text : rewritten, term: term,
                        hasArticle: Phrase.hasArticle(spelled.text),
                        isShortened: beginnings.contains(term.text[...]), evidence: compiled))
            }
        }
        for short in section.defaultFor {
            defaultHolders[FoldedKey(Phrase(short)), default: []].append(entry)
        }
    }

    /// The texts with which longer terms begin, up to a space.
    private static func beginnings(of terms: [Term]) -> Set<Substring> {
        Set(terms.flatMap { term in term.text.indices.filter { term.text[$0] == " " }.map { term.text[..<$0] } })
    }

    private mutating func add(_ form: Form) {
        let phrase = Phrase(form.text)
        guard !phrase.isEmpty else { return }
        var node = 0
        for (position, letters) in phrase.folded.enumerated() {
            let word = words.intern(letters)
            node = position == 0 ? internRoot(word) : internEdge(node, word)
        }
        // The first of two forms of one entry and type that fold alike is the better one: terms come before their spellings.
        forms.append(form)
        forms[forms.count - 1].lookalikes = lookalikes[FoldedKey(phrase)] ?? []
        ends[node].append(forms.count - 1)
    }

    private mutating func internRoot(_ word: Int) -> Int {
        while roots.count <= word { roots.append(0) }
        if roots[word] == 0 {
            ends.append([])
            roots[word] = ends.count - 1
        }
        return roots[word]
    }

    private mutating func internEdge(_ node: Int, _ word: Int) -> Int {
        let key = UInt64(node) << 32 | UInt64(word)
        if let child = edges[key] { return child }
        ends.append([])
        edges[key] = ends.count - 1
        return ends.count - 1
    }

    /// The node after the first word of a name; 0 when no name begins with it.
    @inline(__always)
    func root(_ word: Int) -> Int {
        word < roots.count ? roots[word] : 0
    }

    /// Whether a name, with the article written onto it, is a name of its own that keeps the article: كاميرون the man, الكاميرون the state.
    func isNameWithArticle(_ text: String) -> Bool {
        var node = 0
        for (position, word) in Phrase(text).folded.enumerated() {
            let article = position == 0 ? [LetterFolding.alef, LetterFolding.lam] : []
            let number = words.find((article + word).span)
            node = position == 0 ? root(number) : child(node, number)
            if node == 0 { return false }
        }
        return forms(endingAt: node).contains { forms[$0].keepsHamza }
    }

    /// The node after one more word, or 0.
    @inline(__always)
    func child(_ node: Int, _ word: Int) -> Int {
        edges[UInt64(node) << 32 | UInt64(word)] ?? 0
    }

    /// The forms that end at a node, by their index in ``forms``.
    @inline(__always)
    func forms(endingAt node: Int) -> [Int] { ends[node] }

    /// Whether an entry is the one meant by a shared short form when the article does not say.
    func isDefaultHolder(_ entry: Int, of form: Form) -> Bool {
        defaultHolders[FoldedKey(Phrase(form.term.text))]?.contains(entry) ?? false
    }
}
