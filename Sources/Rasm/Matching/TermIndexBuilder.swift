/// Makes the memory of an index in one walk over the entries of a glossary: each is written down, and the forms of its names go into the tables.
///
/// Its time is linear in the number of forms, half a microsecond for each. Forms are taken a batch at a time: their texts are cut into words as any article is.
/// Entries need not lie in memory together: whoever reads them hands them over one by one.
package struct TermIndexBuilder: ~Copyable {
    /// What of the glossary is of no entry.
    private let shared: Glossary
    private let language: String
    private let rows: SpellingRows
    private let owners: EntryOwners
    /// The number of entries that there should be.
    private let expected: Int
    private var words: WordNumbers
    private var trie: NameTrieBuilder
    private var evidence = EvidenceBuilder()
    private var batch = FormBatch()
    private var names = NameBatch()
    private var forms: FormColumns
    private var entries: RecordWriter
    private var entryStarts: ColumnBuilder<UInt32>
    /// Where the texts of the terms of an entry were written.
    private var termTexts: [RecordedText] = []
    /// Entries that were handed over, up to a few, and are to be added.
    private var waiting: [ConceptEntry] = []

    static func memory(of glossary: Glossary, language: String, program: String, source: String) -> IndexMemory {
        let entries = glossary.entries
        var builder = TermIndexBuilder(
            glossary, EntryOwners(entries, language: language), expected: entries.count, language: language)
        builder.add(entries)
        return builder.memory(program: program, source: source)
    }

    /// A builder to which entries are handed over one by one.
    /// - Parameters:
    ///   - shared: what of the glossary is of no entry.
    ///   - expected: how many entries there will be, as far as that is known.
    package init(_ shared: Glossary, expected: Int, language: String = "ar") {
        self.init(shared, EntryOwners(allDifferentIn: language), expected: expected, language: language)
    }

    private init(_ glossary: Glossary, _ owners: EntryOwners, expected: Int, language: String) {
        shared = Glossary(spellings: glossary.spellings, nameWords: glossary.nameWords)
        self.language = language
        self.owners = owners
        self.expected = expected
        rows = SpellingRows(shared: glossary.spellings)
        words = WordNumbers(expected: Self.wordsExpected(expected))
        trie = NameTrieBuilder(expected: expected)
        forms = FormColumns(expected: expected)
        entries = RecordWriter(expected: expected * 128)
        entryStarts = ColumnBuilder(expected: expected + 1)
    }

    /// A third of a new word for each entry: enough that the table is seldom moved to a larger one.
    private static func wordsExpected(_ count: Int) -> Int { count / 3 }

    /// What came of the entries that were handed over.
    package enum Outcome {
        case memory(IndexMemory)
        /// Others were expected, and the tables of as many have another size.
        case unexpected(count: Int)
        /// Some have one id, so that each has to be looked at before the first is added.
        case repeatedIDs
    }

    package consuming func finish(program: String, source: String) -> Outcome {
        addWaiting()
        let count = entryStarts.count
        if !Self.haveOneSize(count, expected) { return .unexpected(count: count) }
        if hasRepeatedIDs() { return .repeatedIDs }
        return .memory(memory(program: program, source: source))
    }

    /// Whether tables are as large for one number of entries as for another: so the same entries are the same bytes, however they came.
    private static func haveOneSize(_ count: Int, _ other: Int) -> Bool {
        typealias Words = SlotTable<WordSlot>
        return Words.size(expecting: wordsExpected(count)) == Words.size(expecting: wordsExpected(other))
            && NameTrieBuilder.tableSize(expecting: count) == NameTrieBuilder.tableSize(expecting: other)
    }

    private func hasRepeatedIDs() -> Bool {
        let (records, starts) = (entries.bytes.from(0), entryStarts.from(0))
        func id(_ number: Int) -> UnsafeBufferPointer<UInt8> {
            var reader = RecordReader(UnsafeBufferPointer(rebasing: records[Int(starts[number])...]))
            return reader.textBytes()
        }
        // Ids of which each is longer than the one before, or as long and greater, as those are that somebody counted, are there once.
        guard starts.count > 0 else { return false }
        var (number, last, isAscending) = (1, id(0), true)
        while number < starts.count, isAscending {
            let next = id(number)
            isAscending = next.isAfter(last)
            (number, last) = (number + 1, next)
        }
        if isAscending { return false }
        let hashes = starts.indices.map { RepeatedIdentifiers.hash(id($0)) }
        return !RepeatedIdentifiers.firsts(hashes) { String(decoding: id($0), as: UTF8.self) }.isEmpty
    }

    private consuming func memory(program: String, source: String) -> IndexMemory {
        addBatch()
        entryStarts.append(UInt32(entries.count))
        trie.close()
        var index = IndexWriter()
        var small = RecordWriter()
        let lookalikes = lookalikes()
        let guards = NameGuardsBuilder(shared.nameWords, words: &words)
        index.add(.beginnings, NameBeginningsBuilder(whole: guards.wholeWords, &words).bits)
        small.add(names.scripts)
        guards.write(to: &index, &small)
        small.add(lookalikes) {
            $0.add($1.form)
            $0.add($1.lookalike.evidence)
            $0.add($1.lookalike.letters) { $0.add(Int($1)) }
        }
        var shared = RecordWriter(files: entries.files)
        shared.add(self.shared.spellings) { $0.add($1) }
        shared.add(self.shared.nameWords)
        small.add(shared.files.paths)
        index.add(.small, small.finish())
        index.add(.shared, shared.finish())
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

    /// So many are added together.
    private static let most = 64

    private mutating func addWaiting() {
        if waiting.isEmpty { return }
        var some = exchange(&waiting, with: [])
        add(some)
        some.removeAll(keepingCapacity: true)
        waiting = some
    }

    private mutating func add(_ some: [ConceptEntry]) {
        for place in some.indices {
            let number = entryStarts.count
            let sections = some.span[place].sections
            let section = sections.place(of: language)
            entryStarts.append(UInt32(entries.count))
            entries.add(place, of: some, section: section, texts: &termTexts)
            if let section { draft(number, some, place, sections, section) }
            if batch.isFull { addBatch() }
        }
    }

    /// Writes down the forms of an entry, whose record was written just now.
    private mutating func draft(
        _ number: Int, _ some: [ConceptEntry], _ place: Int, _ sections: [LanguageSection], _ section: Int
    ) {
        let terms = sections.span[section].terms
        let beginnings = Self.beginnings(of: terms)
        let owner = owners.first(of: number)
        // Where entries have one id, all stand here.
        let ownerPlace = place + owner - number
        let kind = some.span[ownerPlace].kind
        let isMonth = owners.isMonth(ownerPlace, in: some)
        let defaults = owners.defaults(of: owner, at: ownerPlace, in: some)
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
                    draft(spelled, terms, place, becoming: preferred, facts)
                }
            } else {
                draft(SpelledTerm(text: text), terms, place, becoming: preferred, facts)
            }
        }
    }

    /// Adds an entry with at most one name in our language, of which nothing has to be known but that it is there.
    /// - Returns: false when there is more to the entry; then nothing was added.
    private mutating func addPlain(
        _ outline: borrowing EntryOutline, in bytes: UnsafeBufferPointer<UInt8>, file: String
    ) -> Bool {
        guard rows.isEmpty, outline.kind != .month else { return false }
        var ours: Int?
        for number in outline.names.indices
        where outline.tags.span[outline.names.span[number].tag].language == language {
            if ours != nil { return false }
            ours = number
        }
        if let ours, !Homographs.isNeither(UnsafeBufferPointer(rebasing: bytes[outline.names.span[ours].text])) {
            return false
        }
        let number = entryStarts.count
        entryStarts.append(UInt32(entries.count))
        let text = entries.add(outline, in: bytes, file: file, name: ours)
        if let ours {
            let name = outline.names.span[ours]
            var facts = FormFacts(entry: number, kind: outline.kind, type: name.type, status: name.status)
            if name.status.isRewritten { facts.add(.ofRewrittenTerm) }
            // There is no other that it could become.
            facts.add(.kept)
            facts.set(term: text.place)
            batch.add(UnsafeBufferPointer(rebasing: bytes[name.text]), facts, target: text.start)
        }
        if batch.isFull { addBatch() }
        return true
    }

    /// Writes down one form of a term.
    /// - Parameter preferred: the term that a term becomes that is rewritten, if there is one.
    @inline(__always)
    private mutating func draft(
        _ spelled: SpelledTerm, _ terms: [Term], _ place: Int, becoming preferred: Int?,
        _ facts: FormFacts
    ) {
        var facts = facts
        let isOfRewritten = facts.isRewritten
        if spelled.status != .preferred { facts.worsen(to: spelled.status) }
        let text = spelled.isTerm ? termTexts[place] : entries.place(spelled.text)
        // A term that is rewritten becomes the preferred one; a word of any other that is so spelled is written as the term has it.
        let target = isOfRewritten ? preferred : spelled.status.isRewritten ? place : nil
        let isKept = target.map { terms.span[$0].text == spelled.text } ?? true
        if isKept { facts.add(.kept) }
        let targetText = isKept ? text : termTexts[target!]
        if isKept, spelled.isTerm {
            facts.set(term: text.place)
        } else {
            let texts = FormTexts(text: text.place, target: targetText.place, term: termTexts[place].place)
            facts.set(texts: forms.add(texts))
        }
        batch.add(spelled.text, facts, target: targetText.start)
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
}

extension TermIndexBuilder: EntrySink {
    package mutating func add(_ entry: consuming ConceptEntry) {
        waiting.append(entry)
        if waiting.count == Self.most { addWaiting() }
    }

    package mutating func add(_ outline: borrowing EntryOutline, in bytes: UnsafeBufferPointer<UInt8>, file: String) {
        addWaiting()
        if addPlain(outline, in: bytes, file: file) { return }
        add([outline.entry(in: bytes, file: file)])
    }

    package var isFull: Bool { false }
}
