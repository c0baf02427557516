/// Makes the memory of an index in one walk over a glossary: each entry is written down, and the forms of its names go into the tables.
///
/// Its time is linear in the number of forms, half a microsecond for each. Forms are taken a batch at a time: their texts are cut into words as any article is.
struct TermIndexBuilder: ~Copyable {
    private let glossary: Glossary
    private let language: String
    private let rows: SpellingRows
    private let owners: EntryOwners
    private var words: WordNumbers
    private var trie: NameTrieBuilder
    private var evidence = EvidenceBuilder()
    private var batch = FormBatch()
    private var names = NameBatch()
    private var forms: FormColumns
    private var entries: RecordWriter
    private var entryStarts: ColumnBuilder<UInt32>
    /// Where the texts of the terms of an entry were written.
    private var termTexts: [ColumnRange] = []

    static func memory(of glossary: Glossary, language: String, program: String, source: String) -> IndexMemory {
        let builder = TermIndexBuilder(glossary: glossary, language: language)
        return builder.memory(program: program, source: source)
    }

    private init(glossary: Glossary, language: String) {
        self.glossary = glossary
        self.language = language
        rows = SpellingRows(shared: glossary.spellings)
        owners = EntryOwners(glossary.entries, language: language)
        let count = glossary.entries.count
        // A third of a new word for each entry: enough that the table is seldom moved to a larger one.
        words = WordNumbers(expected: count / 3)
        trie = NameTrieBuilder(expected: count)
        forms = FormColumns(expected: count)
        entries = RecordWriter(expected: count * 160)
        entryStarts = ColumnBuilder(expected: count + 1)
    }

    private consuming func memory(program: String, source: String) -> IndexMemory {
        addEntries()
        trie.close()
        var index = IndexWriter()
        var small = RecordWriter()
        let lookalikes = lookalikes()
        let guards = NameGuardsBuilder(glossary.nameWords, words: &words)
        index.add(.beginnings, NameBeginningsBuilder(whole: guards.wholeWords, &words).bits)
        small.add(names.scripts)
        guards.write(to: &index, &small)
        small.add(lookalikes) {
            $0.add($1.form)
            $0.add($1.lookalike.evidence)
            $0.add($1.lookalike.letters) { $0.add(Int($1)) }
        }
        index.add(.small, small.finish())
        index.add(.shared, shared())
        index.add(.source, Array(source.utf8))
        evidence.write(to: &index)
        forms.write(to: &index)
        trie.write(to: &index)
        words.write(to: &index) { guards.roles(of: $0) }
        index.add(.entries, entries.finish())
        index.add(.entryStarts, entryStarts)
        return index.memory(language: language, program: program)
    }

    // MARK: Entries

    private mutating func addEntries() {
        for number in glossary.entries.indices {
            let sections = glossary.entries.span[number].sections
            let place = sections.place(of: language)
            entryStarts.append(UInt32(entries.count))
            entries.add(number, of: glossary.entries, section: place, texts: &termTexts)
            if let place { draft(number, sections, place) }
            if batch.isFull { addBatch() }
        }
        addBatch()
        entryStarts.append(UInt32(entries.count))
    }

    /// Writes down the forms of an entry, whose record was written just now.
    private mutating func draft(_ number: Int, _ sections: [LanguageSection], _ section: Int) {
        let terms = sections.span[section].terms
        let beginnings = Self.beginnings(of: terms)
        let owner = owners.first(of: number)
        let kind = glossary.entries.span[owner].kind
        let isMonth = owners.isMonth(owner)
        let defaults = owners.defaults(of: owner)
        let isOverridden = !sections.span[section].spellings.isEmpty
        let rows = isOverridden ? rows.overridden(by: sections.span[section].spellings) : rows
        for place in terms.indices {
            let text = terms.span[place].text
            let (type, status) = (terms.span[place].type, terms.span[place].status)
            var facts = FormFacts(entry: owner, kind: kind, type: type, status: status)
            if isMonth { facts.add(.month) }
            if status.isRewritten { facts.add(.ofRewrittenTerm) }
            if !beginnings.isEmpty, beginnings.contains(text) { facts.add(.shortened) }
            if !defaults.isEmpty, defaults.contains(FoldedKey(Phrase(text))) { facts.add(.defaultHolder) }
            let hasOwn = !terms.span[place].evidence.isEmpty
            let needed = hasOwn ? terms.span[place].evidence : Homographs.evidence(for: text, isMonth: isMonth)
            if let needed { facts.set(evidence: evidence.add(needed, &words)) }
            let preferred = status.isRewritten ? terms.preferredPlace(type) : nil
            if rows.mayRespell(text) {
                for spelled in rows.expansions(of: text) {
                    draft(spelled, of: number, terms, place, becoming: preferred, facts)
                }
            } else {
                draft(SpelledTerm(text: text), of: number, terms, place, becoming: preferred, facts)
            }
        }
    }

    /// Writes down one form of a term.
    /// - Parameter preferred: the term that a term becomes that is rewritten, if there is one.
    @inline(__always)
    private mutating func draft(
        _ spelled: SpelledTerm, of number: Int, _ terms: [Term], _ place: Int, becoming preferred: Int?,
        _ facts: FormFacts
    ) {
        var facts = facts
        let isOfRewritten = facts.isRewritten
        if spelled.status != .preferred { facts.worsen(to: spelled.status) }
        let text = spelled.isTerm ? termTexts[place] : entries.add(bare: spelled.text)
        // A term that is rewritten becomes the preferred one; a word of any other that is so spelled is written as the term has it.
        let target = isOfRewritten ? preferred : spelled.status.isRewritten ? place : nil
        let isKept = target.map { terms.span[$0].text == spelled.text } ?? true
        if isKept { facts.add(.kept) }
        let places = FormTexts(
            text: text, target: isKept ? text : termTexts[target!], owner: UInt32(number), term: UInt32(place))
        batch.add(spelled.text, facts, places)
    }

    /// The texts with which longer terms begin, up to a space.
    private static func beginnings(of terms: [Term]) -> Set<String> {
        if terms.count < 2 { return [] }
        return Set(
            terms.flatMap { term in
                term.text.utf8.indices.filter { term.text.utf8[$0] == 0x20 }.map { String(term.text[..<$0]) }
            })
    }

    /// Adds each form of the batch that has any words.
    private mutating func addBatch() {
        names.cut(batch, &words)
        names.walk(&trie, &words)
        for name in names.names {
            let keepsHamza = forms.add(batch.drafts[name.form], hasArticle: name.hasArticle, in: entries.bytes)
            trie.end(at: name.position, hasArticle: name.hasArticle, keepsHamza: keepsHamza, &words)
        }
        batch.removeAll()
    }

    // MARK: The rest

    private mutating func lookalikes() -> [(form: Int, lookalike: Lookalike)] {
        var lookalikes: [(form: Int, lookalike: Lookalike)] = []
        for row in MistakableSpellings.rows {
            for spelling in row.spellings {
                let folded = Phrase(spelling).folded
                let forms = trie.forms(of: words.find(folded[0]).root, folded.dropFirst().map { words.findLater($0) })
                guard !forms.isEmpty else { continue }
                let letters = WrittenLetters.of(spelling)
                let number = evidence.add(row.evidence, &words)
                lookalikes += forms.map { ($0, Lookalike(letters: letters, evidence: number)) }
            }
        }
        return lookalikes
    }

    /// What of the glossary is of no entry.
    private func shared() -> ColumnBuilder<UInt8> {
        var shared = RecordWriter()
        shared.add(glossary.spellings) { $0.add($1) }
        shared.add(glossary.nameWords)
        return shared.finish()
    }
}
