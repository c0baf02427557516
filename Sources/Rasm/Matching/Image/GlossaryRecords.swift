/// How the parts of a glossary are written into an index: every field of every one, so that a glossary can be read back whole.
extension RecordWriter {
    /// An entry by its number. It goes field by field, here and below: an entry, section or term that is taken out of its array whole is copied, and a dozen
    /// owners are counted for it.
    /// - Parameter texts: told where the texts of the terms of a section are.
    mutating func add(_ number: Int, of entries: [ConceptEntry], section ours: Int?, texts: inout [ColumnRange]) {
        texts.removeAll(keepingCapacity: true)
        add(entries.span[number].id)
        add(case: entries.span[number].kind)
        add(entries.span[number].wikidata) { $0.add($1) }
        add(entries.span[number].note) { $0.add($1) }
        add(entries.span[number].place)
        let sections = entries.span[number].sections
        add(sections.count)
        for place in sections.indices { add(section: place, of: sections, place == ours, &texts) }
        add(entries.span[number].tests) { $0.add($1) }
    }

    /// An entry by its outline.
    /// - Parameter ours: the number of one of its names.
    /// - Returns: where the text of this is.
    mutating func add(
        _ outline: borrowing EntryOutline, in bytes: UnsafeBufferPointer<UInt8>, file: String, name ours: Int?
    ) -> ColumnRange {
        func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }
        var place = ColumnRange()
        add(text(outline.id))
        add(case: outline.kind)
        add(outline.wikidata) { $0.add(text($1)) }
        add(outline.note) { $0.add(text($1)) }
        add(file, outline.line, outline.column)
        let count = outline.names.count
        /// Behind the names of the section of one.
        func end(from first: Int) -> Int {
            var end = first + 1
            while end < count, outline.isOneLanguage(outline.names.span[first].tag, outline.names.span[end].tag) {
                end += 1
            }
            return end
        }
        var (sections, next) = (0, 0)
        while next < count { (sections, next) = (sections + 1, end(from: next)) }
        add(sections)
        next = 0
        while next < count {
            let names = next..<end(from: next)
            next = names.upperBound
            add(outline.tags.span[outline.names.span[names.lowerBound].tag].language)
            add(0)
            add(names.count)
            for number in names {
                let name = outline.names.span[number]
                let range = add(text(name.text))
                if number == ours { place = range }
                add(case: name.type)
                add(case: name.status)
                add(outline.tags.span[name.tag].region == nil ? 0 : 1)
                if let region = outline.tags.span[name.tag].region { add(region) }
                add(false)
                add(file, name.line, name.column)
            }
            add(0)
            add(0)
        }
        add(0)
        return place
    }

    private mutating func add(
        section number: Int, of sections: [LanguageSection], _ isOurs: Bool, _ texts: inout [ColumnRange]
    ) {
        add(sections.span[number].language)
        add(sections.span[number].parts) {
            $0.add(case: $1.role)
            $0.add($1.text)
        }
        let terms = sections.span[number].terms
        add(terms.count)
        for place in terms.indices {
            let text = add(term: place, of: terms)
            if isOurs { texts.append(text) }
        }
        add(sections.span[number].spellings) { $0.add($1) }
        add(sections.span[number].defaultFor)
    }

    /// - Returns: where its text is.
    private mutating func add(term number: Int, of terms: [Term]) -> ColumnRange {
        let text = place(terms.span[number].text)
        add(case: terms.span[number].type)
        add(case: terms.span[number].status)
        add(terms.span[number].regions)
        let hasEvidence = !terms.span[number].evidence.isEmpty
        add(hasEvidence)
        if hasEvidence { add(terms.span[number].evidence) }
        add(terms.span[number].place)
        return text
    }

    mutating func add(_ evidence: Evidence) {
        for words in [
            evidence.near, evidence.previous, evidence.next, evidence.notNear, evidence.notNext, evidence.notPrevious,
        ] { add(words) }
        add(evidence.isExact)
    }

    mutating func add(_ row: SpellingRow) {
        add(row.key)
        add(row.spellings) {
            $0.add($1.text)
            $0.add(case: $1.status)
            $0.add($1.place)
        }
        add(row.place)
    }

    mutating func add(_ test: SelfTest) {
        add(test.text)
        switch test.expectation {
        case .none: add(false)
        case .mentions(let ranges, let normalized):
            add(true)
            add(ranges) {
                $0.add($1.lowerBound)
                $0.add($1.upperBound)
            }
            add(normalized) { $0.add($1) }
        }
        add(test.place)
    }

    mutating func add(_ words: NameWords) {
        for list in [words.before, words.after, words.ordinary, words.generations] {
            add(list) {
                $0.add($1.text)
                $0.add($1.place)
            }
        }
    }

    private mutating func add(_ place: SourcePlace?) {
        guard let place else { return add(false) }
        add(place.file, place.line, place.column)
    }

    /// A place that is there.
    private mutating func add(_ file: String, _ line: Int, _ column: Int) {
        add(true)
        add(file)
        add(line)
        add(column)
    }
}

extension RecordReader {
    mutating func entry() -> ConceptEntry {
        ConceptEntry(
            id: text(), kind: oneCase(), wikidata: optional { $0.text() }, note: optional { $0.text() }, place: place()
        ).with(sections: list { $0.section() }, tests: list { $0.test() })
    }

    private mutating func section() -> LanguageSection {
        LanguageSection(
            language: text(), parts: list { NamePart($0.oneCase(), $0.text()) }, terms: list { $0.term() },
            spellings: list { $0.row() }, defaultFor: texts())
    }

    private mutating func term() -> Term {
        Term(
            text(), oneCase(), oneCase(), regions: texts(), evidence: optional { $0.evidence() } ?? Evidence(),
            place: place())
    }

    private mutating func evidence() -> Evidence {
        Evidence(
            near: texts(), previous: texts(), next: texts(), notNear: texts(), notNext: texts(), notPrevious: texts(),
            isExact: flag())
    }

    mutating func row() -> SpellingRow {
        SpellingRow(
            key: text(), spellings: list { Spelling($0.text(), $0.oneCase(), place: $0.place()) }, place: place())
    }

    private mutating func test() -> SelfTest {
        let text = text()
        var expectation = SelfTest.Expectation.none
        if flag() {
            let length = text.utf8.count
            let ranges = list { reader in
                let start = max(0, min(reader.number(), length))
                return start..<max(start, min(reader.number(), length))
            }
            expectation = .mentions(ranges, normalized: optional { $0.text() })
        }
        return SelfTest(text: text, expectation: expectation, place: place())
    }

    mutating func nameWords() -> NameWords {
        func words(_ reader: inout RecordReader) -> [NameWord] {
            reader.list { NameWord($0.text(), place: $0.place()) }
        }
        return NameWords(
            before: words(&self), after: words(&self), ordinary: words(&self), generations: words(&self))
    }

    private mutating func place() -> SourcePlace? {
        optional { SourcePlace(file: $0.text(), line: $0.number(), column: $0.number()) }
    }
}

extension ConceptEntry {
    fileprivate func with(sections: [LanguageSection], tests: [SelfTest]) -> ConceptEntry {
        var entry = self
        entry.sections = sections
        entry.tests = tests
        return entry
    }
}
