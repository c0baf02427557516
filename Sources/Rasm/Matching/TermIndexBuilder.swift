/// Makes the memory of an index: every form of every name in one text, which is cut into words as any article is, and the tables over these words.
///
/// Its time is linear in the number of forms, about a microsecond for each.
struct TermIndexBuilder {
    private let glossary: Glossary
    private let language: String
    private var words: WordNumbers
    private var trie = NameTrieBuilder()
    private var evidence = EvidenceBuilder()
    /// The forms, those without any word among them.
    private var drafts: [Draft] = []
    /// The texts of the drafts, a line for each.
    private var texts: [UInt8] = []
    /// What the drafts become that do not stay as they are.
    private var targets: [UInt8] = []
    private var lastTarget = ""

    private struct Draft {
        var place: FormTexts
        var entry: Int
        var type: TermType
        var status: AdministrativeStatus
        var evidence: Int?
        var isKept: Bool
        var isShortened: Bool
        var isDefaultHolder: Bool
        var isOfRewrittenTerm: Bool
    }

    static func memory(of glossary: Glossary, language: String, program: String, source: String) -> IndexMemory {
        var builder = TermIndexBuilder(glossary: glossary, language: language)
        return builder.memory(program: program, source: source)
    }

    private init(glossary: Glossary, language: String) {
        self.glossary = glossary
        self.language = language
        // Half a new word for each entry: enough that the table is seldom moved to a larger one, and not much larger than it must be.
        words = WordNumbers(expected: glossary.entries.count / 2)
        drafts.reserveCapacity(glossary.entries.count)
    }

    private mutating func memory(program: String, source: String) -> IndexMemory {
        let isMonth = draftForms()
        var index = IndexWriter()
        var small = RecordWriter()
        let firstWords = addForms(isMonth: isMonth, to: &index)
        trie.close()
        let lookalikes = lookalikes()
        let guards = NameGuardsBuilder(glossary.nameWords, words: &words)
        let beginnings = NameBeginningsBuilder(firstWords.keys, whole: guards.wholeWords, &words, &trie)
        index.add(.beginnings, beginnings.bits)
        small.add(firstWords.hasNumbers)
        guards.write(to: &index, &small)
        small.add(lookalikes) {
            $0.add($1.form)
            $0.add($1.lookalike.evidence)
            $0.add($1.lookalike.letters) { $0.add(Int($1)) }
        }
        let trie = trie
        words.write(to: &index) { number in
            KnownWord(number: UInt32(number), root: trie.step(of: number), roles: guards.roles(of: number))
        }
        trie.write(to: &index)
        evidence.write(to: &index)
        index.add(.small, small.bytes)
        index.add(.source, Array(source.utf8))
        addGlossary(to: &index)
        return index.memory(language: language, program: program)
    }

    // MARK: Forms

    /// Writes down all forms; says which entries are months.
    private mutating func draftForms() -> [Bool] {
        let shared = SpellingRows(shared: glossary.spellings)
        // Entries of two glossaries with one id are one: their names are no rivals.
        var numbers: [String: Int] = [:]
        numbers.reserveCapacity(glossary.entries.count)
        var isMonth: [Bool] = []
        var defaults: [Int: [FoldedKey]] = [:]
        for (number, entry) in glossary.entries.enumerated() {
            let section = entry.section(language)
            isMonth.append(
                entry.kind == .month
                    || entry.kind == .other && section?.terms.contains { Homographs.isMonthName($0.text) } ?? false)
            guard let section else { continue }
            let first = numbers[entry.id] ?? number
            numbers[entry.id] = first
            for short in section.defaultFor { defaults[first, default: []].append(FoldedKey(Phrase(short))) }
            draft(section, of: first, owner: number, rows: shared.overridden(by: section.spellings), isMonth[first])
        }
        if !defaults.isEmpty { markDefaults(defaults) }
        return isMonth
    }

    private mutating func draft(
        _ section: LanguageSection, of entry: Int, owner: Int, rows: SpellingRows, _ isMonth: Bool
    ) {
        let beginnings = Self.beginnings(of: section.terms)
        for (place, term) in section.terms.enumerated() {
            let evidenceOfTerm =
                term.evidence.isEmpty ? Homographs.evidence(for: term.text, isMonth: isMonth) : term.evidence
            let compiled = evidenceOfTerm.isEmpty ? nil : evidence.add(evidenceOfTerm, &words)
            let target = term.status.isRewritten ? section.preferred(term.type)?.text : term.text
            rows.forEachExpansion(of: term.text) { spelled in
                // The first of two forms of one entry and type that fold alike is the better one: terms come before their spellings.
                let written = spelled.status.isRewritten ? term.text : spelled.text
                let becomes = term.status.isRewritten ? target ?? spelled.text : written
                let isKept = becomes == spelled.text
                let text = append(spelled.text)
                drafts.append(
                    Draft(
                        place: FormTexts(
                            text: text, target: isKept ? text : targetPlace(becomes), owner: UInt32(owner),
                            term: UInt32(place)),
                        entry: entry, type: term.type, status: term.status.worst(spelled.status), evidence: compiled,
                        isKept: isKept, isShortened: beginnings.contains(term.text), isDefaultHolder: false,
                        isOfRewrittenTerm: term.status.isRewritten))
            }
        }
    }

    /// The texts with which longer terms begin, up to a space.
    private static func beginnings(of terms: [Term]) -> Set<String> {
        if terms.count < 2 { return [] }
        return Set(
            terms.flatMap { term in
                term.text.utf8.indices.filter { term.text.utf8[$0] == 0x20 }.map { String(term.text[..<$0]) }
            })
    }

    private mutating func append(_ text: String) -> ColumnRange {
        let start = UInt32(texts.count)
        texts += text.utf8
        defer { texts.append(0x0A) }
        return ColumnRange(start: start, end: UInt32(texts.count))
    }

    /// In ``targets``, one of which serves all spellings of a term.
    private mutating func targetPlace(_ text: String) -> ColumnRange {
        if text != lastTarget || targets.isEmpty {
            targets += text.utf8
            lastTarget = text
        }
        return ColumnRange(start: UInt32(targets.count - text.utf8.count), end: UInt32(targets.count))
    }

    private mutating func markDefaults(_ defaults: [Int: [FoldedKey]]) {
        for number in drafts.indices {
            guard let names = defaults[drafts[number].entry] else { continue }
            let place = drafts[number].place
            let terms = glossary.entries[Int(place.owner)].section(language)!.terms
            drafts[number].isDefaultHolder = names.contains(FoldedKey(Phrase(terms[Int(place.term)].text)))
        }
    }

    // MARK: Words

    /// Cuts the texts into words, and adds each form that has any; gives the words that names begin with.
    private mutating func addForms(isMonth: [Bool], to index: inout IndexWriter) -> (keys: [WordKey], hasNumbers: Bool)
    {
        let article = Article(bytes: texts)
        let tokens = Tokenizer.tokens(of: article)
        var facts: [FormFacts] = []
        var places: [FormTexts] = []
        facts.reserveCapacity(drafts.count)
        places.reserveCapacity(drafts.count)
        var firstWords: [WordKey] = []
        var hasNumbers = false
        var position = 0
        var later: [LaterWord] = []
        for draft in drafts {
            func isInside() -> Bool {
                position < tokens.list.count && tokens.list[position].start < Int(draft.place.text.end)
            }
            guard isInside() else { continue }
            let token = tokens.list[position]
            position += 1
            later.removeAll(keepingCapacity: true)
            while isInside() {
                let key = tokens.key(of: tokens.list[position])
                later.append(key.map { LaterWord($0) } ?? words.later(tokens.letters(of: tokens.list[position])))
                position += 1
            }
            if token.script == .digits { hasNumbers = true }
            let hasArticle = texts[token.range].starts(with: "ال".utf8)
            let first = number(of: token, tokens)
            if trie.step(of: first).isNowhere, let key = tokens.firstKey(of: token) { firstWords.append(key) }
            trie.add(first, later, hasArticle: hasArticle)
            var place = draft.place
            if !draft.isKept {
                place.target = ColumnRange(
                    start: place.target.start + UInt32(texts.count), end: place.target.end + UInt32(texts.count))
            }
            places.append(place)
            facts.append(self.facts(draft, hasArticle: hasArticle, isMonth: isMonth[draft.entry]))
        }
        index.add(.formFacts, facts)
        index.add(.formTexts, places)
        texts += targets
        index.add(.texts, texts)
        return (firstWords, hasNumbers)
    }

    private mutating func number(of token: Token, _ tokens: Tokens) -> Int {
        if let key = tokens.key(of: token) { return words.intern(key) }
        return words.intern(tokens.letters(of: token))
    }

    private func facts(_ draft: Draft, hasArticle: Bool, isMonth: Bool) -> FormFacts {
        let place = draft.place.target
        let target =
            draft.isKept ? texts[Int(place.start)..<Int(place.end)] : targets[Int(place.start)..<Int(place.end)]
        return FormFacts(
            entry: draft.entry, kind: glossary.entries[draft.entry].kind, type: draft.type, status: draft.status,
            evidence: draft.evidence,
            flags: [
                draft.isKept ? .kept : [], draft.isShortened ? .shortened : [], isMonth ? .month : [],
                target.starts(with: (hasArticle ? "ال" : "أ").utf8) ? .hamza : [],
                draft.isDefaultHolder ? .defaultHolder : [], draft.isOfRewrittenTerm ? .ofRewrittenTerm : [],
            ])
    }

    // MARK: The rest

    private mutating func lookalikes() -> [(form: Int, lookalike: Lookalike)] {
        var lookalikes: [(form: Int, lookalike: Lookalike)] = []
        for row in MistakableSpellings.rows {
            for spelling in row.spellings {
                let folded = Phrase(spelling).folded
                let forms = trie.forms(of: words.find(folded[0]), folded.dropFirst().map { words.findLater($0) })
                guard !forms.isEmpty else { continue }
                let letters = WrittenLetters.of(spelling)
                let number = evidence.add(row.evidence, &words)
                lookalikes += forms.map { ($0, Lookalike(letters: letters, evidence: number)) }
            }
        }
        return lookalikes
    }

    private func addGlossary(to index: inout IndexWriter) {
        var entries = RecordWriter()
        var starts: [UInt32] = [0]
        starts.reserveCapacity(glossary.entries.count + 1)
        for entry in glossary.entries {
            entries.add(entry)
            starts.append(UInt32(entries.bytes.count))
        }
        index.add(.entries, entries.bytes)
        index.add(.entryStarts, starts)
        var shared = RecordWriter()
        shared.add(glossary.spellings) { $0.add($1) }
        shared.add(glossary.nameWords)
        index.add(.shared, shared.bytes)
    }
}

extension Tokens {
    /// The key of a word, plain in the text or not.
    fileprivate func firstKey(of token: Token) -> WordKey? {
        key(of: token) ?? WordKey(folded: letters(of: token))
    }
}
