/// Makes the memory of an index: the forms of the names in one text, which is cut into words as any article is, and the tables over these words.
///
/// Its time is linear in the number of forms, about a microsecond for each. The text is cut a batch at a time, so that what is only needed on the way stays
/// in the cache.
struct TermIndexBuilder {
    private let glossary: Glossary
    private let language: String
    private let rows: SpellingRows
    private var words: WordNumbers
    private var trie: NameTrieBuilder
    private var evidence = EvidenceBuilder()
    private var batch = FormBatch()
    private var forms: FormColumns
    /// The words that names begin with, and whether any is a number.
    private var firstWords: [WordKey] = []
    private var hasNumbers = false
    private var later: [LaterWord] = []
    /// The first two words of names, and a sum of what was looked at, so that it is not left out.
    private var steps: [(first: WordKey, later: LaterWord)] = []
    private var warmth: UInt32 = 0

    static func memory(of glossary: Glossary, language: String, program: String, source: String) -> IndexMemory {
        var builder = TermIndexBuilder(glossary: glossary, language: language)
        return builder.memory(program: program, source: source)
    }

    private init(glossary: Glossary, language: String) {
        self.glossary = glossary
        self.language = language
        rows = SpellingRows(shared: glossary.spellings)
        let count = glossary.entries.count
        // Half a new word for each entry: enough that the table is seldom moved to a larger one.
        words = WordNumbers(expected: count / 2)
        trie = NameTrieBuilder(expected: count)
        forms = FormColumns(expected: count)
    }

    private mutating func memory(program: String, source: String) -> IndexMemory {
        addForms()
        trie.close()
        var index = IndexWriter()
        var small = RecordWriter()
        let lookalikes = lookalikes()
        let guards = NameGuardsBuilder(glossary.nameWords, words: &words)
        let beginnings = NameBeginningsBuilder(firstWords, whole: guards.wholeWords, &words, &trie)
        index.add(.beginnings, beginnings.bits)
        small.add(hasNumbers)
        guards.write(to: &index, &small)
        small.add(lookalikes) {
            $0.add($1.form)
            $0.add($1.lookalike.evidence)
            $0.add($1.lookalike.letters) { $0.add(Int($1)) }
        }
        forms.write(to: &index)
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

    private mutating func addForms() {
        let owners = EntryOwners(glossary.entries, language: language)
        for number in glossary.entries.indices {
            let sections = glossary.entries.span[number].sections
            guard let place = sections.place(of: language) else { continue }
            draft(number, sections.span[place], owners)
            if batch.isFull { addBatch() }
        }
        addBatch()
    }

    /// Writes down the forms of an entry.
    private mutating func draft(_ number: Int, _ section: LanguageSection, _ owners: EntryOwners) {
        let rows = rows.overridden(by: section.spellings)
        let beginnings = Self.beginnings(of: section.terms)
        let owner = owners.first(of: number)
        let isMonth = owners.isMonth(owner)
        let defaults = owners.defaults[owner]
        for place in section.terms.indices {
            let text = section.terms.span[place].text
            let (type, status) = (section.terms.span[place].type, section.terms.span[place].status)
            let own = section.terms.span[place].evidence
            let needed = own.isEmpty ? Homographs.evidence(for: text, isMonth: isMonth) : own
            let compiled = needed.isEmpty ? nil : evidence.add(needed, &words)
            let target = status.isRewritten ? section.preferred(type)?.text : text
            let isDefault = defaults.map { $0.contains(FoldedKey(Phrase(text))) } ?? false
            let flags: FormFacts.Flags = [
                beginnings.contains(text) ? .shortened : [], isMonth ? .month : [], isDefault ? .defaultHolder : [],
                status.isRewritten ? .ofRewrittenTerm : [],
            ]
            rows.forEachExpansion(of: text) { spelled in
                // The first of two forms of one entry and type that fold alike is the better one: terms come before their spellings.
                let written = spelled.status.isRewritten ? text : spelled.text
                batch.add(
                    spelled.text, becoming: status.isRewritten ? target ?? spelled.text : written,
                    FormFacts(
                        entry: owner, kind: glossary.entries.span[owner].kind, type: type,
                        status: status.worst(spelled.status), evidence: compiled, flags: flags),
                    owner: number, term: place)
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

    /// Cuts the texts of the batch into words, and adds each form that has any.
    private mutating func addBatch() {
        let tokens = Tokenizer.tokens(of: Article(bytes: batch.texts))
        warmTables(tokens)
        let text = forms.add(batch)
        var position = 0
        for draft in batch.drafts {
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
            let key = tokens.key(of: token) ?? WordKey(folded: tokens.letters(of: token))
            let first = key.map { words.intern($0) } ?? words.intern(tokens.letters(of: token))
            if let key, trie.step(of: first).isNowhere { firstWords.append(key) }
            let hasArticle = tokens.bytes.has(FormBatch.article, at: token.start)
            trie.add(first, later, hasArticle: hasArticle)
            forms.add(draft, hasArticle: hasArticle, at: text)
        }
        batch.removeAll()
    }

    /// Looks at the places of the tables where the names of the batch will be, none of which waits for another: the tables are larger than any cache, and when
    /// one name is added after the other each look waits for the memory.
    private mutating func warmTables(_ tokens: Tokens) {
        var position = 0
        steps.removeAll(keepingCapacity: true)
        for draft in batch.drafts {
            let end = Int(draft.place.text.end)
            guard position < tokens.list.count, tokens.list[position].start < end else { continue }
            let later = position + 1
            if let first = tokens.key(of: tokens.list[position]) {
                warmth &+= words.keys.glance(first)
                if later < tokens.list.count, tokens.list[later].start < end,
                    let word = tokens.key(of: tokens.list[later])
                {
                    steps.append((first, LaterWord(word)))
                }
            }
            position = later
            while position < tokens.list.count, tokens.list[position].start < end { position += 1 }
        }
        for step in steps { warmth &+= trie.glance(words.keys.find(step.first), step.later) }
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
        // What is not used of it costs nothing.
        entries.reserve(glossary.entries.count * 160)
        var starts: [UInt32] = [0]
        starts.reserveCapacity(glossary.entries.count + 1)
        for number in glossary.entries.indices {
            entries.add(number, of: glossary.entries)
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
