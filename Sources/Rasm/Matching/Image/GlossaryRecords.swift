/// How the parts of a glossary are written into an index: every field of every one, so that a glossary can be read back whole.
extension RecordWriter {
    /// An entry by its number. It goes field by field, here and below: an entry, section or term that is taken out of its array whole is copied, and a dozen
    /// owners are counted for it.
    /// - Parameter texts: told where the texts of the terms of a section are.
    mutating func add(_ number: Int, of entries: [ConceptEntry], section ours: Int?, texts: inout [RecordedText]) {
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
    ) -> RecordedText {
        func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }
        var place = RecordedText()
        add(text(outline.id))
        add(case: outline.kind)
        add(outline.wikidata) { $0.add(text($1)) }
        add(outline.note) { $0.add(text($1)) }
        add(file, outline.line, outline.column)
        let (names, tags) = (outline.names.span, outline.tags.span)
        /// Behind the names of the section of one.
        func end(from first: Int) -> Int {
            var end = first + 1
            while end < names.count, outline.isOneLanguage(names[first].tag, names[end].tag) { end += 1 }
            return end
        }
        var (sections, next) = (0, 0)
        while next < names.count { (sections, next) = (sections + 1, end(from: next)) }
        add(sections)
        next = 0
        while next < names.count {
            let (first, end) = (next, end(from: next))
            next = end
            add(tags[names[first].tag].language)
            add(0)
            add(end - first)
            for number in first..<end {
                let written = self.place(text(names[number].text))
                if number == ours { place = written }
                add(case: names[number].type)
                add(case: names[number].status)
                let region = tags[names[number].tag].region
                add(region == nil ? 0 : 1)
                if let region { add(region) }
                add(false)
                add(file, names[number].line, names[number].column)
            }
            add(0)
            add(0)
        }
        add(0)
        return place
    }

    private mutating func add(
        section number: Int, of sections: [LanguageSection], _ isOurs: Bool, _ texts: inout [RecordedText]
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
    private mutating func add(term number: Int, of terms: [Term]) -> RecordedText {
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
        if let place { add(place.file, place.line, place.column) } else { add(0) }
    }
}

/// What is read has places in files, which are told by their numbers.
extension RecordReader {
    mutating func entry(_ files: [String]) -> ConceptEntry {
        ConceptEntry(
            id: text(), kind: oneCase(), wikidata: optional { $0.text() }, note: optional { $0.text() },
            place: place(files)
        ).with(sections: list { $0.section(files) }, tests: list { $0.test(files) })
    }

    private mutating func section(_ files: [String]) -> LanguageSection {
        LanguageSection(
            language: text(), parts: list { NamePart($0.oneCase(), $0.text()) }, terms: list { $0.term(files) },
            spellings: list { $0.row(files) }, defaultFor: texts())
    }

    mutating func term(_ files: [String]) -> Term {
        Term(
            text(), oneCase(), oneCase(), regions: texts(), evidence: optional { $0.evidence() } ?? Evidence(),
            place: place(files))
    }

    private mutating func evidence() -> Evidence {
        Evidence(
            near: texts(), previous: texts(), next: texts(), notNear: texts(), notNext: texts(), notPrevious: texts(),
            isExact: flag())
    }

    mutating func row(_ files: [String]) -> SpellingRow {
        SpellingRow(
            key: text(), spellings: list { Spelling($0.text(), $0.oneCase(), place: $0.place(files)) },
            place: place(files))
    }

    private mutating func test(_ files: [String]) -> SelfTest {
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
        return SelfTest(text: text, expectation: expectation, place: place(files))
    }

    mutating func nameWords(_ files: [String]) -> NameWords {
        func words(_ reader: inout RecordReader) -> [NameWord] {
            reader.list { NameWord($0.text(), place: $0.place(files)) }
        }
        return NameWords(
            before: words(&self), after: words(&self), ordinary: words(&self), generations: words(&self))
    }

    private mutating func place(_ files: [String]) -> SourcePlace? {
        let file = number()
        if file == 0 { return nil }
        // Only a damaged file tells of one that there is not.
        let path = files.indices.contains(file &- 1) ? files[file - 1] : ""
        return SourcePlace(file: path, line: number(), column: number())
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
